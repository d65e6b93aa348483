"""A .docx as the eye sees it: paragraphs with their final formatting, sections, tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cchc_cli.decree.cascade import Cascade
from cchc_cli.decree.formats import Formats, mm
from cchc_cli.decree.numbering import Numbering
from cchc_cli.decree.package import read_parts
from cchc_cli.decree.paragraph import TWIPS_PER_MM, Paragraph, Run
from cchc_cli.decree.shapes import drawn_lines
from cchc_cli.decree.xml import Element, number, val, w

_HIDDEN = {
    w("txbxContent"),
    w("del"),
    w("moveFrom"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_WRAPPERS = {w("sdt"), w("sdtContent"), w("customXml"), w("smartTag"), w("ins")}


@dataclass(frozen=True)
class Section:
    """A section's page, in mm."""

    element: Element
    width: float
    height: float
    margins: dict[str, float]

    @property
    def text_width(self) -> float:
        """Width of the text."""
        return self.width - self.margins["left"] - self.margins["right"] - self.margins["gutter"]


class Document:
    """All that the assertions ask of a .docx."""

    def __init__(self, data: bytes) -> None:
        """Read the document.

        Raises:
            NotADocument: It cannot be read.
        """
        self.parts = read_parts(data)
        trees = self.parts.trees
        self.trees = trees
        self.root = trees["word/document.xml"]
        self.body = next(self.root.iter(w("body")))
        theme = next(
            (t for n, t in trees.items() if re.match(r"word/theme/theme\d*\.xml", n)), None
        )
        self._numbering = Numbering(trees.get("word/numbering.xml"))
        styles = trees.get("word/styles.xml")
        self.cascade = Cascade(
            self.root.makeelement(w("styles")) if styles is None else styles, theme, self._numbering
        )
        self.formats = Formats(self.cascade)
        self.sections = [_section(e) for e in self.body.iter(w("sectPr"))] or [
            _section(self.root.makeelement(w("sectPr")))
        ]
        self.boxes = 0
        self.paragraphs = list(self._paragraphs())
        self._by_section: dict[int, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            self._by_section.setdefault(paragraph.section, []).append(paragraph)

    def _paragraphs(self) -> Iterator[Paragraph]:
        section, tables = 0, 0
        for place, child in enumerate(_flat(self.body), start=1):
            if child.tag == w("tbl"):
                tables += 1
                yield from self._table(child, f"bảng {tables}", section)
            elif child.tag == w("p"):
                paragraph = self.read(child, f"đoạn {place}", section, self._column(section))
                yield paragraph
                yield from self._boxed(paragraph)
                section += child.find(f"{w('pPr')}/{w('sectPr')}") is not None

    def _column(self, section: int) -> float:
        return self.section(section).text_width

    def section(self, index: int) -> Section:
        """Return a section; what stands below the last one's end is of the last one."""
        return self.sections[min(index, len(self.sections) - 1)]

    def _table(self, table: Element, place: str, section: int) -> Iterator[Paragraph]:
        padding = self.cascade.cell_padding(table)
        for r, row in enumerate(table.iterchildren(w("tr")), start=1):
            for c, cell in enumerate(row.iter(w("tc")), start=1):
                if _owner(cell, w("tbl")) is not table:
                    continue
                room = (number(val(cell, "tcPr/tcW", "w")) - padding) / TWIPS_PER_MM
                for element in cell.iter(w("p")):
                    if _owner(element, w("txbxContent")) is not None:
                        continue
                    paragraph = self.read(element, f"{place}, dòng {r}, cột {c}", section, room)
                    paragraph.row, paragraph.cell = row, cell
                    paragraph.band, paragraph.column = row, (table, c)
                    yield paragraph
                    yield from self._boxed(paragraph)

    def _boxed(self, anchor: Paragraph) -> Iterator[Paragraph]:
        """Yield the paragraphs in text boxes that hang on this one."""
        names: dict[Element, str] = {}
        for element in anchor.element.iter(w("p")):
            box = _owner(element, w("txbxContent"))
            if box is None:
                continue
            if box not in names:
                self.boxes += not _is_fallback(box)
                names[box] = "" if _is_fallback(box) else f"hộp chữ {self.boxes}"
            if not names[box]:
                continue
            paragraph = self.read(element, names[box], anchor.section, 0)
            paragraph.width = self._column(anchor.section)
            # Boxes stand side by side wherever their anchors are.
            paragraph.band, paragraph.column = "boxes", box
            yield paragraph

    def read(self, element: Element, place: str, section: int, width: float) -> Paragraph:
        """Return the paragraph with its final formatting.

        Raises:
            NotADocument: It has more formattings than any official document.
        """
        form = self.formats.of_paragraph(element)
        runs = [self._run(run, element, form.style) for run in own_runs(element)]
        label = self._numbering.label(form.list_id, form.depth) if form.list_id else ""
        if label and runs:
            runs.insert(0, replace(runs[0], text=f"{label} ", raised=False))
        return Paragraph(
            element=element,
            place=place,
            section=section,
            runs=runs,
            align=form.align,
            left=form.left,
            right=form.right,
            first=form.first,
            before=form.before,
            after=form.after,
            line=form.line,
            line_rule=form.line_rule,
            keep_next=form.keep_next,
            bordered=form.bordered,
            width=width,
            stops=form.stops,
            drawn=drawn_lines(element),
        )

    def _run(self, run: Element, paragraph: Element, style: str) -> Run:
        form = self.formats.of_run(run, paragraph, style)
        text = "" if form.hidden else "".join(map(_printed, run))
        return Run(
            text=text.upper() if form.caps else text,
            size=form.size,
            bold=form.bold,
            italic=form.italic,
            underlined=form.underlined,
            fonts=form.fonts,
            colour=form.colour,
            lang=form.lang,
            raised=form.raised,
            element=run,
        )

    def of_section(self, index: int) -> list[Paragraph]:
        """Return the paragraphs of one section."""
        return self._by_section.get(index, [])

    def target(self, part: str, relation: str) -> str | None:
        """Return the name of the part that a relation of another part points to."""
        return self.parts.targets.get((part, relation))


_SIGNS = {
    w("br"): "\n",
    w("cr"): "\n",
    w("tab"): "\t",
    w("ptab"): "\t",
    w("noBreakHyphen"): "\u2011",
}


def _printed(element: Element) -> str:
    if element.tag == w("t"):
        return element.text or ""
    return _SIGNS.get(str(element.tag), "")


def own_runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs that print text of the paragraph, not those of boxes that hang on it."""
    for child in paragraph:
        if child.tag == w("r"):
            yield child
        elif child.tag not in _HIDDEN and child.tag != w("pPr"):
            yield from own_runs(child)


def _flat(body: Element) -> Iterator[Element]:
    """Yield paragraphs and tables, also those inside content controls."""
    for child in body:
        if child.tag in _WRAPPERS:
            yield from _flat(child)
        else:
            yield child


def _owner(element: Element, tag: str) -> Element | None:
    return next(element.iterancestors(tag), None)


def _is_fallback(box: Element) -> bool:
    return any(str(each.tag).endswith("}Fallback") for each in box.iterancestors())


def _section(element: Element) -> Section:
    sides = ("top", "bottom", "left", "right", "gutter", "header", "footer")
    margins = {side: mm(val(element, "pgMar", side)) for side in sides}
    return Section(element, mm(val(element, "pgSz", "w")), mm(val(element, "pgSz", "h")), margins)
