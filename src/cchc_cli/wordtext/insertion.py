"""Typed objects put in the place of the tokens that a template printed for them."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from lxml import etree

from cchc_cli.wordtext.charts import chart_xml, drawing
from cchc_cli.wordtext.objects import BarChart, PageBreak, SectionBreak, Shaded
from cchc_cli.wordtext.ooxml import SPACE, insert_ordered, properties_of, remove, w
from cchc_cli.wordtext.printing import Refused
from cchc_cli.wordtext.tags import MARK, MARK_OPEN

_TEXT, _RUN = w("t"), w("r")


class Shelf:
    """The charts of one document: by part, the part that shows it and its XML."""

    def __init__(self) -> None:
        """Begin without a chart."""
        self.charts: dict[str, tuple[str, bytes]] = {}

    def put(self, chart: BarChart, owner: str) -> tuple[str, int]:
        """Keep the chart and return its part and number."""
        number = len(self.charts) + 1
        part = f"word/charts/cchc{number}.xml"
        self.charts[part] = (owner, chart_xml(chart))
        return part, number


def insert_objects(root: etree._Element, objects: Sequence[Any], shelf: Shelf, part: str) -> bool:
    """Replace the tokens of the part; tell whether there was one.

    Raises:
        Refused: A shaded text does not stand in a table.
    """
    found = [each for each in root.iter(_TEXT) if MARK_OPEN in (each.text or "")]
    for element in found:
        _replace_tokens(element, objects, shelf, part)
    return bool(found)


def _replace_tokens(
    element: etree._Element, objects: Sequence[Any], shelf: Shelf, part: str
) -> None:
    """Split a text at its tokens; the objects stand between the pieces in the same run."""
    pieces = MARK.split(element.text or "")
    text, last = pieces[0], element
    element.text = text
    for token, after in zip(pieces[1::2], pieces[2::2], strict=True):
        value = objects[int(token)]
        if isinstance(value, Shaded):
            _shade(element, value.fill)
            last.text = (last.text or "") + after
            continue
        if isinstance(value, SectionBreak):
            _end_section(element)
            last.text = (last.text or "") + after
            continue
        made = _element(value, shelf, part)
        last.addnext(made)
        last = etree.Element(_TEXT, {SPACE: "preserve"})
        last.text = after
        made.addnext(last)
    run = element.getparent()
    for each in [] if run is None else list(run.iter(_TEXT)):
        if not each.text:
            remove(each)


def _element(value: Any, shelf: Shelf, part: str) -> etree._Element:
    if isinstance(value, PageBreak):
        return etree.Element(w("br"), {w("type"): "page"})
    chart_part, number = shelf.put(value, part)
    return drawing(value, chart_part, number)


def _end_section(element: etree._Element) -> None:
    """Let the paragraph of the element end a section that is like the last one."""
    paragraph = next(element.iterancestors(w("p")))
    body = paragraph.getparent()
    last = None if body is None else body.find(w("sectPr"))
    if body is None or body.tag != w("body") or last is None:
        raise Refused("ngắt phần đứng trong bảng", "đặt thẻ này trong một đoạn văn ngoài bảng")
    insert_ordered(properties_of(paragraph, "pPr"), deepcopy(last))


def _shade(element: etree._Element, fill: str) -> None:
    cell = next(element.iterancestors(w("tc")), None)
    if cell is None:
        raise Refused("chữ tô nền đứng ngoài bảng", "chỉ in giá trị này trong một ô của bảng")
    shading = {w("val"): "clear", w("color"): "auto", w("fill"): fill.upper()}
    insert_ordered(properties_of(cell, "tcPr"), etree.Element(w("shd"), shading))
