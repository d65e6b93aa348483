"""Letterhead, title and addressees: H01–H18, C01, T01–T04, K01–K02."""

import re
from collections.abc import Iterator

from cchc_cli.decree.document import Document, Paragraph
from cchc_cli.decree.elements import KINDS, Elements, is_minutes
from cchc_cli.decree.looks import look, rule_share
from cchc_cli.decree.violation import Violation

_NUMBER = re.compile(r"Số: (\d{2,}|\s*)/([^\s/]+)")
_DATE = re.compile(
    r"[^\W\d_].*, ngày (\d{2}|\s*) tháng (0[12]|[3-9]|0[3-9]|1[0-2]|\s*) năm (\d{4}|\s*)"
)


def motto(document: Document, found: Elements) -> Iterator[Violation]:
    """Quốc hiệu and Tiêu ngữ (H01–H08)."""
    name = found.name
    if name is None:
        yield Violation("H01", "đầu văn bản", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        return
    if name.text != "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM":
        yield Violation("H01", name.place, name.text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    yield from look("H02", name, sizes=(12, 13), bold=True)
    yield from _place_of_motto(document, found, name)
    if found.motto is None or found.motto.text != "Độc lập - Tự do - Hạnh phúc":
        text = found.motto.text if found.motto else ""
        yield Violation("H04", name.place, text, "Độc lập - Tự do - Hạnh phúc")
    if found.motto is None:
        return
    yield from look("H05", found.motto, sizes=(13, 14), bold=True)
    yield from _motto_rule(found.motto, found.motto_rule)
    for paragraph in (name, found.motto):
        if paragraph.line != 240 or paragraph.before + paragraph.after > 0:
            yield Violation(
                "H08", paragraph.place, f"dòng {paragraph.line / 240:g}", "cách dòng đơn"
            )


def _place_of_motto(document: Document, found: Elements, name: Paragraph) -> Iterator[Violation]:
    first = next((p for p in document.paragraphs if p.text), name)
    same_row = name.row is not None and first.row is name.row
    if not same_row or first.cell is name.cell:
        yield Violation("H03", name.place, "không ở trên cùng bên phải", "trên cùng, bên phải")
    for paragraph in (name, found.motto):
        if paragraph is not None and paragraph.align != "center":
            yield Violation("H03", paragraph.place, paragraph.align, "canh giữa")


def _motto_rule(text: Paragraph, rule: Paragraph | None) -> Iterator[Violation]:
    if rule is None and any(run.underlined for run in text.printed):
        return
    if rule is None:
        yield Violation("H06", text.place, "không có đường kẻ", "đường kẻ dưới Tiêu ngữ")
    else:
        yield from rule_share("H07", text, rule, 0.85, 1.15)


def issuer(document: Document, found: Elements) -> Iterator[Violation]:
    """Issuer and its parent (H09–H11)."""
    if not found.issuer:
        yield Violation("H09", "đầu văn bản", "", "tên cơ quan ban hành")
        return
    for line in found.issuer:
        yield from look("H09", line, sizes=(12, 13), bold=True, align="center", upper=True)
    for line in found.parents:
        yield from look("H10", line, sizes=(12, 13), bold=False, align="center", upper=True)
    yield from _under("H11", found.issuer, found.issuer_rule, 0.30, 0.55)


def number(document: Document, found: Elements) -> Iterator[Violation]:
    """Number, symbol, place and date (H12–H18, C01)."""
    if found.number is not None:
        yield from _number(found.number, found)
    if found.date is not None:
        yield from _date(found.date, found)
    elif found.kind is not None and not is_minutes(found) and found.number is not None:
        yield Violation("H15", "đầu văn bản", "", "địa danh, ngày tháng năm")
    for paragraph in (found.name, found.motto, found.number, found.date):
        if paragraph is not None and paragraph.length > paragraph.width:
            yield Violation("H18", paragraph.place, f"{paragraph.length:.0f} mm", "một dòng")
    sized = [p for p in (found.name, found.motto, found.date) if p is not None and p.printed]
    sizes = tuple(p.printed[0].size for p in sized)
    if sizes not in ((12, 13, 13)[: len(sizes)], (13, 14, 14)[: len(sizes)]):
        yield Violation("C01", "đầu văn bản", str(sizes), "12-13-13 hoặc 13-14-14")


def _number(paragraph: Paragraph, found: Elements) -> Iterator[Violation]:
    match = _NUMBER.fullmatch(paragraph.text)
    if not match or not re.fullmatch(r"[\w&]+(-[\w&]+)+", match[2]):
        yield Violation("H12", paragraph.place, paragraph.text, "dạng Số: 08/BC-PNV")
    yield from look("H13", paragraph, sizes=(13, 13), bold=False, align="center")
    symbol = match[2].split("-")[0] if match else ""
    wanted = KINDS.get(found.kind.text.upper()) if found.kind else None
    if wanted and symbol != wanted:
        yield Violation("H14", paragraph.place, symbol, f"ký hiệu tên loại {wanted}")
    if not wanted and symbol in {*KINDS.values(), "CV"}:
        yield Violation("H14", paragraph.place, symbol, "công văn không có chữ tắt tên loại")


def _date(paragraph: Paragraph, found: Elements) -> Iterator[Violation]:
    text = re.sub(r" {2,}", "  ", paragraph.text)
    match = _DATE.fullmatch(text.replace("  ", "   "))
    if not match:
        yield Violation("H15", paragraph.place, text, "dạng Hà Nội, ngày 05 tháng 01 năm 2020")
    elif match[2] in {f"0{month}" for month in range(3, 10)}:
        yield Violation("H17", paragraph.place, text, "tháng 3 đến 9 không thêm số 0")
    yield from look("H16", paragraph, sizes=(13, 14), bold=False, italic=True, align="center")
    if found.number is not None and paragraph.row is not found.number.row:
        yield Violation("H17", paragraph.place, "khác dòng", "cùng dòng với số, ký hiệu")


def title(document: Document, found: Elements) -> Iterator[Violation]:
    """Kind and subject (T01–T04)."""
    if found.kind is None:
        if found.about is None:
            yield Violation("T01", "đầu văn bản", "", "tên loại văn bản, hoặc V/v của công văn")
        else:
            yield from _about(found.about)
        return
    yield from look("T01", found.kind, sizes=(13, 14), bold=True, align="center", upper=True)
    if not found.subject:
        yield Violation("T02", found.kind.place, "", "trích yếu dưới tên loại")
        return
    for line in found.subject:
        yield from look("T02", line, sizes=(13, 14), bold=True, align="center", upper=False)
    if found.subject_rule is None and is_minutes(found):
        return
    above = [found.attached] if found.attached is not None else found.subject
    if found.attached is not None:
        yield from look("T05", found.attached, sizes=(13, 14), bold=False, italic=True)
    yield from _under("T03", above, found.subject_rule, 0.28, 0.55)


def _under(
    id: str, lines: list[Paragraph], rule: Paragraph | None, low: float, high: float
) -> Iterator[Violation]:
    """Judge a line under several lines of text: by the longest, or else by the last.

    The decree says only “the text line”; offices do the one and the other.
    """
    longest = max(lines, key=lambda line: line.length)
    if list(rule_share(id, longest, rule, low, high)):
        yield from rule_share(id, lines[-1], rule, low, high)


def _about(paragraph: Paragraph) -> Iterator[Violation]:
    yield from look("T04", paragraph, sizes=(12, 13), bold=False, align="center")
    if paragraph.text.startswith("V/v:") or abs(paragraph.before - 6) > 0.5:
        yield Violation(
            "T04", paragraph.place, paragraph.text, "V/v …, cách số 6 pt, không hai chấm"
        )


def addressees(document: Document, found: Elements) -> Iterator[Violation]:
    """`Kính gửi` (K01–K02)."""
    if not found.to:
        if found.kind is None and found.about is not None:
            yield Violation("K01", "đầu văn bản", "", "Kính gửi:")
        return
    for paragraph in found.to:
        yield from look("K01", paragraph, sizes=(13, 14), bold=False)
    head, *lines = found.to
    if not head.text.startswith("Kính gửi:"):
        yield Violation("K01", head.place, head.text, "Kính gửi:")
    alone = head.text.removeprefix("Kính gửi:").strip()
    if bool(alone) is bool(lines) or len(lines) == 1:
        yield Violation("K02", head.place, head.text, "một nơi cùng dòng; nhiều nơi xuống dòng")
    for index, line in enumerate(lines):
        end = "." if index == len(lines) - 1 else ";"
        if not line.text.endswith(end) or line.left != lines[0].left:
            yield Violation("K02", line.place, line.text, f"gạch đầu dòng thẳng hàng, cuối {end!r}")
