"""Letterhead, title and addressees: H01–H18, C01, T01–T04, K01–K02."""

import re
from collections.abc import Iterator

from cchc_cli.decree.document import Document
from cchc_cli.decree.elements import Elements, abbreviation, is_attached, is_list, is_minutes
from cchc_cli.decree.kinds import KINDS
from cchc_cli.decree.looks import aligned, look, point, rule_share, shown
from cchc_cli.decree.paragraph import Paragraph
from cchc_cli.decree.violation import Violation

_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
# Dots and blanks stand for what is filled in later.
_OPEN = r"[\s.…_]*"
_NUMBER = re.compile(rf"Số:(?: (\d{{2,}})|{_OPEN})/(\S.*)")
_SYMBOL = re.compile(rf"[\w&.…]+( ?- ?[\w&.…]+)+|{_OPEN}-{_OPEN}|[\w&]+-{_OPEN}")
_DATE = re.compile(
    rf"(?:[^\W\d_].*|{_OPEN}), ngày (?:(\d{{2}})|{_OPEN}) tháng"
    rf" (?:(0[12]|[3-9]|0[3-9]|1[0-2])|{_OPEN}) năm (?:(\d{{4}})|{_OPEN})"
)
# The forms of these (Mẫu 1.7, 1.8, 1.10) show no line under the subject.
# Mẫu 1.8 and 1.10 go from the name of the kind to the words.
_NO_SUBJECT = {"GGT", "GNP"}
_NO_RULE = {"GM", "GGT", "GNP", "CĐ"}


def motto(document: Document, found: Elements) -> Iterator[Violation]:
    """Quốc hiệu and Tiêu ngữ (H01–H08)."""
    name = found.name
    if name is None:
        yield Violation("H01", "đầu văn bản", "không thấy Quốc hiệu", f"“{_NAME}”")
        return
    if name.text != _NAME:
        yield Violation("H01", name.place, shown(name.text), f"“{_NAME}”")
    yield from look("H02", name, sizes=(12, 13), bold=True)
    yield from _place_of_motto(document, found, name)
    if found.motto is None or found.motto.text != _MOTTO:
        text = shown(found.motto.text) if found.motto else "không thấy Tiêu ngữ"
        yield Violation("H04", name.place, text, f"“{_MOTTO}”")
    if found.motto is None:
        return
    yield from look("H05", found.motto, sizes=(13, 14), bold=True)
    yield from _motto_rule(found.motto, found.motto_rule)
    for paragraph in (name, found.motto):
        exact = paragraph.line_rule != "auto"
        wide = paragraph.line > 20 * 18 if exact else not 235 <= paragraph.line <= 252
        if wide or paragraph.before + paragraph.after > 3:
            found_gap = f"{shown(paragraph.text)} cách xa dòng bên cạnh"
            yield Violation("H08", paragraph.place, found_gap, "hai dòng cách nhau dòng đơn")


def _place_of_motto(document: Document, found: Elements, name: Paragraph) -> Iterator[Violation]:
    beside = [line for line in (*found.parents, *found.issuer) if line.band == name.band]
    if name.band is None or not beside:
        yield Violation("H03", name.place, "Quốc hiệu không ở bên phải", "trên cùng, bên phải")
    for paragraph in (name, found.motto):
        if paragraph is not None and paragraph.align not in ("center", ""):
            found_align = f"{shown(paragraph.text)} {aligned(paragraph.align)}"
            yield Violation("H03", paragraph.place, found_align, "canh giữa")


def _motto_rule(text: Paragraph, rule: Paragraph | None) -> Iterator[Violation]:
    if rule is None and any(run.underlined for run in text.printed):
        return
    if rule is None:
        yield Violation("H06", text.place, "không có đường kẻ dưới Tiêu ngữ", "đường kẻ nét liền")
    else:
        asked = "dài bằng dòng chữ Tiêu ngữ"
        yield from rule_share("H07", text, rule, 0.85, 1.15, asked)


