"""What paragraphs and runs look like, worked out once for each formatting in a document.

A long report has tens of thousands of cells and a few dozen formattings.
"""

import msgspec
from lxml import etree

from cchc_cli.decree.cascade import Cascade
from cchc_cli.decree.package import NotADocument
from cchc_cli.decree.paragraph import TWIPS_PER_MM
from cchc_cli.decree.xml import Element, number, w

_MOST = 2_000
"""Formattings in a document; a real one of five hundred pages has some hundreds."""
_ALIGNS = {"start": "left", "end": "right", "": "left"}


class ParagraphFormat(msgspec.Struct, frozen=True):
    """The final formatting of a paragraph; lengths are mm, spacing points."""

    style: str
    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    line_rule: str
    keep_next: bool
    bordered: bool
    stops: tuple[float, ...]
    list_id: str
    depth: str


class RunFormat(msgspec.Struct, frozen=True):
    """The final formatting of a run."""

    size: float
    bold: bool
    italic: bool
    underlined: bool
    fonts: tuple[str, ...]
    colour: str
    lang: str
    raised: bool
    caps: bool
    hidden: bool


class Formats:
    """The formattings of a document that were worked out so far."""

    def __init__(self, cascade: Cascade) -> None:
        """Begin with none."""
        self._cascade = cascade
        self._paragraphs: dict[bytes, ParagraphFormat] = {}
        self._runs: dict[tuple[str, bytes], RunFormat] = {}

    def of_paragraph(self, paragraph: Element) -> ParagraphFormat:
        """Return the formatting of a paragraph.

        Raises:
            NotADocument: There are more formattings than in any document.
        """
        key = _written(paragraph, w("pPr"))
        found = self._paragraphs.get(key)
        if found is None:
            self._bound()
            found = self._paragraphs[key] = self._paragraph(paragraph)
        return found

    def of_run(self, run: Element, paragraph: Element, style: str) -> RunFormat:
        """Return the formatting of a run in a paragraph of that style.

        Raises:
            NotADocument: There are more formattings than in any document.
        """
        key = style, _written(run, w("rPr"))
        found = self._runs.get(key)
        if found is None:
            self._bound()
            found = self._runs[key] = self._run(run, paragraph)
        return found

    def _bound(self) -> None:
        if len(self._paragraphs) + len(self._runs) >= _MOST:
            why = f"có hơn {_MOST:,} cách trình bày khác nhau".replace(",", ".")
            raise NotADocument(why, "bỏ bớt định dạng riêng lẻ, hoặc tách thành nhiều tệp")

    def _paragraph(self, element: Element) -> ParagraphFormat:
        cascade = self._cascade
        get = cascade.paragraph(element)
        list_id, depth = cascade.list_of(element)
        return ParagraphFormat(
            style=cascade.style_id(element),
            align=_ALIGNS.get(get("jc", "val"), get("jc", "val")),
            left=mm(get("ind", "left") or get("ind", "start")),
            right=mm(get("ind", "right") or get("ind", "end")),
            first=mm(get("ind", "firstLine")) or -mm(get("ind", "hanging")),
            before=number(get("spacing", "before")) / 20,
            after=number(get("spacing", "after")) / 20,
            line=number(get("spacing", "line")) or 240,
            line_rule=get("spacing", "lineRule") or "auto",
            keep_next=cascade.flag(element, "keepNext"),
            bordered=cascade.has_rule(element),
            stops=tuple(stop / TWIPS_PER_MM for stop in cascade.stops(element)),
            list_id=list_id,
            depth=depth,
        )

    def _run(self, run: Element, paragraph: Element) -> RunFormat:
        cascade = self._cascade
        get = cascade.run(run, paragraph)
        return RunFormat(
            size=(number(get("sz", "val")) or 20) / 2,
            bold=cascade.toggle(run, paragraph, "b"),
            italic=cascade.toggle(run, paragraph, "i"),
            underlined=(get("u", "val") or "none") != "none",
            fonts=tuple(cascade.font(run, paragraph, slot) for slot in ("ascii", "hAnsi")),
            colour=get("color", "val") or "auto",
            lang=get("lang", "val"),
            raised=get("vertAlign", "val") == "superscript",
            caps=cascade.toggle(run, paragraph, "caps"),
            hidden=cascade.toggle(run, paragraph, "vanish"),
        )


def _written(element: Element, name: str) -> bytes:
    """Return the properties that an element opens with, as they are written."""
    first = next(iter(element), None)
    if first is None or first.tag != name:
        first = element.find(name)
    return b"" if first is None else etree.tostring(first, with_tail=False)


def mm(twips: str) -> float:
    """Return millimetres of twips."""
    return number(twips) / TWIPS_PER_MM
