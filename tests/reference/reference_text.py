"""The reference plan read from its own markdown: every line, its mark, and where it stands."""

import re
from pathlib import Path
from typing import NamedTuple

ORIGINAL = (Path(__file__).parent / "ke-hoach-585-2023.md").read_text("utf-8")

SLIPS = {
    "PhườngThắng Tam": "Phường Thắng Tam",
    "báo cáo cáo đột xuất": "báo cáo đột xuất",
    "tình hình hình thực hiện": "tình hình thực hiện",
    "liên quan . Riêng": "liên quan. Riêng",
    "công khai\n\nđầy đủ TTHC": "công khai đầy đủ TTHC",  # a page break inside a sentence
}
"""Typing slips of the original, and how the data mend them; nothing else is changed."""


class Line(NamedTuple):
    """A line of the plan: its part (`II.3`), its mark (`I.`, `1.`, `*`, `-`, `+`), its words."""

    part: str
    mark: str
    text: str


def mended(original: str) -> str:
    """Return the text without its typing slips."""
    for slip, cure in SLIPS.items():
        original = original.replace(slip, cure)
    return original


def lines(text: str) -> list[Line]:
    """Return all lines in order; the colon that ends a heading and the last `/.` are layout."""
    found: list[Line] = []
    part = chapter = ""
    for raw in filter(None, map(_without_markdown, text.split("\n"))):
        mark, words = _split(raw)
        if mark[:1] in ("I", "V"):
            chapter = part = mark.rstrip(".")
        elif mark[:1].isdigit():
            part = f"{chapter}.{mark.rstrip('.')}"
        found.append(Line(part, mark, words))
    return found


def _without_markdown(raw: str) -> str:
    text = raw.replace(r"\*", "\0").replace("*", "").lstrip("#").replace("\0", "*")
    return " ".join(text.split()).removesuffix("/.")


def _split(text: str) -> tuple[str, str]:
    found = re.fullmatch(r"([IV]+\.|\d\.|[-+*]) (.+)", text)
    if not found:
        return "", text
    mark, words = found.groups()
    return mark, words if mark in "-+" else words.removesuffix(":")