def issuer(document: Document, found: Elements) -> Iterator[Violation]:
    """Issuer and its parent (H09–H11)."""
    if not found.issuer:
        yield Violation(
            "H09",
            "đầu văn bản",
            "không thấy tên cơ quan ban hành",
            "tên cơ quan ở trên cùng, bên trái",
        )
        return
    for line in found.issuer:
        yield from look("H09", line, sizes=(12, 13), bold=True, align="center", upper=True)
    for line in found.parents:
        yield from look("H10", line, sizes=(12, 13), bold=False, align="center", upper=True)
    asked = "dài từ 1/3 đến 1/2 dòng chữ"
    yield from _under("H11", found.issuer, found.issuer_rule, 0.30, 0.55, asked)


def number(document: Document, found: Elements) -> Iterator[Violation]:
    """Number, symbol, place and date (H12–H18, C01)."""
    if found.number is not None:
        yield from _number(found.number, found)
    if found.date is not None:
        yield from _date(found.date, found)
    elif found.number is not None and not is_minutes(found):
        asked = "Địa danh, ngày … tháng … năm …"
        yield Violation("H15", "đầu văn bản", "không thấy địa danh, ngày tháng năm", asked)
    unnumbered = is_attached(found) or is_list(found)
    if found.number is None and found.name is not None and not unnumbered:
        yield Violation("H12", "đầu văn bản", "không thấy số, ký hiệu", "dạng “Số: 08/BC-PNV”")
    for paragraph in (found.name, found.motto, found.number, found.date):
        if paragraph is not None and 0 < paragraph.width < paragraph.length:
            found_wide = f"{shown(paragraph.text)} dài {paragraph.length:.0f} mm"
            asked = f"vừa một dòng ({paragraph.width:.0f} mm)"
            yield Violation("H18", paragraph.place, found_wide, asked)
    sized = [p for p in (found.name, found.motto, found.date) if p is not None and p.printed]
    sizes = tuple(p.printed[0].size for p in sized)
    if sizes not in ((12, 13, 13)[: len(sizes)], (13, 14, 14)[: len(sizes)]):
        found_sizes = "Quốc hiệu, Tiêu ngữ, ngày tháng cỡ " + " - ".join(map(point, sizes))
        yield Violation("C01", "đầu văn bản", found_sizes, "12 - 13 - 13 hoặc 13 - 14 - 14")


def _number(paragraph: Paragraph, found: Elements) -> Iterator[Violation]:
    match = _NUMBER.fullmatch(paragraph.text)
    if not match or not _SYMBOL.fullmatch(match[2]):
        yield Violation("H12", paragraph.place, shown(paragraph.text), "dạng “Số: 08/BC-PNV”")
    yield from look("H13", paragraph, sizes=(13, 13), bold=False, align="center")
    symbol = match[2].split("-")[0].strip(" .…") if match else ""
    wanted = abbreviation(found)
    if wanted and symbol and symbol != wanted:
        yield Violation(
            "H14", paragraph.place, f"ký hiệu {shown(symbol)}", f"tên loại viết tắt là {wanted}"
        )
    if found.kind is None and symbol in {*KINDS.values(), "CV"}:
        asked = "công văn không ghi chữ viết tắt tên loại"
        yield Violation("H14", paragraph.place, f"ký hiệu {shown(symbol)}", asked)


def _date(paragraph: Paragraph, found: Elements) -> Iterator[Violation]:
    text = re.sub(r" {2,}", "   ", paragraph.text)
    match = _DATE.fullmatch(text)
    if not match:
        asked = "dạng “Hà Nội, ngày 05 tháng 01 năm 2020”"
        yield Violation("H15", paragraph.place, shown(text), asked)
    elif match[2] in {f"0{month}" for month in range(3, 10)}:
        yield Violation("H19", paragraph.place, shown(text), "tháng 3 đến tháng 9 không thêm số 0")
    yield from look("H16", paragraph, sizes=(13, 14), bold=False, italic=True, align="center")
    if found.number is not None and paragraph.band != found.number.band:
        yield Violation("H17", paragraph.place, "khác dòng với số, ký hiệu", "cùng một dòng")


