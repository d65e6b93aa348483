"""`cchc record` by options: one answer, one edit, what it refuses and what it warns of."""

import unicodedata

import pytest
from tests.sample import INSPECTIONS, ITEM, Cchc, Workspace, answering

PATH = f"{INSPECTIONS}/phuong-10.yaml"
UNMET = ("--result", "chua-dat", "--observation", "Bảng cũ", "--evidence", "Ảnh")


def test_an_answer_is_written_and_confirmed(workspace: Workspace, cchc: Cchc):
    said = cchc("record", "Phường 10", "nguoi-dung-dau", "--result", "dat")

    assert said == (0, f"Đã ghi Phường 10 · {ITEM}: đạt.\n", "")
    assert f"  {ITEM}:\n    result: dat\n" in workspace.read(PATH)


@pytest.mark.parametrize("result", ["Chưa đạt", "chua-dat", "CHƯA ĐẠT"])
def test_a_result_is_its_id_or_its_name(workspace: Workspace, cchc: Cchc, result: str):
    cchc("record", "phuong-10", ITEM, "--result", result, *UNMET[2:])

    assert f"  {ITEM}:\n    result: chua-dat\n" in workspace.read(PATH)


def test_the_same_answer_again_changes_nothing(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-10", ITEM, *UNMET)
    before = workspace.everything()

    said = cchc("record", "phuong-10", ITEM, *UNMET)

    assert said == (0, "Không có gì thay đổi.\n", "")
    assert workspace.everything() == before


def test_an_answer_that_would_be_a_mistake_is_refused_with_each_reason(
    workspace: Workspace, cchc: Cchc
):
    before = workspace.everything()

    said = cchc("record", "phuong-10", ITEM, "--result", "chua-dat")

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("lỗi: CCHC802: không ghi, tệp giữ nguyên, vì:\n")
    assert "CCHC501" in said.err
    assert "CCHC502" in said.err
    assert workspace.everything() == before


def test_what_is_doubtful_is_told_after_writing(workspace: Workspace, cchc: Cchc):
    said = cchc("record", "phuong-10", ITEM, *UNMET, "--figure", "phan-anh-nhan=11/10")

    assert said.out == f"Đã ghi Phường 10 · {ITEM}: chưa đạt.\n"
    assert said.err.startswith("\nCần xem lại:\n")
    assert "CCHC505" in said.err
    assert "CCHC524" in said.err
    assert "CCHC510" not in said.err


def test_figures_that_cannot_be_true_may_be_recorded(workspace: Workspace, cchc: Cchc):
    figures = ("--figure", "phan-anh-nhan=5", "--figure", "phan-anh-xu-ly=9")

    said = cchc("record", "phuong-10", ITEM, "--result", "dat", *figures)

    assert said.code == 0
    assert "CCHC523" in said.err


def test_a_warning_on_another_item_is_not_told(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-10", ITEM, *UNMET)

    assert cchc("record", "phuong-10", "tuyen-truyen", "--result", "dat").err == ""


def test_decomposed_letters_are_written_composed(workspace: Workspace, cchc: Cchc):
    words = "Đã niêm yết đầy đủ"

    cchc("record", "phuong-10", ITEM, "--result", "dat", "--observation", _decomposed(words))

    assert words in workspace.read(PATH)


def _decomposed(words: str) -> str:
    assert unicodedata.normalize("NFD", words) != words
    return unicodedata.normalize("NFD", words)


def test_a_dry_run_shows_the_change_and_writes_nothing(workspace: Workspace, cchc: Cchc):
    before = workspace.everything()

    said = cchc("record", "phuong-10", ITEM, "--result", "dat", "--dry-run")

    assert f"+  {ITEM}:\n+    result: dat" in said.out
    assert workspace.everything() == before


def test_a_new_file_lists_every_item_of_the_unit(workspace: Workspace, cchc: Cchc):
    said = cchc("record", "Phường Rạch Dừa", ITEM, "--result", "dat")

    text = workspace.inspection("phuong-rach-dua")
    assert said.code == 0
    assert text.startswith("# Kết quả kiểm tra: Phường Rạch Dừa, quý IV năm 2023\n")
    assert text.count("result: chua-kiem-tra\n") == 52
    assert cchc("check", f"{INSPECTIONS}/phuong-rach-dua.yaml").code == 0


def test_a_file_begun_by_hand_gets_every_item(workspace: Workspace, cchc: Cchc):
    begun = "# của tôi\nunit: phuong-10\nillustrative: có # minh họa\n"
    workspace.write(PATH, begun)

    cchc("record", "phuong-10", ITEM, "--result", "dat")

    assert workspace.read(PATH).startswith(f"{begun}findings:\n")
    assert workspace.read(PATH).count("result:") == 53


def test_a_file_of_blanks_begins_anew(workspace: Workspace, cchc: Cchc):
    workspace.write(PATH, "\n\n")

    said = cchc("record", "phuong-10", ITEM, "--result", "dat")

    assert said.code == 0
    assert workspace.read(PATH).count("result:") == 53 + 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"unit: phuong-10\nfindings:\n  a: [", "CCHC101"),
        (b"unit: phuong-10\nfindings:\n  a", "CCHC801"),
        (b"\xef\xbb\xbfunit: phuong-10\n", "CCHC106"),
        (b"unit: ph\xe1\n", "CCHC209"),
    ],
    ids=["half-written", "words for findings", "BOM", "no UTF-8"],
)
def test_a_file_that_cannot_be_read_is_not_written(
    workspace: Workspace, cchc: Cchc, content: bytes, code: str
):
    (workspace.root / PATH).write_bytes(content)

    said = cchc("record", "phuong-10", ITEM, "--result", "dat")

    assert said.code == 1
    assert code in said.err
    assert (workspace.root / PATH).read_bytes() == content


