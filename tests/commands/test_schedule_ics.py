"""`cchc schedule --format ics`: what others open, and a second import brings up to date."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from tests.calendar_reading import Part, must_be_sound, read_calendar
from tests.sample import Cchc, Workspace

PLAN, SCHEDULE = "plans/2023/plan.yaml", "plans/2023/schedule.yaml"
DOMAIN = "2023.uy-ban-nhan-dan-thanh-pho-vung-tau.cchc"
DAY = dt.timedelta(days=1)


@pytest.fixture
def file(workspace: Workspace) -> Path:
    """The file that is written and written again."""
    return workspace.root / "lich.ics"


@pytest.fixture
def export(cchc: Cchc, file: Path):
    """Writes the file; returns its entries by the beginning of their ids, read by the library."""

    def write(*words: str, command: tuple[str, ...] = ("schedule",)) -> dict[str, Any]:
        said = cchc(*command, "--format", "ics", "-o", str(file), *words)
        assert (said.code, said.err) == (0, "")
        must_be_sound(read_calendar(file.read_bytes()))
        return entries(file.read_bytes())

    return write


def entries(data: bytes) -> dict[str, Any]:
    found = Calendar.from_ical(data)
    parts = [part for part in found.walk() if part.name in {"VEVENT", "VTODO"}]
    assert all(str(part["uid"]).endswith(f"@{DOMAIN}") for part in parts)
    return {str(part["uid"]).partition("@")[0]: part for part in parts}


def strict(file: Path, local: str) -> Part:
    uid = f"{local}@{DOMAIN}"
    parts = read_calendar(file.read_bytes()).parts
    return next(p for p in parts if "UID" in p.values and p.text("UID") == uid)


def test_a_visit_is_an_event_with_its_hours_place_and_people(workspace, export, file: Path):
    workspace.replace(
        SCHEDULE, "start: 13h30}\n\n", "start: 13h30, note: 'Mang theo: sổ; \\ tệp'}\n\n"
    )
    event = export()["kiem-tra.phuong-12"]

    assert event["summary"] == "Kiểm tra Phường 12"
    assert event.decoded("dtstart").isoformat() == "2023-08-22T13:30:00+07:00"
    assert event.decoded("dtend").isoformat() == "2023-08-22T17:00:00+07:00"
    assert event["location"] == "Ủy ban nhân dân Phường 12"
    assert (event["status"], event["transp"]) == ("CONFIRMED", "OPAQUE")
    assert event["description"] == strict(file, "kiem-tra.phuong-12").text("DESCRIPTION")


def test_the_text_of_a_visit_says_round_areas_report_and_members(workspace, export):
    lines = str(export()["kiem-tra.phuong-2-phuc-tra"]["description"]).splitlines()

    assert lines[:5] == [
        "DỮ LIỆU MINH HỌA – không phải lịch kiểm tra thật",
        "Đợt: quý III năm 2023",
        "Loại: phúc tra",
        "Lĩnh vực: Cải cách thủ tục hành chính; Văn thư – lưu trữ",
        "Hạn đơn vị gửi báo cáo: hết ngày 14/8/2023",
    ]
    assert "- Trưởng đoàn: Ông Nguyễn Văn A, Trưởng phòng Nội vụ" in lines
    assert lines[-1] == "Ghi chú: Chỉ kiểm tra việc thực hiện các kiến nghị đã quá hạn"


def test_a_session_without_an_hour_has_the_hours_of_the_schedule(workspace, export):
    usual = export()["kiem-tra.phuong-thang-tam"]
    text = workspace.read(SCHEDULE)
    workspace.write(SCHEDULE, text + "\nhours:\n  sang: {from: 7h30, to: 11h00}\n")
    own = export()["kiem-tra.phuong-thang-tam"]

    assert [usual.decoded(end).strftime("%H:%M") for end in ("dtstart", "dtend")] == [
        *("08:00", "11:30")
    ]
    assert [own.decoded(end).strftime("%H:%M") for end in ("dtstart", "dtend")] == [
        *("07:30", "11:00")
    ]
    assert "Chưa định giờ bắt đầu: lấy giờ buổi sáng." in own["description"]
    assert own["sequence"] == usual["sequence"] + 1


def test_a_day_without_session_or_hour_is_a_whole_day(workspace: Workspace, export):
    workspace.replace(SCHEDULE, "date: 07/11/2023, session: sang", "date: 07/11/2023")

    event = export()["kiem-tra.phuong-thang-tam"]

    assert event.decoded("dtstart") == dt.date(2023, 11, 7)
    assert event.decoded("dtend") == dt.date(2023, 11, 8)


def test_a_visit_that_was_held_has_its_real_hours(workspace: Workspace, export):
    event = export()["kiem-tra.phuong-2"]

    assert event.decoded("dtend").strftime("%d/%m %H:%M") == "16/05 11:45"


def test_a_deadline_is_a_whole_day_that_keeps_nobody_busy(workspace: Workspace, export):
    found = export()
    event = found["han.bao-cao-don-vi.phuong-nguyen-an-ninh"]

    assert event["summary"] == "Hạn – Phường Nguyễn An Ninh: gửi báo cáo của đơn vị"
    assert event.decoded("dtstart") == dt.date(2023, 10, 9)
    assert event.decoded("dtend") - event.decoded("dtstart") == DAY
    assert event["transp"] == "TRANSPARENT"
    assert "Hạn: 03 ngày (ngày lịch) trước ngày kiểm tra" in event["description"]
    assert found["han.bao-cao-don-vi.phuong-2"]["summary"].startswith("Xong – Phường 2: ")


def test_what_a_unit_is_to_put_right_until_one_day_is_one_entry(workspace: Workspace, export):
    event = export()["han.khac-phuc.phong-tnmt.20230731"]

    assert event["summary"] == "Hạn – Phòng TN&MT: khắc phục 02 kiến nghị"
    assert "- Báo cáo lại số liệu đúng phần mềm; kiểm điểm trách nhiệm" in event["description"]
    assert "(Trưởng phòng)" in event["description"]


def test_deadlines_may_be_to_dos(workspace: Workspace, export):
    found = export("--todo")
    todo = found["han.bao-cao-don-vi.phuong-nguyen-an-ninh"]

    assert todo.name == "VTODO"
    assert todo.decoded("due") == dt.date(2023, 10, 9)
    assert todo["status"] == "NEEDS-ACTION"
    assert found["han.bao-cao-don-vi.phuong-2"]["status"] == "COMPLETED"
    assert found["kiem-tra.phuong-12"].name == "VEVENT"


def test_deadlines_alone_hold_no_visit(workspace: Workspace, export):
    found = export(command=("schedule", "deadlines"))

    assert found
    assert all(local.startswith("han.") for local in found)


def test_the_same_data_gives_the_same_bytes(workspace: Workspace, cchc: Cchc, export, file: Path):
    export()
    first = file.read_bytes()
    export()

    assert file.read_bytes() == first
    assert cchc("schedule", "--format", "ics").out.encode() == first


def test_a_moved_visit_and_its_deadline_come_again_with_a_higher_number(
    workspace: Workspace, cchc: Cchc, export
):
    before = export()
    assert cchc("schedule", "set", "phuong-12", "23/8/2023", "--session", "sang").code == 0
    after = export()

    moved = after["kiem-tra.phuong-12"]
    assert moved.decoded("dtstart").strftime("%d/%m %H:%M") == "23/08 08:00"
    for local in ("kiem-tra.phuong-12", "han.bao-cao-don-vi.phuong-12"):
        assert after[local]["sequence"] > before[local]["sequence"]
        assert after[local].decoded("dtstamp") > before[local].decoded("dtstamp")
    assert after["kiem-tra.phuong-2"] == before["kiem-tra.phuong-2"]


def test_a_change_by_hand_is_noticed_by_what_the_file_held(workspace: Workspace, export):
    before = export()["kiem-tra.phuong-thang-tam"]
    workspace.replace(SCHEDULE, "date: 07/11/2023", "date: 08/11/2023")
    after = export()["kiem-tra.phuong-thang-tam"]

    assert after["sequence"] == before["sequence"] + 1
    assert after.decoded("dtstamp") > before.decoded("dtstamp")


def test_undoing_a_change_is_a_change_too(workspace: Workspace, cchc: Cchc, export):
    export()
    assert cchc("schedule", "set", "phuong-12", "23/8/2023", "--session", "sang").code == 0
    moved = export()["kiem-tra.phuong-12"]
    assert cchc("schedule", "undo", "--yes").code == 0
    back = export()["kiem-tra.phuong-12"]

    assert back.decoded("dtstart").strftime("%d/%m %H:%M") == "22/08 13:30"
    assert back["sequence"] > moved["sequence"]
    assert back.decoded("dtstamp") > moved.decoded("dtstamp")


@pytest.mark.parametrize(
    ("command", "word"),
    [("postpone", "HOÃN: "), ("cancel", "HỦY: ")],
)
def test_what_is_called_off_stays_as_cancelled(workspace, cchc: Cchc, export, command, word: str):
    before = export()["kiem-tra.phuong-12"]
    assert cchc("schedule", command, "phuong-12", "--reason", "Mưa bão, sạt lở").code == 0
    found = export()
    event = found["kiem-tra.phuong-12"]

    assert (event["status"], event["transp"]) == ("CANCELLED", "TRANSPARENT")
    assert event["summary"] == f"{word}Kiểm tra Phường 12"
    assert event.decoded("dtstart") == before.decoded("dtstart")
    assert "Mưa bão, sạt lở" in event["description"]
    assert found["han.bao-cao-don-vi.phuong-12"]["status"] == "CANCELLED"


def test_what_is_no_longer_there_is_told_once_and_stays_so(workspace, export, file: Path):
    before = export()
    text = workspace.read(SCHEDULE)
    line = "  - {unit: phuong-thang-tam, round: quy-4, date: 07/11/2023, session: sang}\n"
    workspace.write(SCHEDULE, text.replace(line, ""))
    event = export()["kiem-tra.phuong-thang-tam"]
    data = file.read_bytes()
    export()

    assert event["status"] == "CANCELLED"
    assert event["summary"] == "KHÔNG CÒN: Kiểm tra Phường Thắng Tam"
    assert event["sequence"] == before["kiem-tra.phuong-thang-tam"]["sequence"] + 1
    assert file.read_bytes() == data


def test_a_part_of_the_schedule_calls_nothing_off(workspace: Workspace, export):
    export()
    found = export("--round", "quy-3")

    assert "kiem-tra.phuong-2" not in found
    assert not any(event["status"] == "CANCELLED" for event in found.values())


def test_a_surprise_visit_that_turns_out_not_to_have_been_held_is_dropped(
    workspace: Workspace, export
):
    line = "  - {id: bat-ngo, unit: phong-tckh, round: quy-3, kind: dot-xuat, date: 14/08/2023}\n"
    text = workspace.read(SCHEDULE)
    workspace.write(SCHEDULE, text.replace("  # Quý IV", f"{line}  # Quý IV"))
    path = "plans/2023/inspections/bat-ngo.yaml"
    workspace.write(path, "unit: phong-tckh\nheld: {date: 14/08/2023, start: 8h, end: 11h}\n")
    held = export()
    workspace.write(path, "unit: phong-tckh\n")

    assert "kiem-tra.bat-ngo" in held
    assert not any("bat-ngo" in local for local in export())


def test_an_estimated_deadline_says_so(workspace: Workspace, export):
    workspace.replace(PLAN, "    count: lich\n", "    count: lam-viec\n")
    text = workspace.read(PLAN)
    workspace.write(PLAN, text.replace("when: {quarter: 4}", "when: {quarter: 1, year: 2027}"))
    workspace.replace(SCHEDULE, "date: 07/11/2023", "date: 15/02/2027")
    found = export()

    assert found["han.bao-cao-don-vi.phuong-thang-tam"]["summary"].endswith("(dự kiến)")
    visit = found["kiem-tra.phuong-thang-tam"]["description"]
    assert "Hạn đơn vị gửi báo cáo: hết ngày 03/02/2027 (dự kiến)" in visit


def test_the_last_day_of_all_is_left_out(workspace: Workspace, export):
    workspace.replace(SCHEDULE, "date: 07/11/2023", "date: 31/12/9999")

    assert "kiem-tra.phuong-thang-tam" not in export()


def test_the_calendar_has_a_name_and_its_zone(workspace: Workspace, export, file: Path):
    export()
    calendar = read_calendar(file.read_bytes())
    zone = calendar.parts[0]

    assert calendar.text("X-WR-CALNAME") == (
        "MINH HỌA – Lịch kiểm tra năm 2023 – Ủy ban nhân dân thành phố Vũng Tàu"
    )
    assert (zone.name, zone.text("TZID")) == ("VTIMEZONE", "Asia/Ho_Chi_Minh")
    assert zone.parts[0].text("TZOFFSETTO") == "+0700"


@pytest.mark.parametrize(
    "words",
    [("--format", "ics", "-o", "lich.txt"), ("--format", "ics", "-o", "lich"), ("-o", "lich.ics")],
)
@pytest.mark.parametrize("command", [("schedule",), ("schedule", "deadlines")])
def test_a_file_of_another_name_or_format_is_refused(workspace, cchc: Cchc, command, words):
    said = cchc(*command, *words)

    assert said.code == 2
    assert ".ics" in said.err or "--format ics" in said.err
    assert not list(workspace.root.glob("lich*"))


@pytest.mark.parametrize("text", ["ghi chép", "", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"])
def test_a_file_that_is_not_ours_is_kept_unless_forced(workspace, cchc: Cchc, file: Path, text):
    file.write_bytes(text.encode())

    said = cchc("schedule", "--format", "ics", "-o", str(file))

    assert said.code == 1
    assert "không phải tệp lịch do cchc xuất nên không ghi đè" in said.err
    assert file.read_bytes() == text.encode()
    assert cchc("schedule", "--format", "ics", "-o", str(file), "--force").code == 0


def test_what_is_in_the_file_is_said(workspace: Workspace, cchc: Cchc, file: Path):
    said = cchc("schedule", "--format", "ics", "-o", str(file))

    assert said.out == "Đã xuất: lich.ics (09 cuộc kiểm tra, 33 thời hạn).\n"
