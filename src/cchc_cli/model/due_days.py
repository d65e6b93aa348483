"""Which day a deadline means: counted from an event, or said by the calendar itself."""

import calendar
import datetime as dt
from collections.abc import Iterator

import msgspec

from cchc_cli.model.deadline import Deadline, Each
from cchc_cli.model.words import DayCount, EventDay, OnDayOff, Period
from cchc_cli.workdays import Basis, WorkDays, add_working_days, working_day_from

MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: 12}
"""How many months a period has."""

YEAR = 12
"""Months of a year."""


class DueDay(msgspec.Struct, frozen=True):
    """A day until whose end something is in time (hạn, hết ngày), and how well it is known."""

    day: dt.date
    basis: Basis = Basis.ANNOUNCED

    @property
    def estimated(self) -> bool:
        """Whether it rests on days off that are not announced, or not known (dự kiến)."""
        return self.basis is not Basis.ANNOUNCED


def counted(days: WorkDays, deadline: Deadline, event: DueDay) -> DueDay | None:
    """Return the day so many days before or after the event; None if there is no such day.

    The day of the event counts for nothing, unless the deadline says `event_day: tinh`;
    with `du-ngay` that many whole days lie between both.
    """
    step = -1 if deadline.before else 1
    number = (deadline.days or 0) + (deadline.event_day == EventDay.WHOLE_DAYS)
    back = deadline.event_day == EventDay.COUNTED and number > 0
    try:
        start = event.day - step * back * dt.timedelta(days=1)
        if deadline.count == DayCount.CALENDAR:
            found = DueDay(start + step * number * dt.timedelta(days=1), event.basis)
        else:
            day = add_working_days(days, start, step * number)
            found = DueDay(day, max(event.basis, days.basis(event.day, day)))
        return _off_days_off(days, deadline, found)
    except OverflowError:
        return None


def _off_days_off(days: WorkDays, deadline: Deadline, due: DueDay) -> DueDay:
    if deadline.on_day_off == OnDayOff.KEPT:
        return due
    backwards = deadline.on_day_off == OnDayOff.EARLIER
    day = working_day_from(days, due.day, backwards=backwards)
    return DueDay(day, max(due.basis, days.basis(due.day, day)))


def days_of_year(days: WorkDays, deadline: Deadline, year: int) -> list[DueDay]:
    """Return the days that the calendar gives the deadline, in order; none if an event does.

    Something to be done so many `times` a year, with no days of its own, is in time
    until the year ends.
    """
    given = [*deadline.dates, *([deadline.date] if deadline.date else [])]
    if deadline.each:
        given += _of_periods(deadline.each, year)
    elif deadline.times and not given:
        given = [dt.date(year, YEAR, 31)]
    return [_off_days_off(days, deadline, DueDay(day)) for day in sorted(given)]


def _of_periods(each: Each, year: int) -> Iterator[dt.date]:
    length = MONTHS[each.period]
    for number in range(1, YEAR // length + 1):
        if each.only and number not in each.only:
            continue
        first = (number - 1 + each.next) * length
        past, month = divmod(first + min(each.month or length, length) - 1, YEAR)
        last = calendar.monthrange(year + past, month + 1)[1]
        yield dt.date(year + past, month + 1, min(each.day or last, last))
