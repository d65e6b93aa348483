"""Which day a deadline means, by every way that a plan may say it."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.flows.load import load
from cchc_cli.model.calendar import CALENDAR_PATH
from cchc_cli.model.deadline import Deadline, Each
from cchc_cli.model.due_days import DueDay, counted, days_of_year
from cchc_cli.model.words import DayCount, Event, EventDay, OnDayOff, Period
from cchc_cli.source import Source
from cchc_cli.workdays import Basis, WorkDays

D = dt.date
TEXT = (Path(__file__).parents[2] / CALENDAR_PATH).read_text("utf-8")
DAYS = load([Source(CALENDAR_PATH, TEXT)]).workspace.work_days
VISIT = DueDay(D(2023, 5, 16))


def deadline(**values) -> Deadline:
    return Deadline(id="han", name="Hạn", source="V.2", **values)


def before_visit(days: int, **values) -> Deadline:
    return deadline(days=days, before=Event.VISIT, **values)


def day_of(of: Deadline, event: DueDay = VISIT, days: WorkDays = DAYS) -> dt.date:
    due = counted(days, of, event)
    assert due is not None
    return due.day


@pytest.mark.parametrize(
    ("reading", "day"),
    [
        (EventDay.NOT_COUNTED, D(2023, 5, 13)),
        (EventDay.COUNTED, D(2023, 5, 14)),
        (EventDay.WHOLE_DAYS, D(2023, 5, 12)),
    ],
)
def test_three_days_before_can_be_read_in_three_ways(reading: EventDay, day: dt.date):
    assert day_of(before_visit(3, event_day=reading)) == day


@pytest.mark.parametrize(
    ("reading", "day"),
    [
        (EventDay.NOT_COUNTED, D(2023, 5, 11)),
        (EventDay.COUNTED, D(2023, 5, 12)),
        (EventDay.WHOLE_DAYS, D(2023, 5, 10)),
    ],
)
def test_the_readings_hold_for_working_days_too(reading: EventDay, day: dt.date):
    assert day_of(before_visit(3, event_day=reading, count=DayCount.WORKING)) == day


def test_the_day_of_the_visit_itself_counts_only_if_it_is_worked():
    saturday = DueDay(D(2023, 5, 13))
    three = before_visit(3, event_day=EventDay.COUNTED, count=DayCount.WORKING)

    assert day_of(three, saturday) == D(2023, 5, 10)


def test_fifteen_working_days_after_leave_out_holidays():
    fifteen = deadline(days=15, after=Event.VISIT, count=DayCount.WORKING)

    assert day_of(fifteen, DueDay(D(2023, 4, 20))) == D(2023, 5, 16)


@pytest.mark.parametrize(
    ("on_day_off", "day"),
    [
        (OnDayOff.KEPT, D(2023, 5, 13)),
        (OnDayOff.EARLIER, D(2023, 5, 12)),
        (OnDayOff.LATER, D(2023, 5, 15)),
    ],
)
def test_a_due_day_that_nobody_works_on_stays_or_moves(on_day_off: OnDayOff, day: dt.date):
    assert day_of(before_visit(3, on_day_off=on_day_off)) == day


@pytest.mark.parametrize(
    ("event", "basis"),
    [
        (D(2023, 5, 16), Basis.ANNOUNCED),
        (D(2026, 11, 26), Basis.ESTIMATED),  # 24/11 chưa chắc
        (D(2027, 3, 1), Basis.ESTIMATED),
        (D(2040, 3, 1), Basis.WEEKDAYS_ONLY),
    ],
)
def test_working_days_of_a_year_not_announced_are_estimated(event: dt.date, basis: Basis):
    due = counted(DAYS, before_visit(3, count=DayCount.WORKING), DueDay(event))

    assert due is not None
    assert due.basis is basis
    assert due.estimated is (basis is not Basis.ANNOUNCED)


def test_calendar_days_rest_on_no_announcement_until_they_leave_a_day_off():
    fifth = DueDay(D(2027, 5, 5))
    kept = counted(DAYS, before_visit(3), fifth)
    moved = counted(DAYS, before_visit(3, on_day_off=OnDayOff.EARLIER), fifth)

    assert kept == DueDay(D(2027, 5, 2))
    assert moved == DueDay(D(2027, 4, 29), Basis.ESTIMATED)


def test_what_is_counted_from_an_estimated_day_is_estimated():
    due = counted(DAYS, before_visit(2), DueDay(D(2027, 5, 5), Basis.ESTIMATED))

    assert due == DueDay(D(2027, 5, 3), Basis.ESTIMATED)


def test_a_day_outside_the_calendar_is_none():
    assert counted(DAYS, before_visit(3), DueDay(D(1, 1, 2))) is None


@pytest.mark.parametrize(
    ("each", "days"),
    [
        (Each(period=Period.QUARTER), ["31/3", "30/6", "30/9", "31/12"]),
        (Each(period=Period.QUARTER, day=15), ["15/3", "15/6", "15/9", "15/12"]),
        (Each(period=Period.QUARTER, day=15, only=(2, 4)), ["15/6", "15/12"]),
        (Each(period=Period.QUARTER, month=1, day=5), ["5/1", "5/4", "5/7", "5/10"]),
        (Each(period=Period.QUARTER, month=1, day=5, next=True), ["5/4", "5/7", "5/10", "5/1+"]),
        (Each(period=Period.HALF_YEAR), ["30/6", "31/12"]),
        (Each(period=Period.HALF_YEAR, day=14), ["14/6", "14/12"]),
        (Each(period=Period.YEAR), ["31/12"]),
        (Each(period=Period.YEAR, month=8, day=31), ["31/8"]),
        (Each(period=Period.MONTH, only=(2, 6)), ["28/2", "30/6"]),
        (Each(period=Period.MONTH, day=31, only=(4,)), ["30/4"]),
    ],
)
def test_a_period_gives_its_day(each: Each, days: list[str]):
    found = [due.day for due in days_of_year(DAYS, deadline(each=each), 2023)]

    assert [f"{d.day}/{d.month}{'+' * (d.year - 2023)}" for d in found] == days


def test_fixed_days_come_in_order_and_so_many_times_end_with_the_year():
    two = deadline(times=2, dates=(D(2023, 11, 30), D(2023, 6, 30)))
    open_ = deadline(times=2)

    assert [due.day for due in days_of_year(DAYS, two, 2023)] == [D(2023, 6, 30), D(2023, 11, 30)]
    assert [due.day for due in days_of_year(DAYS, open_, 2023)] == [D(2023, 12, 31)]
    assert days_of_year(DAYS, deadline(), 2023) == []


@given(
    st.dates(D(2023, 1, 1), D(2030, 12, 31)),
    st.integers(1, 60),
    st.sampled_from(DayCount),
    st.sampled_from([{"before": Event.VISIT}, {"after": Event.VISIT}]),
)
def test_whole_days_are_a_day_more_than_days_and_the_event_a_day_less(day, number, count, side):
    def due(reading: EventDay) -> dt.date:
        return day_of(deadline(days=number, count=count, event_day=reading, **side), DueDay(day))

    counted_in, usual, whole = (due(EventDay(word)) for word in ("tinh", "khong-tinh", "du-ngay"))

    assert abs(counted_in - day) <= abs(usual - day) < abs(whole - day)
