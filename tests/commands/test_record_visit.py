"""`cchc record` by options about the whole visit: the report, people, hours, opinion, signing."""

import pytest
from tests.sample import INSPECTIONS, Cchc, Workspace

PATH = f"{INSPECTIONS}/phuong-12.yaml"


def test_the_receipt_of_the_report_is_written(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-12", "--report-received", "14/8/2023", "--report-number", "90/BC-UBND")

    assert "  received: 14/08/2023\n  number: 90/BC-UBND\n" in workspace.read(PATH)


def test_a_new_file_writes_dates_as_the_plan_does(workspace: Workspace, cchc: Cchc):
    (workspace.root / PATH).unlink(missing_ok=True)

    cchc("record", "phuong-12", "--report-received", "14/8/2023")

    assert "  received: 14/08/2023\n" in workspace.read(PATH)


def test_hours_take_the_day_of_the_schedule(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-12", "--start", "13h30", "--end", "16:45", "--place", "Hội trường")

    held = "held:\n  date: 22/08/2023\n  start: 13:30\n  end: 16:45\n  place: Hội trường\n"
    assert held in workspace.read(PATH)


def test_hours_without_any_day_are_refused(workspace: Workspace, cchc: Cchc):
    said = cchc("record", "phuong-rach-dua", "--start", "8h")

    assert said.code == 1
    assert said.err.startswith("lỗi: chưa biết ngày kiểm tra của đơn vị này\n")


def test_an_absence_has_its_reason_and_who_came_instead(workspace: Workspace, cchc: Cchc):
    cchc(
        *("record", "phuong-12", "--present", "noi-vu", "--absent", "tu-phap: Đi công tác"),
        *("--replaced-by", "tu-phap: Bà Lê Thị C, Chuyên viên"),
    )

    text = workspace.read(PATH)
    assert "    - member: tu-phap\n      absent: Đi công tác\n      replaced_by:\n" in text
    assert "name: Lê Thị C\n        title: Chuyên viên\n        honorific: ba\n" in text
    assert "    - member: noi-vu\n" in text


def test_someone_present_may_turn_out_absent(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-10", "--absent", "tu-phap: Ốm")

    assert "- {member: tu-phap, absent: Ốm}\n" in workspace.inspection("phuong-10")


def test_someone_absent_is_not_made_present_by_the_way(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-10", "--absent", "tu-phap: Ốm")

    said = cchc("record", "phuong-10", "--present", "tu-phap")

    assert said.code == 1
    assert said.err.startswith("lỗi: thành viên “tu-phap” đang ghi là vắng\n")


@pytest.mark.parametrize(
    "words",
    [
        ("--attend", "Ông Lê A, Chủ tịch"),
        ("--unit-signer", "Ông Lê A, Chủ tịch"),
        ("--guidance", "Hướng dẫn lập sổ"),
        ("--proposal", "Bổ sung biên chế"),
        ("--present", "noi-vu"),
        ("--opinion", "Nhất trí"),
    ],
)
def test_the_same_command_twice_writes_once(workspace: Workspace, cchc: Cchc, words):
    cchc("record", "phuong-12", *words)
    before = workspace.everything()

    said = cchc("record", "phuong-12", *words)

    assert said.out == "Không có gì thay đổi.\n"
    assert workspace.everything() == before


def test_a_person_named_again_gets_the_new_title(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-12", "--attend", "Ông Lê A, Phó Chủ tịch")

    cchc("record", "phuong-12", "--attend", "Ông Lê A, Chủ tịch")

    assert workspace.read(PATH).count("name: Lê A\n      title: Chủ tịch\n") == 1


def test_one_person_of_the_unit_signs(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-12", "--attend", "Bà Lê B, Phó Chủ tịch", "--unit-signer", "Lê A, CT")

    assert "- name: Lê A\n      title: CT\n      represents: có\n" in workspace.read(PATH)

    cchc("record", "phuong-12", "--unit-signer", "Bà Lê B, Phó Chủ tịch")

    text = workspace.read(PATH)
    assert text.count("represents: có") == 1
    assert "title: Phó Chủ tịch\n      honorific: ba\n      represents: có\n" in text


def test_the_signing_is_written(workspace: Workspace, cchc: Cchc):
    cchc("record", "phong-vhtt", "--signed", "19/7/2023", "--copies", "3")

    signed = "minutes:\n  signed: 19/07/2023\n  copies: 3\n"
    assert signed in workspace.inspection("phong-vhtt")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (
            ["--present", "tu-phapp"],
            2,
            "đoàn không có vị trí “tu-phapp”\ngợi ý: có phải “tu-phap”?",
        ),
        (["--absent", "tu-phap"], 2, "--absent: “tu-phap” thiếu mã hoặc lời văn"),
        (["--attend", "Tôi"], 2, "--attend: “Tôi” chưa đủ họ tên và chức vụ"),
        (["--replaced-by", "tu-phap: Tôi"], 2, "--replaced-by: “Tôi” chưa đủ họ tên và chức vụ"),
        (["--replaced-by", "van-phong: Bà B, CV"], 1, "thành viên “van-phong” chưa ghi vắng"),
        (["--start", "25h"], 2, "--start: “25h” không phải giờ\ngợi ý: viết 8:00 hoặc 8h30"),
        (["--copies", "0"], 2, "--copies: “0” không phải số bản"),
        (["--end", "7h", "--start", "8h"], 1, "CCHC802: không ghi, tệp giữ nguyên, vì:"),
    ],
)
def test_what_cannot_be_is_refused(workspace, cchc: Cchc, words, code: int, message: str):
    before = workspace.everything()

    said = cchc("record", "phuong-12", *words)

    assert said.code == code
    assert said.err.startswith(f"lỗi: {message}")
    assert workspace.everything() == before


def test_a_day_that_differs_from_the_schedule_is_warned_of(workspace: Workspace, cchc: Cchc):
    said = cchc("record", "phuong-12", "--held-on", "23/8/2023", "--today", "10/10/2023")

    assert said.code == 0
    assert "CCHC557" in said.err
    assert "CCHC510" not in said.err


@pytest.mark.parametrize("option", ["--report-received", "--held-on", "--signed"])
def test_a_day_still_to_come_is_refused(workspace: Workspace, cchc: Cchc, option: str):
    before = workspace.everything()

    said = cchc("record", "phuong-10", option, "16/8/2023")

    assert said.code == 1
    assert "16/8/2023 chưa tới, hôm nay là 15/8/2023\ngợi ý: gõ lại ngày; " in said.err
    assert workspace.everything() == before


def test_signing_what_nobody_attended_is_warned_of(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-12", "--held-on", "22/8/2023", "--today", "22/8/2023")

    said = cchc("record", "phuong-12", "--signed", "22/8/2023", "--today", "22/8/2023")

    assert said.code == 0
    assert "CCHC538: biên bản đã ký nhưng chưa ghi ai của đoàn dự" in said.err
