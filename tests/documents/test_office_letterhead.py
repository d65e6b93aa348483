"""How the standing office issues its own papers when the year's papers do not say."""

import pytest

from cchc_cli.documents.references import OFFICE_SYMBOLS, office, office_letterhead
from tests.documents.example import request, workspace

_PLAN = workspace().years["2023"].plan


@pytest.mark.parametrize(
    ("document", "symbol"),
    [
        ("thong-bao-lich", "TB-PNV"),
        ("giay-moi", "GM-PNV"),
        ("nhac-bao-cao", "PNV-CCHC"),
        ("nhac-tu-kiem-tra", "PNV-CCHC"),
    ],
)
def test_the_symbol_is_of_the_office_that_issues_it(document: str, symbol: str) -> None:
    assert _PLAN is not None
    head = office_letterhead(request("2023"), _PLAN, document)

    assert (head.issuer, head.symbol) == (office(request("2023"), "?"), symbol)


def test_every_such_paper_has_a_symbol() -> None:
    assert all(symbol.count("{}") == 1 for symbol in OFFICE_SYMBOLS.values())
