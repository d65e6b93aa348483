"""Working days against the vectors known by hand, and against the `holidays` library."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import holidays
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.flows.load import load
from cchc_cli.model.calendar import CALENDAR_PATH, CalendarFile, work_days
from cchc_cli.source import Source
from cchc_cli.workdays import (
    Basis,
    add_working_days,
    working_day_from,
    working_days_between,
)

TEXT = (Path(__file__).parents[1] / CALENDAR_PATH).read_text("utf-8")
D = dt.date


def calendar(text: str = TEXT) -> CalendarFile:
    loaded = load([Source(CALENDAR_PATH, text)])
    assert loaded.found == []
    assert loaded.workspace.calendar is not None
    return loaded.workspace.calendar


CALENDAR = calendar()
DAYS = work_days(CALENDAR)
DATES = st.dates(D(2022, 1, 1), D(2036, 12, 31))


@pytest.mark.parametrize(
    ("start", "count", "day"),
    [
        (D(2023, 5, 5), -3, D(2023, 4, 27)),
        (D(2023, 4, 20), 15, D(2023, 5, 16)),
        (D(2023, 8, 15), -3, D(2023, 8, 10)),
        (D(2024, 5, 3), 1, D(2024, 5, 4)),  # thứ Bảy làm bù
        (D(2024, 5, 2), -1, D(2024, 4, 26)),  # 29/4 nghỉ hoán đổi
        (D(2023, 5, 1), 0, D(2023, 5, 1)),
        (D(2023, 5, 1), 1, D(2023, 5, 4)),  # 02, 03/5 nghỉ bù
    ],
)
def test_the_first_day_is_not_counted(start: dt.date, count: int, day: dt.date):
    assert add_working_days(DAYS, start, count) == day


def test_the_second_quarter_of_2023_has_62_working_days():
    assert working_days_between(DAYS, D(2023, 4, 1), D(2023, 6, 30)) == 62


def test_both_ends_count_and_a_span_turned_round_has_no_day():
    assert working_days_between(DAYS, D(2023, 5, 4), D(2023, 5, 4)) == 1
    assert working_days_between(DAYS, D(2023, 5, 5), D(2023, 5, 4)) == 0


def test_a_day_off_leads_to_the_next_working_day_or_the_last_before():
    assert working_day_from(DAYS, D(2023, 4, 29)) == D(2023, 5, 4)
    assert working_day_from(DAYS, D(2023, 4, 29), backwards=True) == D(2023, 4, 28)
    assert working_day_from(DAYS, D(2023, 4, 28)) == D(2023, 4, 28)


@given(DATES, st.integers(1, 300))
def test_adding_and_counting_agree(start: dt.date, count: int):
    day = add_working_days(DAYS, start, count)

    assert DAYS.is_working_day(day)
    assert working_days_between(DAYS, start + dt.timedelta(days=1), day) == count


@given(DATES, st.integers(0, 300))
def test_going_back_leads_to_the_same_working_day(start: dt.date, count: int):
    start = working_day_from(DAYS, start)

    assert add_working_days(DAYS, add_working_days(DAYS, start, count), -count) == start


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (D(2023, 4, 29), "Giỗ Tổ Hùng Vương"),
        (D(2023, 5, 3), "nghỉ bù Ngày Chiến thắng"),
        (D(2023, 5, 6), "thứ Bảy"),
        (D(2023, 5, 7), "Chủ nhật"),
        (D(2023, 5, 5), ""),
        (D(2025, 4, 26), ""),
    ],
)
def test_a_day_off_is_named(day: dt.date, name: str):
    assert DAYS.day_off_name(day) == name


@pytest.mark.parametrize(
    ("first", "last", "basis"),
    [
        (D(2023, 1, 1), D(2025, 12, 31), Basis.ANNOUNCED),
        (D(2026, 11, 2), D(2026, 11, 23), Basis.ANNOUNCED),
        (D(2026, 11, 23), D(2026, 11, 25), Basis.ESTIMATED),  # 24/11 chưa chắc
        (D(2026, 12, 25), D(2027, 1, 5), Basis.ESTIMATED),
        (D(2027, 1, 5), D(2026, 12, 25), Basis.ESTIMATED),
        (D(2022, 12, 30), D(2023, 1, 5), Basis.WEEKDAYS_ONLY),
        (D(2036, 5, 1), D(2036, 5, 1), Basis.WEEKDAYS_ONLY),
    ],
)
def test_what_rests_on_a_year_not_announced_is_estimated(first, last, basis: Basis):
    assert DAYS.basis(first, last) is basis


@pytest.mark.parametrize(
    ("year", "off", "worked"),
    [
        (2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9", ""),
        (2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9", "4/5"),
        (2025, "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9", "26/4"),
        (2026, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9", "10/1 22/8"),
    ],
)
def test_the_days_of_an_announced_year_are_those_of_its_announcement(year, off: str, worked: str):
    every = [D(year, 1, 1) + dt.timedelta(days=n) for n in range(365 + (year == 2024))]
    odd = [day for day in every if DAYS.is_working_day(day) == (day.weekday() >= 5)]

    assert [f"{d.day}/{d.month}" for d in odd if d.weekday() < 5] == off.split()
    assert [f"{d.day}/{d.month}" for d in odd if d.weekday() >= 5] == worked.split()


def test_without_a_calendar_only_weekdays_are_known():
    nothing = load([]).workspace.work_days

    assert nothing.is_working_day(D(2023, 5, 1))
    assert not nothing.is_working_day(D(2023, 4, 29))
    assert nothing.basis(D(2023, 5, 1), D(2023, 5, 1)) is Basis.WEEKDAYS_ONLY


def test_the_uncertain_day_becomes_a_day_off_by_one_word():
    switched = work_days(calendar(TEXT.replace("day_off: false", "day_off: true")))

    assert switched.day_off_name(D(2026, 11, 24)) == "Ngày Văn hóa Việt Nam"
    assert switched.day_off_name(D(2029, 11, 26)) == "nghỉ bù Ngày Văn hóa Việt Nam"
    assert switched.is_working_day(D(2025, 11, 24))
    assert switched.basis(D(2026, 11, 24), D(2026, 11, 24)) is Basis.ESTIMATED


def test_an_office_adds_its_own_days():
    own = """
