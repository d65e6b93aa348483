"""Thirty odd files edited by commands: what changes is shown, or the place that is refused."""

import difflib
from pathlib import Path

from tests.odd_files import odd_files
from tests.sample import INSPECTIONS, ITEM, Cchc, Workspace
from tests.yamltext.test_edit_properties import comments

GOLDEN = Path(__file__).parent / "golden" / "odd-files.txt"
PATH = f"{INSPECTIONS}/phuong-10.yaml"
EDITS = (
    (ITEM, "--result", "dat-mot-phan"),
    (ITEM, "--observation", "Mới sửa một nửa:\ncòn # tầng hai"),
    (ITEM, "--evidence", "Ảnh mới, chụp lại"),
    (ITEM, "--recommend", "Thay bảng", "--due", "30/9/2023"),
    ("chi-dao.niem-yet-cong-khai", "--good-practice", "Niêm yết cả trên mạng"),
    ("--opinion", "Nhất trí: không có ý kiến"),
    ("--guidance", "Hướng dẫn thay bảng"),
)


def visible(line: str) -> str:
    """Return a line of a diff in which blanks at its end and returns can be seen."""
    bare = line.rstrip(" \t\r")
    return bare + line[len(bare) :].replace(" ", "·").replace("\t", "→").replace("\r", "⏎")


def changed(workspace: Workspace, cchc: Cchc, path: str, *words: str) -> str:
    """Return the change that a command makes to a file, or the first lines of its refusal."""
    before = workspace.read(path)
    said = cchc(*words)
    after = workspace.read(path)
    if said.code:
        assert after == before
        return "\n".join(line for line in said.err.splitlines()[:5] if line)
    assert comments(after) == comments(before)
    assert after.count("\r\n") == (after.count("\n") if "\r\n" in before else 0)
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return "\n".join(visible(line) for line in lines if not line.startswith(("---", "+++", "@@")))


def told(workspace: Workspace, cchc: Cchc, name: str, text: str) -> str:
    parts = [f"===== {name}"]
    for words in EDITS:
        workspace.write(PATH, text)
        parts += [
            f"$ {' '.join(words)!r}",
            changed(workspace, cchc, PATH, "record", "phuong-10", *words),
        ]
    return "\n".join(parts)


def test_thirty_odd_files_change_as_shown(workspace: Workspace, cchc: Cchc, update_golden: bool):
    made = "\n".join(told(workspace, cchc, *each) for each in odd_files().items()) + "\n"

    if update_golden:
        GOLDEN.write_text(made, encoding="utf-8")

    assert made == GOLDEN.read_text(encoding="utf-8")
