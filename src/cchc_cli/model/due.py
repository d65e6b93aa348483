"""What something due is (việc có hạn): what, from whom, until when, and how it stands."""

import datetime as dt
from enum import StrEnum

import msgspec

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.due_days import DueDay
from cchc_cli.model.progress import Advice
from cchc_cli.model.words import DueThing, Event


class DueState(StrEnum):
    """How something due is (tình trạng); the value is what people read."""

    OVERDUE = "quá hạn"
    DUE = "chưa đến hạn"
    WAITING = "chờ mốc"
    UNSET = "không định ngày"
    DONE = "đã xong"
    PASSED = "đã qua"


OPEN = {DueState.OVERDUE, DueState.DUE}
"""States in which there is a day, and still something to do."""


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is due (việc có hạn).

    `deadline` is the rule of the plan; without it the day comes from the
    recommendation itself. `units` are those that it is about.
    """

    what: str
    whom: str
    thing: DueThing | None = None
    deadline: Deadline | None = None
    due: DueDay | None = None
    done: dt.date | None = None
    passed: bool = False
    units: tuple[str, ...] = ()
    visit: str | None = None
    round: str | None = None
    advice: Advice | None = None
    number: int | None = None
    """Which one of several of the same deadline it is, from 1."""

    def state(self, today: dt.date) -> DueState:
        """Return how it is at the end of a day; the due day itself is still in time."""
        if self.done is not None and self.done <= today:
            return DueState.DONE
        if self.passed:
            return DueState.PASSED
        if self.due is not None:
            return DueState.OVERDUE if self.due.day < today else DueState.DUE
        return DueState.WAITING if self.deadline and self.deadline.has_day else DueState.UNSET

    @property
    def waits_for(self) -> Event | None:
        """The event that has no day yet."""
        return self.deadline.event if self.deadline and self.due is None else None
