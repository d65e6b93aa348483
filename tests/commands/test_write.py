"""Writing while others write: made anew, given up, or refused, never over their words."""

import errno
import os
from typing import Any

import pytest
from tests.sample import INSPECTIONS, ITEM, Cchc, Workspace

from cchc_cli.adapters import replacing

PATH = f"{INSPECTIONS}/phuong-10.yaml"
WORDS = ("record", "phuong-10", ITEM, "--result", "dat")
OTHERS = "\n# người khác ghi\n"


def between(monkeypatch: pytest.MonkeyPatch, happens: Any) -> None:
    """Let something happen each time between reading and writing."""
    replace_text = replacing.replace_text

    def replaced(*about: Any) -> None:
        happens()
        replace_text(*about)

    monkeypatch.setattr(replacing, "replace_text", replaced)


def test_an_edit_is_made_anew_over_what_someone_wrote_meanwhile(
    workspace: Workspace, cchc: Cchc, monkeypatch
):
    once = iter([OTHERS])
    between(
        monkeypatch,
        lambda: workspace.write(PATH, workspace.read(PATH) + next(once, "")),
    )

    said = cchc(*WORDS)

    assert said.code == 0
    assert OTHERS in workspace.read(PATH)
    assert f"  {ITEM}:\n    result: dat\n" in workspace.read(PATH)


def test_a_file_that_never_rests_is_given_up(workspace: Workspace, cchc: Cchc, monkeypatch):
    between(monkeypatch, lambda: workspace.write(PATH, workspace.read(PATH) + "#\n"))

    said = cchc(*WORDS)

    assert said.code == 1
    assert said.err.startswith("lỗi: CCHC803: nơi khác đang liên tục sửa tệp nên chưa ghi được gì")
    assert ITEM not in workspace.read(PATH)


def test_a_file_made_meanwhile_is_not_overwritten(workspace: Workspace, cchc: Cchc, monkeypatch):
    path = f"{INSPECTIONS}/phuong-rach-dua.yaml"
    others = "unit: phuong-rach-dua\nillustrative: có # người khác\n"
    once = iter([others])

    def happens() -> None:
        for text in once:
            workspace.write(path, text)

    between(monkeypatch, happens)

    assert cchc("record", "phuong-rach-dua", ITEM, "--result", "dat").code == 0
    assert workspace.read(path).startswith(others)


def test_a_broken_file_meanwhile_is_told_with_its_mistake(workspace, cchc: Cchc, monkeypatch):
    between(monkeypatch, lambda: workspace.write(PATH, "unit: [\n"))

    said = cchc(*WORDS)

    assert said.code == 1
    assert "CCHC101" in said.err


def test_a_link_out_is_not_written_through(workspace: Workspace, cchc: Cchc, tmp_path):
    outside = tmp_path / "ngoai.yaml"
    (workspace.root / PATH).rename(outside)
    (workspace.root / PATH).symlink_to(outside)
    before = outside.read_bytes()

    said = cchc(*WORDS)

    assert said.code == 1
    assert "tệp là liên kết ra ngoài thư mục làm việc" in said.err
    assert outside.read_bytes() == before


@pytest.mark.parametrize("how", ["read only", "no folder"])
def test_what_cannot_be_written_is_told_with_a_cure(workspace: Workspace, cchc: Cchc, how: str):
    if how == "read only":
        (workspace.root / PATH).chmod(0o444)
    else:
        for file in (workspace.root / INSPECTIONS).iterdir():
            file.unlink()
        (workspace.root / INSPECTIONS).rmdir()
        (workspace.root / INSPECTIONS).touch()

    said = cchc(*WORDS)

    assert said.code == 1
    assert said.err.startswith(f"lỗi: không ghi được {PATH}: ")
    assert "gợi ý: đóng tệp ở phần mềm khác, kiểm tra quyền ghi" in said.err


def test_the_menu_goes_on_after_a_file_that_cannot_be_written(workspace, cchc: Cchc, monkeypatch):
    from tests.sample import answering

    (workspace.root / PATH).chmod(0o444)
    answering(monkeypatch, "5", "Lập sổ", "", "", "", "q")

    said = cchc("record", "phuong-10")

    assert said.code == 0
    assert f"  chưa ghi: không ghi được {PATH}: không có quyền\n" in said.out
    assert "  gợi ý: đóng tệp ở phần mềm khác" in said.out


@pytest.mark.parametrize(
    ("code", "reason"),
    [(errno.EACCES, "không có quyền"), (errno.ENOSPC, "ổ đĩa đã đầy")],
)
def test_what_the_disk_refuses_is_told_with_place_and_cure(
    workspace: Workspace, cchc: Cchc, monkeypatch, code: int, reason: str
):
    before = workspace.read(PATH)

    def refuse(*arguments: Any) -> None:
        raise OSError(code, "x")

    monkeypatch.setattr(os, "fsync", refuse)
    said = cchc(*WORDS)

    assert said.code == 1
    assert said.err.splitlines() == [
        f"lỗi: không ghi được {PATH}: {reason}",
        "gợi ý: đóng tệp ở phần mềm khác, kiểm tra quyền ghi và chỗ trống trên đĩa",
    ]
    assert workspace.read(PATH) == before
