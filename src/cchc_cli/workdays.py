"""Working-day arithmetic (ngày làm việc) over a table of days off; knows nothing of files."""

import datetime as dt
from enum import IntEnum

import msgspec

_DAY = dt.timedelta(days=1)
_SATURDAY = 5
_WEEKEND = ("thứ Bảy", "Chủ nhật")


class Basis(IntEnum):
    """How well it is known which days are worked (căn cứ tính); the higher, the less is known."""

    ANNOUNCED = 0
    ESTIMATED = 1
    WEEKDAYS_ONLY = 2


class SpecialDay(msgspec.Struct, frozen=True):
    """A day with a name of its own (ngày nghỉ, ngày làm bù); `working` outdoes its weekday.

    `estimated` days are not announced yet, or not yet law (dự kiến).
    """

    name: str
    working: bool
    estimated: bool = False


class WorkDays(msgspec.Struct, frozen=True, kw_only=True):
    """Which days are worked (lịch làm việc): Mondays to Fridays, but for the special days.

    `announced` and `computed` are the years whose days off are known or estimated;
    of any other year only its weekdays are.
    """

    special: dict[dt.date, SpecialDay] = msgspec.field(default_factory=dict)
    announced: frozenset[int] = frozenset()
    computed: frozenset[int] = frozenset()

    def is_working_day(self, day: dt.date) -> bool:
        """Return whether offices work on that day."""
        special = self.special.get(day)
        return special.working if special else not is_weekend(day)

    def day_off_name(self, day: dt.date) -> str:
        """Return what the day off is called, “Giỗ Tổ Hùng Vương” or “thứ Bảy”; else empty."""
        if self.is_working_day(day):
            return ""
        special = self.special.get(day)
        return special.name if special else _WEEKEND[day.weekday() - _SATURDAY]

    def basis(self, first: dt.date, last: dt.date) -> Basis:
        """Return how well the days between two days, both included, are known.

        The days may stand in either order; the worst day counts.
        """
        first, last = min(first, last), max(first, last)
        worst = max(self._basis_of_year(year) for year in range(first.year, last.year + 1))
        if worst is Basis.ANNOUNCED and any(
            day.estimated and first <= date <= last for date, day in self.special.items()
        ):
            return Basis.ESTIMATED
        return worst

    def _basis_of_year(self, year: int) -> Basis:
        if year in self.announced:
            return Basis.ANNOUNCED
        return Basis.ESTIMATED if year in self.computed else Basis.WEEKDAYS_ONLY


def is_weekend(day: dt.date) -> bool:
    """Return whether it is a Saturday or a Sunday (ngày nghỉ hằng tuần)."""
    return day.weekday() >= _SATURDAY


def add_working_days(days: WorkDays, start: dt.date, count: int) -> dt.date:
    """Return the day `count` working days after `start`, or before it if `count` is negative.

    `start` itself is not counted, whether it is worked or not: the first
    working day after it is 1. With 0 it is returned as it is.

    Raises:
        OverflowError: The day lies outside the years 1 to 9999.
    """
    step = _DAY if count > 0 else -_DAY
    day, left = start, abs(count)
    while left:
        day += step
        left -= days.is_working_day(day)
    return day


def working_days_between(days: WorkDays, first: dt.date, last: dt.date) -> int:
    """Return how many working days there are from `first` to `last`, both included.

    None, that is 0, if `last` lies before `first`.
    """
    span = (last - first).days + 1
    return sum(days.is_working_day(first + n * _DAY) for n in range(span))


def working_day_from(days: WorkDays, day: dt.date, *, backwards: bool = False) -> dt.date:
    """Return the day itself if it is worked, else the next working day, or the last before it.

    Raises:
        OverflowError: There is none in the years 1 to 9999.
    """
    while not days.is_working_day(day):
        day += -_DAY if backwards else _DAY
    return day
