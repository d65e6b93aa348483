"""What a plan rests on is printed in it, above its text."""

import datetime as dt

import msgspec

from cchc_cli.documents.document import Request
from cchc_cli.documents.plan_paper import PLAN_PAPER
from cchc_cli.model.papers import Basis, Letterhead
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year
from tests.documents.reading import text_of
from tests.law import check

_BASES = (
    "Theo đề nghị của Trưởng phòng Nội vụ.",
    "Luật Tổ chức chính quyền địa phương;",
    Basis(text="Căn cứ Quyết định của UBND tỉnh", until=dt.date(2030, 1, 1)),
)


def _plan(*bases: str | Basis) -> Request:
    order = request("2023")
    plan, papers = order.year.plan, order.year.papers
    assert plan is not None
    assert papers is not None
    head = Letterhead(issuer="Ủy ban nhân dân thành phố", symbol="KH-UBND", bases=bases)
    return in_year(
        order,
        plan=msgspec.structs.replace(plan, decision=None, date=dt.date(2023, 2, 8)),
        papers=msgspec.structs.replace(papers, letterheads={"ke-hoach": head}),
    )


def test_a_plan_of_its_own_prints_what_it_rests_on_with_the_proposal_last() -> None:
    lines = text_of(printed(PLAN_PAPER, _plan(*_BASES))).splitlines()

    first = lines.index("Căn cứ Luật Tổ chức chính quyền địa phương;")
    assert lines[first + 1 : first + 3] == [
        "Căn cứ Quyết định của UBND tỉnh;",
        "Theo đề nghị của Trưởng phòng Nội vụ.",
    ]
    assert lines[first + 3].startswith("Ủy ban nhân dân thành phố ban hành Kế hoạch kiểm tra")
    assert lines[first + 3].endswith(" như sau:")


def test_a_plan_with_bases_keeps_the_form_of_the_decree() -> None:
    assert [str(v) for v in check(printed(PLAN_PAPER, _plan(*_BASES)))] == []


def test_without_bases_the_plan_begins_with_its_first_part() -> None:
    context = PLAN_PAPER.build(_plan())

    assert (context["bases"], context["issued"]) == ([], "")
