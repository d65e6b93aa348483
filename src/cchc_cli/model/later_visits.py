"""How later visits judged an item again: a re-inspection closes what it finds remedied."""

import datetime as dt

import msgspec

from cchc_cli.model.inspection import Inspection
from cchc_cli.model.words import Result, VisitKind
from cchc_cli.model.workspace import Workspace

_UNJUDGED = {Result.NOT_APPLICABLE, Result.NOT_EXAMINED}


class Judged(msgspec.Struct, frozen=True):
    """How an item stood at a visit of its unit."""

    day: dt.date
    kind: VisitKind
    result: Result

    @property
    def again(self) -> bool:
        """Whether the visit came to see what became of earlier matters (phúc tra)."""
        return self.kind == VisitKind.REINSPECTION


class _Held(msgspec.Struct, frozen=True):
    day: dt.date
    kind: VisitKind
    inspection: Inspection


def judged_later(workspace: Workspace, inspection: Inspection, item: str) -> tuple[Judged, ...]:
    """Return how visits after this one judged the item at its unit, oldest first."""
    if inspection.held is None:
        return ()
    every = workspace.once("visits held by unit", lambda: _held_by_unit(workspace))
    return tuple(
        Judged(held.day, held.kind, held.inspection.findings[item].result)
        for held in every.get((inspection.unit, inspection.illustrative), ())
        if held.day > inspection.held.date
        and item in held.inspection.findings
        and held.inspection.findings[item].result not in _UNJUDGED
    )


def _held_by_unit(workspace: Workspace) -> dict[tuple[str, bool], list[_Held]]:
    """Return the held visits of each unit, oldest first; invented ones stay apart."""
    found: dict[tuple[str, bool], list[_Held]] = {}
    for year in workspace.years.values():
        for visit in year.visits:
            inspection = year.inspections.get(visit.key)
            if inspection is not None and inspection.held is not None:
                held = _Held(inspection.held.date, year.kind_of(visit), inspection)
                found.setdefault((inspection.unit, inspection.illustrative), []).append(held)
    for visits in found.values():
        visits.sort(key=lambda each: each.day)
    return found
