"""What became of last year's shortcomings: found again, gone, come back, or not looked at."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

import msgspec

from cchc_cli.model.inspection import Finding, Inspection
from cchc_cli.model.words import Result
from cchc_cli.model.workspace import Workspace, Year

_SHORT = {Result.PARTLY_MET, Result.NOT_MET}


class Change(StrEnum):
    """How an item of a unit stands against last year (so với năm trước); what people read."""

    REMEDIED = "đã khắc phục"
    REMAINS = "còn tồn tại"
    RECURS = "tái diễn"
    UNSEEN = "chưa kiểm tra lại"
    NEW = "mới"


class Compared(msgspec.Struct, frozen=True):
    """One item of one unit, by their ids, with what became of it."""

    unit: str
    item: str
    change: Change


class _Past(msgspec.Struct):
    """All findings on one item of one unit in a year, oldest first."""

    findings: list[Finding]

    @property
    def last(self) -> Result:
        return self.findings[-1].result

    @property
    def fell_short(self) -> bool:
        return any(finding.result in _SHORT for finding in self.findings)

    def was_put_right(self, until: dt.date) -> bool:
        """Whether a later visit found it met, or all that was asked was done until that day."""
        asked = [r for finding in self.findings for r in finding.recommendations]
        done = [r for r in asked if r.remedy is not None and r.remedy.done <= until]
        return self.last not in _SHORT or (bool(asked) and len(done) == len(asked))


def years_before(workspace: Workspace, year: Year) -> tuple[Year, ...]:
    """Return the plans of the year before, of which a visit was held; invented data stay apart."""
    if year.plan is None:
        return ()
    return tuple(
        each
        for each in workspace.years.values()
        if each.plan is not None
        and each.plan.year == year.plan.year - 1
        and each.illustrative == year.illustrative
        and any(inspection.held for inspection in each.inspections.values())
    )


def compared(before: Iterable[Year], year: Year) -> list[Compared]:
    """Return what became of each shortcoming of last year, and what is new, unit by unit.

    A shortcoming is new only at a unit that was inspected in both years: of the
    others nobody knows how they stood.
    """
    past, now = _by_item(before), _by_item([year])
    last_day = max(_days(year), default=dt.date.max)
    seen = {unit for unit, _ in now}
    found = []
    for key, then in past.items():
        change = _change(then, now.get(key), last_day)
        if change is not None:
            found.append(Compared(*key, change))
    known = {unit for unit, _ in past}
    for key, new in now.items():
        fresh = key not in past or not past[key].fell_short
        if key[0] in known & seen and fresh and new.last in _SHORT:
            found.append(Compared(*key, Change.NEW))
    return found


def _change(then: _Past, now: _Past | None, last_day: dt.date) -> Change | None:
    """Return what became of an item; None if it was no shortcoming, or was settled last year."""
    if not then.fell_short:
        return None
    if now is None:
        return Change.UNSEEN if then.last in _SHORT else None
    if now.last in _SHORT:
        return Change.RECURS if then.was_put_right(last_day) else Change.REMAINS
    return Change.REMEDIED if then.last in _SHORT else None


def _by_item(years: Iterable[Year]) -> dict[tuple[str, str], _Past]:
    """Return the findings that judge an item, by unit and item, each list oldest first."""
    held = [i for year in years for i in year.inspections.values() if i.held is not None]
    found: dict[tuple[str, str], _Past] = {}
    for inspection in sorted(held, key=_day):
        for item, finding in inspection.findings.items():
            if finding.result != Result.NOT_EXAMINED:
                key = (inspection.unit, item)
                found.setdefault(key, _Past([])).findings.append(finding)
    return found


def _day(inspection: Inspection) -> dt.date:
    return inspection.held.date if inspection.held else dt.date.min


def _days(year: Year) -> list[dt.date]:
    return [_day(each) for each in year.inspections.values() if each.held]
