"""Finds the elements of an official document by words and place."""

import re
from collections.abc import Hashable

from cchc_cli.decree.closing import end_of_text
from cchc_cli.decree.document import Document
from cchc_cli.decree.elements import Elements, abbreviation, is_kind, plain
from cchc_cli.decree.lines import lines_of
from cchc_cli.decree.paragraph import Paragraph

_NAME = "conghoaxahoichunghiavietnam"
_MOTTO = re.compile("doclap.{0,3}tudo.{0,3}hanhphuc")
_ANNEX = re.compile(r"phụ lục( [ivxlc\d]+)?\.?", re.IGNORECASE)
_DATE = re.compile(
    r"ngày.{0,60}tháng.{0,60}năm|, {0,9}(ngày {0,9})?\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}\.?$",
    re.IGNORECASE,
)
# Words of urgency and the like, which stand beside the letterhead (ô 10a đến 10c).
_MARKS = re.compile(
    r"(dự thảo|nháp|hỏa tốc|hoả tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật|mẫu( số)? .*|"
    r"dữ liệu minh họa.*|xem xong trả lại|lưu hành nội bộ)[.:]?",
    re.IGNORECASE,
)
_MOST_HEAD = 60


def find_elements(document: Document) -> Elements:
    """Return the elements of the document."""
    found = Elements()
    main, annexes = _split_annexes(lines_of(document))
    found.annexes = [_whole(annex) for annex in annexes]
    start = _end_of_head(main)
    _find_head(main[:start], found)
    start = _find_title(main, start, found)
    _find_rest(main[start:], found)
    return found


