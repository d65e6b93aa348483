"""How wide the column is in which a paragraph stands, in twips (twentieths of a point)."""

from lxml import etree

from cchc_cli.wordtext.ooxml import w
from cchc_cli.wordtext.styles import Styles

# A4 between the margins of the decree's own forms, if a section says nothing.
_A4_WIDTH, _MARGIN = 11906, 1418
# Word's own table style leaves this much on both sides of a cell.
_CELL_MARGIN = 108


def column_width(paragraph: etree._Element, styles: Styles, section_width: int) -> int:
    """Return the width available to a paragraph before its own indents.

    `section_width` counts for parts without sections, such as headers.
    """
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is not None:
        return _cell_width(cell) - sum(
            _cell_margin(cell, styles, sides) for sides in (("left", "start"), ("right", "end"))
        )
    section = section_of(paragraph)
    return section_width if section is None else text_width_of(section)


def text_width_of(section: etree._Element | None) -> int:
    """Return the width between the margins of a `w:sectPr`."""
    size = None if section is None else section.find(w("pgSz"))
    margins = None if section is None else section.find(w("pgMar"))
    around = sum(_number(margins, side, _MARGIN) for side in ("left", "right"))
    return _number(size, "w", _A4_WIDTH) - around - _number(margins, "gutter", 0)


def section_of(paragraph: etree._Element) -> etree._Element | None:
    """Return the section properties that end the section of a body paragraph."""
    block: etree._Element | None = paragraph
    while block is not None:
        parent = block.getparent()
        if parent is not None and parent.tag == w("body"):
            break
        block = parent
    while block is not None:
        found = block if block.tag == w("sectPr") else block.find(f"{w('pPr')}/{w('sectPr')}")
        if found is not None:
            return found
        block = block.getnext()
    return None


def _cell_width(cell: etree._Element) -> int:
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    if width is not None and width.get(w("type"), "dxa") == "dxa":
        return _number(width, "w", 0)
    row, table = cell.getparent(), next(cell.iterancestors(w("tbl")), None)
    if row is None or table is None:
        return 0
    columns = [_number(each, "w", 0) for each in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    start = 0
    for each in row.iterfind(w("tc")):
        span = _number(each.find(f"{w('tcPr')}/{w('gridSpan')}"), "val", 1)
        if each is cell:
            return sum(columns[start : start + span])
        start += span
    return 0


def _cell_margin(cell: etree._Element, styles: Styles, sides: tuple[str, str]) -> int:
    table = next(cell.iterancestors(w("tbl")))
    holders = [cell.find(f"{w('tcPr')}/{w('tcMar')}")]
    holders.append(table.find(f"{w('tblPr')}/{w('tblCellMar')}"))
    style = table.find(f"{w('tblPr')}/{w('tblStyle')}")
    holders += styles.table_margins("" if style is None else style.get(w("val"), ""))
    for holder in holders:
        for side in sides:
            found = None if holder is None else holder.find(w(side))
            if found is not None:
                return _number(found, "w", _CELL_MARGIN)
    return _CELL_MARGIN


def _number(element: etree._Element | None, attribute: str, default: int) -> int:
    found = None if element is None else element.get(w(attribute))
    try:
        return default if found is None else round(float(found))
    except ValueError:
        return default
