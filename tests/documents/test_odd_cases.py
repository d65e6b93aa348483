"""Whatever the records hold, the documents keep the law of layout and open cleanly."""

from collections.abc import Callable

import pytest

from cchc_cli.documents.all_documents import ALL_DOCUMENTS
from cchc_cli.documents.document import DocumentKind, Request, Subject
from cchc_cli.documents.minutes import MINUTES
from cchc_cli.documents.quarter_report import QUARTER_REPORT
from tests.documents.example import printed, request, workspace
from tests.documents.odd_cases import ODD_ROUNDS, ODD_VISITS
from tests.documents.reading import faults_in_package
from tests.law import check

CASES = [
    *(pytest.param(MINUTES, make, id=f"minutes-{name}") for name, make in ODD_VISITS.items()),
    *(pytest.param(QUARTER_REPORT, make, id=f"report-{name}") for name, make in ODD_ROUNDS.items()),
]


@pytest.mark.parametrize(("kind", "make"), CASES)
def test_an_odd_document_keeps_the_law(kind: DocumentKind, make: Callable[[], Request]) -> None:
    document = printed(kind, make())

    assert [str(v) for v in check(document)] == []
    assert faults_in_package(document) == []


def _examples() -> list[tuple[DocumentKind, str]]:
    year = workspace().years["2023"]
    held = [key for key, inspection in year.inspections.items() if inspection.held]
    return [
        (kind, of)
        for kind in ALL_DOCUMENTS
        for of in (held if kind.about == Subject.VISIT else ["quy-2", "quy-3"])
    ]


@pytest.mark.parametrize(("kind", "of"), _examples(), ids=lambda each: getattr(each, "id", each))
def test_every_document_of_the_example_keeps_the_law(kind: DocumentKind, of: str) -> None:
    document = printed(kind, request(of))

    assert [str(v) for v in check(document)] == []
    assert faults_in_package(document) == []
