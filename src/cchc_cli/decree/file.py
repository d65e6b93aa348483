"""The file itself: Z01–Z04 (package and order), X01–X03 (leftovers), Q01–Q07 (good practice)."""

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree

from cchc_cli.decree.document import Document
from cchc_cli.decree.elements import Elements, has_property
from cchc_cli.decree.looks import shown
from cchc_cli.decree.order import ORDERS
from cchc_cli.decree.paragraph import MM_PER_POINT, TWIPS_PER_MM, Paragraph
from cchc_cli.decree.violation import Violation
from cchc_cli.decree.xml import Element, inner_text, number, val, w
from cchc_cli.wordtext.metrics import text_width

_HEADING = re.compile(r"([IVX]+|\d+)\. |[a-zđ]\) Về")
_TRACKS = {
    "ins": "còn vết chèn (Track Changes)",
    "del": "còn vết xóa (Track Changes)",
    "moveFrom": "còn vết chuyển (Track Changes)",
    "commentReference": "còn ghi chú (Comment)",
}
_UNSEEN_MM = 12.5
"""How much wider than the text a table without borders may be: the decree's own forms have
letterheads of 67.5 + 100 mm on a text of 155 mm."""
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = etree.XPath(
    "//@r:id | //@r:embed | //@r:link", namespaces={"r": _R}, smart_strings=False
)


def package(document: Document, found: Elements) -> Iterator[Violation]:
    """Relations, cells, grids and the order of properties (Z01–Z04)."""
    for name, tree in document.trees.items():
        if name.startswith("word/") and not name.endswith(".rels"):
            yield from _relations(document, name, tree)
            yield from _order(name, tree)
    for count, table in enumerate(document.root.iter(w("tbl")), start=1):
        grid = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
        for row in table.findall(w("tr")):
            cells = row.findall(w("tc"))
            if any(len(cell) == 0 or cell[-1].tag != w("p") for cell in cells):
                yield Violation(
                    "Z02", f"bảng {count}", "ô không kết thúc bằng đoạn", "đoạn ở cuối ô (w:p)"
                )
            spans = sum(int(number(val(cell, "tcPr/gridSpan"))) or 1 for cell in cells)
            if spans != grid:
                yield Violation("Z03", f"bảng {count}", f"{spans} cột", f"{grid} cột")


def _relations(document: Document, name: str, tree: Element) -> Iterator[Violation]:
    for relation in cast("list[str]", _RELATIONS(tree)):
        if relation and document.target(name, relation) not in document.parts.files:
            yield Violation("Z01", name, relation, "quan hệ dẫn tới một thành phần có thật")


def _order(name: str, tree: Element) -> Iterator[Violation]:
    for parent, order in ORDERS.items():
        for element in tree.iter(parent):
            places = [order[str(c.tag)] for c in element if c.tag in order]
            if places != sorted(places):
                tags = " ".join(_local(str(c.tag)) for c in element)
                yield Violation("Z04", f"{name} {_local(parent)}", tags, "thứ tự theo chuẩn")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def leftovers(document: Document, found: Elements) -> Iterator[Violation]:
    """Tags, None, tracked changes, comments, highlight (X01–X03)."""
    for name, tree in document.trees.items():
        if not re.match(r"word/(document|header|footer)", name) or name.endswith(".rels"):
            continue
        for paragraph in tree.iter(w("p")):
            text = inner_text(paragraph, "t")
            if re.search(r"\{\{|\}\}|\{%|%\}|\bNone\b|\bUndefined\b", text):
                yield Violation("X01", name, shown(text), "không còn thẻ của mẫu hoặc None")
        for tag in _TRACKS:
            if next(tree.iter(w(tag)), None) is not None:
                yield Violation("X02", name, _TRACKS[tag], "chấp nhận hoặc xóa hết")
        if next(tree.iter(w("highlight")), None) is not None:
            yield Violation("X03", name, "có chữ tô màu nền", "bỏ tô màu")


def signature_block(document: Document, found: Elements) -> Iterator[Violation]:
    """The signature stays together and is not alone on a page (Q01)."""
    if found.signing and found.body:
        after = found.body[-1]
        if not after.keep_next:
            yield Violation("Q01", after.place, "đoạn cuối có thể rời chữ ký", "Keep with next")
    rows = [p.row for p in found.signing if p.row is not None]
    for paragraph in found.signing:
        if paragraph.row is not None and not has_property(paragraph, "cantSplit"):
            asked = "bỏ chọn Allow row to break across pages"
            yield Violation("Q01", paragraph.place, shown(paragraph.text), asked)
        if rows and paragraph.row is not rows[-1] and not paragraph.keep_next:
            yield Violation("Q01", paragraph.place, shown(paragraph.text), "Keep with next")


