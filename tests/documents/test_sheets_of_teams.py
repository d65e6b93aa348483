"""Blank sheets for a kind of unit: each team that may come has its own, under its own name."""

import msgspec

from cchc_cli.documents.area_sheet import AREA_SHEET, build
from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.letterhead import minutes_letterhead
from cchc_cli.documents.seats import areas_of_plan
from cchc_cli.model.words import VisitKind
from cchc_cli.wordtext.zipread import files_of
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year, of_kind, two_teams
from tests.documents.reading import text_of, words_of
from tests.law import check

_KIND = "phuong-xa"


def _sheets(order: Request) -> list[Context]:
    return list(build(msgspec.structs.replace(order, of=_KIND))["sheets"])


def _by_area() -> Request:
    """Return two teams that share out the areas: the second has only the last."""
    order = two_teams(_KIND)
    plan = order.year.plan
    assert plan is not None
    *others, last = [area.id for area in areas_of_plan(order.workspace, order.year)]
    teams = tuple(
        msgspec.structs.replace(team, areas=areas)
        for team, areas in zip(plan.teams, (tuple(others), (last,)), strict=True)
    )
    return in_year(order, plan=msgspec.structs.replace(plan, teams=teams))


def test_each_team_that_may_come_has_a_set_of_its_own() -> None:
    order = two_teams(_KIND)
    plan = order.year.plan
    assert plan is not None

    sheets = _sheets(order)

    assert [s["issuer"]["name"] for s in sheets] == [t.name for t in plan.teams for _ in range(8)]
    for team, sheet in zip(plan.teams, sheets[::8], strict=True):
        assert f"/{minutes_letterhead(order, team).symbol} " in sheet["reference"]


def test_a_team_has_sheets_for_its_own_areas_alone() -> None:
    sheets = _sheets(_by_area())

    assert [s["team"]["called"] for s in sheets] == ["Đoàn kiểm tra số 1"] * 7 + [
        "Tổ kiểm tra số 2"
    ]
    assert sheets[-1]["rows"][0]["number"] == "1.1"


def test_a_team_that_no_round_sends_to_the_kind_has_none() -> None:
    order = two_teams(_KIND)
    plan = order.year.plan
    assert plan is not None
    rounds = tuple(msgspec.structs.replace(r, teams=("to-2",)) for r in plan.rounds)

    sheets = _sheets(in_year(order, plan=msgspec.structs.replace(plan, rounds=rounds)))

    assert {sheet["team"]["called"] for sheet in sheets} == {"Tổ kiểm tra số 2"}


def test_the_printed_sheets_of_several_teams_keep_the_form_of_the_decree() -> None:
    document = printed(AREA_SHEET, two_teams(_KIND))

    assert words_of(document).count("của Tổ kiểm tra số 2)") == 8
    assert [str(each) for each in check(document)] == []


def test_the_sheet_of_a_survey_is_called_so() -> None:
    order = of_kind(request("phong-tnmt", area="tthc"), "phong-tnmt", VisitKind.SURVEY)

    text = text_of(printed(AREA_SHEET, order))

    assert "PHIẾU KHẢO SÁT" in text
    assert "để tổng hợp vào Biên bản khảo sát./." in text


def test_nothing_stands_between_the_signatures_and_the_next_sheet() -> None:
    # One more empty line opened a blank page where the signatures ended a full one.
    files = files_of(printed(AREA_SHEET, request("phuong-2")), "")

    assert files["word/document.xml"].count(b'"VBNgatPhan"') == 8
