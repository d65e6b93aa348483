"""Finds the elements of an official document (thành phần thể thức) by words and place."""

import re
from dataclasses import dataclass, field

from cchc_cli.decree.cascade import w
from cchc_cli.decree.document import Document, Paragraph

KINDS = {
    "NGHỊ QUYẾT": "NQ",
    "QUYẾT ĐỊNH": "QĐ",
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB",
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    "BIÊN BẢN": "BB",
    "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ",
    "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN",
    "BẢN THỎA THUẬN": "BTT",
    "GIẤY ỦY QUYỀN": "GUQ",
    "GIẤY MỜI": "GM",
    "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP",
    "PHIẾU GỬI": "PG",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU BÁO": "PB",
}
"""The kinds of phụ lục III, mục I, with their abbreviations."""

_NAME = "cộng hòa xã hội chủ nghĩa việt nam"
_ATTACHED = re.compile(r"\((Ban hành )?[Kk]èm theo Quyết định số .+\)", re.DOTALL)
_ANNEX = re.compile(r"phụ lục( [ivxlc\d]+)?\.?", re.IGNORECASE)


@dataclass
class Elements:
    """Where each element is; None or empty if the document has none."""

    name: Paragraph | None = None
    motto: Paragraph | None = None
    motto_rule: Paragraph | None = None
    parents: list[Paragraph] = field(default_factory=list)
    issuer: list[Paragraph] = field(default_factory=list)
    issuer_rule: Paragraph | None = None
    number: Paragraph | None = None
    about: Paragraph | None = None
    date: Paragraph | None = None
    kind: Paragraph | None = None
    subject: list[Paragraph] = field(default_factory=list)
    subject_rule: Paragraph | None = None
    attached: Paragraph | None = None
    to: list[Paragraph] = field(default_factory=list)
    body: list[Paragraph] = field(default_factory=list)
    signing: list[Paragraph] = field(default_factory=list)
    recipients: list[Paragraph] = field(default_factory=list)
    annexes: list[list[Paragraph]] = field(default_factory=list)


def find_elements(document: Document) -> Elements:
    """Return the elements of the document."""
    found = Elements()
    _find_letterhead(document, found)
    main, annexes = _split_annexes(document)
    found.annexes = annexes
    start = _find_title(main, found)
    _find_rest(main[start:], found)
    return found


def _split_annexes(document: Document) -> tuple[list[Paragraph], list[list[Paragraph]]]:
    main: list[Paragraph] = []
    annexes: list[list[Paragraph]] = []
    for paragraph in document.paragraphs:
        if paragraph.row is None and _ANNEX.fullmatch(paragraph.text):
            annexes.append([])
        (annexes[-1] if annexes else main).append(paragraph)
    return main, annexes


def _find_letterhead(document: Document, found: Elements) -> None:
    paragraphs = document.of_section(0)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.text.casefold().replace("hoà", "hòa") == _NAME:
            found.name = paragraph
            cell = [p for p in paragraphs[index + 1 :] if p.cell is paragraph.cell]
            found.motto = next((p for p in cell if p.text), None)
            found.motto_rule = next((p for p in cell if p.is_rule), None)
            _find_issuer([p for p in paragraphs if p.row is paragraph.row], found)
            break
    if found.name is None or found.name.row is None:
        return
    table = found.name.row.getparent()
    for paragraph in paragraphs:
        if paragraph.row is None or paragraph.row.getparent() is not table:
            continue
        if paragraph.text.startswith("Số"):
            found.number = paragraph
        elif paragraph.text.startswith("V/v"):
            found.about = paragraph
        elif re.search(r"ngày.*tháng.*năm", paragraph.text) and paragraph is not found.name:
            found.date = paragraph


def _find_issuer(row: list[Paragraph], found: Elements) -> None:
    assert found.name is not None
    left = [p for p in row if p.cell is not found.name.cell]
    lines = [p for p in left if p.text and not p.is_rule and not p.text.startswith("Số")]
    bold = [p for p in lines if any(run.bold for run in p.printed)]
    # Without any bold line the last one must be the issuer.
    found.issuer = bold or lines[-1:]
    found.parents = [p for p in lines if p not in found.issuer]
    found.issuer_rule = next((p for p in left if p.is_rule), None)


def _find_title(main: list[Paragraph], found: Elements) -> int:
    """Find kind, subject and line; return the index of what follows."""
    index = next((i for i, p in enumerate(main) if p.row is None and p.text.upper() in KINDS), None)
    if index is None:
        return next((i for i, p in enumerate(main) if p.row is None), 0)
    found.kind = main[index]
    index += 1
    while index < len(main) and main[index].text and not main[index].is_rule:
        if main[index].align == "both" or main[index].text.startswith("Kính gửi"):
            return index
        if _ATTACHED.match(main[index].text):
            found.attached = main[index]
        else:
            found.subject.append(main[index])
        index += 1
    if index < len(main) and main[index].is_rule:
        found.subject_rule = main[index]
        index += 1
    return index


def _find_rest(rest: list[Paragraph], found: Elements) -> None:
    last_body = -1
    for index, paragraph in enumerate(rest):
        if paragraph.text.startswith("Nơi nhận"):
            break
        if paragraph.row is None and paragraph.text and not paragraph.is_rule:
            last_body = index
    flow = rest[: last_body + 1]
    index = 0
    while index < len(flow) and not flow[index].text:
        index += 1
    if index < len(flow) and flow[index].text.startswith("Kính gửi"):
        found.to.append(flow[index])
        index += 1
        while index < len(flow) and flow[index].text.startswith("-") and flow[index].first == 0:
            found.to.append(flow[index])
            index += 1
    found.body = [p for p in flow[index:] if p.row is None and p.text]
    for paragraph in rest[last_body + 1 :]:
        if not paragraph.text:
            continue
        listed = paragraph.text.startswith(("Nơi nhận", "-"))
        (found.recipients if listed else found.signing).append(paragraph)


def is_minutes(found: Elements) -> bool:
    """Return whether these are minutes (Mẫu 1.9), which differ in several points."""
    return found.kind is not None and found.kind.text.upper() == "BIÊN BẢN"


def has_property(paragraph: Paragraph, path: str) -> bool:
    """Return whether the paragraph's row has the property."""
    return paragraph.row is not None and paragraph.row.find(f"{w('trPr')}/{w(path)}") is not None