def _whole(lines: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs that the lines are of, each once."""
    return list({id(line.whole): line.whole for line in lines}.values())


def _split_annexes(lines: list[Paragraph]) -> tuple[list[Paragraph], list[list[Paragraph]]]:
    main: list[Paragraph] = []
    annexes: list[list[Paragraph]] = []
    for line in lines:
        if line.row is None and _ANNEX.fullmatch(line.text):
            annexes.append([])
        (annexes[-1] if annexes else main).append(line)
    return main, annexes


def _end_of_head(main: list[Paragraph]) -> int:
    """Return the index of the first line below the letterhead."""
    last = -1
    for index, line in enumerate(main[:_MOST_HEAD]):
        if is_kind(line) or line.text.startswith("Kính gửi"):
            return index
        if (
            plain(line.text) == _NAME
            or _MOTTO.search(plain(line.text))
            or _is_number(line)
            or (_is_date(line) and len(line.text) < 90)
        ):
            last = index
    index = last + 1
    most = min(len(main), index + _MOST_HEAD)
    while last >= 0 and index < most and _belongs(main[index], main[last]):
        index += 1
    return index


def _belongs(line: Paragraph, head: Paragraph) -> bool:
    """Return whether a line is still of the letterhead whose last known line is `head`."""
    if line.row is not None and head.row is not None:
        return line.row.getparent() is head.row.getparent()
    return line.is_rule or not line.text or line.text.startswith("V/v")


def _is_number(line: Paragraph) -> bool:
    return bool(re.match(r"Số *[:.]?.*/|Số *:", line.text))


def _is_date(line: Paragraph) -> bool:
    return bool(_DATE.search(line.text)) and not line.text.startswith("(")


def _find_head(head: list[Paragraph], found: Elements) -> None:
    left: list[Paragraph] = []
    for line in head:
        words = plain(line.text)
        if words == _NAME and found.name is None:
            found.name = line
        elif _MOTTO.search(words) and found.motto is None:
            found.motto = line
        elif _is_number(line) and found.number is None:
            found.number = line
        elif (
            found.number is not None
            and line.text
            and line.column == found.number.column
            and (found.about or line.text.startswith(("V/v", "Về việc")))
            and not line.is_rule
        ):
            found.about.append(line)
        elif _is_date(line) and found.date is None:
            found.date = line
        elif found.number is None and _may_be_issuer(line):
            left.append(line)
    _find_issuer(left, found)
    _find_rules(head, found)


def _may_be_issuer(line: Paragraph) -> bool:
    return bool(line.text) and not line.is_rule and not _MARKS.fullmatch(line.text)


def _find_issuer(left: list[Paragraph], found: Elements) -> None:
    if found.name is not None and found.name.column is not None:
        left = [line for line in left if line.column != found.name.column]
    # The issuer is the bold part at the end; without any it is the last line.
    bold = [line for line in left if any(run.bold for run in line.printed)]
    found.issuer = bold or left[-1:]
    found.parents = [line for line in left if not any(line is each for each in found.issuer)]


def _find_rules(head: list[Paragraph], found: Elements) -> None:
    """Give each rule to the text above it in its column."""
    above: dict[Hashable, Paragraph] = {}
    for line in head:
        if not line.is_rule:
            if line.text:
                above[line.column] = line
            continue
        rule, owner = line, above.get(line.column)
        if owner is not None and owner is found.motto:
            found.motto_rule = found.motto_rule or rule
        elif owner is not None and any(owner is line for line in found.issuer):
            found.issuer_rule = found.issuer_rule or rule
        elif owner is None:
            _give_loose(rule, found)


def _give_loose(rule: Paragraph, found: Elements) -> None:
    """Give a rule that hangs on no text to the element on its side of the page."""
    offset = rule.drawn[0][1] if rule.drawn else None
    on_left = offset is not None and offset < rule.width / 2 - 15
    if on_left and found.issuer_rule is None:
        found.issuer_rule = rule
    elif found.motto_rule is None:
        found.motto_rule = rule
    elif found.issuer_rule is None:
        found.issuer_rule = rule


def _find_title(main: list[Paragraph], start: int, found: Elements) -> int:
    """Find kind, subject and line; return the index of what follows."""
    # With `Kính gửi` first it is a letter (công văn) unless it reports upwards.
    index = next((i for i, p in enumerate(main[start : start + 12], start) if is_kind(p)), None)
    if index is None:
        return start
    found.kind = main[index]
    index += 1
    while index < len(main) and main[index].text and not main[index].is_rule:
        line = main[index]
        if line.whole.align == "both" or line.text.startswith(("Kính gửi", "Căn cứ")):
            return index
        if line.text.startswith("("):
            found.attached = line.whole
        elif found.subject and not _goes_on(line, found.subject[0]):
            return index
        elif found.attached is None:
            found.subject.append(line)
        index += 1
        if line.text.startswith("(") and line.text.endswith(")"):
            break
    if index < len(main) and main[index].is_rule:
        found.subject_rule = main[index]
        index += 1
    return index


def _goes_on(line: Paragraph, first: Paragraph) -> bool:
    """Return whether a line goes on with the subject: it is centred as the first is, or bold."""
    centred = line.align == "center" and first.align == "center"
    return centred or (_is_bold(line) and _is_bold(first))


def _is_bold(line: Paragraph) -> bool:
    return bool(line.printed) and all(run.bold for run in line.printed)


def _find_rest(rest: list[Paragraph], found: Elements) -> None:
    end = end_of_text(rest)
    flow = rest[:end]
    index = 0
    while index < len(flow) and not flow[index].text:
        index += 1
    if index < len(flow) and flow[index].text.startswith("Kính gửi"):
        found.to, index = _addressed(flow, index)
    elif index < len(flow) and abbreviation(found) == "CĐ" and flow[index].text.endswith("điện:"):
        # Whom a telegram is for stands as in a letter (Mẫu 1.6), but the decree says no more.
        _, index = _addressed(flow, index)
    found.body = [p for p in _whole(flow[index:]) if p.row is None and p.text and not p.is_rule]
    listed = False
    for line in rest[end:]:
        if not line.text or line.is_rule:
            continue
        head = line.text.startswith("Nơi nhận")
        listed = listed or head
        item = listed and line.text.startswith(("-", "+", "–", "•"))
        (found.recipients if head or item else found.signing).append(line)


def _addressed(flow: list[Paragraph], index: int) -> tuple[list[Paragraph], int]:
    """Return the line with the list below it, and the index of what follows."""
    end = index + 1
    while end < len(flow) and flow[end].text.startswith("-") and flow[end].first <= 0:
        end += 1
    return flow[index:end], end
