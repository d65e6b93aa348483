"""The width of text in Times New Roman, as Word and LibreOffice lay it out.

The figures are the advance widths of Liberation Serif 2, which was drawn to have the
same ones; accented Vietnamese letters are as wide as the letter below the accent.
"""

import unicodedata
from collections.abc import Sequence

_UNITS_PER_EM = 2048
# What follows ASCII 32 to 126 in each table.
_MORE = "đĐơƠưƯ–—‘’“”„…•·№§°±×÷«»½¼¾€₫²³≤≥≠−→"
_SAME = {"\u00a0": " ", "\u2011": "-", "\u202f": " ", "\n": " "}
_NO_WIDTH = frozenset("\u00ad\u200b\ufeff")
_HORN = "\u031b"

_REGULAR = """
512 682 836 1024 1024 1706 1593 369 682 682 1024 1155 512 682 512 569 1024 1024 1024 1024 1024
1024 1024 1024 1024 1024 569 569 1155 1155 1155 909 1886 1479 1366 1366 1479 1251 1139 1479 1479
682 797 1479 1251 1821 1479 1479 1139 1479 1366 1139 1251 1479 1479 1933 1479 1479 1251 682 569
682 961 1024 682 909 1024 909 1024 909 682 1024 1024 569 569 1024 569 1593 1024 1024 1024 1024
682 797 569 1024 1024 1479 1024 1024 909 983 410 983 1108 1024 1479 1083 1479 1110 1589 1024
2048 682 682 909 909 909 2048 717 682 1954 1024 819 1124 1155 1124 1024 1024 1536 1536 1536 1024
1050 614 614 1124 1124 1124 1155 2048
"""
_BOLD = """
512 682 1137 1024 1024 2048 1706 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024
1024 1024 1024 1024 1024 682 682 1167 1167 1167 1024 1905 1479 1366 1479 1479 1366 1251 1593
1593 797 1024 1593 1366 1933 1479 1593 1251 1593 1479 1139 1366 1479 1479 2048 1479 1479 1366
682 569 682 1190 1024 682 1024 1139 909 1139 909 682 1024 1139 569 682 1139 569 1706 1139 1024
1139 1139 909 797 682 1139 1024 1479 1024 1024 909 807 451 807 1065 1139 1479 1134 1593 1229
1630 1024 2048 682 682 1024 1024 1024 2048 717 683 2058 1024 819 1124 1167 1124 1024 1024 1536
1536 1536 1024 1050 614 614 1124 1124 1124 1167 2048
"""
_ITALIC = """
512 682 860 1024 1024 1706 1593 438 682 682 1024 1382 512 682 512 569 1024 1024 1024 1024 1024
1024 1024 1024 1024 1024 682 682 1382 1382 1382 1024 1884 1251 1251 1366 1479 1251 1251 1479
1479 682 909 1366 1139 1706 1366 1479 1251 1479 1251 1024 1139 1479 1251 1706 1251 1139 1139 797
569 797 864 1024 682 1024 1024 909 1024 909 569 1024 1024 569 569 909 569 1479 1024 1024 1024
1024 797 797 569 1024 909 1366 909 909 797 819 563 819 1108 1024 1479 1093 1479 1117 1544 1024
1821 682 682 1139 1139 1139 1821 717 512 1931 1024 819 1124 1382 1124 1024 1024 1536 1536 1536
1024 1050 614 614 1124 1124 1124 1382 2048
"""
_BOLD_ITALIC = """
512 797 1137 1024 1024 1706 1593 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024
1024 1024 1024 1024 1024 682 682 1167 1167 1167 1024 1704 1366 1366 1366 1479 1366 1366 1479
1593 797 1024 1366 1251 1821 1479 1479 1251 1479 1366 1139 1251 1479 1366 1821 1366 1251 1251
682 569 682 1167 1024 682 1024 1024 909 1024 909 682 1024 1139 569 569 1024 569 1593 1139 1024
1024 1024 797 797 569 1139 909 1366 1024 909 797 713 451 713 1167 1024 1479 1099 1479 1227 1587
1024 2048 682 682 1024 1024 1024 2048 717 512 1874 1024 819 1124 1167 1124 1024 1024 1536 1536
1536 1024 1050 614 614 1124 1124 1124 1241 2048
"""


