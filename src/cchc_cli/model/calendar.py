"""`plans/calendar.yaml`: days off and made-up working days, announced, computed, and one's own."""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, field

from cchc_cli.model.words import DayKind, LunarDay, Record, Text
from cchc_cli.workdays import SpecialDay, WorkDays, is_weekend

CALENDAR_PATH = "plans/calendar.yaml"

YearNumber = Annotated[int, Meta(ge=2000, le=2100)]
Days = Annotated[int, Meta(ge=0, le=10)]
DayAndMonth = Annotated[str, Meta(pattern=r"^(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])$")]

MAX_STRETCH = 31
"""Days that one line may stand for; more is a slip of the pen."""

WORKED = frozenset({DayKind.MADE_UP, DayKind.OWN_WORK})
"""Kinds of days on which offices work."""

OWN = frozenset({DayKind.OWN_OFF, DayKind.OWN_WORK})
"""Kinds of days that an office gives itself."""


class CalendarDay(Record, frozen=True):
    """A day, or several in a row, unlike its weekday (ngày nghỉ, ngày làm bù)."""

    date: Annotated[dt.date, Meta(description="ngày")]
    kind: Annotated[DayKind, Meta(description="loại ngày")]
    name: Annotated[Text, Meta(description="tên ngày, ví dụ: Giỗ Tổ Hùng Vương")]
    to: Annotated[dt.date | None, Meta(description="đến hết ngày, khi nhiều ngày liền")] = None
    estimated: Annotated[bool, Meta(description="dự kiến, chưa công bố chính thức")] = False
    source: Annotated[Text | None, Meta(description="văn bản, nếu khác nguồn của năm")] = None
    note: Annotated[Text | None, Meta(description="ghi chú")] = None

    def dates(self) -> Iterator[dt.date]:
        """Yield the days it stands for; only the first of more than `MAX_STRETCH`."""
        length = ((self.to or self.date) - self.date).days + 1
        for n in range(length if length <= MAX_STRETCH else 1):
            yield self.date + dt.timedelta(days=n)


class CalendarYear(Record, frozen=True):
    """A year whose days off were announced (năm đã công bố)."""

    year: Annotated[YearNumber, Meta(description="năm")]
    source: Annotated[Text, Meta(description="văn bản công bố, hoặc nơi lấy tin")]
    days: Annotated[tuple[CalendarDay, ...], Meta(description="ngày nghỉ, ngày làm bù")] = ()
    note: Annotated[Text | None, Meta(description="ghi chú về nguồn")] = None


class AnnualHoliday(Record, frozen=True):
    """A holiday of every year (ngày lễ hằng năm), of which unannounced years are computed."""

    name: Annotated[Text, Meta(description="tên ngày lễ")]
    source: Annotated[Text, Meta(description="căn cứ")]
    day: Annotated[DayAndMonth | None, Meta(description="ngày/tháng dương lịch: 30/4")] = None
    lunar: Annotated[LunarDay | None, Meta(description="ngày âm lịch, tra ở phần lunar")] = None
    before: Annotated[Days, Meta(description="nghỉ thêm mấy ngày liền trước")] = 0
    after: Annotated[Days, Meta(description="nghỉ thêm mấy ngày liền sau")] = 0
    since: Annotated[YearNumber | None, Meta(description="từ năm")] = None
    until: Annotated[YearNumber | None, Meta(description="đến hết năm")] = None
    uncertain: Annotated[
        bool, Meta(description="chưa chắc có hiệu lực: hạn nào dựa vào ngày này là dự kiến")
    ] = False
    day_off: Annotated[
        bool, Meta(description="true: coi là ngày nghỉ; false: coi là ngày thường")
    ] = True
    note: Annotated[Text | None, Meta(description="ghi chú")] = None


class LunarYear(Record, frozen=True):
    """The days of one year that follow the moon (ngày dương lịch của ngày lễ âm lịch)."""

    year: Annotated[YearNumber, Meta(description="năm")]
    tet: Annotated[dt.date, Meta(description="mùng 1 Tết")]
    gio_to: Annotated[dt.date, Meta(description="mùng 10 tháng 3 âm lịch")] = field(name="gio-to")


