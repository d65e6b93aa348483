"""The schedule and what falls due as entries of a calendar file, the same for the same data."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import msgspec

from cchc_cli.flows.calendar_words import deadline_text, group_text, visit_text
from cchc_cli.flows.entry import DEADLINE, VISIT, Earlier, Entry, Stretch, following, gone
from cchc_cli.model.due import Due, DueState
from cchc_cli.model.due_things import due_things
from cchc_cli.model.progress import is_secret, needs_visit
from cchc_cli.model.schedule import Schedule, Visit
from cchc_cli.model.visit_names import visit_name
from cchc_cli.model.words import DueThing, Session
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import slug

_NOON = 12
_HOUR = dt.timedelta(hours=1)


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """What goes into the file: visits and deadlines of a round or a unit, or all of them."""

    visits: bool = True
    round: str | None = None
    unit: str | None = None
    visit: str | None = None


def entries(workspace: Workspace, year: Year, today: dt.date, chosen: Chosen) -> list[Entry]:
    """Return the entries in the order of their days; those of past days and cancelled ones too.

    A calendar that has them already must learn that they were moved or called off.
    Surprise visits that are still to come have no part in it.
    """
    found: list[Entry] = []
    for visit in year.visits if chosen.visits else ():
        meant = _is_meant(chosen, visit.round, (visit.unit,), visit.key)
        if meant and not is_secret(year, visit, year.inspections.get(visit.key)):
            found += _visit_entry(workspace, year, visit)
    dues = [
        due
        for due in due_things(workspace, year, today)
        if due.due
        and due.due.day < dt.date.max
        and _is_meant(chosen, due.round, due.units, due.visit)
    ]
    found += _due_entries(workspace, year, dues, today)
    return sorted(found, key=lambda entry: (str(entry.when.first), entry.uid))


def after(
    workspace: Workspace,
    year: Year,
    today: dt.date,
    chosen: Chosen,
    before: Mapping[str, Earlier],
) -> list[Entry]:
    """Return the entries for a calendar that may have those of an earlier file.

    A file of everything tells also what is no longer there.
    """
    found = following(entries(workspace, year, today, chosen), before)
    if chosen != Chosen():
        return found
    hidden = {
        visit.key
        for visit in year.visits
        if is_secret(year, visit, year.inspections.get(visit.key))
    }
    return [*found, *gone(found, before, domain(year), hidden)]


def _is_meant(
    chosen: Chosen, round_id: str | None, units: tuple[str, ...], visit: str | None
) -> bool:
    if (chosen.round and round_id != chosen.round) or (chosen.visit and visit != chosen.visit):
        return False
    return not chosen.unit or chosen.unit in units


def domain(year: Year) -> str:
    """Return what sets the ids of this plan's entries apart from those of all others."""
    issuer = slug(year.plan.issuer.name) if year.plan else "cchc"
    return f"{year.id}.{issuer}.cchc"


def _visit_entry(workspace: Workspace, year: Year, visit: Visit) -> Iterator[Entry]:
    when = _time_of(year, visit)
    if when is None:
        return
    off = bool(visit.cancelled or visit.postponed)
    inspection = year.inspections.get(visit.key)
    held = inspection is not None and inspection.held is not None
    word = "HỦY: " if visit.cancelled else "HOÃN: " if visit.postponed else ""
    yield Entry(
        uid=f"{VISIT}{visit.key}@{domain(year)}",
        when=when,
        summary=f"{word}Kiểm tra {visit_name(workspace, year, visit, with_team=True)}",
        description=visit_text(workspace, year, visit),
        location=_place(workspace, year, visit),
        cancelled=off,
        category="Kiểm tra",
        sequence=len(_changes(year, visit.key)) + held,
        changed=_changed(year, visit.key),
    )


def _changes(year: Year, key: str | None) -> list[dt.date]:
    changes = year.schedule.changes if year.schedule else ()
    return [change.made for change in changes if change.visit == key]


def _changed(year: Year, key: str | None) -> dt.date:
    """Return the day of the last change of the visit; without one, the plan's own day."""
    issued: dt.date | None = None
    if year.plan is not None:
        issued = year.plan.decision.date if year.plan.decision else year.plan.date
        issued = issued or dt.date(year.plan.year, 1, 1)
    return max([*_changes(year, key), issued or dt.date(2000, 1, 1)])


