"""The running text: B01–B10."""

import re
from collections.abc import Iterator

from cchc_cli.decree.document import Document
from cchc_cli.decree.elements import Elements, is_kind
from cchc_cli.decree.looks import aligned, look, point, shown
from cchc_cli.decree.paragraph import Paragraph
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
        found_sizes = f"cỡ {', '.join(map(point, sorted(sizes)))}"
        yield Violation("B01", "nội dung", found_sizes, "một cỡ chữ, từ 13 đến 14")
    if found.body and not found.body[-1].text.endswith("./."):
        last = found.body[-1]
        yield Violation("B10", last.place, f"“…{last.text[-30:]}”", "kết thúc nội dung bằng “./.”")


def _is_caption(paragraph: Paragraph) -> bool:
    """Names of tables and charts, the charts themselves, `QUYẾT ĐỊNH:`: centred by nature."""
    styled = all(run.bold or run.italic for run in paragraph.printed)
    return paragraph.align == "center" and styled


def _paragraph(paragraph: Paragraph, previous: Paragraph | None) -> Iterator[Violation]:
    place, text = paragraph.place, shown(paragraph.text)
    if paragraph.align != "both":
        yield Violation("B02", place, f"{text} {aligned(paragraph.align)}", "canh đều hai lề")
    first = paragraph.left + paragraph.first
    if _opens_with_tab(paragraph):
        # A tab at the beginning goes to Word's first default stop.
        first = 12.7
    if min(abs(first - 10), abs(first - 12.7)) > 0.4:
        indent = f"{text} lùi {point(first / 10)} cm"
        yield Violation("B03", place, indent, "chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm")
    gap = paragraph.before + (previous.after if previous else 6)
    if gap < 6:
        found = f"{text} cách đoạn trên {point(gap)} pt"
        yield Violation("B04", place, found, "các đoạn cách nhau ít nhất 6 pt")
    lines = paragraph.line / 240
    if paragraph.line_rule == "auto" and not 1 <= lines <= 1.5:
        yield Violation("B05", place, f"{text} cách dòng {point(lines)}", "từ 1 đến 1,5 dòng")
    size = paragraph.printed[0].size
    if paragraph.line_rule != "auto" and not size <= paragraph.line / 20 <= 1.8 * size:
        found = f"{text} cách dòng {point(paragraph.line / 20)} pt"
        yield Violation("B05", place, found, "từ dòng đơn đến 1,5 dòng")
    if all(run.italic for run in paragraph.printed) and not _may_lean(paragraph.text):
        yield Violation("B09", place, f"{text} chữ nghiêng", "kiểu chữ đứng")


def _opens_with_tab(paragraph: Paragraph) -> bool:
    return bool(paragraph.runs) and paragraph.runs[0].text.startswith("\t")


def _may_lean(text: str) -> bool:
    """Return whether the text is a basis, or a note between brackets."""
    return text.startswith(("Căn cứ", "Theo đề nghị", "Xét", "(", "Ghi chú"))


def legal_bases(document: Document, found: Elements) -> Iterator[Violation]:
    """`Căn cứ` (B06); one sentence that goes on to report is running text instead."""
    bases = [p for p in found.body if p.text.startswith("Căn cứ")]
    after = _after(found.body, bases[-1]) if bases else None
    if bases and after is not None and after.text.startswith(("Theo đề nghị", "Xét")):
        bases.append(after)
    if len(bases) == 1 and not bases[0].text.endswith((";", ".")):
        return
    for index, paragraph in enumerate(bases):
        end = "." if index == len(bases) - 1 else ";"
        if not paragraph.text.endswith(end):
            found_end = f"“…{paragraph.text[-20:]}”"
            yield Violation("B06", paragraph.place, found_end, f"cuối dòng có dấu “{end}”")
        if not all(run.italic for run in paragraph.printed):
            found_look = f"{shown(paragraph.text)} chữ đứng"
            yield Violation("B06", paragraph.place, found_look, "căn cứ: chữ nghiêng")


def _after(body: list[Paragraph], line: Paragraph) -> Paragraph | None:
    """Return the paragraph below the line: who is competent may stand above the bases."""
    rest = iter(body)
    return next(rest, None) if any(each is line for each in rest) else None


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
                asked = "“Điều 1.” chữ đậm, có dấu chấm"
                yield Violation("B07", paragraph.place, shown(paragraph.text), asked)
        elif bold and paragraph.align != "center" and not _HEAD.match(paragraph.text):
            yield Violation("B07", paragraph.place, shown(paragraph.text), "đầu mục có số thứ tự")


def numbering(document: Document, found: Elements) -> Iterator[Violation]:
    """Numbers of headings and points follow each other (B08)."""
    roman = number = point = article = 0
    for paragraph in found.body:
        match = _ARTICLE.match(paragraph.text)
        if match and match[2] == ".":
            yield from _next("B08", paragraph, match[1], str(article + 1))
            article, number, point = article + 1, 0, 0
        elif is_kind(paragraph):
            # Another document in the same file, as forms are printed one after the other.
            roman = number = point = article = 0
        elif match := _ROMAN_HEAD.match(paragraph.text):
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
        found_number = f"{shown(paragraph.text)} đánh số {found}"
        yield Violation(id, paragraph.place, found_number, f"số thứ tự tiếp theo là {asked}")
