"""All assertions together."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from cchc_cli.decree import body, file, foot, head, page
from cchc_cli.decree.document import Document
from cchc_cli.decree.elements import Elements
from cchc_cli.decree.finding import find_elements
from cchc_cli.decree.violation import Violation

Assertion = Callable[[Document, Elements], Iterator[Violation]]

ASSERTIONS: tuple[Assertion, ...] = (
    page.page,
    page.fonts,
    page.page_numbers,
    head.motto,
    head.issuer,
    head.number,
    head.title,
    head.addressees,
    body.flow,
    body.legal_bases,
    body.headings,
    body.numbering,
    foot.signatures,
    foot.recipients,
    foot.annexes,
    file.package,
    file.leftovers,
    file.signature_block,
    file.tables,
    file.habits,
)


_MOST_OF_ONE = 2_000
"""Violations that one assertion looks for: who has so many mends a style, not each of them."""


class Verdict(NamedTuple):
    """What a document does against the law; `whole` tells whether these are all violations."""

    violations: list[Violation]
    whole: bool


def judge(data: bytes) -> Verdict:
    """Return the violations in a .docx, each once, in the order of the assertions.

    Of each assertion so many at the most are looked for, so that no file takes long.

    Raises:
        NotADocument: It cannot be judged.
    """
    document = Document(data)
    found = find_elements(document)
    every: dict[Violation, None] = {}
    whole = True
    for assertion in ASSERTIONS:
        violations = assertion(document, found)
        every.update(dict.fromkeys(islice(violations, _MOST_OF_ONE)))
        whole = whole and next(violations, None) is None
    return Verdict(list(every), whole)


def check(data: bytes) -> list[Violation]:
    """Return the violations in a .docx; see `judge`."""
    return judge(data).violations
