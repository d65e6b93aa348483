"""Who is to inspect itself, how often, and who has (tự kiểm tra), derived from what is recorded."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.plan import Duty, Task
from cchc_cli.model.self_inspections import SelfInspection
from cchc_cli.model.units import Unit
from cchc_cli.model.words import DueThing
from cchc_cli.model.workspace import Workspace, Year


class SelfState(msgspec.Struct, frozen=True):
    """How often a unit inspected itself, and how often it reported so, until a day."""

    unit: Unit
    done: int
    reported: int
    last: dt.date | None = None
    """The day on which its last report came in."""


class SelfTally(msgspec.Struct, frozen=True):
    """The units together: how many there are, sent a report at all, or all that are asked."""

    times: int
    units: int
    reported: int
    enough: int


def self_deadline(year: Year) -> Deadline | None:
    """Return what the plan says on self-inspections, if it says how many a year."""
    deadlines = year.plan.deadlines if year.plan else ()
    found = (d for d in deadlines if d.of == DueThing.SELF_INSPECTION and d.times)
    return next(found, None)


def duties_of(year: Year, deadline: Deadline) -> tuple[Duty, ...]:
    """Return the duties that carry the deadline, at any depth."""
    duties = year.plan.duties if year.plan else ()
    return tuple(d for d in duties if any(t.deadline == deadline.id for t in _all_tasks(d.tasks)))


def _all_tasks(tasks: Iterable[Task]) -> Iterator[Task]:
    for task in tasks:
        yield task
        yield from _all_tasks(task.tasks)


def self_states(workspace: Workspace, year: Year, today: dt.date) -> tuple[SelfState, ...]:
    """Return the state of every unit that is to inspect itself, in the order of the list.

    These are the units of the duty with that deadline; all units, if the plan gives
    the duty to nobody by name.
    """
    deadline = self_deadline(year)
    if deadline is None:
        return ()
    units = _units_of(workspace, year, deadline, today)
    return tuple(_state(year, unit, today) for unit in units)


def self_days(
    workspace: Workspace, year: Year, deadline: Deadline, today: dt.date
) -> dict[str, list[dt.date]]:
    """Return the days until today on which each unit's reports came in, in order, by its id."""
    return {
        unit.id: _reported(year, unit, today)
        for unit in _units_of(workspace, year, deadline, today)
    }


def _units_of(
    workspace: Workspace, year: Year, deadline: Deadline, today: dt.date
) -> Iterator[Unit]:
    duties = duties_of(year, deadline)
    ids = {id for duty in duties for id in duty.units}
    kinds = {id for duty in duties for id in duty.kinds}
    for unit in workspace.units.units if workspace.units else ():
        exists = (unit.since or today) <= today <= (unit.until or today)
        if exists and (not duties or unit.id in ids or unit.kind in kinds):
            yield unit


def _records(year: Year, unit: Unit) -> list[SelfInspection]:
    file = year.self_inspections
    return [s for s in (file.self_inspections if file else ()) if s.unit == unit.id]


def _reported(year: Year, unit: Unit, today: dt.date) -> list[dt.date]:
    days = (each.received for each in _records(year, unit))
    return sorted(day for day in days if day is not None and day <= today)


def _state(year: Year, unit: Unit, today: dt.date) -> SelfState:
    mine, days = _records(year, unit), _reported(year, unit, today)
    done = sum(s.date <= today for s in mine)
    return SelfState(unit, done, len(days), max(days, default=None))


def self_tally(workspace: Workspace, year: Year, today: dt.date) -> SelfTally | None:
    """Return the counts of all units; None if the plan does not ask for self-inspections."""
    deadline = self_deadline(year)
    states = self_states(workspace, year, today)
    if deadline is None or not deadline.times or not states:
        return None
    return SelfTally(
        times=deadline.times,
        units=len(states),
        reported=sum(s.reported > 0 for s in states),
        enough=sum(s.reported >= deadline.times for s in states),
    )
