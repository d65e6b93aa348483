"""The visits of one unit told apart: its code alone is also the id of its first visit."""

import datetime as dt
from collections.abc import Iterable

from cchc_cli.flows.errors import NotFoundError
from cchc_cli.model.progress import ENDED, Stage, is_secret, stage_of
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_name, round_span
from cchc_cli.model.visit_names import visit_name
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import short_date


def siblings(year: Year, visit: Visit) -> list[Visit]:
    """Return the other visits of the unit, without those that may not be shown."""
    return [
        other
        for other in year.visits
        if other.unit == visit.unit and other.key != visit.key
        if not is_secret(year, other, year.inspections.get(other.key))
    ]


def visit_told(workspace: Workspace, year: Year, visit: Visit) -> str:
    """Return what a visit is, beyond its unit: “Sở Y tế (phúc tra), Đợt 2, 21/07/2026”."""
    of_round = year.round(visit.round)
    when = round_name(year.plan, of_round) if year.plan and of_round else visit.round
    day = _day(year, visit)
    parts = [visit_name(workspace, year, visit, with_team=True), when]
    return ", ".join([*parts, *([short_date(day)] if day else [])])


def _day(year: Year, visit: Visit) -> dt.date | None:
    inspection = year.inspections.get(visit.key)
    return inspection.held.date if inspection and inspection.held else visit.date


def listed(workspace: Workspace, year: Year, visits: Iterable[Visit]) -> str:
    """Return the visits with their codes, for whoever must choose one, a line each."""
    lines = (f"{v.key}: {visit_told(workspace, year, v)}" for v in visits)
    return "chọn một trong:\n" + "\n".join(f"  {line}" for line in lines)


def must_be_meant(workspace: Workspace, year: Year, visit: Visit, days: Iterable[dt.date]) -> None:
    """Refuse to write into a visit named by its unit's code if a day tells of another one.

    Raises:
        NotFoundError: Another visit of the unit, not held yet, lies nearer to the day.
    """
    others = siblings(year, visit) if visit.key == visit.unit else []
    waiting = [v for v in others if _stage(year, v) not in ENDED]
    nearer = (
        day
        for day in days
        if any(_distance(year, v, day) < _distance(year, visit, day) for v in waiting)
    )
    day = next(nearer, None)
    if day is None:
        return
    name = workspace.unit_name(visit.unit)
    message = (
        f"{name} có nhiều cuộc kiểm tra, ngày {short_date(day)} gần cuộc khác hơn “{visit.key}”"
    )
    hint = listed(workspace, year, [visit, *others])
    raise NotFoundError(
        message, f"{hint}\n  đúng là cuộc “{visit.key}”: thêm --round {visit.round}"
    )


def _stage(year: Year, visit: Visit) -> Stage:
    return stage_of(visit, year.inspections.get(visit.key), year.form_of(visit))


def _distance(year: Year, visit: Visit, day: dt.date) -> int:
    """Return how many days lie between the visit, else its round, and the day."""
    own, of_round = _day(year, visit), year.round(visit.round)
    if own is not None:
        return abs((day - own).days)
    first, last = round_span(year.plan, of_round) if year.plan and of_round else (None, None)
    before = (first - day).days if first else 0
    after = (day - last).days if last else 0
    return max(before, after, 0)