class _Face(dict[str, int]):
    """The advance width of each letter; one not in the table is remembered when met."""

    def __missing__(self, letter: str) -> int:
        self[letter] = found = _unknown_advance(self, letter)
        return found


def _table(figures: str) -> _Face:
    letters = [chr(code) for code in range(32, 127)] + list(_MORE)
    return _Face(zip(letters, map(int, figures.split()), strict=True))


_FACES = {
    (False, False): _table(_REGULAR),
    (True, False): _table(_BOLD),
    (False, True): _table(_ITALIC),
    (True, True): _table(_BOLD_ITALIC),
}


def text_width(text: str, size_pt: float, bold: bool = False, italic: bool = False) -> float:
    """Return the width of `text` on one line, in points."""
    # Asked of every letter of a document several times, so without a loop of our own.
    return sum(map(_FACES[bold, italic].__getitem__, text)) * size_pt / _UNITS_PER_EM


def _unknown_advance(face: dict[str, int], letter: str) -> int:
    if letter in _SAME:
        return face[_SAME[letter]]
    if letter in _NO_WIDTH or unicodedata.combining(letter):
        return 0
    parts = unicodedata.normalize("NFD", letter)
    base = parts[0] + (_HORN if _HORN in parts else "")
    return face.get(unicodedata.normalize("NFC", base), face["n"])


def letters_of(text: str, size_pt: float, bold: bool, italic: bool) -> list[tuple[str, float]]:
    """Return the letters of `text` with their widths in points."""
    face, unit = _FACES[bold, italic], size_pt / _UNITS_PER_EM
    return [(letter, face[letter] * unit) for letter in text]


def wrap(
    text: str, width_pt: float, size_pt: float, bold: bool = False, italic: bool = False
) -> list[str]:
    """Return the lines into which `text` breaks in a column of that width."""
    lines = wrap_letters(letters_of(text, size_pt, bold, italic), width_pt)
    return ["".join(letter for letter, _ in line) for line in lines]


Letters = Sequence[tuple[str, float]]


def wrap_letters(letters: Letters, width_pt: float) -> list[Letters]:
    """Return the lines of text whose letters are given with their widths.

    Lines break at blanks and after hyphens, and at newlines; blanks at the end of
    a line hang outside it. A word wider than the column stands alone.
    """
    lines: list[Letters] = []
    start = 0
    while True:
        end, following = _line_end(letters, start, width_pt)
        lines.append(letters[start:end])
        if following is None:
            return lines
        start = following


def _line_end(letters: Letters, start: int, width: float) -> tuple[int, int | None]:
    """Return where the line that begins at `start` ends and where the next one begins."""
    at = 0.0
    chance: tuple[int, int] | None = None
    for position in range(start, len(letters)):
        letter, advance = letters[position]
        if letter == "\n":
            return position, position + 1
        if letter == " ":
            chance = (position, position + 1)
        elif at + advance > width + 0.01 and chance is not None:
            return _without_blanks(letters, start, chance[0]), chance[1]
        at += advance
        if letter in "-–" and at <= width:
            chance = (position + 1, position + 1)
    return len(letters), None


def _without_blanks(letters: Letters, start: int, end: int) -> int:
    while end > start and letters[end - 1][0] == " ":
        end -= 1
    return end


def letters_width(letters: Letters) -> float:
    """Return the width of letters in points, without blanks at their end."""
    end = _without_blanks(letters, 0, len(letters))
    return sum(advance for _, advance in letters[:end])
