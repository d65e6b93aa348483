"""The elements of an official document (thành phần thể thức), and what kind they make it."""

import unicodedata
from dataclasses import dataclass, field

from cchc_cli.decree.kinds import FORMS, KINDS, LISTS
from cchc_cli.decree.paragraph import Paragraph
from cchc_cli.decree.xml import w

_MOST_KIND = 40


def plain(text: str) -> str:
    """Return the letters of the text without marks, blanks and signs."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    return "".join(filter(str.isalnum, letters))


_KINDS = {plain(kind): short for kind, short in KINDS.items()}
_LISTS = {plain(title) for title in (*LISTS, *FORMS)}


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
    about: list[Paragraph] = field(default_factory=list)
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


def is_kind(line: Paragraph) -> bool:
    """Return whether the line is the name of a kind of document and no more."""
    if len(line.text) >= _MOST_KIND or "\n" in line.text:
        return False
    words = plain(line.text)
    return words in _KINDS or words in _LISTS


def abbreviation(found: Elements) -> str | None:
    """Return what the kind is abbreviated to in a symbol; None in a letter (công văn)."""
    return _KINDS.get(plain(found.kind.text)) if found.kind else None


def is_minutes(found: Elements) -> bool:
    """Return whether these are minutes (Mẫu 1.9), which differ in several points."""
    return abbreviation(found) == "BB"


def is_list(found: Elements) -> bool:
    """Return whether this is a list (mục lục) or a form (phiếu), which has no number or date."""
    return found.kind is not None and plain(found.kind.text) in _LISTS


def is_attached(found: Elements) -> bool:
    """Return whether this text is issued with another (kèm theo): no number, no date."""
    return found.attached is not None and found.number is None


def has_property(paragraph: Paragraph, path: str) -> bool:
    """Return whether the paragraph's row has the property."""
    return paragraph.row is not None and paragraph.row.find(f"{w('trPr')}/{w(path)}") is not None
