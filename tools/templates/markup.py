"""Small pieces of WordprocessingML as text: paragraphs, tables, sections.

The strings are put together by hand rather than by a library because the result
must be small, the same bytes every time, and readable for whoever compares two
versions of a template.
"""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

TEXT_WIDTH = 9071
"""Width of the text on an upright page, in twips: 210 - 30 - 20 mm."""
WIDE_TEXT_WIDTH = 14003
"""Width of the text on a page laid sideways, in twips: 297 - 30 - 20 mm."""

_BOLD = re.compile(r"\*\*(.+?)\*\*")


def twips(mm: float) -> int:
    """Return a length in twips (1/20 pt) from millimetres."""
    return round(mm * 1440 / 25.4)


def run(text: str, style: str = "") -> str:
    """Return a run; `style` is the id of a character style."""
    props = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{props}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(style: str, text: str = "") -> str:
    """Return a paragraph; `**words**` are set in the style for bold words."""
    runs = []
    for index, part in enumerate(_BOLD.split(text)):
        if part:
            runs.append(run(part, "VBChuDam" if index % 2 else ""))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def tag(text: str) -> str:
    """Return a paragraph that holds only a control tag and vanishes when rendered."""
    return p("VBThe", text)


def repeat(style: str, text: str, loop: str) -> str:
    """Return a paragraph that is printed once for each turn of `loop`."""
    return tag("{%p for " + loop + " %}") + p(style, text) + tag("{%p endfor %}")


def when(condition: str, *content: str) -> str:
    """Return content that is printed only if the condition holds."""
    return tag("{%p if " + condition + " %}") + "".join(content) + tag("{%p endif %}")


def page_number() -> str:
    """Return the field that shows the number of the page."""
    parts = "".join(
        f"<w:r>{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return f'<w:p><w:pPr><w:pStyle w:val="VBSoTrang"/></w:pPr>{parts}</w:p>'


def cell(width: int, content: str, span: int = 1, fill: str = "") -> str:
    """Return a table cell over `span` columns; `content` are whole paragraphs."""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    props = f'<w:tcW w:w="{width}" w:type="dxa"/>{grid}{shade}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>"


def top_cell(width: int, content: str, bottom: bool = False) -> str:
    """Return a cell of a layout table, its content at the top or at the bottom."""
    align = '<w:vAlign w:val="bottom"/>' if bottom else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{align}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], header: bool = False, height: int = 0) -> str:
    """Return a row that never splits; a header row is repeated on every page."""
    props = "<w:cantSplit/>"
    props += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    props += "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


def tag_row(widths: Sequence[int], text: str) -> str:
    """Return a row that holds only a control tag and vanishes when rendered."""
    return row([cell(sum(widths), tag(text), span=len(widths))])


def header_row(widths: Sequence[int], titles: Sequence[str]) -> str:
    """Return the row of column titles, shaded, repeated on every page."""
    pairs = zip(widths, titles, strict=True)
    return row(
        (cell(width, p("VBODauCot", title), fill="EDEDED") for width, title in pairs), header=True
    )


def data_row(widths: Sequence[int], columns: Sequence[tuple[str, str]]) -> str:
    """Return a row of cells given as (style id, text)."""
    return row(
        cell(width, p(style, text)) for width, (style, text) in zip(widths, columns, strict=True)
    )


def table(
    style: str, widths: Sequence[int], rows: Iterable[str], caption: str = "", indent: int = 0
) -> str:
    """Return a table of fixed layout; `caption` is its alternative text.

    `indent` moves it to the right, or with less than 0 into the left margin.

    `gridCol` and `tcW` are both given: without the grid Word and LibreOffice
    choose different widths.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    alt = f'<w:tblCaption w:val="{escape(caption, {chr(34): "&quot;"})}"/>' if caption else ""
    moved = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    props = (
        f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{moved}'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/>{alt}'
    )
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def columns(total: int, *mm: float) -> list[int]:
    """Return widths in twips for columns in millimetres; the one given as 0 takes the rest."""
    widths = [twips(width) for width in mm]
    rest = total - sum(widths)
    return [width or rest for width in widths]


def section(wide: bool = False, annex: bool = False) -> str:
    """Return the properties of a section (khổ giấy, lề, số trang).

    A4; margins 20 mm above and below, 30 left, 20 right: inside the ranges of
    Nghị định 30/2020/NĐ-CP, phụ lục I, I.3. The header begins 7 mm from the edge,
    so that the page number and a notice fit into the margin; the decree is
    silent on that distance. An annex counts its pages from 1 (III.1.đ) and, like
    the document (I.7), does not show the first number.
    """
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if wide else 'w:w="11906" w:h="16838"'
    start = '<w:pgNumType w:start="1"/>' if annex else ""
    margins = (
        f'w:top="{twips(20)}" w:right="{twips(20)}" w:bottom="{twips(20)}" w:left="{twips(30)}"'
    )
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
        '<w:headerReference w:type="first" r:id="rId5"/>'
        f'<w:type w:val="nextPage"/><w:pgSz {size}/>'
        f'<w:pgMar {margins} w:header="{twips(7)}" w:footer="{twips(7)}" w:gutter="0"/>'
        f"{start}<w:titlePg/></w:sectPr>"
    )


def section_end(properties: str) -> str:
    """Return the small last paragraph of a section that is not the last one."""
    return f'<w:p><w:pPr><w:pStyle w:val="VBNgatPhan"/>{properties}</w:pPr></w:p>'
