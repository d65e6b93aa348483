"""`cchc schedule set`, `swap`, `postpone`, `cancel`: the lines they change, and what they tell."""

import json

import pytest
from tests.sample import Cchc, Workspace

PATH = "plans/2023/schedule.yaml"
LINE = "  - {unit: phuong-12, round: quy-3, date: 22/08/2023, session: chieu, start: 13h30}\n"
ISSUED = """
issued:
  - {document: thong-bao-lich, of: quy-3, number: 12, date: 01/08/2023}
"""


def kept(text: str) -> str:
    """The schedule without its history."""
    return text.split("\nchanges:\n")[0]


def changes(cchc: Cchc, visit: str) -> list[dict[str, str]]:
    rows = json.loads(cchc("schedule", "--unit", visit, "--format", "json").out)
    return [{k: v for k, v in change.items() if v} for change in rows[0]["changes"]]


def test_moving_a_date_changes_its_line_and_keeps_what_was_before(workspace, cchc: Cchc):
    before = workspace.read(PATH)

    said = cchc("schedule", "set", "Phường 12", "23/8/2023", "--session", "sang", "--start", "8h")

    new = LINE.replace(
        "22/08/2023, session: chieu, start: 13h30", "23/08/2023, session: sang, start: 8h00"
    )
    assert workspace.read(PATH) == before.replace(LINE, new) + (
        "\nchanges:\n"
        "  - visit: phuong-12\n"
        "    made: 15/08/2023\n"
        "    what: doi-lich\n"
        "    old_date: 22/08/2023\n"
        "    old_session: chieu\n"
        "    old_start: 13h30\n"
    )
    assert said == (0, "Đã ghi: Phường 12: T3 22/8/2023 (chiều) → T4 23/8/2023 (sáng).\n", "")


def test_the_history_is_told_with_the_unit(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "set", "phuong-12", "23/8/2023", "--reason", "Đơn vị xin lùi.")
    cchc("--today", "20/8/2023", "schedule", "postpone", "phuong-12", "--reason", "Bão số 3")
    cchc("--today", "28/8/2023", "schedule", "set", "phuong-12", "29/8/2023")

    assert cchc("schedule", "--unit", "phuong-12").out.split("\n\n")[1] == (
        "Đã thay đổi:\n"
        "  15/8/2023 dời lịch: T3 22/8/2023 (chiều) → T4 23/8/2023 (chiều)."
        " Lý do: Đơn vị xin lùi.\n"
        "  20/8/2023 hoãn: T4 23/8/2023 (chiều). Lý do: Bão số 3.\n"
        "  28/8/2023 định lại ngày: hoãn (Bão số 3) → T3 29/8/2023 (chiều).\n"
    )
    assert "postponed" not in kept(workspace.read(PATH))


def test_a_first_date_tells_when_the_report_is_due_and_is_no_change(workspace, cchc: Cchc):
    said = cchc("schedule", "set", "phuong-rach-dua", "2023-10-17")

    line = "  - {unit: phuong-rach-dua, round: quy-4, date: 17/10/2023} # chưa định ngày\n"
    assert line in workspace.read(PATH)
    assert "changes" not in workspace.read(PATH)
    assert said.out == (
        "Đã ghi: Phường Rạch Dừa: chưa định ngày → T3 17/10/2023.\n"
        "  Hạn đơn vị gửi báo cáo: hết ngày 14/10/2023.\n"
    )


def test_the_day_it_has_already_changes_nothing(workspace: Workspace, cchc: Cchc):
    before = workspace.everything()

    said = cchc("schedule", "set", "phuong-12", "22/8/2023", "--session", "chieu")

    assert said == (0, "Không có gì thay đổi.\n", "")
    assert workspace.everything() == before


def test_two_visits_change_places(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "swap", "phuong-12", "phuong-2-phuc-tra")

    assert said == (
        0,
        "Đã ghi: Phường 12: T3 22/8/2023 (chiều) → T5 17/8/2023 (sáng).\n"
        "Đã ghi: Phường 2 (phúc tra): T5 17/8/2023 (sáng) → T3 22/8/2023 (chiều).\n"
        "  Hạn đơn vị gửi báo cáo: hết ngày 14/8/2023 → hết ngày 19/8/2023.\n",
        "",
    )
    assert changes(cchc, "phuong-2-phuc-tra") == [
        {
            "made": "2023-08-15",
            "what": "doi-cho",
            "old_date": "2023-08-17",
            "old_session": "sang",
            "old_start": "08:00",
        }
    ]


