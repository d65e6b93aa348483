"""The days of a round and what it is called."""

import datetime as dt

import pytest

from cchc_cli.model.plan import Issuer, Plan, Round, Seat, Team, Theme, When
from cchc_cli.model.times import in_round, round_name, round_span
from cchc_cli.model.words import Role

SEAT = Seat(id="truong", role=Role.HEAD, title="Trưởng phòng", agency="noi-vu")
JULY_15 = dt.date(2023, 7, 15)


def plan_of(when: When, name: str | None = None) -> tuple[Plan, Round]:
    of_round = Round(id="dot", when=when, name=name)
    plan = Plan(
        name="Kiểm tra",
        year=2023,
        subject="công tác",
        issuer=Issuer(name="UBND", short="UBND", place="Vũng Tàu"),
        themes=(Theme(id="cchc", name="CCHC", checklist="mau"),),
        teams=(Team(id="doan", called="Đoàn", name="Đoàn", symbol="ĐKT", members=(SEAT,)),),
        rounds=(of_round,),
    )
    return plan, of_round


@pytest.mark.parametrize(
    ("when", "first", "last", "name"),
    [
        (When(quarter=1), (2023, 1, 1), (2023, 3, 31), "quý I năm 2023"),
        (When(quarter=4), (2023, 10, 1), (2023, 12, 31), "quý IV năm 2023"),
        (When(quarters=(2, 3)), (2023, 4, 1), (2023, 9, 30), "quý II và quý III năm 2023"),
        (When(quarter=1, year=2024), (2024, 1, 1), (2024, 3, 31), "quý I năm 2024"),
        (When(months=(5,)), (2023, 5, 1), (2023, 5, 31), "tháng 5 năm 2023"),
        (When(months=(2,)), (2023, 2, 1), (2023, 2, 28), "tháng 02 năm 2023"),
        (When(months=(2,), year=2024), (2024, 2, 1), (2024, 2, 29), "tháng 02 năm 2024"),
        (When(months=(5, 6)), (2023, 5, 1), (2023, 6, 30), "tháng 5 và tháng 6 năm 2023"),
        (
            When(months=(5, 6, 7)),
            (2023, 5, 1),
            (2023, 7, 31),
            "đợt từ tháng 5 đến tháng 7 năm 2023",
        ),
        (
            When(from_=dt.date(2023, 5, 2), to=dt.date(2023, 6, 15)),
            (2023, 5, 2),
            (2023, 6, 15),
            "đợt từ ngày 02 tháng 5 năm 2023 đến ngày 15 tháng 6 năm 2023",
        ),
        (
            When(from_=JULY_15, to=JULY_15),
            (2023, 7, 15),
            (2023, 7, 15),
            "đợt ngày 15 tháng 7 năm 2023",
        ),
        (When(from_=JULY_15), (2023, 7, 15), None, "đợt từ ngày 15 tháng 7 năm 2023"),
        (When(by=JULY_15), None, (2023, 7, 15), "đợt đến hết ngày 15 tháng 7 năm 2023"),
        (When(), None, None, ""),
    ],
)
def test_a_round_has_its_days_and_its_name(when, first, last, name):
    plan, of_round = plan_of(when)

    assert round_span(plan, of_round) == (first and dt.date(*first), last and dt.date(*last))
    assert round_name(plan, of_round) == name


def test_a_round_is_called_by_its_own_name():
    assert round_name(*plan_of(When(quarter=2), "đợt 1")) == "đợt 1"


@pytest.mark.parametrize(
    ("when", "inside"),
    [
        (When(quarter=3), True),
        (When(quarter=2), False),
        (When(by=JULY_15), True),
        (When(by=dt.date(2023, 7, 14)), False),
        (When(from_=dt.date(2023, 7, 16)), False),
        (When(), True),
    ],
)
def test_a_day_lies_in_its_round_or_not(when, inside):
    plan, _ = plan_of(when)

    assert in_round(plan, "dot", JULY_15) is inside


def test_a_round_that_is_not_known_holds_every_day():
    plan, _ = plan_of(When(quarter=1))

    assert in_round(plan, "la", JULY_15)
