"""The plan tells who inspects each unit, how, and of what time its report is."""

import datetime as dt
from typing import Any

import msgspec

from cchc_cli.documents.plan_paper import PLAN_PAPER
from cchc_cli.model.plan import DataPeriod
from cchc_cli.model.words import VisitForm, VisitKind
from tests.documents.example import printed
from tests.documents.odd_cases import in_year, two_teams
from tests.documents.reading import text_of

_WARDS = ("phuong-2", "phuong-5", "phuong-10")


def _text(**first_round: Any) -> str:
    order = two_teams("2023")
    plan = order.year.plan
    assert plan is not None
    one, two = plan.teams
    teams = (
        msgspec.structs.replace(one, units=("phong-tnmt", "phong-vhtt", "phong-tckh")),
        msgspec.structs.replace(two, units=_WARDS),
    )
    rounds = (msgspec.structs.replace(plan.rounds[0], **first_round), *plan.rounds[1:])
    plan = msgspec.structs.replace(plan, teams=teams, rounds=rounds)
    return text_of(printed(PLAN_PAPER, in_year(order, plan=plan))).replace("_", " ")


def test_each_unit_has_its_own_team_in_the_annex() -> None:
    lines = _text().splitlines()

    rows = {line.split(" | ")[1]: line for line in lines if line.count(" | ") == 3}
    assert rows["Phòng Tài nguyên và Môi trường"].endswith("| Đoàn kiểm tra số 1")
    assert rows["Ủy ban nhân dân Phường 2"].endswith("| Tổ kiểm tra số 2")


def test_how_a_round_is_inspected_stands_with_the_round_and_not_as_its_content() -> None:
    text = _text(form=VisitForm.DIGITAL)

    assert "- Hình thức: kiểm tra trên môi trường số." in text
    assert "| I. Quý II năm 2023 (kiểm tra trên môi trường số)" in text
    assert text.count("trên môi trường số") == 2


def test_a_usual_round_says_nothing_of_how() -> None:
    assert "Hình thức" not in _text()


def test_a_round_named_by_its_kind_does_not_say_it_twice() -> None:
    text = _text(kind=VisitKind.REINSPECTION, name="Đợt phúc tra")

    assert "- Hình thức: phúc tra." not in text


def test_the_outline_tells_the_time_of_a_round_that_has_its_own() -> None:
    text = _text(
        period=DataPeriod(from_=dt.date(2023, 1, 1), to=dt.date(2023, 3, 31)), name="Đợt 1"
    )

    told = "từ ngày 01 tháng 01 năm 2023 đến ngày 31 tháng 3 năm 2023"
    assert f"đợt 1 {told}." in text