def test_line_ends_and_a_missing_last_one_stay(workspace: Workspace, cchc: Cchc):
    before = workspace.read(PATH).rstrip("\n").replace("\n", "\r\n")
    workspace.write(PATH, before)

    cchc("record", "phuong-10", ITEM, "--result", "dat")

    assert workspace.read(PATH) == f"{before}\r\n  {ITEM}:\r\n    result: dat"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--result", "datt"], "--result: không có kết quả “datt”"),
        (["--due", "31/2/2023"], "--due: ngày “31/2/2023” không có trong lịch"),
        (["--due", ""], "--due: ngày “” không có trong lịch"),
        (["--observation", " "], "--observation: chưa có lời nào"),
        (["--observation", "a\x1bb"], "--observation: lời văn chứa ký tự điều khiển U+001B"),
        (["--observation", "\udcff"], "--observation: lời văn không phải bảng mã UTF-8"),
        (["--figure", "x"], "--figure: “x” chưa đúng"),
        (["--figure", "x=1/2/3"], "--figure: “x=1/2/3” chưa đúng"),
        (["--figure", "x=a"], "--figure: “a” không phải số nguyên"),
        (["--opinion", "Nhất trí"], "ghi một nội dung và ghi chung buổi kiểm tra phải là hai lệnh"),
    ],
)
def test_a_word_that_cannot_be_meant_is_wrong_usage(
    workspace: Workspace, cchc: Cchc, words: list[str], message: str
):
    before = workspace.everything()

    said = cchc("record", "phuong-10", ITEM, *words)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"lỗi: {message}\ngợi ý: ")
    assert workspace.everything() == before


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--result", "dat"], "chưa nói ghi cho đơn vị nào"),
        (["--report-received", "1/8/2023"], "chưa nói ghi cho đơn vị nào"),
        (["phuong-10", "--result", "dat"], "chưa nói ghi vào nội dung nào"),
        (["phuong-10", "--dry-run"], "--dry-run cần kèm điều muốn ghi"),
        (["phuong-10", ITEM, "--dry-run"], "--dry-run cần kèm điều muốn ghi"),
        (["phuong-11", ITEM, "--result", "dat"], "không có đơn vị nào tên “phuong-11”"),
        (["phuong-10", "khong-co", "--result", "dat"], "không có nội dung “khong-co”"),
        (["phuong-10", ITEM, "thua"], "thừa tham số “thua”"),
    ],
)
def test_options_that_do_not_go_together_are_refused_on_a_terminal_too(
    workspace: Workspace, cchc: Cchc, monkeypatch, words: list[str], message: str
):
    questions = answering(monkeypatch)

    said = cchc("record", *words)

    assert said.code == 2
    assert said.err.startswith(f"lỗi: {message}")
    assert questions == []


@pytest.mark.parametrize("words", [[], ["phuong-10"], ["phuong-10", ITEM]])
def test_without_a_terminal_nothing_can_be_asked(workspace, cchc: Cchc, words: list[str]):
    said = cchc("record", *words)

    assert said.code == 2
    assert said.err.startswith("lỗi: không có cửa sổ lệnh để hỏi từng nội dung\n")


def test_a_recommendation_without_a_day_can_get_one_later(workspace: Workspace, cchc: Cchc):
    cchc("record", "phuong-10", ITEM, *UNMET, "--recommend", "Sửa bảng")

    cchc("record", "phuong-10", ITEM, "--due", "15/9/2023", "--owner", "Chủ tịch UBND")

    assert "text: Sửa bảng\n      due: 15/09/2023\n      owner: Chủ tịch UBND\n" in workspace.read(
        PATH
    )


def test_minutes_of_a_visit_by_dossier_are_refused(workspace: Workspace, cchc: Cchc):
    unit = "  - unit: phuong-2\n"
    workspace.replace(
        "plans/2023/schedule.yaml", f"{unit}    round", f"{unit}    form: qua-ho-so\n    round"
    )

    said = cchc("record", "phuong-2", "--signed", "18/5/2023")

    assert said.code == 1
    assert "kiểm tra qua hồ sơ nên không có biên bản để ký" in said.err
    assert "--held-on" in said.err


def test_a_remedy_still_to_come_is_refused(workspace: Workspace, cchc: Cchc):
    said = cchc("record", "phuong-10", ITEM, *UNMET, "--recommend", "a", "--remedied", "30/12/2027")

    assert "lỗi: ngày khắc phục xong 30/12/2027 chưa tới, hôm nay là 15/8/2023\n" in said.err
