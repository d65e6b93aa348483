"""The person's own editor: what it saves comes back, and nothing it does loses words."""

import shlex
import sys
from pathlib import Path

import pytest

from cchc_cli.adapters.editor import Draft

APPEND = "import sys; open(sys.argv[1], 'ab').write({!r})"
SAVES_AND_FAILS = APPEND.format(", thêm".encode()) + "; raise SystemExit(1)"


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    return Draft(tmp_path, "2023/phuong-2/opinion")


def use(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{shlex.quote(sys.executable)} -c {shlex.quote(program)}")


def test_the_saved_words_come_back_without_blanks_around(draft: Draft, monkeypatch):
    use(monkeypatch, APPEND.format("\ndòng hai\n\n".encode()))

    assert draft.written("dòng một") == "dòng một\ndòng hai"


def test_the_mark_that_notepad_puts_in_front_is_left_out(draft: Draft, monkeypatch):
    use(monkeypatch, "import sys; open(sys.argv[1], 'wb').write(b'\\xef\\xbb\\xbfa')")

    assert draft.written("") == "a"


@pytest.mark.parametrize(
    "program",
    ["raise SystemExit(1)", APPEND.format(b"\xff"), "import os, sys; os.unlink(sys.argv[1])"],
    ids=["fails", "saves no UTF-8", "removes the file"],
)
def test_an_editor_that_does_not_work_gives_nothing(draft: Draft, monkeypatch, program: str):
    use(monkeypatch, program)

    assert draft.written("dòng một") is None
    assert not draft.is_left("dòng một")


@pytest.mark.parametrize("command", ["khong-co-trinh-nay", '"chưa đóng ngoặc'])
def test_an_editor_that_is_not_there_gives_nothing(draft: Draft, monkeypatch, command: str):
    monkeypatch.setenv("VISUAL", command)

    assert draft.written("dòng một") is None


def test_words_saved_before_the_editor_broke_down_are_gone_on_with(draft: Draft, monkeypatch):
    use(monkeypatch, SAVES_AND_FAILS)
    assert draft.written("dòng một") is None

    use(monkeypatch, APPEND.format(", nữa".encode()))

    assert draft.is_left("dòng một")
    assert draft.written("dòng một") == "dòng một, thêm, nữa"


def test_a_draft_goes_once_its_words_are_recorded(draft: Draft, tmp_path: Path, monkeypatch):
    use(monkeypatch, APPEND.format(b"a"))
    draft.written("")
    assert (tmp_path / draft.path).read_text(encoding="utf-8") == "a"

    draft.recorded()

    assert not draft.is_there()


def test_a_draft_of_another_run_stays(draft: Draft, tmp_path: Path, monkeypatch):
    use(monkeypatch, SAVES_AND_FAILS)
    draft.written("")

    Draft(tmp_path, "2023/phuong-2/opinion").recorded()

    assert draft.is_there()


def test_a_link_does_not_lead_it_out_of_the_workspace(
    draft: Draft, tmp_path: Path, tmp_path_factory
):
    outside = tmp_path_factory.mktemp("ngoai")
    (tmp_path / ".cchc").symlink_to(outside)

    assert draft.written("a") is None
    assert list(outside.iterdir()) == []
