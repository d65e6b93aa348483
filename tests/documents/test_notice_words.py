"""The sentences of the notice of a schedule: counts, spans of days, what the round is."""

import datetime as dt

import msgspec
import pytest

from cchc_cli.documents.visit_notice import build
from cchc_cli.model.plan import DataPeriod, ExaminedTime
from cchc_cli.model.words import PeriodWord, Session, VisitForm, VisitKind
from tests.documents.odd_cases import in_year
from tests.documents.odd_letters import (
    coming,
    forty_units,
    visit,
)


def test_units_that_nobody_goes_to_are_told_how_they_are_inspected() -> None:
    one = visit(form=VisitForm.DIGITAL)
    two = coming(one, visit("phong-tckh", 13, form=VisitForm.DIGITAL))

    assert build(coming(one))["summary"].startswith(
        "Ủy ban nhân dân phường Nguyễn An Ninh được kiểm tra trên môi trường số vào thứ Năm, ngày"
    )
    assert build(two)["summary"].startswith("Có 02 cơ quan, đơn vị được kiểm tra trên môi trường")


def test_a_round_of_reinspections_is_called_so() -> None:
    context = build(coming(visit(kind=VisitKind.REINSPECTION)))

    assert " ".join(context["title_lines"]).startswith("Lịch phúc tra công tác cải cách")
    assert "thông báo lịch phúc tra quý IV năm 2023 như sau:" in context["preamble"]


def test_a_round_with_a_name_of_its_own_does_not_say_the_act_twice() -> None:
    order = coming(visit())
    plan = order.year.plan
    assert plan is not None
    named = tuple(msgspec.structs.replace(r, name="Đợt kiểm tra tại xã") for r in plan.rounds)
    context = build(in_year(order, plan=msgspec.structs.replace(plan, rounds=named)))

    assert " ".join(context["title_lines"]).endswith(
        "thủ tục hành chính, đợt kiểm tra tại xã năm 2023"
    )
    assert "thông báo lịch kiểm tra tại xã năm 2023 như sau:" in context["preamble"]


def test_one_unit_is_told_in_the_sentence() -> None:
    told = coming(visit(start=dt.time(8), session=Session.MORNING))

    assert build(told)["summary"].endswith(
        "lúc 08 giờ 00 phút, sáng thứ Năm, ngày 12 tháng 10 năm 2023 (chi tiết tại Phụ lục I)."
    )


def test_forty_units_are_counted_with_their_days() -> None:
    context = build(forty_units())

    assert len(context["timetable"]) == 40
    assert (
        "40 cơ quan, đơn vị, từ ngày 03 tháng 10 năm 2023 đến ngày 22 tháng 10"
        in (context["summary"])
    )


def test_few_areas_are_named_and_only_their_papers_asked_for() -> None:
    context = build(coming(visit(areas=("van-thu",))))

    assert "“công tác văn thư – lưu trữ”" in context["content"]
    assert [area["title"] for area in context["dossiers"]] == ["Về công tác văn thư – lưu trữ"]


@pytest.mark.parametrize(
    ("period", "told"),
    [
        (DataPeriod(from_=dt.date(2023, 1, 1)), "từ ngày 01 tháng 01 năm 2023 đến ngày kiểm tra."),
        (PeriodWord.VISIT_DAY, "ngày kiểm tra."),
    ],
)
def test_the_period_of_the_data_is_told_if_the_plan_sets_one(
    period: ExaminedTime, told: str
) -> None:
    order = coming(visit())
    plan = order.year.plan
    assert plan is not None
    themes = tuple(msgspec.structs.replace(theme, period=period) for theme in plan.themes)
    year = in_year(order, plan=msgspec.structs.replace(plan, themes=themes))

    assert build(year)["content"].endswith(f"Thời kỳ kiểm tra: {told}")
