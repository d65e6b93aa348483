import errno
import os
from pathlib import Path

import pytest
from tests.sample import INSPECTIONS, ITEM, Cchc, Workspace, answering

from cchc_cli.adapters import journal, replacing

PATH = f"{INSPECTIONS}/phuong-10.yaml"
RECORD = ("record", "phuong-10", ITEM, "--result", "dat", "--good-practice", "Giao ban hằng tuần")
UNDO = ("record", "phuong-10", "--undo")


@pytest.fixture
def before(workspace: Workspace, cchc: Cchc) -> str:
    """The inspection's text before one answer was recorded."""
    text = workspace.read(PATH)
    assert cchc(*RECORD).code == 0
    assert workspace.read(PATH) != text
    return text


def test_the_edit_is_shown_and_nothing_is_taken_back_without_a_yes(
    workspace: Workspace, cchc: Cchc, before: str
):
    written = workspace.read(PATH)

    said = cchc(*UNDO)

    assert said.code == 0
    assert "-    good_practice: Giao ban hằng tuần" in said.out
    assert said.err == "\nChưa bỏ gì; muốn bỏ lần ghi này: thêm --yes.\n"
    assert workspace.read(PATH) == written


def test_the_last_edit_is_taken_back_byte_for_byte(workspace: Workspace, cchc: Cchc, before: str):
    said = cchc(*UNDO, "--yes")

    assert said.code == 0
    assert "Đã bỏ lần ghi lúc " in said.out
    assert workspace.read(PATH) == before


@pytest.mark.parametrize(("answer", "taken_back"), [("c", True), ("", False), ("q", False)])
def test_on_a_terminal_the_person_is_asked(
    workspace: Workspace,
    cchc: Cchc,
    before: str,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    taken_back: bool,
):
    questions = answering(monkeypatch, answer)

    assert cchc(*UNDO).code == 0
    assert questions == ["  Bỏ lần ghi này? [c/K]: "]
    assert (workspace.read(PATH) == before) == taken_back


def test_undoing_again_goes_one_edit_further_back(workspace: Workspace, cchc: Cchc, before: str):
    between = workspace.read(PATH)
    cchc("record", "phuong-10", ITEM, "--good-practice", "Khác")
    cchc("record", "phuong-10", ITEM, "--good-practice", "Giao ban hằng tuần")

    texts = [(cchc(*UNDO, "--yes").code, workspace.read(PATH))[1] for _ in range(3)]

    assert texts[1:] == [between, before]
    assert cchc(*UNDO, "--yes").code == 1


def test_a_file_that_the_edit_began_is_removed(workspace: Workspace, cchc: Cchc):
    (workspace.root / PATH).unlink()
    cchc(*RECORD)

    said = cchc(*UNDO, "--yes")

    assert said.code == 0
    assert "Trước lần ghi này chưa có tệp" in said.out
    assert not (workspace.root / PATH).exists()


def test_line_ends_come_back_as_they_were(workspace: Workspace, cchc: Cchc):
    before = workspace.read(PATH).replace("\n", "\r\n").rstrip()
    workspace.write(PATH, before)
    cchc(*RECORD)

    cchc(*UNDO, "--yes")

    assert workspace.read(PATH) == before


def test_what_was_written_by_hand_since_is_never_lost(
    workspace: Workspace, cchc: Cchc, before: str
):
    by_hand = workspace.read(PATH) + "# ghi thêm bằng tay\n"
    workspace.write(PATH, by_hand)

    said = cchc(*UNDO, "--yes")

    assert said.code == 1
    assert said.err.startswith(f"lỗi: không bỏ được: {PATH} đã được sửa từ sau lần ghi")
    assert workspace.read(PATH) == by_hand


def test_what_is_written_while_the_person_is_asked_is_never_lost(
    workspace: Workspace, cchc: Cchc, before: str, monkeypatch: pytest.MonkeyPatch
):
    by_hand = workspace.read(PATH) + "# ghi thêm bằng tay\n"

    def keyboard(question: str = "") -> str:
        workspace.write(PATH, by_hand)
        return "c"

    answering(monkeypatch)
    monkeypatch.setattr("builtins.input", keyboard)
    said = cchc(*UNDO)

    assert said.code == 1
    assert "vừa được sửa ở nơi khác nên chưa bỏ gì" in said.err
    assert workspace.read(PATH) == by_hand


def test_each_answer_to_a_question_is_an_edit(
    workspace: Workspace, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
):
    before = workspace.read(PATH)
    answering(monkeypatch, "1", "Giao ban hằng tuần", "q", "q")
    cchc("record", "phuong-10", ITEM)

    cchc(*UNDO, "--yes")

    assert "Giao ban hằng tuần" not in workspace.read(PATH)
    cchc(*UNDO, "--yes")
    assert workspace.read(PATH) == before


def test_an_edit_that_the_machine_did_not_finish_is_passed_over(
    workspace: Workspace, cchc: Cchc, before: str
):
    written = workspace.read(PATH)
    journal.keep(workspace.root, PATH, written, written + "# chưa kịp ghi\n")

    assert cchc(*UNDO, "--yes").code == 0
    assert workspace.read(PATH) == before


def test_a_journal_that_cannot_be_written_stops_no_edit(workspace: Workspace, cchc: Cchc):
    (workspace.root / ".cchc").write_text("", encoding="utf-8")

    said = cchc(*RECORD)

    assert said.code == 0
    assert said.err.startswith("cảnh báo: đã ghi, nhưng --undo sẽ không bỏ được lần này: ")
    assert "Giao ban hằng tuần" in workspace.read(PATH)


def test_a_disk_that_is_full_for_the_journal_alone_stops_no_edit(
    workspace: Workspace, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
):
    def full(file: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(journal, "write_whole", full)
    said = cchc(*RECORD)

    assert said.code == 0
    assert "lần này: ổ đĩa đã đầy" in said.err
    assert replacing.write_whole is not full


def test_a_moved_date_is_kept_apart(workspace: Workspace, cchc: Cchc, before: str):
    assert cchc("schedule", "set", "phuong-12", "17/8/2023").code == 0

    cchc(*UNDO, "--yes")

    assert workspace.read(PATH) == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--undo",), "chưa nói bỏ lần ghi của đơn vị nào"),
        (("phuong-10", "--yes"), "--yes chỉ dùng cùng --undo"),
        (("phuong-10", ITEM, "--undo"), "--undo chỉ bỏ lần ghi cuối"),
        (("phuong-10", "--undo", "--opinion", "x"), "--undo chỉ bỏ lần ghi cuối"),
    ],
)
def test_options_that_do_not_go_with_undo_are_said(
    workspace: Workspace, cchc: Cchc, words: tuple[str, ...], sentence: str
):
    said = cchc("record", *words)

    assert said.code == 2
    assert sentence in said.err
