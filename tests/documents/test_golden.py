"""The words of each kind of document, from the example; and the same bytes every time."""

import pytest

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import DocumentKind
from tests.documents.example import ROOT, printed, shown
from tests.documents.reading import text_of

each_kind = pytest.mark.parametrize("kind", ALL_DOCUMENTS, ids=lambda kind: kind.id)


@each_kind
def test_a_document_reads_as_expected(kind: DocumentKind, update_golden: bool) -> None:
    expected = ROOT / "tests" / "golden" / "documents" / f"{kind.id}.txt"
    text = text_of(printed(kind, shown(kind)))

    if update_golden:
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(text, encoding="utf-8", newline="\n")

    assert text == expected.read_text(encoding="utf-8")


@each_kind
def test_the_same_records_make_the_same_bytes(kind: DocumentKind) -> None:
    order = shown(kind)

    assert printed(kind, order) == printed(kind, order)
