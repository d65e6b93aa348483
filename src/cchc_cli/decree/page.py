"""Page, font and page numbers: P01–P03, F01–F03, N01–N05."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, partial

from cchc_cli.decree.document import Document
from cchc_cli.decree.elements import Elements
from cchc_cli.decree.looks import aligned, point, shown
from cchc_cli.decree.paragraph import Paragraph, Run
from cchc_cli.decree.violation import Violation
from cchc_cli.decree.xml import Element, inner_text, is_on, val, w

# Fewer than a page can hold at single spacing, so that one page is never blamed.
_LINES_OF_A_PAGE = 62
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}


def _has_table(document: Document, section: int, layout: set[Element | None]) -> bool:
    """Return whether the section has a table beside those that lay out head and signature."""
    return any(_table(each) not in layout for each in document.of_section(section))


def _layout_tables(found: Elements) -> set[Element | None]:
    laid_out = (found.name, found.number, *found.issuer, *found.signing, *found.recipients)
    return {None} | {_table(each) for each in laid_out if each is not None}


def _table(paragraph: Paragraph) -> Element | None:
    return None if paragraph.row is None else paragraph.row.getparent()


def page(document: Document, found: Elements) -> Iterator[Violation]:
    """Paper and margins (P01–P03)."""
    annexes = {part[0].section for part in found.annexes}
    layout = _layout_tables(found)
    for number, section in enumerate(document.sections):
        place = f"phần {number + 1}"
        size = sorted((section.width, section.height))
        if abs(size[0] - 210) > 0.3 or abs(size[1] - 297) > 0.3:
            found_size = f"khổ {section.width:.0f} × {section.height:.0f} mm"
            yield Violation("P01", place, found_size, "khổ A4 (210 × 297 mm)")
        sideways = section.width > section.height and number not in annexes
        if sideways and not _has_table(document, number, layout):
            yield Violation("P02", place, "giấy ngang", "giấy dọc, trừ khi có bảng, và phụ lục")
        sides = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
        for side, (low, high) in sides.items():
            value = section.margins[side] + (section.margins["gutter"] if side == "left" else 0)
            if not low - 0.3 <= value <= high + 0.3:
                found_margin = f"lề {_SIDES[side]} {point(value)} mm"
                yield Violation("P03", place, found_margin, f"từ {low} đến {high} mm")


def fonts(document: Document, found: Elements) -> Iterator[Violation]:
    """Times New Roman, black, composed Unicode (F01–F03)."""
    for paragraph in _everything(document):
        for run in paragraph.printed:
            if set(run.fonts) != {"Times New Roman"}:
                names = ", ".join(sorted(set(run.fonts)))
                found_font = f"{shown(run.text)} phông chữ {names}"
                yield Violation("F01", paragraph.place, found_font, "Times New Roman")
            if run.colour not in ("auto", "000000"):
                yield Violation(
                    "F02", paragraph.place, f"{shown(run.text)} màu {run.colour}", "màu đen"
                )
            if not unicodedata.is_normalized("NFC", run.text):
                yield Violation(
                    "F03", paragraph.place, shown(run.text), "chữ Unicode dựng sẵn (NFC)"
                )


def _everything(document: Document) -> Iterator[Paragraph]:
    yield from document.paragraphs
    for name, tree in document.trees.items():
        if re.fullmatch(r"word/(header|footer)\d+\.xml", name):
            for element in tree.iter(w("p")):
                yield document.read(element, name, -1, 100)


def page_numbers(document: Document, found: Elements) -> Iterator[Violation]:
    """A PAGE field in the header, not on the first page, none in footers (N01–N05)."""
    headers: dict[str, Element] = {}
    annexes = {part[0].section for part in found.annexes}
    # Hundreds of sections may share a header.
    fields, wrong = cache(_page_fields), cache(partial(_number, document))
    for number, section in enumerate(document.sections):
        place = f"phần {number + 1}"
        headers |= _references(document, section.element, "headerReference")
        footers = _references(document, section.element, "footerReference")
        if any(map(fields, footers.values())):
            yield Violation("N04", place, "số trang ở chân trang", "số trang trong lề trên")
        elif _is_long(document, number):
            for id, found_number, asked in wrong(headers.get("default")):
                yield Violation(id, place, found_number, asked)
        hidden = is_on(section.element.find(w("titlePg")))
        starts_numbering = number == 0 or number in annexes
        shown_first = "first" in headers and bool(fields(headers["first"]))
        if starts_numbering and any(map(fields, headers.values())) and (not hidden or shown_first):
            yield Violation("N04", place, "trang đầu có số", "không hiển thị số trang thứ nhất")
    yield from _annex_numbers(document, found)


def _is_long(document: Document, section: int) -> bool:
    """Return whether the section surely runs over more than one page."""
    lines = 0.0
    for paragraph in document.of_section(section):
        lines += (paragraph.before + paragraph.after) / 18
        if paragraph.text:
            lines += 1 + paragraph.length // max(paragraph.width, 60)
        if lines > _LINES_OF_A_PAGE:
            return True
    return False


def _annex_numbers(document: Document, found: Elements) -> Iterator[Violation]:
    for annex in found.annexes:
        section = document.section(annex[0].section)
        first = document.of_section(annex[0].section)[0]
        starts = val(section.element, "pgNumType", "start")
        if starts != "1" or first is not annex[0]:
            found_start = f"số trang bắt đầu {starts}" if starts else "đánh số tiếp văn bản"
            yield Violation("N05", annex[0].place, found_start, "trang mới, số trang từ 1")


def _number(document: Document, header: Element | None) -> list[tuple[str, str, str]]:
    """Return what is wrong with a header's page number: assertion, what is found and asked."""
    fields = [] if header is None else _page_fields(header)
    if not fields:
        return [("N01", "không có số trang", "số trang trong lề trên")]
    wrong: list[tuple[str, str, str]] = []
    for element in fields:
        paragraph = document.read(element, "", -1, 100)
        if paragraph.align != "center":
            wrong.append(("N02", f"số trang {aligned(paragraph.align)}", "canh giữa"))
        for run in paragraph.runs:
            if not 13 <= run.size <= 14 or run.italic or run.bold:
                found = f"số trang cỡ {point(run.size)}{_lean(run)}"
                wrong.append(("N03", found, "cỡ 13 đến 14, chữ đứng"))
    code = "" if header is None else inner_text(header, "instrText")
    if "\\*" in code and "Arabic" not in code:
        wrong.append(("N03", shown(code), "chữ số Ả Rập"))
    return list(dict.fromkeys(wrong))


def _lean(run: Run) -> str:
    return ", chữ nghiêng" * run.italic + ", chữ đậm" * run.bold


def _page_fields(part: Element) -> list[Element]:
    pages = []
    for paragraph in part.iter(w("p")):
        code = inner_text(paragraph, "instrText")
        code += "".join(e.get(w("instr"), "") for e in paragraph.iter(w("fldSimple")))
        if re.search(r"\bPAGE\b", code):
            pages.append(paragraph)
    return pages


def _references(document: Document, section: Element, kind: str) -> dict[str, Element]:
    found = {}
    r = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    for reference in section.findall(w(kind)):
        part = document.target("word/document.xml", reference.get(r, ""))
        if part in document.trees:
            found[reference.get(w("type"), "default")] = document.trees[part]
    return found
