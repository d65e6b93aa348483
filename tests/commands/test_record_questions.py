"""`cchc record` by questions: each answer is on the disk before the next, nothing is lost."""

from functools import partial

import pytest
from tests.sample import INSPECTIONS, ITEM, Cchc, Workspace, answering

PATH = f"{INSPECTIONS}/phuong-10.yaml"
NO_FIGURES = "bo-may.thon-khu-pho"
NEXT = "chi-dao.niem-yet-cong-khai"


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch):
    """Answers the questions to come; returns them as they are asked."""
    return partial(answering, monkeypatch)


def entry(workspace: Workspace, item: str) -> str:
    """Return the lines of an item in the inspection's file."""
    below = workspace.read(PATH).split(f"  {item}:\n", 1)[1]
    return "".join(line for line in below.splitlines(keepends=True) if line.startswith("    "))


def test_an_item_is_asked_from_its_result_to_its_recommendation(workspace, cchc: Cchc, typing):
    words = ("Trình tự sai", "Thiếu người", "Ảnh 1", "Ảnh 2", "", "Làm lại", "15/9/2023", "UBND")
    questions = typing("3", *words)

    said = cchc("record", "phuong-10", NO_FIGURES)

    assert said.code == 0
    assert len(questions) == 9
    assert entry(workspace, NO_FIGURES) == (
        "    result: chua-dat\n    observation: Trình tự sai\n    cause: Thiếu người\n"
        "    evidence:\n      - Ảnh 1\n      - Ảnh 2\n"
        "    recommend:\n      text: Làm lại\n      due: 15/09/2023\n      owner: UBND\n"
    )


def test_a_met_item_asks_for_what_was_good(workspace: Workspace, cchc: Cchc, typing):
    typing("đạt", "Có sổ riêng", "")

    cchc("record", "phuong-10", NO_FIGURES)

    written = "    result: dat\n    good_practice: Có sổ riêng\n"
    assert entry(workspace, NO_FIGURES) == written


def test_an_item_that_does_not_apply_asks_why(workspace: Workspace, cchc: Cchc, typing):
    typing("4", "Không có thôn")

    cchc("record", "phuong-10", NO_FIGURES)

    written = "    result: khong-ap-dung\n    observation: Không có thôn\n"
    assert entry(workspace, NO_FIGURES) == written


def test_each_column_of_a_figure_is_asked(workspace: Workspace, cchc: Cchc, typing):
    questions = typing("1", "mười", "1.100", "1090", *[""] * 8)

    cchc("record", "phuong-10", ITEM)

    assert "phan-anh-nhan:\n        reported: 1100\n        counted: 1090" in workspace.read(PATH)
    assert questions[1].startswith("  Phản ánh qua đường dây nóng đã tiếp nhận (phản ánh), đơn vị")


@pytest.mark.parametrize("end", [KeyboardInterrupt, EOFError], ids=["Ctrl-C", "Ctrl-D"])
def test_breaking_off_keeps_every_line_typed(workspace: Workspace, cchc: Cchc, typing, end):
    typing("3", "Trình tự sai", "", "Ảnh 1", "Ảnh 2", end)

    said = cchc("record", "phuong-10", NO_FIGURES)

    assert said.code == 130
    assert said.err.strip() == "Đã dừng theo yêu cầu; những gì đã ghi vẫn còn."
    assert entry(workspace, NO_FIGURES).endswith("      - Ảnh 1\n      - Ảnh 2\n")


def test_an_item_broken_off_is_asked_again(workspace: Workspace, cchc: Cchc, typing):
    typing("4", "3", KeyboardInterrupt)
    cchc("record", "phuong-10")

    questions = typing("4", "q", "q")
    said = cchc("record", "phuong-10")

    assert said.code == 0
    assert f"[3/53] {ITEM}" in said.out
    assert "(đang ghi: chưa đạt; Enter: giữ nguyên)" in said.out
    assert len(questions) == 3


def test_enter_goes_on_with_a_result_that_is_there(workspace: Workspace, cchc: Cchc, typing):
    typing("2", KeyboardInterrupt)
    cchc("record", "phuong-10", NO_FIGURES)

    typing("", "Còn thiếu sổ", "", "", "")
    said = cchc("record", "phuong-10", NO_FIGURES)

    written = "    result: dat-mot-phan\n    observation: Còn thiếu sổ\n"
    assert entry(workspace, NO_FIGURES) == written
    assert "cần xem lại" not in said.out


def test_back_leads_to_the_result_and_then_to_the_item_before(workspace, cchc: Cchc, typing):
    # Item, five questions of figures and good practice; the next item, back to it, its cause.
    typing("4", "4", "", "3", "Sai", "<", "<", "1", "q", "q")

    said = cchc("record", "phuong-10")

    places = [line for line in said.out.splitlines() if line.startswith("[")]
    assert places == [f"[3/53] {ITEM}", f"[4/53] {NEXT}", f"[3/53] {ITEM}"]
    assert f"  {NEXT}:\n    result: chua-dat\n    observation: Sai\n" in workspace.read(PATH)


def test_back_from_the_first_item_leads_to_the_menu(workspace: Workspace, cchc: Cchc, typing):
    questions = typing("4", "<", "q")

    assert cchc("record", "phuong-10").code == 0
    assert questions[0] == questions[2]