def _time_of(year: Year, visit: Visit) -> Stretch | None:
    """Return when the visit is or was; of one called off, when it would have been."""
    inspection = year.inspections.get(visit.key)
    held = inspection.held if inspection else None
    if held is not None:
        return _stretch(year, held.date, visit.session, held.start, held.end)
    if visit.date is not None:
        return _stretch(year, visit.date, visit.session, visit.start, None)
    changes = year.schedule.changes if year.schedule else ()
    old = [c for c in changes if c.visit == visit.key and c.old_date]
    if old and old[-1].old_date:
        last = old[-1]
        return _stretch(year, last.old_date or dt.date.min, last.old_session, last.old_start, None)
    return None


def _stretch(
    year: Year,
    day: dt.date,
    session: Session | None,
    start: dt.time | None,
    end: dt.time | None,
) -> Stretch | None:
    """Return the hours: those that are known, else those of the session; else the whole day.

    None on the last day of the year 9999: no entry of a calendar could end after it.
    """
    if day == dt.date.max:
        return None
    if session is None and start is None:
        return Stretch(day, day)
    part = session or (Session.MORNING if start and start.hour < _NOON else Session.AFTERNOON)
    schedule = year.schedule or Schedule()
    hours = schedule.hours_of(part)
    first = dt.datetime.combine(day, start or hours.from_)
    last = dt.datetime.combine(day, end or hours.to)
    return Stretch(first, last if last > first else first + _HOUR)


def _place(workspace: Workspace, year: Year, visit: Visit) -> str:
    if not needs_visit(year, visit):
        return ""
    inspection = year.inspections.get(visit.key)
    held = inspection.held.place if inspection and inspection.held else None
    unit = workspace.unit(visit.unit)
    return held or visit.place or ((unit.address or unit.name) if unit else "")


def _due_entries(
    workspace: Workspace, year: Year, dues: Sequence[Due], today: dt.date
) -> Iterator[Entry]:
    remedies = [due for due in dues if due.thing == DueThing.REMEDY]
    for due in dues:
        if due.thing != DueThing.REMEDY:
            yield _due_entry(workspace, year, due, today)
    by_day = sorted(remedies, key=_visit_and_day)
    for (key, day), group in groupby(by_day, key=_visit_and_day):
        yield _remedies_entry(workspace, year, key, day, list(group), today)


def _visit_and_day(due: Due) -> tuple[str, dt.date]:
    return due.visit or "", due.due.day if due.due else dt.date.min


def _due_entry(workspace: Workspace, year: Year, due: Due, today: dt.date) -> Entry:
    done = due.state(today) == DueState.DONE
    number = f".{due.number}" if due.number else ""
    of = f".{due.visit or due.round}" if due.visit or due.round else ""
    day = due.due.day if due.due else dt.date.min
    word = "Xong" if done else "Hạn"
    unsure = " (dự kiến)" if due.due and due.due.estimated else ""
    return Entry(
        uid=f"{DEADLINE}{due.deadline.id if due.deadline else ''}{of}{number}@{domain(year)}",
        when=Stretch(day, day),
        summary=f"{word} – {due.whom}: {due.what}{unsure}",
        description=deadline_text(workspace, year, due, today),
        category="Thời hạn",
        sequence=len(_changes(year, due.visit)) + done,
        changed=_changed(year, due.visit),
        deadline=True,
        done=due.done if done else None,
    )


def _remedies_entry(
    workspace: Workspace, year: Year, key: str, day: dt.date, dues: list[Due], today: dt.date
) -> Entry:
    """Return one entry for all that a unit is to put right until the same day."""
    left = [due for due in dues if due.state(today) != DueState.DONE]
    summary, description = group_text(workspace, year, dues, left)
    return Entry(
        uid=f"{DEADLINE}khac-phuc.{key}.{day:%Y%m%d}@{domain(year)}",
        when=Stretch(day, day),
        summary=summary,
        description=description,
        category="Thời hạn",
        sequence=len(dues) - len(left),
        changed=_changed(year, None),
        deadline=True,
        done=None if left else max(due.done for due in dues if due.done),
    )