def test_the_reason_of_a_swap_is_kept_with_both(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "swap", "phuong-12", "phuong-2-phuc-tra", "--reason", "Phường 2 đề nghị")

    for visit in ("phuong-12", "phuong-2-phuc-tra"):
        assert [change["reason"] for change in changes(cchc, visit)] == ["Phường 2 đề nghị"]


def test_swapping_again_restores_every_byte_but_the_history(workspace: Workspace, cchc: Cchc):
    before = workspace.read(PATH)

    for _ in range(2):
        assert cchc("schedule", "swap", "phuong-12", "phuong-2-phuc-tra").code == 0

    assert kept(workspace.read(PATH)) == before
    assert len(changes(cchc, "phuong-12")) == 2


def test_a_postponement_without_a_day_stands_beside_the_old_one(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "postpone", "phuong-2-phuc-tra", "--reason", "Bão số 3")

    assert said.out == (
        "Đã ghi: Phường 2 (phúc tra): T5 17/8/2023 (sáng) → hoãn (Bão số 3).\n"
        "  Hạn đơn vị gửi báo cáo: hết ngày 14/8/2023 → không còn.\n"
    )
    assert "    postponed: Bão số 3\n" in kept(workspace.read(PATH))
    row = cchc("schedule", "--unit", "phuong-2-phuc-tra").out.splitlines()[1]
    assert row.split() == ["T5", "17/8/2023", "sáng", "Phường", "2", "(phúc", "tra)", "ĐKT", "hoãn"]


def test_a_postponement_to_a_day_moves_the_visit(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "postpone", "phuong-12", "--reason", "Bão số 3", "--to", "29/8/2023")

    assert said.out == "Đã ghi: Phường 12: T3 22/8/2023 (chiều) → T3 29/8/2023 (chiều).\n"
    assert kept(workspace.read(PATH)).count("postponed") == 0
    assert [c["reason"] for c in changes(cchc, "phuong-12")] == ["Bão số 3"]


def test_a_cancelled_visit_keeps_its_line_with_the_reason(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "cancel", "phuong-rach-dua", "--reason", "Giải thể: sáp nhập phường")

    line = '{unit: phuong-rach-dua, round: quy-4, cancelled: "Giải thể: sáp nhập phường"} # chưa'
    assert line in workspace.read(PATH)
    assert said.out == (
        "Đã ghi: Phường Rạch Dừa: chưa định ngày → hủy (Giải thể: sáp nhập phường).\n"
    )


def test_a_cancelled_visit_is_no_longer_postponed(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "postpone", "phuong-12", "--reason", "Bão số 3")

    said = cchc("schedule", "cancel", "phuong-12", "--reason", "Giải thể")

    assert said.out.startswith("Đã ghi: Phường 12: hoãn (Bão số 3) → hủy (Giải thể).\n")
    assert changes(cchc, "phuong-12")[1]["old_postponed"] == "Bão số 3"


def test_a_notice_that_went_out_must_be_sent_anew(workspace: Workspace, cchc: Cchc):
    papers = workspace.read("plans/2023/documents.yaml").split("issued:")[0]
    workspace.write("plans/2023/documents.yaml", papers + ISSUED)

    said = cchc("schedule", "set", "phuong-12", "23/8/2023")

    note = (
        "  Thông báo lịch số 12 ngày 01 tháng 8 năm 2023 đã gửi: phải thông báo lại cho\n"
        "    đơn vị.\n"
    )
    assert said.out.endswith(note)


def test_a_deadline_for_the_notice_moves_with_the_visit(workspace: Workspace, cchc: Cchc):
    plan = "plans/2023/plan.yaml"
    deadline = (
        "deadlines:\n"
        "  - {id: thong-bao, of: thong-bao-lich, name: Gửi thông báo lịch, days: 5,\n"
        "     count: lam-viec, before: kiem-tra, source: V.1}\n"
    )
    workspace.replace(plan, "\ndeadlines:\n", "\n" + deadline)

    said = cchc("schedule", "set", "phuong-12", "23/8/2023")

    assert "Hạn gửi thông báo lịch: hết ngày 15/8/2023 → hết ngày 16/8/2023.\n" in said.out


