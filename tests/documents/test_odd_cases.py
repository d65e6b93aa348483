"""Whatever the records hold, the documents keep the law of layout and open cleanly."""

from collections.abc import Callable

import pytest

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import DocumentKind, NotReady, Request, Subject
from tests.documents.example import printed, ready, request
from tests.documents.odd_cases import ODD_ROUNDS, ODD_VISITS, ODD_YEARS
from tests.documents.odd_letters import ODD_OF
from tests.documents.reading import faults_in_package
from tests.law import check

CASES_OF = {
    Subject.VISIT: ODD_VISITS,
    Subject.ROUND: ODD_ROUNDS,
    Subject.YEAR: ODD_YEARS,
}
CASES = [
    pytest.param(kind, make, id=f"{kind.id}-{name}")
    for kind in ALL_DOCUMENTS
    for name, make in (CASES_OF[kind.about] | ODD_OF.get(kind.id, {})).items()
]


@pytest.mark.parametrize(("kind", "make"), CASES)
def test_an_odd_document_keeps_the_law(kind: DocumentKind, make: Callable[[], Request]) -> None:
    try:
        document = printed(kind, make())
    except NotReady as lacking:
        # No document is the right answer to some cases; it says what is missing.
        assert str(lacking)  # noqa: PT017
        return

    assert [str(v) for v in check(document)] == []
    assert faults_in_package(document) == []


@pytest.mark.parametrize(("kind", "of"), ready(), ids=lambda each: getattr(each, "id", each))
def test_every_document_of_the_example_keeps_the_law(kind: DocumentKind, of: str) -> None:
    document = printed(kind, request(of))

    assert [str(v) for v in check(document)] == []
    assert faults_in_package(document) == []
