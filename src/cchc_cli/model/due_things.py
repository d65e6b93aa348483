"""Everything that falls due in a year: what, for whom, until when, by which rule, and how it is."""

import datetime as dt
from collections.abc import Iterator

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.deadline_scope import Scope, deadline_of, fits, scope_of
from cchc_cli.model.due import Due
from cchc_cli.model.due_days import DueDay, days_of_year
from cchc_cli.model.due_done import done_on, round_done_on
from cchc_cli.model.due_words import remedy_words, things_words, units_words
from cchc_cli.model.events import About, due_of, is_secret
from cchc_cli.model.progress import Advice, advice_of, dated_advice
from cchc_cli.model.schedule import Visit
from cchc_cli.model.self_progress import self_days
from cchc_cli.model.words import DueThing, Event, VisitKind
from cchc_cli.model.workspace import Workspace, Year

_UNTIL_HELD = {DueThing.UNIT_REPORT, DueThing.REPORT_REMINDER, DueThing.NOTICE}
"""What nobody waits for any more once the visit was held."""


def due_things(workspace: Workspace, year: Year, today: dt.date) -> list[Due]:
    """Return everything that falls due in the year, in the plan's order, done or not.

    Surprise visits that are still to come, and cancelled ones, have no part in it.
    """
    found: list[Due] = []
    for deadline in year.plan.deadlines if year.plan else ():
        scope = scope_of(deadline)
        if scope is Scope.UNIT:
            found += _self_inspections(workspace, year, deadline, today)
        elif scope is Scope.VISIT:
            for visit in _visits(year):
                if fits(workspace, deadline, visit):
                    found += _of_visit(workspace, year, deadline, visit)
        elif scope is Scope.ROUND:
            found += _of_rounds(workspace, year, deadline)
        else:
            found += _of_plan(workspace, year, deadline)
    for visit in _visits(year):
        own = (a for a in _advice(workspace, year, visit) if a.due and not a.rule)
        found += [_remedy(workspace, visit, advice) for advice in own]
    return found


def _visits(year: Year) -> Iterator[Visit]:
    for visit in year.visits:
        if not (visit.cancelled or is_secret(year, visit, year.inspections.get(visit.key))):
            yield visit


def _of_visit(workspace: Workspace, year: Year, deadline: Deadline, visit: Visit) -> Iterator[Due]:
    inspection = year.inspections.get(visit.key)
    if deadline.of == DueThing.REMEDY:
        yield from (_remedy(workspace, visit, a) for a in _advice(workspace, year, visit) if a.rule)
        return
    if deadline.of in _UNTIL_HELD and year.kind_of(visit) == VisitKind.SURPRISE:
        return
    if deadline.event == Event.REPORT_DUE and not deadline_of(
        workspace, year, DueThing.UNIT_REPORT, visit
    ):
        # The unit owes no report by any day, so there is none to count from, now or later.
        return
    held = inspection is not None and inspection.held is not None
    if deadline.of == DueThing.REMEDY_REPORT and not (
        held and inspection and any(advice_of(inspection))
    ):
        return
    what, whom = things_words(workspace, year, deadline, visit)
    yield Due(
        thing=deadline.of,
        deadline=deadline,
        what=what,
        whom=whom,
        due=due_of(workspace, year, deadline, About(visit)),
        done=done_on(year, deadline, visit, inspection),
        passed=held and deadline.of in _UNTIL_HELD,
        units=(visit.unit,),
        visit=visit.key,
        round=visit.round,
    )


def _of_rounds(workspace: Workspace, year: Year, deadline: Deadline) -> Iterator[Due]:
    for of_round in year.plan.rounds if year.plan else ():
        if deadline.rounds and of_round.id not in deadline.rounds:
            continue
        what, whom = things_words(workspace, year, deadline, of_round)
        yield Due(
            thing=deadline.of,
            deadline=deadline,
            what=what,
            whom=whom,
            due=due_of(workspace, year, deadline, About(round=of_round)),
            done=round_done_on(year, deadline, of_round.id),
            round=of_round.id,
        )


def _of_plan(workspace: Workspace, year: Year, deadline: Deadline) -> Iterator[Due]:
    """Yield what is due for the plan as a whole, once for each of its days.

    The entries that say it was done belong to its days in their order.
    """
    what, whom = things_words(workspace, year, deadline, None)
    if deadline.event is not None or year.plan is None:
        days = [due_of(workspace, year, deadline, About())]
    else:
        days = [*days_of_year(workspace.work_days, deadline, year.plan.year)] or [None]
    entries = year.schedule.fulfilled if year.schedule else ()
    done = sorted(e.date for e in entries if e.deadline == deadline.id and e.of is None)
    for i, due in enumerate(days):
        yield Due(
            thing=deadline.of,
            deadline=deadline,
            what=what,
            whom=whom,
            due=due,
            done=done[i] if i < len(done) else None,
            number=i + 1 if len(days) > 1 else None,
        )


def _self_inspections(
    workspace: Workspace, year: Year, deadline: Deadline, today: dt.date
) -> Iterator[Due]:
    """Yield one entry for each day until which the units are to have inspected themselves.

    It is about the units that have not; about all of them once every one has.
    """
    units = self_days(workspace, year, deadline, today)
    plan_year = year.plan.year if year.plan else today.year
    days: list[DueDay | None] = [*days_of_year(workspace.work_days, deadline, plan_year)]
    if deadline.event is not None and deadline.days is not None:
        days = [due_of(workspace, year, deadline, About())]
    for number, due in enumerate(days or [None], start=1):
        # With a day for each time, the first one asks for one inspection, the second for two.
        wanted = number if len(days) > 1 else deadline.times or 1
        lacking = tuple(id for id, done in units.items() if len(done) < wanted)
        reached = [done[wanted - 1] for done in units.values() if len(done) >= wanted]
        what, _ = things_words(workspace, year, deadline, None)
        yield Due(
            thing=deadline.of,
            deadline=deadline,
            what=f"{what} lần {number}" if len(days) > 1 else what,
            whom=units_words(workspace, lacking or tuple(units)),
            due=due,
            done=max(reached) if reached and not lacking else None,
            units=lacking or tuple(units),
            number=number if len(days) > 1 else None,
        )


def _advice(workspace: Workspace, year: Year, visit: Visit) -> Iterator[Advice]:
    inspection = year.inspections.get(visit.key)
    return dated_advice(workspace, year, visit, inspection) if inspection else iter(())


def _remedy(workspace: Workspace, visit: Visit, advice: Advice) -> Due:
    given = advice.recommendation
    return Due(
        thing=DueThing.REMEDY,
        deadline=advice.rule,
        what=remedy_words(given),
        whom=workspace.unit_name(visit.unit),
        due=advice.due,
        done=advice.done,
        units=(visit.unit,),
        visit=visit.key,
        round=visit.round,
        advice=advice,
    )
