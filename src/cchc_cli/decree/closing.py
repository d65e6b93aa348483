"""Where the text of a document ends and its signature begins."""

import re

from cchc_cli.decree.paragraph import Paragraph

_BY_ORDER = re.compile(r"(TM|KT|TL|TUQ|Q)\.")
_OFFICE = re.compile(
    r"(quyền |phó )?(chủ tịch|chánh văn phòng|giám đốc|trưởng|thủ trưởng|người lập|thư ký|"
    r"bộ trưởng|cục trưởng|vụ trưởng|chi cục trưởng|tổ trưởng|hiệu trưởng)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+( [^\W\d_]+){1,5}")
_MOST_OFFICE = 60


def end_of_text(rest: list[Paragraph]) -> int:
    """Return the index of the first line of the signature or of `Nơi nhận`."""
    stop = next((i for i, p in enumerate(rest) if p.text.startswith("Nơi nhận")), len(rest))
    closed = [i for i, p in enumerate(rest[:stop]) if p.text.endswith("./.") and p.row is None]
    if closed:
        return closed[-1] + 1
    text = [i for i, p in enumerate(rest[:stop]) if p.row is None and p.text and not p.is_rule]
    while text and _is_signing(rest[text[-1]]):
        text.pop()
    if len(text) > 1 and _is_plainly_signed(rest[text[-2]], rest[text[-1]]):
        text = text[:-2]
    return text[-1] + 1 if text else 0


def _is_signing(line: Paragraph) -> bool:
    """Return whether a line without a table looks like part of a signature."""
    short = len(line.text) < 60 and line.whole.align != "both"
    bold = bool(line.printed) and all(run.bold for run in line.printed)
    upper = line.text == line.text.upper() or bool(_BY_ORDER.match(line.text))
    aside = line.align in ("center", "right") or line.left > 60 or line.band is not None
    return short and aside and (bold or upper or line.text.startswith("("))


def _is_plainly_signed(office: Paragraph, name: Paragraph) -> bool:
    """Return whether the last two lines are an office and a name, set as any other text."""
    is_name = bool(_NAME.fullmatch(name.text)) and name.text == name.text.title()
    return is_name and is_office(office.text)


def is_office(text: str) -> bool:
    """Return whether a line of a signature is an office (chức vụ) or by whose order it is."""
    if _BY_ORDER.match(text) or text == text.upper():
        return True
    return bool(_OFFICE.match(text)) and len(text) < _MOST_OFFICE and text[-1] not in ".;:,"
