"""Last year's shortcomings: put right, still there, come back, not looked at; and what is new."""

import datetime as dt

import msgspec
import pytest
from tests.documents.example import workspace

from cchc_cli.model.comparison import Change, compared, years_before
from cchc_cli.model.inspection import Finding, Held, Inspection, Recommendation, Remedy
from cchc_cli.model.words import Result
from cchc_cli.model.workspace import Workspace, Year

MET, PARTLY, NOT = Result.MET, Result.PARTLY_MET, Result.NOT_MET
_PLAN = workspace().years["2023"].plan


def _visit(year: int, findings: dict[str, Finding], month: int = 5, unit: str = "phuong-2"):
    return Inspection(unit=unit, held=Held(date=dt.date(year, month, 9)), findings=findings)


def _year(year: int, *visits: Inspection) -> Year:
    assert _PLAN is not None
    plan = msgspec.structs.replace(_PLAN, year=year)
    numbered = {f"cuoc-{number}": visit for number, visit in enumerate(visits)}
    return Year(id=str(year), plan=plan, inspections=numbered)


def _changes(before: list[Inspection], now: list[Inspection]) -> list[tuple[str, Change]]:
    found = compared([_year(2022, *before)], _year(2023, *now))
    return [(each.item, each.change) for each in found]


def _asked(result: Result, done: dt.date | None = None) -> Finding:
    remedy = Remedy(done=done) if done else None
    return Finding(result=result, recommend=Recommendation(text="Sửa", remedy=remedy))


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (Finding(result=NOT), Finding(result=MET), Change.REMEDIED),
        (Finding(result=PARTLY), Finding(result=Result.NOT_APPLICABLE), Change.REMEDIED),
        (Finding(result=NOT), Finding(result=PARTLY), Change.REMAINS),
        (_asked(NOT), Finding(result=NOT), Change.REMAINS),
        (_asked(NOT, dt.date(2022, 6, 1)), Finding(result=NOT), Change.RECURS),
        (Finding(result=NOT), Finding(result=Result.NOT_EXAMINED), Change.UNSEEN),
        (Finding(result=MET), Finding(result=NOT), Change.NEW),
    ],
)
def test_an_item_is_told_by_both_years(then: Finding, now: Finding, change: Change) -> None:
    assert _changes([_visit(2022, {"a": then})], [_visit(2023, {"a": now})]) == [("a", change)]


def test_what_was_met_in_both_years_is_not_told() -> None:
    met = {"a": Finding(result=MET)}

    assert _changes([_visit(2022, met)], [_visit(2023, met)]) == []


def test_a_unit_not_inspected_again_was_not_looked_at() -> None:
    then = _visit(2022, {"a": Finding(result=NOT)}, unit="phuong-5")

    assert _changes([then], [_visit(2023, {"a": Finding(result=NOT)})]) == [("a", Change.UNSEEN)]


def test_found_met_by_a_second_visit_last_year_and_short_again_is_come_back() -> None:
    first = _visit(2022, {"a": Finding(result=NOT)})
    second = _visit(2022, {"a": Finding(result=MET)}, month=9)

    assert _changes([second, first], [_visit(2023, {"a": Finding(result=NOT)})]) == [
        ("a", Change.RECURS)
    ]
    assert _changes([second, first], [_visit(2023, {"a": Finding(result=MET)})]) == []


def test_the_last_visit_of_this_year_counts() -> None:
    again = _visit(2023, {"a": Finding(result=MET)}, month=8)
    now = _visit(2023, {"a": Finding(result=NOT)})

    assert _changes([_visit(2022, {"a": Finding(result=NOT)})], [again, now]) == [
        ("a", Change.REMEDIED)
    ]


def test_only_the_year_before_is_compared_and_invented_data_stay_apart() -> None:
    visit = _visit(2022, {})
    years = {
        "2021": _year(2021, visit),
        "2022": _year(2022, visit),
        "2022-minh-hoa": _year(2022, msgspec.structs.replace(visit, illustrative=True)),
        "2022-trong": _year(2022),
    }
    now = _year(2023, _visit(2023, {}))

    found = years_before(Workspace(years={**years, "2023": now}), now)

    assert [year.id for year in found] == ["2022"]
    assert years_before(Workspace(years=years), Year(id="2023")) == ()
