"""How far the plan's targets are: percentages of a denominator that the plan states."""

import datetime as dt

import msgspec

from cchc_cli.model.plan import Target
from cchc_cli.model.progress import DONE, is_secret, stage_of
from cchc_cli.model.words import Counted, VisitForm
from cchc_cli.model.workspace import Workspace, Year


class TargetState(msgspec.Struct, frozen=True, kw_only=True):
    """One target on a day (tình hình thực hiện chỉ tiêu): units counted once each.

    `scheduled` counts the units in the schedule too, done or not, but none for a
    surprise visit that is still to come; for
    self-inspections, which nobody schedules, it is what was done.
    """

    target: Target
    done: int
    scheduled: int

    @property
    def needed(self) -> int:
        """How many units must be reached: the share of the denominator, rounded up."""
        return -(-self.target.of * self.target.percent // 100)

    @property
    def reached(self) -> bool:
        """Whether enough units were counted."""
        return self.done >= self.needed


def target_states(workspace: Workspace, year: Year, today: dt.date) -> list[TargetState]:
    """Return every target of the plan, in the plan's order, as it stands at the end of a day."""
    return [
        _state(workspace, year, each, today) for each in (year.plan.targets if year.plan else ())
    ]


_FORMS = {
    Counted.INSPECTED_ON_SITE: VisitForm.ON_SITE,
    Counted.DIGITALLY_INSPECTED: VisitForm.DIGITAL,
}
"""The only form of visit that a target counts; the others count every form."""


def _state(workspace: Workspace, year: Year, target: Target, today: dt.date) -> TargetState:
    if target.counts == Counted.SELF_INSPECTED:
        # As in the reminder and the report: who has not reported is not known to have done it.
        file = year.self_inspections
        every = file.self_inspections if file else ()
        told = {s.unit for s in every if s.received and s.received <= today}
        done = _of_kinds(workspace, target, told)
        return TargetState(target=target, done=done, scheduled=done)
    only = _FORMS.get(target.counts)
    held: set[str] = set()
    listed: set[str] = set()
    for visit in year.visits:
        form, inspection = year.form_of(visit), year.inspections.get(visit.key)
        if visit.cancelled or (only is not None and form != only):
            continue
        if is_secret(year, visit, inspection):
            continue
        listed.add(visit.unit)
        day = inspection.held.date if inspection and inspection.held else None
        if day and day <= today and stage_of(visit, inspection, form) in DONE:
            held.add(visit.unit)
    return TargetState(
        target=target,
        done=_of_kinds(workspace, target, held),
        scheduled=_of_kinds(workspace, target, listed),
    )


def _of_kinds(workspace: Workspace, target: Target, units: set[str]) -> int:
    """Return how many of the units the target counts."""
    if not target.kinds:
        return len(units)
    known = (workspace.unit(unit) for unit in units)
    return sum(unit is not None and unit.kind in target.kinds for unit in known)