def tables(document: Document, found: Elements) -> Iterator[Violation]:
    """Header rows repeat, rows do not split, nothing overflows (Q02–Q04)."""
    sections = {_table(p): p.section for p in reversed(document.paragraphs) if p.row is not None}
    for count, table in enumerate(document.root.iter(w("tbl")), start=1):
        rows = table.findall(w("tr"))
        if not rows:
            continue
        data = "STT" in inner_text(rows[0], "t") or len(rows) > 4
        if data and rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is None:
            yield Violation("Q02", f"bảng {count}", "dòng đầu không lặp lại", "Repeat Header Rows")
        if data and any(row.find(f"{w('trPr')}/{w('cantSplit')}") is None for row in rows):
            found_rows = "dòng có thể bị ngắt giữa hai trang"
            asked = "bỏ chọn Allow row to break across pages"
            yield Violation("Q03", f"bảng {count}", found_rows, asked)
        columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
        total = sum(number(c.get(w("w"))) for c in columns) / TWIPS_PER_MM
        room = document.section(sections.get(table, 0)).text_width
        if total > room + (0.5 if document.cascade.has_borders(table) else _UNSEEN_MM):
            found_width = f"bảng rộng {total:.0f} mm"
            asked = f"không rộng hơn vùng chữ ({room:.0f} mm)"
            yield Violation("Q04", f"bảng {count}", found_width, asked)
    for paragraph in document.paragraphs:
        yield from _overflow(paragraph)


def _table(paragraph: Paragraph) -> Element | None:
    return None if paragraph.row is None else paragraph.row.getparent()


def _overflow(paragraph: Paragraph) -> Iterator[Violation]:
    for run in paragraph.printed:
        word = _longest_word(run.text)
        wide = text_width(word, run.size, run.bold, run.italic) * MM_PER_POINT
        if paragraph.width > 0 and wide > paragraph.width + 0.3:
            asked = f"vừa ô rộng {paragraph.width:.0f} mm"
            yield Violation("Q04", paragraph.place, f"{shown(word)} dài quá ô", asked)


def _longest_word(text: str) -> str:
    """Return the longest stretch that no line break can divide."""
    return max(re.split(r"[ \t\n]|(?<=-)", text), key=len, default="")


def habits(document: Document, found: Elements) -> Iterator[Violation]:
    """Headings stay with their text, no stacks of blanks, title, language, alt text (Q05–Q07)."""
    for paragraph in found.body:
        bold = all(run.bold for run in paragraph.printed)
        if bold and _HEADING.match(paragraph.text) and not paragraph.keep_next:
            yield Violation("Q05", paragraph.place, shown(paragraph.text), "Keep with next")
    blank = 0
    for paragraph in document.paragraphs:
        empty = not paragraph.text and not paragraph.is_rule and paragraph.row is None
        has_object = paragraph.element.find(f".//{w('drawing')}") is not None
        small = paragraph.line_rule == "exact" and paragraph.line <= 100
        blank = blank + 1 if empty and not has_object and not small else 0
        if blank == 2:
            yield Violation(
                "Q06", paragraph.place, "nhiều đoạn trống liền nhau", "Spacing Before, After"
            )
    yield from _properties(document)


def _properties(document: Document) -> Iterator[Violation]:
    core = document.trees.get("docProps/core.xml")
    title = "" if core is None else core.findtext("{http://purl.org/dc/elements/1.1/}title")
    if not title:
        yield Violation("Q07", "thuộc tính", "không có tên văn bản", "File, Info, Title")
    languages = {run.lang for p in document.paragraphs for run in p.printed}
    if languages - {"vi-VN"}:
        others = ", ".join(sorted(filter(None, languages))) or "không ghi"
        yield Violation("Q07", "ngôn ngữ", others, "tiếng Việt (vi-VN)")
    for element in document.root.iter("{*}docPr"):
        if not element.get("descr"):
            yield Violation("Q07", "hình", "không có mô tả", "Alt Text")