def test_an_agency_that_is_inspected_the_same_day_is_told_of(workspace: Workspace, cchc: Cchc):
    (workspace.root / "plans/2023/inspections/phong-vhtt.yaml").unlink()

    said = cchc("schedule", "set", "phong-vhtt", "22/8/2023", "--session", "sang")

    words = "Cùng ngày Phòng VH&TT vừa được kiểm tra, vừa có người trong đoàn đi Phường 12."
    assert words in said.out


def test_a_dry_run_shows_the_line_and_what_would_follow(workspace: Workspace, cchc: Cchc):
    before = workspace.everything()

    said = cchc("schedule", "set", "phuong-12", "23/8/2023", "--dry-run")

    assert "+  - {unit: phuong-12, round: quy-3, date: 23/08/2023, session: chieu" in said.out
    assert said.out.endswith("\nNếu ghi: Phường 12: T3 22/8/2023 (chiều) → T4 23/8/2023 (chiều).\n")
    assert workspace.everything() == before


def test_the_last_change_is_taken_back_with_its_line_in_the_history(workspace, cchc: Cchc):
    before = workspace.read(PATH)
    cchc("schedule", "swap", "phuong-12", "phuong-2-phuc-tra")

    asked = cchc("schedule", "undo")
    said = cchc("schedule", "undo", "--yes")

    assert asked.err == "\nChưa bỏ gì; muốn bỏ lần ghi này: thêm --yes.\n"
    assert "Trở lại: Phường 12: T5 17/8/2023 (sáng) → T3 22/8/2023 (chiều).\n" in said.out
    assert workspace.read(PATH) == before


def test_what_others_changed_meanwhile_is_not_taken_back(workspace: Workspace, cchc: Cchc):
    cchc("schedule", "set", "phuong-12", "23/8/2023")
    workspace.replace(PATH, "# chưa định ngày", "# hỏi lại phường")
    before = workspace.everything()

    said = cchc("schedule", "undo", "--yes")

    assert said.code == 1
    assert said.err.startswith(f"lỗi: không bỏ được: {PATH} đã được sửa từ sau lần ghi")
    assert workspace.everything() == before


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["set", "phuong-12", "23/8"], 2, "lỗi: NGÀY: ngày “23/8” chưa có năm\n"),
        (["set", "phuong-12", "23.8.23"], 2, "lỗi: NGÀY: “23.8.23” không phải cách viết ngày\n"),
        (["phuong-12"], 2, "lỗi: không có lệnh “phuong-12”\ngợi ý: xem một đơn vị: cchc schedule"),
        (["pospone"], 2, "lỗi: không có lệnh “pospone”\ngợi ý: có phải “postpone”?\n"),
        (["set", "phuong-12"], 2, "lỗi: thiếu tham số NGÀY\n"),
        (["set", "phuong-12", "31/2/2023"], 2, "lỗi: NGÀY: ngày “31/2/2023” không có"),
        (
            ["set", "phuong-12", "23/8/2023", "--session", "toi"],
            2,
            "lỗi: --session: “toi” không phải",
        ),
        (["set", "phuong-11", "23/8/2023"], 2, "lỗi: không có đơn vị nào tên “phuong-11”"),
        (["set", "phuong-12", "15/8/2023", "--session", "sang"], 1, "lỗi: CCHC802"),
        (["set", "phuong-12", "16/12/2023"], 1, "lỗi: CCHC802"),
        (["set", "phuong-5", "30/5/2023"], 1, "lỗi: cuộc kiểm tra “phuong-5” đã diễn ra ngày 23/5"),
        (["swap", "phuong-12", "phuong-12"], 1, "lỗi: “phuong-12” không đổi chỗ với chính nó"),
        (
            ["swap", "phuong-12", "phuong-rach-dua"],
            1,
            "lỗi: cuộc kiểm tra “phuong-rach-dua”",
        ),
        (["swap", "phuong-12", "phuong-5"], 1, "lỗi: cuộc kiểm tra “phuong-5” đã diễn ra"),
        (["swap", "phuong-12", "phuong-thang-tam"], 1, "lỗi: CCHC802"),
        (["postpone", "phuong-12"], 2, "lỗi: thiếu tùy chọn --reason\n"),
        (["postpone", "phuong-12", "--reason", " "], 2, "lỗi: --reason: chưa có lời nào"),
        (
            ["postpone", "phuong-12", "--reason", "Bão", "--to", "21/8/2023"],
            1,
            "lỗi: ngày 21/8/2023 không sau ngày đang định (22/8/2023)\n",
        ),
        (
            ["postpone", "phuong-12", "--reason", "Bão", "--session", "sang"],
            2,
            "lỗi: --session, --start là buổi, giờ của ngày mới",
        ),
        (["cancel", "phuong-2", "--reason", "Bão"], 1, "lỗi: cuộc kiểm tra “phuong-2” đã diễn ra"),
        (["undo"], 1, "lỗi: không có lần ghi nào của cchc để bỏ ở plans/2023/schedule.yaml\n"),
    ],
)
def test_what_cannot_be_is_refused(workspace, cchc: Cchc, words, code: int, told: str):
    before = workspace.everything()

    said = cchc("schedule", *words)

    assert said.err.startswith(told)
    assert said.code == code
    assert workspace.everything() == before


