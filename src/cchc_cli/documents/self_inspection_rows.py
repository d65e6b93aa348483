"""What each unit still owes of its self-inspections, and by when: the rows of the reminder."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from cchc_cli.documents.document import Context, Request
from cchc_cli.documents.figures import NONE
from cchc_cli.documents.lines import tied
from cchc_cli.documents.visits import name_on
from cchc_cli.model.self_progress import SelfState, SelfTally
from cchc_cli.vietnamese import count, sentence, short_date


class Times(msgspec.Struct, frozen=True, kw_only=True):
    """How many times a year, and until when each time (các lần tự kiểm tra), seen from a day.

    `days` is empty if the plan sets none, and holds one for each time otherwise.
    """

    number: int
    days: tuple[dt.date, ...]
    today: dt.date

    @property
    def next(self) -> int | None:
        """Which time is the next to fall due, counted from 1; None if all are over."""
        coming = (place for place, day in enumerate(self.days, start=1) if day >= self.today)
        return next(coming, None)

    @property
    def over(self) -> list[int]:
        """The times whose day has passed, counted from 1."""
        return [place for place, day in enumerate(self.days, start=1) if day < self.today]

    def day(self, time: int) -> dt.date:
        """Return until when a time is."""
        return self.days[time - 1]


def tally_of(states: Sequence[SelfState], times: int) -> SelfTally:
    """Return the counts of these units."""
    return SelfTally(
        times=times,
        units=len(states),
        reported=sum(s.reported > 0 for s in states),
        enough=sum(s.reported >= times for s in states),
    )


def late_units(states: Sequence[SelfState], time: int) -> list[SelfState]:
    """Return the units whose report of a time is not there."""
    return [state for state in states if state.reported < time]


def rows(request: Request, times: Times, states: Sequence[SelfState]) -> list[Context]:
    """Return a row for each unit: how often, when its last report came, what is left."""
    return [
        {
            "number": place,
            "name": tied(name_on(state.unit, request.today)),
            "done": state.done,
            "reported": state.reported,
            "last": short_date(state.last) if state.last else NONE,
            "rest": _rest(request, times, state) if times.days else _rest_of(state, times.number),
        }
        for place, state in enumerate(states, start=1)
    ]


def _rest(request: Request, times: Times, state: SelfState) -> str:
    """Return what is left time by time, with its day, and which reports came late."""
    told = [
        f"báo cáo lần {time} nộp chậm {count((came - times.day(time)).days)} ngày"
        for time, came in enumerate(_received(request, state), start=1)
        if time <= times.number and came > times.day(time)
    ]
    for time in range(state.reported + 1, times.number + 1):
        act = "gửi báo cáo" if time <= state.done else "tự kiểm tra"
        late = (times.today - times.day(time)).days
        until = f"chậm nhất {short_date(times.day(time))}"
        told.append(f"{act} lần {time} ({f'quá hạn {count(late)} ngày' if late > 0 else until})")
    if state.reported >= times.number:
        told.insert(0, "đã đủ")
    return sentence("; ".join(told))


def _received(request: Request, state: SelfState) -> list[dt.date]:
    file = request.year.self_inspections
    mine = [s for s in (file.self_inspections if file else ()) if s.unit == state.unit.id]
    return sorted(s.received for s in mine if s.received and s.received <= request.today)


def _rest_of(state: SelfState, times: int) -> str:
    """Return what is left where the plan sets no days: how often, and how many reports."""
    missing, unsent = max(times - state.done, 0), max(state.done - state.reported, 0)
    parts = [
        f"Tự kiểm tra {count(missing)} lần" if missing else "",
        f"gửi {count(unsent)} báo cáo" if unsent else "",
    ]
    return sentence(", ".join(part for part in parts if part)) or "Đã đủ"