own:
  - {date: 12/08/2023, kind: lam-rieng, name: làm việc sáng thứ Bảy}
  - {date: 26/04/2025, kind: nghi-rieng, name: nghỉ chuyển trụ sở}
"""

    days = work_days(calendar(TEXT + own))

    assert days.is_working_day(D(2023, 8, 12))
    assert days.day_off_name(D(2025, 4, 26)) == "nghỉ chuyển trụ sở"


@pytest.mark.parametrize(
    ("year", "but"),
    [
        (2023, {D(2023, 9, 1), D(2023, 9, 5)}),  # Quốc khánh: nghỉ 01–02/9, tính 02–03/9
        (2024, {D(2024, 4, 29), D(2024, 5, 4)}),  # hoán đổi
        (2025, {D(2025, 4, 26), D(2025, 5, 2), D(2025, 9, 1), D(2025, 9, 3)}),
    ],
)
def test_a_year_computed_by_the_labour_code_is_what_was_announced(year: int, but: set[dt.date]):
    guessed = work_days(msgspec.structs.replace(CALENDAR, years=()))

    every = (D(year, 1, 1) + dt.timedelta(days=n) for n in range(365))

    assert {d for d in every if guessed.is_working_day(d) != DAYS.is_working_day(d)} == but
    assert guessed.basis(D(year, 1, 1), D(year, 12, 31)) is Basis.ESTIMATED


DIFFERENCES = {
    D(2026, 1, 2): "nghỉ hoán đổi theo công văn 12729/VPCP-KGVX; thư viện thiếu",
    D(2026, 1, 10): "làm bù theo công văn 12729/VPCP-KGVX; thư viện thiếu",
    D(2026, 11, 24): "thư viện coi là ngày nghỉ khi mới có nghị quyết của Bộ Chính trị",
}
"""Days on which we and the library differ in the announced years, and who is right."""


def differing(first: int, last: int) -> Iterator[dt.date]:
    theirs = holidays.country_holidays("VN", years=range(first - 1, last + 2))
    for n in range((D(last, 12, 31) - D(first, 1, 1)).days + 1):
        day = D(first, 1, 1) + dt.timedelta(days=n)
        if theirs.is_working_day(day) != DAYS.is_working_day(day):
            yield day


def test_the_library_differs_on_three_known_days_of_the_announced_years():
    assert list(differing(2023, 2026)) == list(DIFFERENCES)


def test_in_later_years_only_what_nobody_can_know_differs():
    # The eve or the morrow of Quốc khánh, which the Prime Minister chooses, and 24/11.
    around = {(9, day) for day in range(1, 6)} | {(11, day) for day in range(24, 27)}

    assert {(day.month, day.day) for day in differing(2027, 2035)} <= around


def test_days_that_follow_the_moon_are_those_of_the_library():
    for moon in CALENDAR.lunar:
        theirs = holidays.country_holidays("VN", years=moon.year, language="en_US")
        assert theirs.get_named("Lunar New Year", lookup="exact") == [moon.tet]
        assert theirs.get_named("Hung Kings' Commemoration Day", lookup="exact") == [moon.gio_to]
