"""Fifty answers recorded in a file full of notes: nothing but the lines meant is changed."""

import difflib
import re

import pytest

from tests.hand_written import STYLES, sheet
from tests.sample import INSPECTIONS, Cchc, Workspace

PATH = f"{INSPECTIONS}/phuong-10.yaml"
COUNT = 50


def items(workspace: Workspace) -> list[str]:
    files = sorted((workspace.root / "checklists/cchc-2023").glob("*.yaml"))
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    leaves = re.findall(r"^ *- id: ([a-z-]+\.[a-z.-]+)$(?!\n.*\n *items:)", text, re.MULTILINE)
    return [item for item in leaves if item != "tthc.mot-cua"][:COUNT]


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_fifty_answers_change_the_lines_meant_and_no_others(
    workspace: Workspace, cchc: Cchc, newline: str
):
    of_ward = items(workspace)
    before = sheet(of_ward, answered=False).replace("\n", newline)
    workspace.write(PATH, before)

    said = [
        cchc("record", "phuong-10", item, "--today", "31/12/2023", *STYLES[i % len(STYLES)].options)
        for i, item in enumerate(of_ward)
    ]

    assert [each.code for each in said] == [0] * COUNT
    assert workspace.read(PATH) == sheet(of_ward, answered=True).replace("\n", newline)


def test_what_is_expected_keeps_every_note(workspace: Workspace):
    of_ward = items(workspace)
    before, after = sheet(of_ward, answered=False), sheet(of_ward, answered=True)

    changed = changed_lines(before, after)

    assert len(changed) == 20 * COUNT // len(STYLES)
    assert notes(before) == notes(after)


def notes(text: str) -> list[str]:
    """Return the comments, told apart from the one # that stands in words."""
    return [line.split("#", 1)[1] for line in text.split("\n") if re.search(r"(^| )#(?!1)", line)]