@pytest.mark.parametrize(
    "words", [["set", "phuong-12", "23/8/2023"], ["cancel", "phuong-12", "--reason", "Khác"]]
)
def test_a_cancelled_visit_is_not_changed(workspace: Workspace, cchc: Cchc, words: list[str]):
    workspace.replace(PATH, "{unit: phuong-12,", "{unit: phuong-12, cancelled: Giải thể,")

    said = cchc("schedule", *words)

    assert said.code == 1
    assert said.err.startswith("lỗi: cuộc kiểm tra “phuong-12” đã hủy: Giải thể\n")


def test_what_is_postponed_is_not_postponed_again_without_a_day(workspace, cchc: Cchc):
    workspace.replace(PATH, "{unit: phuong-12,", "{unit: phuong-12, postponed: Mưa bão,")

    again = cchc("schedule", "postpone", "phuong-12", "--reason", "Mưa bão tiếp")
    swapped = cchc("schedule", "swap", "phuong-12", "phuong-2-phuc-tra")
    moved = cchc("schedule", "postpone", "phuong-12", "--reason", "Mưa", "--to", "29/8/2023")

    assert again.err.startswith("lỗi: cuộc kiểm tra “phuong-12” đang hoãn: Mưa bão\n")
    assert swapped.err.startswith("lỗi: cuộc kiểm tra “phuong-12” đang hoãn (Mưa bão), không có")
    assert moved.out == "Đã ghi: Phường 12: hoãn (Mưa bão) → T3 29/8/2023 (chiều).\n"


def test_what_is_postponed_again_and_again_tells_it_all(workspace: Workspace, cchc: Cchc):
    for to in ("29/8/2023", None, "12/9/2023"):
        cchc("schedule", "postpone", "phuong-12", "--reason", "Bão", *(["--to", to] if to else []))

    told = cchc("schedule", "--unit", "phuong-12").out.splitlines()[-3:]
    assert told == [
        "  15/8/2023 hoãn: T3 22/8/2023 (chiều) → T3 29/8/2023 (chiều). Lý do: Bão.",
        "  15/8/2023 hoãn: T3 29/8/2023 (chiều). Lý do: Bão.",
        "  15/8/2023 hoãn tiếp: hoãn (Bão) → T3 12/9/2023 (chiều). Lý do: Bão.",
    ]


def test_an_hour_of_the_other_half_day_goes_and_is_told_of(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "set", "phuong-12", "23/8/2023", "--session", "Sáng")

    assert "{unit: phuong-12, round: quy-3, date: 23/08/2023, session: sang}\n" in workspace.read(
        PATH
    )
    assert said == (
        0,
        "Đã ghi: Phường 12: T3 22/8/2023 (chiều) → T4 23/8/2023 (sáng).\n"
        "  Giờ bắt đầu 13 giờ 30 phút không hợp buổi sáng nên đã bỏ; ghi giờ mới: thêm\n"
        "    --start.\n",
        "",
    )


