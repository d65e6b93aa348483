"""What the menu asks for each form of visit; who signs for the unit; help at the menus."""

import pytest
from tests.sample import INSPECTIONS, Cchc, Workspace, answering

PATH = f"{INSPECTIONS}/phuong-12.yaml"
SCHEDULE = "plans/2023/schedule.yaml"


@pytest.fixture
def digital(workspace: Workspace) -> Workspace:
    """Ward 12 is inspected without a visit."""
    workspace.replace(SCHEDULE, "{unit: phuong-12,", "{unit: phuong-12, form: moi-truong-so,")
    return workspace


def test_a_visit_without_going_there_has_neither_attendance_nor_minutes(
    digital: Workspace, cchc: Cchc, monkeypatch
):
    questions = answering(monkeypatch, "2", "15/8/2023", "", "", "", "q")

    said = cchc("record", "phuong-12").out

    assert "Thành phần dự" not in said
    assert "Ký biên bản" not in said
    assert questions[0] == "Ghi việc nào? (1–4, Enter: 3, ?: trợ giúp, q: thôi) "
    assert "  date: 15/08/2023\n" in digital.read(PATH)


@pytest.mark.parametrize(("typed", "name"), [("1", "Bà Lê B"), ("Ông Trần C, Chủ tịch", "Trần C")])
def test_it_is_asked_who_signs_for_the_unit(workspace, cchc: Cchc, monkeypatch, typed, name):
    cchc("record", "phuong-12", "--attend", "Lê B, Phó Chủ tịch")
    answering(monkeypatch, "6", "", typed, "", "", "q")

    said = cchc("record", "phuong-12").out

    assert "    1  Lê B, Phó Chủ tịch\n" in said
    assert f"name: {name.removeprefix('Bà ')}\n" in workspace.read(PATH)
    assert workspace.read(PATH).count("represents: có") == 1


def test_help_is_given_at_both_menus(workspace: Workspace, cchc: Cchc, monkeypatch):
    answering(monkeypatch, "?", "phuong-12", "?", "q")

    said = cchc("record").out

    assert "gõ tên hoặc mã đơn vị cũng được" in said
    assert "số: chọn việc ở danh sách trên" in said


def test_the_notice_of_the_result_is_written_with_number_and_day(workspace, cchc: Cchc):
    words = ("--concluded", "14/8/2023", "--conclusion-number", "91/TB-UBND")
    cchc("record", "phong-vhtt", *words)

    written = "conclusion:\n  date: 14/08/2023\n  number: 91/TB-UBND\n"
    text = workspace.inspection("phong-vhtt")
    assert written in text or "conclusion:\n  number: 91/TB-UBND\n  date: 14/08/2023\n" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--concluded", "14/8/2023"), "thông báo kết quả phải có cả số và ngày"),
        (("--concluded", "14/8/2023", "--conclusion-number", "91"), "“91” chưa có ký hiệu"),
        (("--concluded", "16/8/2023", "--conclusion-number", "9/TB"), "16/8/2023 chưa tới"),
    ],
)
def test_a_notice_that_is_not_whole_is_refused(workspace, cchc: Cchc, words, told: str):
    assert told in cchc("record", "phong-vhtt", *words).err


def test_a_notice_numbered_among_the_issued_papers_counts_as_the_conclusion(workspace, cchc: Cchc):
    paper = "  - {document: thong-bao-ket-qua, of: phong-vhtt, number: 9, date: 10/08/2023}\n"
    path = "plans/2023/documents.yaml"
    workspace.write(path, workspace.read(path).rstrip("\n") + f"\n{paper}")

    said = cchc("schedule", "--unit", "phong-vhtt").out

    assert "đã có kết luận" in said
