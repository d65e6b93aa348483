"""A .docx as the eye sees it: paragraphs with their final formatting, sections, tables."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from cchc_cli.decree.cascade import Cascade, val, w
from cchc_cli.decree.measure import width_mm

Element = etree._Element
TWIPS_PER_MM = 1440 / 25.4


@dataclass(frozen=True)
class Run:
    """A stretch of text of one look."""

    text: str
    size: float
    bold: bool
    italic: bool
    underlined: bool
    fonts: tuple[str, ...]
    colour: str
    lang: str
    element: Element


@dataclass
class Paragraph:
    """A paragraph with what the styles and its own properties make of it."""

    element: Element
    place: str
    section: int
    runs: list[Run]
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
    width: float
    """Room for its text in mm: the column's or the cell's width without padding."""
    row: Element | None = None
    cell: Element | None = None
    text: str = field(init=False)

    def __post_init__(self) -> None:
        """Join the runs; non-breaking blanks are blanks to the eye."""
        self.text = "".join(run.text for run in self.runs).replace("\u00a0", " ").strip()

    @property
    def printed(self) -> list[Run]:
        """The runs that show something."""
        return [run for run in self.runs if run.text.strip()]

    @property
    def length(self) -> float:
        """Length of the text on one line, in mm; of the longest line if some were broken."""
        lines = [0.0]
        for run in self.runs:
            for number, part in enumerate(run.text.split("\n")):
                if number:
                    lines.append(0.0)
                lines[-1] += width_mm(part, run.size, run.bold, run.italic)
        return max(lines)

    @property
    def is_rule(self) -> bool:
        """Whether this is a line (đường kẻ) and no words."""
        return self.rule_length is not None

    @property
    def rule_length(self) -> float | None:
        """Length in mm of the line that the paragraph draws: border, underscores or shape."""
        if self.text and set(self.text) == {"_"}:
            return self.length
        extent = next(
            (e for e in self.element.iter() if etree.QName(e).localname == "extent"), None
        )
        if extent is not None and not self.text:
            return int(extent.get("cx", "0")) / 36000
        if self.bordered and not self.text:
            return self.width - self.left - self.right
        return None


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
        """Read the package; a broken part raises at once."""
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.trees = {
            name: etree.fromstring(content)
            for name, content in self.parts.items()
            if name.endswith((".xml", ".rels"))
        }
        self.root = self.trees["word/document.xml"]
        body = self.root.find(w("body"))
        assert body is not None
        self.body: Element = body
        self.cascade = Cascade(self.trees["word/styles.xml"])
        self.sections = [_section(e) for e in self.body.iter(w("sectPr"))]
        self.paragraphs = list(self._paragraphs())

    def _paragraphs(self) -> Iterator[Paragraph]:
        section, tables = 0, 0
        for number, child in enumerate(self.body, start=1):
            if child.tag == w("tbl"):
                tables += 1
                yield from self._table(child, f"bảng {tables}", section)
            elif child.tag == w("p"):
                yield self.read(child, f"đoạn {number}", section, self._column(section))
                section += child.find(f"{w('pPr')}/{w('sectPr')}") is not None

    def _column(self, section: int) -> float:
        return self.sections[min(section, len(self.sections) - 1)].text_width

    def _table(self, table: Element, place: str, section: int) -> Iterator[Paragraph]:
        padding = self.cascade.cell_padding(table)
        for r, row in enumerate(table.findall(w("tr")), start=1):
            for c, cell in enumerate(row.findall(w("tc")), start=1):
                room = (float(val(cell, "tcPr/tcW", "w") or 0) - padding) / TWIPS_PER_MM
                for element in cell.iter(w("p")):
                    where = f"{place}, dòng {r}, cột {c}"
                    paragraph = self.read(element, where, section, room)
                    paragraph.row, paragraph.cell = row, cell
                    yield paragraph

    def read(self, element: Element, place: str, section: int, width: float) -> Paragraph:
        """Return the paragraph with its final formatting."""
        get = self.cascade.paragraph(element)
        return Paragraph(
            element=element,
            place=place,
            section=section,
            runs=[self._run(run, element) for run in element.iter(w("r"))],
            align={"start": "left", "end": "right"}.get(get("jc", "val"), get("jc", "val"))
            or "left",
            left=_mm(get("ind", "left") or get("ind", "start")),
            right=_mm(get("ind", "right") or get("ind", "end")),
            first=_mm(get("ind", "firstLine")),
            before=float(get("spacing", "before") or 0) / 20,
            after=float(get("spacing", "after") or 0) / 20,
            line=float(get("spacing", "line") or 240),
            line_rule=get("spacing", "lineRule") or "auto",
            keep_next=self.cascade.flag(element, "keepNext"),
            bordered=self.cascade.has_rule(element),
            width=width,
        )

    def _run(self, run: Element, paragraph: Element) -> Run:
        get = self.cascade.run(run, paragraph)
        text = "".join(
            (e.text or "") if e.tag == w("t") else ("\n" if e.tag == w("br") else " ")
            for e in run.iter(w("t"), w("br"), w("tab"))
        )
        fonts = tuple(get("rFonts", slot) for slot in ("ascii", "hAnsi"))
        return Run(
            text=text,
            size=float(get("sz", "val") or 20) / 2,
            bold=self.cascade.toggle(run, paragraph, "b"),
            italic=self.cascade.toggle(run, paragraph, "i"),
            underlined=(get("u", "val") or "none") != "none",
            fonts=fonts,
            colour=get("color", "val") or "auto",
            lang=get("lang", "val"),
            element=run,
        )

    def of_section(self, index: int) -> list[Paragraph]:
        """Return the paragraphs of one section."""
        return [p for p in self.paragraphs if p.section == index]

    def target(self, part: str, relation: str) -> str | None:
        """Return the name of the part that a relation of another part points to."""
        folder, name = posixpath.split(part)
        rels = self.trees.get(f"{folder}/_rels/{name}.rels")
        for each in () if rels is None else rels:
            if each.get("Id") == relation:
                return posixpath.normpath(posixpath.join(folder, each.get("Target", ""))).lstrip(
                    "/"
                )
        return None


def _mm(twips: str) -> float:
    return float(twips or 0) / TWIPS_PER_MM


def _section(element: Element) -> Section:
    sides = ("top", "bottom", "left", "right", "gutter", "header", "footer")
    margins = {side: _mm(val(element, "pgMar", side)) for side in sides}
    return Section(element, _mm(val(element, "pgSz", "w")), _mm(val(element, "pgSz", "h")), margins)