def test_a_day_that_has_passed_is_told_of(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "set", "phuong-12", "14/8/2023")

    assert "  Ngày 14/8/2023 đã qua; đã kiểm tra thì: cchc record phuong-12.\n" in said.out


@pytest.mark.parametrize(
    "words",
    [
        ["set", "phuong-12", "23/8/2023"],
        ["swap", "phuong-12", "phuong-2-phuc-tra"],
        ["postpone", "phuong-12", "--reason", "Bão"],
        ["cancel", "phuong-12", "--reason", "Bão"],
        ["add", "phuong-12", "--round", "quy-3", "--kind", "bo-sung"],
        ["undo", "--yes"],
    ],
)
@pytest.mark.parametrize("end", ["session: ch", "date:", "  - {unit"])
def test_a_file_broken_off_in_the_middle_is_left_as_it_is(workspace, cchc: Cchc, words, end: str):
    text = workspace.read(PATH)
    workspace.write(PATH, text[: text.rindex(end) + len(end)])
    before = workspace.everything()

    said = cchc("schedule", *words)

    assert said.code in {1, 2}
    assert said.err.startswith("lỗi: ")
    assert workspace.everything() == before


def test_a_comment_rich_file_keeps_every_comment(workspace: Workspace, cchc: Cchc):
    workspace.replace(PATH, LINE, f"  # trước\n{LINE[:-1]}   # cạnh   \n  # sau\n\n\n")
    workspace.write(PATH, workspace.read(PATH) + "# cuối tệp\n")
    before = workspace.read(PATH)

    cchc("schedule", "set", "phuong-12", "23/8/2023")
    cchc("schedule", "postpone", "phuong-12", "--reason", "Bão # số 3")
    cchc("schedule", "set", "phuong-12", "22/8/2023")

    after = workspace.read(PATH)
    history = after[after.index("\nchanges:") :]
    assert [x for x in before.splitlines() if x not in after.splitlines()] == []
    assert "    reason: 'Bão # số 3'\n" in history or '    reason: "Bão # số 3"\n' in history


def test_a_date_that_is_doubtful_is_written_and_warned_of(workspace: Workspace, cchc: Cchc):
    said = cchc("schedule", "set", "phuong-12", "19/8/2023")

    assert said.code == 0
    assert "CCHC608" in said.err


def test_a_file_with_windows_line_ends_keeps_them(workspace: Workspace, cchc: Cchc):
    workspace.write(PATH, workspace.read(PATH).replace("\n", "\r\n"))

    cchc("schedule", "postpone", "phuong-12", "--reason", "Bão số 3")

    text = workspace.read(PATH)
    assert "postponed: Bão số 3}\r\n" in text
    assert text.count("\n") == text.count("\r\n")


def test_the_history_goes_on_where_a_person_began_it(workspace: Workspace, cchc: Cchc):
    begun = "\nchanges:\n  - {visit: phuong-12, made: 01/08/2023, what: hoan, reason: Mưa}\n"
    workspace.write(PATH, workspace.read(PATH) + begun)

    cchc("schedule", "set", "phuong-12", "23/8/2023")

    assert "  - visit: phuong-12\n" in workspace.read(PATH)
    assert [change["what"] for change in changes(cchc, "phuong-12")] == ["hoan", "doi-lich"]


def test_two_visits_at_the_same_time_have_nothing_to_swap(workspace: Workspace, cchc: Cchc):
    day = "date: 22/08/2023, session: chieu, start: 13h30"
    workspace.replace(PATH, day, "date: 17/08/2023, session: sang, start: 8h00")
    before = workspace.read(PATH)

    said = cchc("schedule", "swap", "phuong-12", "phuong-2-phuc-tra")

    assert said.err == (
        "lỗi: “phuong-12” và “phuong-2-phuc-tra” cùng ngày, buổi nên không có gì"
        " để đổi\ngợi ý: xem lại ngày từng cuộc: cchc schedule\n"
    )
    assert workspace.read(PATH) == before
