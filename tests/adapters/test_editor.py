"""The person's own editor: what it saves comes back, and nothing it does is a fault of ours."""

import shlex
import sys

import pytest

from cchc_cli.adapters.editor import edited

APPEND = "import sys; open(sys.argv[1], 'ab').write({!r})"


def use(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{shlex.quote(sys.executable)} -c {shlex.quote(program)}")


def test_the_saved_words_come_back_without_blanks_around(monkeypatch):
    use(monkeypatch, APPEND.format("\ndòng hai\n\n".encode()))

    assert edited("dòng một") == "dòng một\ndòng hai"


def test_the_mark_that_notepad_puts_in_front_is_left_out(monkeypatch):
    use(monkeypatch, "import sys; open(sys.argv[1], 'wb').write(b'\\xef\\xbb\\xbfa')")

    assert edited("") == "a"


@pytest.mark.parametrize(
    "program",
    ["raise SystemExit(1)", APPEND.format(b"\xff"), "import os, sys; os.unlink(sys.argv[1])"],
    ids=["fails", "saves no UTF-8", "removes the file"],
)
def test_an_editor_that_does_not_work_gives_nothing(monkeypatch, program: str):
    use(monkeypatch, program)

    assert edited("dòng một") is None


@pytest.mark.parametrize("command", ["khong-co-trinh-nay", '"chưa đóng ngoặc'])
def test_an_editor_that_is_not_there_gives_nothing(monkeypatch, command: str):
    monkeypatch.setenv("VISUAL", command)

    assert edited("dòng một") is None