def test_skip_goes_to_the_next_item_from_any_question(workspace, cchc: Cchc, typing):
    typing("4", ">", "3", ">", "q", "q")

    said = cchc("record", "phuong-10")

    places = [line for line in said.out.splitlines() if line.startswith("[")]
    assert places[:2] == [f"[3/53] {ITEM}", f"[4/53] {NEXT}"]
    assert "cần xem lại: nội dung “chi-dao.niem-yet-cong-khai” chưa đạt nhưng" in said.out


@pytest.mark.parametrize("word", ["q", "<", ">"])
def test_the_ways_out_of_a_single_item_end_the_command(workspace, cchc: Cchc, typing, word: str):
    typing(word)
    before = workspace.everything()

    said = cchc("record", "phuong-10", ITEM)

    assert (said.code, said.err) == (0, "")
    assert workspace.everything() == before


def test_quitting_at_any_question_is_no_answer(workspace: Workspace, cchc: Cchc, typing):
    typing("3", "q")

    said = cchc("record", "phuong-10", NO_FIGURES)

    assert said.code == 0
    assert entry(workspace, NO_FIGURES) == "    result: chua-dat\n"


def test_help_is_given_and_the_question_comes_again(workspace: Workspace, cchc: Cchc, typing):
    questions = typing("?", "năm", "q")

    said = cchc("record", "phuong-10", ITEM)

    assert said.out.count("để sau, sang nội dung tiếp theo") == 2
    assert len(questions) == 3


def test_decomposed_words_are_written_composed(workspace: Workspace, cchc: Cchc, typing):
    typing("1", "Co\u0301 so\u0302\u0309 rie\u0302ng", "")

    cchc("record", "phuong-10", NO_FIGURES)

    assert "good_practice: Có sổ riêng\n" in workspace.read(PATH)


def test_the_unit_of_today_comes_first(workspace: Workspace, cchc: Cchc, typing):
    questions = typing("", "q")

    said = cchc("record")

    assert said.out.startswith("   1  Phường 10, T3 15/8/2023, đang ghi kết quả  ← hôm nay\n")
    assert "   6  Phường Rạch Dừa, chưa xếp lịch\n" in said.out
    assert "Phường 10, quý III năm 2023\n" in said.out
    assert len(questions) == 2


@pytest.mark.parametrize(
    ("typed", "unit"), [("3", "Phường 12"), ("Phường Thắng Tam", "Phường Thắng Tam")]
)
def test_a_unit_is_chosen_by_number_or_name(workspace, cchc: Cchc, typing, typed: str, unit: str):
    typing("99", typed, "q")

    said = cchc("record")

    assert "  chọn từ 1 đến 6\n" in said.out
    assert f"\n{unit}, quý " in said.out


@pytest.mark.parametrize("word", ["q", "<", ">"])
def test_choosing_no_unit_is_no_mistake(workspace: Workspace, cchc: Cchc, typing, word: str):
    typing(word)

    assert cchc("record").code == 0


def test_when_every_visit_is_done_there_is_nothing_to_choose(workspace, cchc: Cchc, typing):
    workspace.write("plans/2023/schedule.yaml", "illustrative: true\nvisits: []\n")
    typing()

    said = cchc("record")

    assert said.code == 1
    assert said.err.startswith("lỗi: không còn đơn vị nào chờ kiểm tra\n")


def test_an_item_that_someone_else_recorded_meanwhile_is_not_asked(
    workspace: Workspace, cchc: Cchc, monkeypatch
):
    other = f"  {NEXT}:\n    result: dat\n"
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        if len(asked) == 2:
            workspace.write(PATH, workspace.read(PATH) + other)
        return ["4", ">", "q", "q"][len(asked) - 1]

    answering(monkeypatch)
    monkeypatch.setattr("builtins.input", answer)
    said = cchc("record", "phuong-10")

    assert NEXT not in said.out
    assert other in workspace.read(PATH)


def test_when_every_item_has_a_result_nothing_is_asked(workspace, cchc: Cchc, typing):
    questions = typing("4", "q")

    said = cchc("record", "phuong-5")

    assert "  Mọi nội dung đã có kết quả. Sửa một nội dung: cchc record ĐƠN_VỊ MÃ\n" in said.out
    assert len(questions) == 2


def test_the_last_item_ends_the_round_and_tells_what_is_left(workspace, cchc: Cchc, typing):
    left = [">"] * 43

    typing("4", *left, "1", *[""] * 9, "q")
    said = cchc("record", "phuong-10")

    assert "  Hết lượt. Còn " in said.out


def test_a_schedule_broken_meanwhile_is_told_and_no_fault(workspace, cchc: Cchc, monkeypatch):
    answers = iter(["4", "1", "q", "q"])

    def answer(question: str) -> str:
        word = next(answers)
        if word == "1":
            workspace.write("plans/2023/schedule.yaml", "visits: [\n")
        return word

    answering(monkeypatch)
    monkeypatch.setattr("builtins.input", answer)
    said = cchc("record", "phuong-10")

    assert said.code in (0, 1)
    assert "lỗi của công cụ" not in said.err
