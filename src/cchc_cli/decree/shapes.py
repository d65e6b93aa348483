"""Lines drawn as shapes or pictures, as offices draw them under a title."""

import re
from collections.abc import Iterator

from cchc_cli.decree.xml import Element, number

_EMU_PER_MM = 36000
# A drawing lower than this is a line; anything higher is a picture or chart.
_LINE_MM = 1.6
_LENGTH = re.compile(r"(-?[\d.]+)(pt|in|cm|mm|px)?")
_UNITS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 96}

_DRAWN = tuple("{*}" + name for name in ("inline", "anchor", "line", "shape", "rect"))
Line = tuple[float, float | None]


def drawn_lines(paragraph: Element) -> tuple[Line, ...]:
    """Return the lines that hang on a paragraph: length in mm, and how far right they are."""
    found: list[Line] = []
    for element in paragraph.iter(*_DRAWN):
        # What hangs in a text box belongs to the paragraphs there.
        if next(element.iterancestors(paragraph.tag), paragraph) is not paragraph:
            continue
        name = str(element.tag).rpartition("}")[2]
        if name in ("inline", "anchor"):
            found += _drawing(element)
        elif "vml" in str(element.tag) and not _repeats(element):
            found += _vml(element, name)
    return tuple(sorted(found, key=lambda line: line[1] or 0.0))


def _drawing(element: Element) -> Iterator[Line]:
    extent = _child(element, "extent")
    if extent is None or _child(element, "txbxContent") is not None:
        return
    width, height = _emu(extent.get("cx")), _emu(extent.get("cy"))
    if height <= _LINE_MM < width:
        across = _child(element, "positionH")
        offset = None if across is None else _child(across, "posOffset")
        yield width, None if offset is None else _emu(offset.text)


def _vml(element: Element, name: str) -> Iterator[Line]:
    style = dict(each.split(":", 1) for each in element.get("style", "").split(";") if ":" in each)
    if name == "line":
        start, end = _pair(element.get("from", "")), _pair(element.get("to", ""))
        if abs(end - start) > _LINE_MM:
            yield abs(end - start), min(start, end)
        return
    height = _measure(style.get("height", "99mm"))
    if height <= _LINE_MM:
        yield _measure(style.get("width", "0")), _measure(style.get("margin-left", "0"))


def _repeats(element: Element) -> bool:
    """Return whether it only repeats a drawing for old versions of Word."""
    return any(str(each.tag).endswith("}Fallback") for each in element.iterancestors())


def _pair(point: str) -> float:
    return _measure(point.split(",")[0])


def _measure(text: str) -> float:
    match = _LENGTH.match(text.strip())
    return number(match[1]) * _UNITS[match[2] or ""] if match else 0.0


def _child(element: Element, name: str) -> Element | None:
    found = (e for e in element.iter() if isinstance(e.tag, str) and e.tag.endswith("}" + name))
    return next(found, None)


def _emu(text: str | None) -> float:
    return number(text) / _EMU_PER_MM