def title(document: Document, found: Elements) -> Iterator[Violation]:
    """Kind and subject (T01–T04)."""
    if found.kind is None:
        if found.about:
            yield from _about(found.about)
        else:
            asked = "tên loại (BÁO CÁO, KẾ HOẠCH …), hoặc dòng V/v của công văn"
            yield Violation("T01", "đầu văn bản", "không thấy tên loại", asked)
        return
    yield from look("T01", found.kind, sizes=(13, 14), bold=True, align="center", upper=True)
    if not found.subject and abbreviation(found) in _NO_SUBJECT:
        return
    if not found.subject:
        yield Violation("T02", found.kind.place, "không có trích yếu", "trích yếu dưới tên loại")
        return
    for line in found.subject:
        yield from look("T02", line, sizes=(13, 14), bold=True, align="center", upper=False)
    if found.subject_rule is None and (is_minutes(found) or abbreviation(found) in _NO_RULE):
        return
    asked = "dài từ 1/3 đến 1/2 dòng chữ"
    above = [found.attached] if found.attached is not None else found.subject
    if found.attached is not None:
        yield from look("T05", found.attached, sizes=(13, 14), bold=False, italic=True)
    yield from _under("T03", above, found.subject_rule, 0.28, 0.55, asked)


def _under(
    id: str, lines: list[Paragraph], rule: Paragraph | None, low: float, high: float, asked: str
) -> Iterator[Violation]:
    """Judge a line under several lines of text: by the longest, or else by the last.

    The decree says only “the text line”; offices do the one and the other.
    """
    longest = max(lines, key=lambda line: line.length)
    if list(rule_share(id, longest, rule, low, high, asked)):
        yield from rule_share(id, lines[-1], rule, low, high, asked)


def _about(lines: list[Paragraph]) -> Iterator[Violation]:
    for line in lines:
        yield from look("T04", line, sizes=(12, 13), bold=False, align="center")
    first = lines[0]
    if not re.match(r"V/v [^\s:]", first.text):
        yield Violation("T04", first.place, shown(first.text), "“V/v …”, không có dấu hai chấm")
    if first.text == first.whole.text.split("\n")[0].strip() and abs(first.before - 6) > 0.5:
        gap = f"cách số, ký hiệu {point(first.before)} pt"
        yield Violation("T04", first.place, gap, "cách số, ký hiệu 6 pt")


def addressees(document: Document, found: Elements) -> Iterator[Violation]:
    """`Kính gửi` (K01–K02)."""
    if not found.to:
        if found.kind is None and found.about:
            yield Violation("K01", "đầu văn bản", "không thấy nơi nhận", "“Kính gửi: …”")
        return
    for paragraph in found.to:
        yield from look("K01", paragraph, sizes=(13, 14), bold=False)
    head, *lines = found.to
    if not head.text.startswith("Kính gửi:"):
        yield Violation("K01", head.place, shown(head.text), "“Kính gửi:”, có dấu hai chấm")
    alone = head.text.removeprefix("Kính gửi:").strip()
    if bool(alone) is bool(lines) or len(lines) == 1:
        asked = "một nơi thì ghi cùng dòng; từ hai nơi thì xuống dòng, gạch đầu dòng"
        yield Violation("K02", head.place, shown(head.text), asked)
    for index, line in enumerate(lines):
        end = "." if index == len(lines) - 1 else ";"
        if not line.text.endswith(end) or line.left != lines[0].left:
            asked = f"gạch đầu dòng thẳng hàng, cuối dòng có dấu “{end}”"
            yield Violation("K02", line.place, shown(line.text), asked)
