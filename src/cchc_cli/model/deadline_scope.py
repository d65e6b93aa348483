"""To what a deadline applies: each visit, round or unit, and to which of them."""

from enum import Enum, auto

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import DueThing, Event
from cchc_cli.model.workspace import Workspace, Year

_OF_A_VISIT = {
    *(DueThing.UNIT_REPORT, DueThing.REPORT_REMINDER, DueThing.CONCLUSION),
    *(DueThing.REMEDY, DueThing.REMEDY_REPORT),
}
_VISIT_EVENTS = {Event.VISIT, Event.MINUTES, Event.CONCLUSION, Event.REPORT_DUE}
_ROUND_EVENTS = {Event.ROUND_START, Event.ROUND_END}


class Scope(Enum):
    """To what a deadline applies, once for each (phạm vi của hạn)."""

    UNIT = auto()
    VISIT = auto()
    ROUND = auto()
    PLAN = auto()


def scope_of(deadline: Deadline) -> Scope:
    """Return to what a deadline applies."""
    if deadline.of == DueThing.SELF_INSPECTION:
        return Scope.UNIT
    if deadline.of in _OF_A_VISIT or deadline.event in _VISIT_EVENTS:
        return Scope.VISIT
    of_round = deadline.of in {DueThing.ROUND_REPORT, DueThing.NOTICE}
    return Scope.ROUND if of_round or deadline.event in _ROUND_EVENTS else Scope.PLAN


def fits(workspace: Workspace, deadline: Deadline, visit: Visit) -> bool:
    """Return whether the deadline is one for this visit: its kind of unit and its round."""
    if deadline.rounds and visit.round not in deadline.rounds:
        return False
    unit = workspace.unit(visit.unit) if deadline.kinds else None
    return not deadline.kinds or (unit is not None and unit.kind in deadline.kinds)


def overlap(one: Deadline, other: Deadline) -> bool:
    """Return whether there can be a visit for which both deadlines are."""
    pairs = ((one.kinds, other.kinds), (one.rounds, other.rounds))
    return all(not a or not b or not set(a).isdisjoint(b) for a, b in pairs)


def deadline_of(workspace: Workspace, year: Year, thing: DueThing, visit: Visit) -> Deadline | None:
    """Return the deadline that the plan sets for a thing of this visit, if it sets one."""
    deadlines = year.plan.deadlines if year.plan else ()
    found = (d for d in deadlines if d.of == thing and fits(workspace, d, visit))
    return next(found, None)
