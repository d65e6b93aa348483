"""The history of the schedule: what was changed when, as it is told."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from cchc_cli.model.schedule import Change, Visit
from cchc_cli.model.words import NAMES, ChangeKind, Session
from cchc_cli.model.workspace import Year
from cchc_cli.vietnamese import short_date

_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


_ENDINGS = {ChangeKind.POSTPONED, ChangeKind.CANCELLED}
_NO_DAY = ("hoãn", "hủy")


class Told(msgspec.Struct, frozen=True):
    """One change as it is told (một lần thay đổi): what was, and what came instead, if anything."""

    change: Change
    before: str
    after: str

    def line(self) -> str:
        """Return it as a sentence: “15/8/2023 dời lịch: T3 22/8/2023 (chiều) → T4 23/8/2023.”."""
        change = self.change
        again = change.what == ChangeKind.POSTPONED and change.old_postponed
        words = f"{short_date(change.made)} {NAMES[change.what]}{' tiếp' if again else ''}"
        if change.what != ChangeKind.ADDED:
            words += f": {self.before}"
            words += f" → {self.after}" if self.after else ""
        return f"{words}. Lý do: {change.reason.rstrip('.')}." if change.reason else f"{words}."

    def plain(self) -> dict[str, object]:
        """Return it for programs; dates as ISO text."""
        change = self.change
        return {
            "made": change.made.isoformat(),
            "what": change.what.value,
            "old_date": change.old_date.isoformat() if change.old_date else None,
            "old_session": change.old_session.value if change.old_session else None,
            "old_start": f"{change.old_start:%H:%M}" if change.old_start else None,
            "old_postponed": change.old_postponed,
            "reason": change.reason,
        }


def history(year: Year) -> dict[str, tuple[Told, ...]]:
    """Return the changes of every visit that has some, oldest first, by the visit's id.

    What came of a change is what the next one found, or the visit as it stands.
    """
    changes: dict[str, list[Change]] = {}
    for change in year.schedule.changes if year.schedule else ():
        changes.setdefault(change.visit, []).append(change)
    visits = {visit.key: visit for visit in year.visits}
    return {
        key: tuple(_told(of_visit, visits[key]))
        for key, of_visit in changes.items()
        if key in visits
    }


def _told(changes: list[Change], visit: Visit) -> Iterator[Told]:
    found = [_found(change) for change in changes]
    for change, before, after in zip(changes, found, [*found[1:], state(visit)], strict=True):
        # “Hoãn” with its reason says already that no day came instead.
        nothing = change.what in _ENDINGS and after.startswith(_NO_DAY)
        yield Told(change, before, "" if nothing else after)


def _found(change: Change) -> str:
    return _state(change.old_date, change.old_session, change.old_postponed)


def state(visit: Visit) -> str:
    """Return when the visit is, or why it is not: “T3 22/8/2023 (chiều)”, “hoãn (mưa bão)”."""
    if visit.cancelled:
        return f"hủy ({visit.cancelled})"
    return _state(visit.date, visit.session, visit.postponed)


def _state(day: dt.date | None, session: Session | None, postponed: str | None) -> str:
    if postponed:
        return f"hoãn ({postponed})"
    if day is None:
        return "chưa định ngày"
    part = f" ({NAMES[session]})" if session else ""
    return f"{weekday_date(day)}{part}"


def weekday_date(day: dt.date) -> str:
    """Return the day with its weekday, “T3 22/8/2023”."""
    return f"{_WEEKDAYS[day.weekday()]} {short_date(day)}"
