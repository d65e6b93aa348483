"""Automatic numbers of Word (đánh số tự động): what is printed before a paragraph."""

import re
from collections.abc import Callable

from cchc_cli.decree.xml import Element, val, w
from cchc_cli.vietnamese import roman

_LEVEL = re.compile(r"%([1-9])")
_MOST = 100_000


def _letter(number: int) -> str:
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
        abstracts = {a.get(w("abstractNumId"), ""): a for a in root.iter(w("abstractNum"))}
        for num in root.iter(w("num")):
            id, of = num.get(w("numId"), ""), val(num, "abstractNumId")
            levels = [*_levels_of(abstracts.get(of))]
            levels += [level for each in num.iter(w("lvlOverride")) for level in _levels_of(each)]
            self._levels[id] = {_number(e.get(w("ilvl"), "")): e for e in levels}
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
        return _LEVEL.sub(lambda m: self._printed(id, int(m[1]) - 1, counts), val(level, "lvlText"))

    def _printed(self, id: str, at: int, counts: dict[int, int]) -> str:
        level = self._levels[id].get(at)
        form = val(level, "numFmt") if level is not None else ""
        return _FORMATS.get(form, str)(max(counts.get(at, 1), 1))


def _levels_of(holder: Element | None) -> list[Element]:
    return [] if holder is None else holder.findall(w("lvl"))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 0