class CalendarFile(Record, frozen=True):
    """The working calendar (lịch làm việc); Saturdays and Sundays are off by themselves."""

    years: Annotated[tuple[CalendarYear, ...], Meta(description="các năm đã công bố")] = ()
    annual: Annotated[
        tuple[AnnualHoliday, ...], Meta(description="ngày lễ hằng năm, để tính năm chưa công bố")
    ] = ()
    lunar: Annotated[tuple[LunarYear, ...], Meta(description="bảng ngày âm lịch")] = ()
    lunar_source: Annotated[Text | None, Meta(description="nguồn của bảng ngày âm lịch")] = None
    own: Annotated[
        tuple[CalendarDay, ...], Meta(description="ngày nghỉ, ngày làm riêng của cơ quan")
    ] = ()


def work_days(calendar: CalendarFile | None) -> WorkDays:
    """Return which days are worked; without a calendar Mondays to Fridays, and nothing is sure.

    An office's own days outdo the announced ones; those outdo the computed ones.
    """
    if calendar is None:
        return WorkDays()
    announced = {year.year for year in calendar.years}
    moons = {moon.year: moon for moon in calendar.lunar}
    special: dict[dt.date, SpecialDay] = {}
    for year in calendar.years:
        for given in year.days:
            special |= _special(given)
    for number in sorted(announced | moons.keys()):
        unsure_only = number in announced
        for date, day in _computed(calendar, number, moons.get(number), unsure_only).items():
            special.setdefault(date, day)
    for own in calendar.own:
        special |= _special(own)
    return WorkDays(
        special=special,
        announced=frozenset(announced),
        computed=frozenset(moons.keys() - announced),
    )


def _special(day: CalendarDay) -> dict[dt.date, SpecialDay]:
    same = SpecialDay(day.name, day.kind in WORKED, day.estimated)
    return dict.fromkeys(day.dates(), same)


def _computed(
    calendar: CalendarFile, year: int, moon: LunarYear | None, unsure_only: bool
) -> dict[dt.date, SpecialDay]:
    """Return a year's holidays and their compensation (nghỉ bù), all estimated.

    A holiday on a weekly day off is made good on the next working day (Bộ luật
    Lao động 2019, Điều 111 khoản 3, Điều 112). Swaps of working days cannot be foreseen.
    """
    found: dict[dt.date, SpecialDay] = {}
    made_good: list[dt.date] = []
    for holiday in calendar.annual:
        if not _is_computed(holiday, year, unsure_only):
            continue
        for date in holiday_dates(holiday, year, moon):
            # Not yet off, it stays what its weekday is, but nobody may be sure of it.
            working = not holiday.day_off and not is_weekend(date)
            found.setdefault(date, SpecialDay(holiday.name, working, estimated=True))
            if holiday.day_off and is_weekend(date):
                made_good.append(date)
    for date in sorted(made_good):
        instead = date
        while is_weekend(instead) or instead in found:
            instead += dt.timedelta(days=1)
        found[instead] = SpecialDay(f"nghỉ bù {found[date].name}", False, estimated=True)
    return found


def _is_computed(holiday: AnnualHoliday, year: int, unsure_only: bool) -> bool:
    in_force = (holiday.since or year) <= year <= (holiday.until or year)
    return in_force and (holiday.uncertain or not unsure_only)


def holiday_dates(holiday: AnnualHoliday, year: int, moon: LunarYear | None) -> list[dt.date]:
    """Return the days of a holiday in a year, in order; none if the day does not exist."""
    base: dt.date | None = None
    if holiday.day is not None:
        number, month = holiday.day.split("/")
        try:
            base = dt.date(year, int(month), int(number))
        except ValueError:
            return []
    elif holiday.lunar is not None and moon is not None:
        base = moon.tet if holiday.lunar is LunarDay.TET else moon.gio_to
    if base is None:
        return []
    return [base + dt.timedelta(days=n) for n in range(-holiday.before, holiday.after + 1)]
