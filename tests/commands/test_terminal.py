"""Commands on a real terminal of 80 columns: questions, interrupts, tables."""

import signal
import sys
import unicodedata

import pytest
from tests.sample import INSPECTIONS, ITEM, Workspace

pytest.importorskip("pty", reason="Windows has no such terminals")

from tests.terminal import HANG_UP, talk

PATH = f"{INSPECTIONS}/phuong-10.yaml"
MENU, RESULT = "Ghi việc nào?", "Kết quả (1 đạt"


def test_an_interrupt_keeps_what_was_said_and_the_next_run_goes_on(workspace: Workspace):
    words = ["record", "phuong-10"]
    said = ((MENU, "\n"), (RESULT, ">\n"), (RESULT, "3\n"), ("Nhận xét:", "Bảng niêm yết cũ\n"))

    first = talk(workspace.root, words, *said, ("Nguyên nhân", "\x03"))
    second = talk(workspace.root, words, (MENU, "4\n"), (RESULT, "q\n"), (MENU, "q\n"))

    assert first.code == 130
    assert first.shown.endswith("Đã dừng theo yêu cầu; những gì đã ghi vẫn còn.\n")
    assert "observation: Bảng niêm yết cũ\n" in workspace.read(PATH)
    assert second.code == 0


SAID = ((MENU, "\n"), (RESULT, ">\n"), (RESULT, "3\n"), ("Nhận xét:", "Bảng niêm yết cũ\n"))
GOES_ON = (
    (MENU, "4\n"),
    (RESULT, ">\n"),
    ("đang ghi: chưa đạt", "q\n"),
    (MENU, "q\n"),
)


@pytest.mark.parametrize("last", [HANG_UP, "Chưa cập nhật sau\x03"], ids=["closed", "Ctrl-C"])
def test_answers_outlive_the_terminal_and_the_next_run_goes_on(workspace: Workspace, last: str):
    ended = talk(workspace.root, ["record", "phuong-10"], *SAID, ("Nguyên nhân", last))
    again = talk(workspace.root, ["record", "phuong-10"], *GOES_ON)

    assert ended.code == 130
    assert "Traceback" not in ended.shown
    assert "observation: Bảng niêm yết cũ\n" in workspace.read(PATH)
    assert again.code == 0


@pytest.mark.parametrize("question", [MENU, "Nguyên nhân"])
def test_a_closed_terminal_is_an_interrupt_also_where_its_signal_is_ignored(
    workspace: Workspace, question: str
):
    told = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        said = SAID if question != MENU else ()
        ended = talk(workspace.root, ["record", "phuong-10"], *said, (question, HANG_UP))
    finally:
        signal.signal(signal.SIGHUP, told)

    assert ended.code == 130


def test_words_in_an_editor_outlive_the_terminal(workspace: Workspace, monkeypatch):
    saves = "import sys, time; open(sys.argv[1], 'a').write('Lời dài'); print('đã lưu', flush=True)"
    waits = f'{sys.executable} -c "{saves}; time.sleep(60)"'
    monkeypatch.setenv("VISUAL", waits)
    words = ["record", "phuong-10", "bo-may.thon-khu-pho"]
    talk(workspace.root, words, (RESULT, "3\n"), ("Nhận xét:", ":e\n"), ("đã lưu", HANG_UP))

    monkeypatch.setenv("VISUAL", "true")
    again = ((RESULT, "\n"), ("còn lời văn viết dở", ":e\n"), ("Nguyên nhân", "q\n"))
    talk(workspace.root, words, *again)

    assert "observation: Lời dài\n" in workspace.read(PATH)
    assert not list(workspace.root.glob(".cchc/viet-do/**/*.txt"))


def test_a_line_with_an_arrow_key_in_it_is_asked_again(workspace: Workspace):
    talk(
        *(workspace.root, ["record", "phuong-10", "bo-may.thon-khu-pho"], (RESULT, "2\n")),
        *(
            ("Nhận xét:", "Bảng cũ\x1b[D\n"),
            ("gõ lại cả dòng", "Bảng cũ\n"),
            ("Nguyên nhân", "q\n"),
        ),
    )

    assert "observation: Bảng cũ\n" in workspace.read(PATH)


def test_the_end_of_input_is_an_interrupt(workspace: Workspace):
    ended = talk(workspace.root, ["record", "phuong-10", ITEM], (RESULT, "\x04"))

    assert ended.code == 130
    assert "Traceback" not in ended.shown


def test_letters_of_an_input_method_arrive_whole(workspace: Workspace):
    words = "Đường dây nóng: chưa ai trực"
    typed = unicodedata.normalize("NFD", words)

    talk(
        *(workspace.root, ["record", "phuong-10", "bo-may.thon-khu-pho"], (RESULT, "2\n")),
        *(("Nhận xét:", f"{typed}\n"), ("Nguyên nhân", "q\n")),
    )

    assert f'observation: "{words}"\n' in workspace.read(PATH)


@pytest.mark.parametrize("words", [["status"], ["schedule", "--all"]])
def test_tables_fit_the_terminal(workspace: Workspace, words: list[str]):
    ended = talk(workspace.root, words)

    assert ended.code == 0
    assert max(len(line) for line in _plain(ended.shown).splitlines()) <= 80


def test_a_late_row_is_red_on_a_terminal(workspace: Workspace):
    ended = talk(workspace.root, ["schedule"])

    assert "\x1b[1;31mTRỄ" in ended.shown


def _plain(shown: str) -> str:
    """Return the text without the codes of colours."""
    parts = shown.split("\x1b[")
    return parts[0] + "".join(part.split("m", 1)[1] for part in parts[1:])
