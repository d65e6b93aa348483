"""All assertions together."""

from collections.abc import Callable, Iterator

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


def check(data: bytes) -> list[Violation]:
    """Return every violation in a .docx, each once, in the order of the assertions.

    Raises:
        NotADocument: It cannot be judged.
    """
    document = Document(data)
    found = find_elements(document)
    every = (v for assertion in ASSERTIONS for v in assertion(document, found))
    return list(dict.fromkeys(every))
