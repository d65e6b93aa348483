"""Widths of text in Times New Roman, in millimetres (the public metrics of Times)."""

import re
import unicodedata

_FIRST = 32
# Widths of the characters from blank to ~, in thousandths of the size.
_ROMAN = (
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 "
    "500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 "
    "722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 "
    "444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 "
    "200 480 541"
)
_BOLD = (
    "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 "
    "500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 "
    "722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 "
    "444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 "
    "220 394 520"
)
_ITALIC = (
    "250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 "
    "500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 "
    "667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 "
    "444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 "
    "275 400 541"
)
_TABLES = {
    (False, False): [int(w) for w in _ROMAN.split()],
    (True, False): [int(w) for w in _BOLD.split()],
    (False, True): [int(w) for w in _ITALIC.split()],
    (True, True): [int(w) for w in _BOLD.split()],
}
_OTHERS = {"“": 444, "”": 444, "–": 500, "—": 1000, "…": 1000, "\u00a0": 250, "đ": 500, "Đ": 722}
# The horn of ơ, ư makes the letter wider.
_HORN = 60


def width_mm(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """Return how long the text is on one line; Vietnamese letters count as their base."""
    table = _TABLES[bold, italic]
    total = 0
    for character in unicodedata.normalize("NFD", unicodedata.normalize("NFC", text)):
        place = ord(character) - _FIRST
        if character == "\u031b":
            total += _HORN
        elif unicodedata.combining(character):
            continue
        elif character in _OTHERS:
            total += _OTHERS[character] + (56 if bold and character == "đ" else 0)
        else:
            total += table[place] if 0 <= place < len(table) else 500
    return total / 1000 * size * 25.4 / 72


def longest_word(text: str) -> str:
    """Return the longest stretch that no line break can divide."""
    words = re.split(r"[ \t\n]|(?<=-)", text)
    return max(words, key=len, default="")
