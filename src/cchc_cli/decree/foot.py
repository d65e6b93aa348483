"""Signature, recipients and annexes: S01–S03, R01–R05, A01–A05."""

import re
from collections.abc import Iterator

from cchc_cli.decree.closing import is_office
from cchc_cli.decree.document import Document
from cchc_cli.decree.elements import Elements, is_attached, is_minutes
from cchc_cli.decree.looks import look, shown
from cchc_cli.decree.paragraph import Paragraph
from cchc_cli.decree.violation import Violation
from cchc_cli.vietnamese import roman

_BY_ORDER = re.compile(r"(TM|KT|TL|TUQ)\. ")
_REFERENCE = re.compile(r"\((Ban hành )?[Kk]èm theo .*\bsố", re.DOTALL)
_MOST_ROMAN = 40
_HONOUR = re.compile(r"(Ông|Bà|ThS|TS|PGS|GS|CN|BS)\b\.?", re.IGNORECASE)


def signatures(document: Document, found: Elements) -> Iterator[Violation]:
    """Titles and names of the signers (S01–S03)."""
    if not found.signing and is_attached(found):
        # A text that goes with a decision is signed there (Phụ lục III, mẫu kèm theo).
        return
    if not found.signing:
        asked = "quyền hạn, chức vụ, họ tên người ký"
        yield Violation("S01", "cuối văn bản", "không thấy người ký", asked)
    cells: dict[int, list[Paragraph]] = {}
    for paragraph in found.signing:
        cells.setdefault(id(paragraph.cell), []).append(paragraph)
        title = is_office(paragraph.text)
        upper = True if title else None
        yield from look(
            "S01" if title else "S03",
            paragraph,
            sizes=(13, 14),
            bold=True,
            align="center",
            upper=upper,
        )
        if not title and _HONOUR.match(paragraph.text):
            asked = "chỉ ghi họ và tên, không ghi học hàm, học vị, Ông, Bà"
            yield Violation("S03", paragraph.place, shown(paragraph.text), asked)
    for lines in cells.values():
        yield from _own_titles(lines)


def _own_titles(lines: list[Paragraph]) -> Iterator[Violation]:
    for index, line in enumerate(lines):
        if not _BY_ORDER.match(line.text):
            continue
        after = lines[index + 1].text if index + 1 < len(lines) else ""
        if not after or after != after.upper():
            asked = "chức vụ của người ký ở dòng dưới"
            yield Violation("S02", line.place, shown(line.text), asked)


def recipients(document: Document, found: Elements) -> Iterator[Violation]:
    """`Nơi nhận` (R01–R05)."""
    if not found.recipients and is_attached(found):
        return
    if not found.recipients or not found.recipients[0].text.startswith("Nơi nhận"):
        yield Violation(
            "R01", "cuối văn bản", "không thấy Nơi nhận", "“Nơi nhận:” ở bên trái chữ ký"
        )
        return
    head, *lines = found.recipients
    yield from look("R01", head, sizes=(12, 12), bold=True, italic=True, align="left")
    if head.text != "Nơi nhận:" or head.first or head.left:
        yield Violation("R01", head.place, shown(head.text), "“Nơi nhận:” sát lề trái")
    bands = [p.band for p in found.signing]
    if found.signing and not is_minutes(found) and (head.band is None or head.band not in bands):
        found_place = "không ngang hàng quyền hạn, chức vụ người ký"
        yield Violation("R02", head.place, found_place, "ngang hàng, sát lề trái")
    for index, line in enumerate(lines):
        yield from look("R03", line, sizes=(11, 11), bold=False, align="left")
        end = "." if index == len(lines) - 1 else ";"
        if not line.text.startswith("- ") or not line.text.endswith(end) or line.first or line.left:
            asked = f"gạch đầu dòng sát lề trái, cuối dòng có dấu “{end}”"
            yield Violation("R03", line.place, shown(line.text), asked)
    last = lines[-1].text if lines else ""
    if not re.fullmatch(r"- Lưu: VT(, .+)?\.", last):
        yield Violation("R04", head.place, shown(last), "dòng cuối “- Lưu: VT, ….”")
    if found.to and (not lines or lines[0].text != "- Như trên;"):
        first = shown(lines[0].text) if lines else "không có dòng nào"
        yield Violation("R05", head.place, first, "dòng đầu “- Như trên;”")


def annexes(document: Document, found: Elements) -> Iterator[Violation]:
    """Heads of annexes, and that the text speaks of them (A01–A05)."""
    told = any("phụ lục" in p.text.casefold() for p in found.body)
    for index, annex in enumerate(found.annexes, start=1):
        head = annex[0]
        yield from look("A01", head, sizes=(14, 14), bold=True, align="center")
        if not head.text.startswith("Phụ lục"):
            yield Violation("A01", head.place, shown(head.text), "“Phụ lục”: chữ in thường")
        number = head.text.removeprefix("Phụ lục").strip()
        wanted = _annex_number(index) if len(found.annexes) > 1 else ""
        if number != wanted:
            asked = f"“Phụ lục {wanted}”" if wanted else "một phụ lục thì không đánh số"
            yield Violation("A04", head.place, shown(head.text), asked)
        yield from _annex_head([p for p in annex[1:8] if p.text and p.row is None], head)
        if not told:
            asked = "trong văn bản có chỉ dẫn về phụ lục"
            yield Violation("A05", head.place, "nội dung không nhắc đến phụ lục", asked)


def _annex_number(index: int) -> str:
    return roman(index) if index < _MOST_ROMAN else str(index)


def _annex_head(lines: list[Paragraph], head: Paragraph) -> Iterator[Violation]:
    reference = [p for p in lines if p.text.startswith("(")]
    titles = lines[: lines.index(reference[0])] if reference else lines[:1]
    for line in titles:
        yield from look("A02", line, sizes=(13, 14), bold=True, align="center", upper=True)
    if not reference or not _REFERENCE.match(reference[0].text):
        asked = "“(Kèm theo … số … ngày … của …)” dưới tên phụ lục"
        yield Violation("A03", head.place, "không thấy dòng Kèm theo", asked)
        return
    yield from look("A03", reference[0], sizes=(13, 14), bold=False, italic=True, align="center")
