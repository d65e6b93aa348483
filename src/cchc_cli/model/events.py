"""When the events were, or will be, that deadlines are counted from (mốc)."""

import datetime as dt

import msgspec

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.deadline_scope import deadline_of, fits
from cchc_cli.model.due_days import DueDay, counted, days_of_year
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.plan import Round
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_span
from cchc_cli.model.words import DueThing, Event, VisitForm, VisitKind
from cchc_cli.model.workspace import Workspace, Year

RESULT_NOTICE = "thong-bao-ket-qua"
"""The document by which a unit is told its conclusion."""

_BACKWARDS = frozenset({DueThing.UNIT_REPORT, DueThing.REPORT_REMINDER, DueThing.NOTICE})
"""What comes before its visit; all else comes after it."""


class About(msgspec.Struct, frozen=True):
    """What one deadline is applied to (đối tượng của hạn): a visit, a round, or the whole plan."""

    visit: Visit | None = None
    round: Round | None = None


def is_secret(year: Year, visit: Visit, inspection: Inspection | None) -> bool:
    """Return whether the visit must not be shown yet: a surprise visit that is not done."""
    surprise = year.kind_of(visit) == VisitKind.SURPRISE
    return surprise and (inspection is None or inspection.held is None)


def report_deadline(workspace: Workspace, year: Year, visit: Visit) -> Deadline | None:
    """Return the deadline for the unit's own report before this visit, if the plan sets one."""
    return deadline_of(workspace, year, DueThing.UNIT_REPORT, visit)


def due_of(workspace: Workspace, year: Year, deadline: Deadline, about: About) -> DueDay | None:
    """Return the due day of one deadline for one visit, round or plan (hạn).

    None if it is not for this visit, or the event has no day yet. Of several days of the
    year it is the last one before the visit for what comes before it, else the first
    one after it, or after the end of the round.
    """
    if about.visit is not None and not fits(workspace, deadline, about.visit):
        return None
    if deadline.event is not None and deadline.days is not None:
        event = event_day(workspace, year, deadline, about)
        return counted(workspace.work_days, deadline, event) if event else None
    if year.plan is None:
        return None
    days = days_of_year(workspace.work_days, deadline, year.plan.year)
    anchor = _anchor(year, deadline, about)
    if len(days) < 2 or anchor is None:
        return days[0] if days else None
    if deadline.of in _BACKWARDS:
        return next((d for d in reversed(days) if d.day <= anchor), days[0])
    return next((d for d in days if d.day >= anchor), days[-1])


def _anchor(year: Year, deadline: Deadline, about: About) -> dt.date | None:
    """Return the day next to which one of several days of the year is looked for."""
    if about.visit is not None:
        inspection = year.inspections.get(about.visit.key)
        held = inspection.held.date if inspection and inspection.held else None
        return held or about.visit.date
    return _round_end(year, about.round) if about.round else None


def event_day(workspace: Workspace, year: Year, deadline: Deadline, about: About) -> DueDay | None:
    """Return the day of the deadline's event; None while it has none.

    What is due before a visit looks at the day it is to be on; what is due after it
    waits until it was held.
    """
    event, visit = deadline.event, about.visit
    of_round = about.round or (year.round(visit.round) if visit else None)
    if event == Event.REPORT_DUE:
        other = report_deadline(workspace, year, visit) if visit else None
        wanted = other is not None and other.event != Event.REPORT_DUE
        return due_of(workspace, year, other, about) if other and wanted else None
    if event == Event.PLAN_ISSUED and year.plan is not None:
        day = year.plan.decision.date if year.plan.decision else year.plan.date
    elif event == Event.ROUND_START:
        day = _round_start(year, of_round) if of_round else None
    elif event == Event.ROUND_END:
        day = _round_end(year, of_round) if of_round else None
    else:
        day = _of_visit(year, event, visit, bool(deadline.before)) if visit else None
    return DueDay(day) if day else None


def _of_visit(year: Year, event: Event | None, visit: Visit, ahead: bool) -> dt.date | None:
    inspection = year.inspections.get(visit.key)
    held = inspection.held.date if inspection and inspection.held else None
    if event == Event.VISIT:
        planned = None if visit.postponed or visit.cancelled else visit.date
        return planned if ahead else held
    if event == Event.MINUTES:
        signed = inspection.minutes.signed if inspection and inspection.minutes else None
        # Where nobody goes to the unit there are no minutes.
        return signed or (held if year.form_of(visit) != VisitForm.ON_SITE else None)
    return concluded_on(year, visit, inspection) if event == Event.CONCLUSION else None


def concluded_on(year: Year, visit: Visit, inspection: Inspection | None) -> dt.date | None:
    """Return the day of the conclusion: of the record, else of the notice that went out."""
    if inspection is not None and inspection.conclusion is not None:
        return inspection.conclusion.date
    return issued_on(year, RESULT_NOTICE, visit.key)


def issued_on(year: Year, document: str, *of: str) -> dt.date | None:
    """Return the first day on which a document of this kind went out for one of these."""
    issued = year.papers.issued if year.papers else ()
    days = [p.date for p in issued if p.document == document and p.of in of and p.date]
    return min(days, default=None)


def _round_start(year: Year, of_round: Round) -> dt.date | None:
    first = round_span(year.plan, of_round)[0] if year.plan else None
    return first or min(_visit_days(year, of_round), default=None)


def _round_end(year: Year, of_round: Round) -> dt.date | None:
    """Return the last day of a round: the plan's, or its last visit's if that is later."""
    last = round_span(year.plan, of_round)[1] if year.plan else None
    days = [*_visit_days(year, of_round), *([last] if last else [])]
    return max(days, default=None)


def _visit_days(year: Year, of_round: Round) -> list[dt.date]:
    days = []
    for visit in year.visits:
        inspection = year.inspections.get(visit.key)
        if visit.round != of_round.id or is_secret(year, visit, inspection) or visit.cancelled:
            continue
        held = inspection.held.date if inspection and inspection.held else None
        day = held or (None if visit.postponed else visit.date)
        days += [day] if day else []
    return days
