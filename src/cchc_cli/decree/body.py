"""The running text: B01–B10."""

import re
from collections.abc import Iterator

from cchc_cli.decree.document import Document, Paragraph
from cchc_cli.decree.elements import Elements
from cchc_cli.decree.looks import look
from cchc_cli.decree.violation import Violation

_ROMAN_HEAD = re.compile(r"([IVX]+)\. ")
_HEAD = re.compile(r"(\d+)\. ")
_POINT = re.compile(r"([a-zđ]{1,2})\) ")
_PART = re.compile(r"(Phần|Chương|Mục|Tiểu mục) ([IVXLC\d]+)", re.IGNORECASE)
_ARTICLE = re.compile(r"Điều (\d+)(.)")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = [ten + unit for ten in ("", "X", "XX") for unit in _UNITS][1:]


def flow(document: Document, found: Elements) -> Iterator[Violation]:
    """Size, alignment, indents and spacing of the text (B01–B05, B09, B10)."""
    sizes = set()
    previous: Paragraph | None = None
    for paragraph in found.body:
        if _is_caption(paragraph) or _PART.fullmatch(paragraph.text):
            previous = None
            continue
        sizes |= {run.size for run in paragraph.printed}
        yield from _paragraph(paragraph, previous)
        previous = paragraph
    if len(sizes) > 1 or any(not 13 <= size <= 14 for size in sizes):
        yield Violation("B01", "nội dung", str(sorted(sizes)), "một cỡ chữ, 13–14")
    if found.body and not found.body[-1].text.endswith("./."):
        last = found.body[-1]
        yield Violation("B10", last.place, last.text[-30:], "kết thúc bằng ./.")


def _is_caption(paragraph: Paragraph) -> bool:
    """Names of tables and charts, the charts themselves, `QUYẾT ĐỊNH:`: centred by nature."""
    styled = all(run.bold or run.italic for run in paragraph.printed)
    return paragraph.align == "center" and styled


def _paragraph(paragraph: Paragraph, previous: Paragraph | None) -> Iterator[Violation]:
    place, text = paragraph.place, paragraph.text[:40]
    if paragraph.align != "both":
        yield Violation("B02", place, f"canh {paragraph.align}: {text}", "canh đều hai lề")
    if min(abs(paragraph.first - 10), abs(paragraph.first - 12.7)) > 0.4:
        yield Violation("B03", place, f"lùi {paragraph.first:.1f} mm", "lùi 10 hoặc 12,7 mm")
    gap = paragraph.before + (previous.after if previous else 6)
    if gap < 6:
        yield Violation("B04", place, f"{gap:g} pt", "cách đoạn ít nhất 6 pt")
    if paragraph.line_rule == "auto" and not 240 <= paragraph.line <= 360:
        yield Violation("B05", place, f"{paragraph.line / 240:.2f} dòng", "1 đến 1,5 dòng")
    if paragraph.line_rule != "auto" and paragraph.line < 20 * paragraph.printed[0].size:
        yield Violation("B05", place, f"{paragraph.line / 20:g} pt", "ít nhất dòng đơn")
    if any(run.italic for run in paragraph.printed) and not text.startswith("Căn cứ"):
        yield Violation("B09", place, f"nghiêng: {text}", "kiểu chữ đứng")


def legal_bases(document: Document, found: Elements) -> Iterator[Violation]:
    """`Căn cứ` (B06); one sentence that goes on to report is running text instead."""
    bases = [p for p in found.body if p.text.startswith("Căn cứ")]
    if len(bases) == 1 and not bases[0].text.endswith((";", ".")):
        return
    for index, paragraph in enumerate(bases):
        end = "." if index == len(bases) - 1 else ";"
        if not paragraph.text.endswith(end):
            yield Violation("B06", paragraph.place, paragraph.text[-20:], f"cuối dòng {end!r}")
        if not all(run.italic for run in paragraph.printed):
            yield Violation("B06", paragraph.place, "chữ đứng", "kiểu chữ nghiêng")


def headings(document: Document, found: Elements) -> Iterator[Violation]:
    """The look of headings (B07)."""
    for paragraph in found.body:
        bold = all(run.bold for run in paragraph.printed)
        if _PART.fullmatch(paragraph.text):
            yield from look("B07", paragraph, sizes=(13, 14), bold=True, align="center")
        elif _ROMAN_HEAD.match(paragraph.text):
            yield from look("B07", paragraph, sizes=(13, 14), bold=True, upper=True)
        elif article := _ARTICLE.match(paragraph.text):
            if not paragraph.printed[0].bold or article[2] != ".":
                yield Violation("B07", paragraph.place, paragraph.text[:20], "Điều 1. in đậm")
        elif bold and paragraph.align != "center" and not _HEAD.match(paragraph.text):
            yield Violation("B07", paragraph.place, paragraph.text[:40], "đầu mục có số thứ tự")


def numbering(document: Document, found: Elements) -> Iterator[Violation]:
    """Numbers of headings and points follow each other (B08)."""
    roman = number = point = 0
    for paragraph in found.body:
        if match := _ROMAN_HEAD.match(paragraph.text):
            yield from _next("B08", paragraph, match[1], _nth(_ROMANS, roman))
            roman, number, point = roman + 1, 0, 0
        elif match := _HEAD.match(paragraph.text):
            yield from _next("B08", paragraph, match[1], str(number + 1))
            number, point = number + 1, 0
        elif match := _POINT.match(paragraph.text):
            yield from _next("B08", paragraph, match[1], _nth(_LETTERS, point))
            point += 1


def _nth(names: str | list[str], index: int) -> str:
    again, place = divmod(index, len(names))
    return names[place] * (again + 1)


def _next(id: str, paragraph: Paragraph, found: str, asked: str) -> Iterator[Violation]:
    if found != asked:
        yield Violation(id, paragraph.place, found, asked)
