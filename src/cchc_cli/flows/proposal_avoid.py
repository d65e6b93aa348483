"""Times that a proposal keeps clear of if it can (lúc nên tránh)."""

import datetime as dt

from cchc_cli.flows.proposal_days import Board, Place
from cchc_cli.model.words import Avoided, Session
from cchc_cli.workdays import WorkDays, is_weekend, working_day_from

_DAY = dt.timedelta(days=1)
_MONDAY, _FRIDAY = 0, 4
_DECEMBER, _LAST_WEEK = 12, 25


def avoided(board: Board, place: Place) -> list[str]:
    """Return why the time is to be avoided, as after “tránh”; nothing if it is a good one."""
    found = [_WORDS[a] for a in board.arrange.avoid if _holds(board.days, a, place)]
    special = board.days.special.get(place.day)
    if special and special.estimated and special.working and not is_weekend(place.day):
        found.append(f"ngày có thể được nghỉ ({special.name})")
    return found


def _holds(days: WorkDays, avoid: Avoided, place: Place) -> bool:
    day, morning = place.day, place.session != Session.AFTERNOON
    if avoid == Avoided.MONDAY_MORNING:
        return day.weekday() == _MONDAY and morning
    if avoid == Avoided.FRIDAY_AFTERNOON:
        return day.weekday() == _FRIDAY and place.session != Session.MORNING
    if avoid == Avoided.MAKE_UP_DAY:
        return is_weekend(day)
    if avoid == Avoided.YEAR_END:
        return day.month == _DECEMBER and day.day >= _LAST_WEEK
    step = -_DAY if avoid == Avoided.AFTER_HOLIDAY else _DAY
    return _is_beside_holiday(days, day, step)


def _is_beside_holiday(days: WorkDays, day: dt.date, step: dt.timedelta) -> bool:
    """Return whether between the day and the next one worked, in a direction, lies a holiday."""
    end = working_day_from(days, day + step, backwards=step < dt.timedelta())
    off = day + step
    while off != end:
        if off in days.special:
            return True
        off += step
    return False


_WORDS = {
    Avoided.AFTER_HOLIDAY: "ngày ngay sau kỳ nghỉ lễ",
    Avoided.BEFORE_HOLIDAY: "ngày ngay trước kỳ nghỉ lễ",
    Avoided.YEAR_END: "tuần cuối năm",
    Avoided.MAKE_UP_DAY: "ngày làm bù",
    Avoided.MONDAY_MORNING: "sáng thứ Hai",
    Avoided.FRIDAY_AFTERNOON: "chiều thứ Sáu",
}
