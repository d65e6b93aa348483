"""Automatic numbers of Word (đánh số tự động): what is printed before a paragraph."""

import re
from collections.abc import Callable

from cchc_cli.decree.xml import Element, val, w
from cchc_cli.vietnamese import roman

_LEVEL = re.compile(r"%([1-9])")
_MOST = 100_000
_MOST_LETTERS = 780
_LEVELS = 9
_LABEL = 100
"""How much of the form of a number is read, such as `Điều %1.`"""


def _letter(number: int) -> str:
    if number > _MOST_LETTERS:
        return str(number)
    again, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (again + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": lambda n: roman(n) if n < 40 else str(n),
    "lowerRoman": lambda n: roman(n).lower() if n < 40 else str(n),
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerLetter": _letter,
}


class Numbering:
    """The numbering part, asked for one paragraph after the other in their order."""

    def __init__(self, root: Element | None) -> None:
        """Index the definitions of lists by their ids."""
        self._levels: dict[str, dict[int, Element]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._abstract: dict[str, str] = {}
        if root is None:
            return
        abstracts = {
            a.get(w("abstractNumId"), ""): _levels_of(a) for a in root.iter(w("abstractNum"))
        }
        for num in root.iter(w("num")):
            id, of = num.get(w("numId"), ""), val(num, "abstractNumId")
            self._levels[id] = dict(abstracts.get(of, {}))
            for each in num.iter(w("lvlOverride")):
                self._levels[id] |= _levels_of(each)
            self._abstract[id] = of

    def level(self, id: str, depth: str) -> Element | None:
        """Return the definition of one level of a list."""
        return self._levels.get(id, {}).get(_number(depth))

    def label(self, id: str, depth: str) -> str:
        """Return the number printed before the next paragraph of this list and level."""
        level, at = self.level(id, depth), _number(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._abstract[id], {})
        start = _number(val(level, "start") or "1")
        counts[at] = min(counts.get(at, start - 1) + 1, _MOST)
        for deeper in [each for each in counts if each > at]:
            del counts[deeper]
        if val(level, "numFmt") in ("bullet", "none"):
            return "-" if val(level, "numFmt") == "bullet" else ""
        return _LEVEL.sub(
            lambda m: self._printed(id, int(m[1]) - 1, counts), val(level, "lvlText")[:_LABEL]
        )

    def _printed(self, id: str, at: int, counts: dict[int, int]) -> str:
        level = self._levels[id].get(at)
        form = val(level, "numFmt") if level is not None else ""
        return _FORMATS.get(form, str)(max(counts.get(at, 1), 1))


def _levels_of(holder: Element) -> dict[int, Element]:
    levels = {_number(level.get(w("ilvl"), "")): level for level in holder.findall(w("lvl"))}
    return {depth: level for depth, level in levels.items() if depth < _LEVELS}


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 0
