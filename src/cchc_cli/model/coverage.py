"""Which units were inspected within some years (độ phủ kiểm tra), over all plans there are."""

import datetime as dt

import msgspec

from cchc_cli.model.progress import DONE, ENDED, is_secret, stage_of
from cchc_cli.model.units import Unit
from cchc_cli.model.workspace import Workspace, Year


class Covered(msgspec.Struct, frozen=True, kw_only=True):
    """One unit: when it was last inspected, and whether it is to be.

    Attributes:
        unit: The unit, one that exists on the day asked about.
        last: The day of its last visit that was held (lần kiểm tra gần nhất), of any
            kind and form; None if no plan in the workspace has one.
        to_come: Whether a plan of the year or later has a visit to come; none for a surprise visit.
        next: The day of the first one that has a day.
    """

    unit: Unit
    last: dt.date | None
    to_come: bool
    next: dt.date | None


def coverage(workspace: Workspace, year: Year, today: dt.date) -> list[Covered]:
    """Return every unit that exists on a day, in the order of the list, as it stood that day."""
    last = _last_visits(workspace, today)
    to_come = _to_come(workspace, year)
    return [
        Covered(
            unit=unit,
            last=last.get(unit.id),
            to_come=unit.id in to_come,
            next=min(to_come.get(unit.id, ()), default=None),
        )
        for unit in (workspace.units.units if workspace.units else ())
        if (unit.since or today) <= today <= (unit.until or today)
    ]


def _last_visits(workspace: Workspace, today: dt.date) -> dict[str, dt.date]:
    last: dict[str, dt.date] = {}
    for year in workspace.years.values():
        for visit in year.visits:
            inspection = year.inspections.get(visit.key)
            if inspection is None or inspection.held is None or inspection.held.date > today:
                continue
            if stage_of(visit, inspection, year.form_of(visit)) in DONE:
                day = inspection.held.date
                last[visit.unit] = max(day, last.get(visit.unit, day))
    return last


def _to_come(workspace: Workspace, from_year: Year) -> dict[str, list[dt.date]]:
    """Return the units that are to be visited, with the days that are known.

    A year may have several plans; what was not held under an earlier year's plan is not to come.
    """
    found: dict[str, list[dt.date]] = {}
    first = from_year.plan.year if from_year.plan else 0
    for year in workspace.years.values():
        if year.plan is None or year.plan.year < first:
            continue
        for visit in year.visits:
            inspection = year.inspections.get(visit.key)
            ended = stage_of(visit, inspection, year.form_of(visit)) in ENDED
            if ended or is_secret(year, visit, inspection):
                continue
            days = found.setdefault(visit.unit, [])
            if visit.date and not visit.postponed:
                days.append(visit.date)
    return found


def years_before(day: dt.date, years: int) -> dt.date:
    """Return the same day some years earlier; 29 February becomes 28, and no year is before 1."""
    year = max(1, day.year - years)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
