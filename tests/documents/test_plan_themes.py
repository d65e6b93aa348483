"""A plan of several themes keeps to their order, in the plan and in all that comes of it."""

import msgspec

from cchc_cli.documents.area_sheet import build as build_sheets
from cchc_cli.documents.document import Request
from cchc_cli.documents.minutes import build as build_minutes
from cchc_cli.documents.plan_paper import PLAN_PAPER
from cchc_cli.documents.quarter_report import build as build_report
from cchc_cli.documents.report_reminder import build as build_reminder
from cchc_cli.documents.results import area_title
from cchc_cli.documents.seats import areas_of_plan
from cchc_cli.documents.visit_notice import build as build_notice
from cchc_cli.model.plan import Theme
from tests.documents.example import printed, request
from tests.documents.odd_cases import in_year
from tests.documents.odd_letters import on
from tests.documents.reading import text_of
from tests.law import check


def _two_themes(of: str) -> Request:
    """Return an order of a plan whose first theme holds the last three areas."""
    order = request(of)
    plan = order.year.plan
    assert plan is not None
    ids = [area.id for area in areas_of_plan(order.workspace, order.year)]
    checklist = plan.themes[0].checklist
    first = Theme(id="so", name="Chính quyền số", checklist=checklist, areas=tuple(ids[5:]))
    then = Theme(id="chung", name="Công tác chung", checklist=checklist, areas=tuple(ids[:5]))
    return in_year(order, plan=msgspec.structs.replace(plan, themes=(first, then)))


def _titles(order: Request) -> list[str]:
    return [area_title(area) for area in areas_of_plan(order.workspace, order.year)]


def test_each_theme_of_the_plan_has_a_heading_above_its_areas() -> None:
    order = _two_themes("2023")
    titles = _titles(order)

    lines = text_of(printed(PLAN_PAPER, order)).splitlines()

    assert lines[lines.index("Chuyên đề: Chính quyền số") + 1] == f"1. {titles[0]}"
    assert lines[lines.index("Chuyên đề: Công tác chung") + 1] == f"4. {titles[3]}"
    assert sum(line.startswith("Chuyên đề: ") for line in lines) == 2


def test_a_plan_of_one_theme_has_no_heading_for_it() -> None:
    assert {area["theme"] for area in PLAN_PAPER.build(request("2023"))["areas"]} == {""}


def test_all_papers_tell_the_areas_in_the_order_of_the_themes() -> None:
    titles = _titles(_two_themes("2023"))
    minutes = build_minutes(_two_themes("phong-tnmt"))["annex"]
    sheets = build_sheets(_two_themes("phong-tnmt"))["sheets"]
    notice = build_notice(on(_two_themes("quy-4")))["dossiers"]
    reminder = build_reminder(on(_two_themes("quy-4")))["outline"]

    for areas in (minutes, notice, reminder):
        assert [area["title"] for area in areas] == titles
    assert [" ".join(sheet["title_lines"]) for sheet in sheets] == titles


def test_a_report_tells_the_areas_in_the_plan_s_order_whoever_was_visited_first() -> None:
    order = _two_themes("quy-2")
    schedule = order.year.schedule
    assert schedule is not None
    names = [area.short for area in areas_of_plan(order.workspace, order.year)]
    visits = tuple(
        msgspec.structs.replace(v, themes=("chung",)) if v.key == "phong-tnmt" else v
        for v in schedule.visits
    )
    narrowed = in_year(order, schedule=msgspec.structs.replace(schedule, visits=visits))

    assert [area["short"] for area in build_report(narrowed)["areas"]] == names


def test_two_themes_of_one_checklist_count_each_item_once() -> None:
    once = build_minutes(request("phong-tnmt"))["total"]

    assert build_minutes(_two_themes("phong-tnmt"))["total"] == once


def test_a_plan_of_several_themes_keeps_the_form_of_the_decree() -> None:
    assert [str(v) for v in check(printed(PLAN_PAPER, _two_themes("2023")))] == []
