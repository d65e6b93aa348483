"""Figures counted from findings: every number in a sentence or a table comes from here."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.inspection import Finding, Inspection
from cchc_cli.model.progress import Advice, RemedyState
from cchc_cli.model.words import Result


class Outcomes(msgspec.Struct, frozen=True):
    """How many items came to each result (số nội dung theo kết quả)."""

    met: int = 0
    partly_met: int = 0
    not_met: int = 0
    not_applicable: int = 0
    not_examined: int = 0

    @property
    def judged(self) -> int:
        """Items that were met, partly met or not met: the whole of every share."""
        return self.met + self.partly_met + self.not_met

    @property
    def total(self) -> int:
        """All items."""
        return self.judged + self.not_applicable + self.not_examined

    def __add__(self, other: "Outcomes") -> "Outcomes":
        """Return the sum of both, result by result."""
        return Outcomes(*(a + b for a, b in zip(_counts(self), _counts(other), strict=True)))


def _counts(outcomes: Outcomes) -> tuple[int, int, int, int, int]:
    return (
        outcomes.met,
        outcomes.partly_met,
        outcomes.not_met,
        outcomes.not_applicable,
        outcomes.not_examined,
    )


def outcomes(findings: Iterable[Finding | None]) -> Outcomes:
    """Return the counts; no finding counts as not examined."""
    results = [f.result if f else Result.NOT_EXAMINED for f in findings]
    return Outcomes(
        met=results.count(Result.MET),
        partly_met=results.count(Result.PARTLY_MET),
        not_met=results.count(Result.NOT_MET),
        not_applicable=results.count(Result.NOT_APPLICABLE),
        not_examined=results.count(Result.NOT_EXAMINED),
    )


def outcomes_by_area(
    items: Iterable[tuple[Area, Item]], inspection: Inspection | None
) -> dict[str, Outcomes]:
    """Return the counts of each area, by the area's id, in order."""
    findings = inspection.findings if inspection else {}
    by_area: dict[str, list[Finding | None]] = {}
    for area, item in items:
        by_area.setdefault(area.id, []).append(findings.get(item.id))
    return {area: outcomes(found) for area, found in by_area.items()}


class Follow(msgspec.Struct, frozen=True):
    """How many recommendations are in each state (tình hình thực hiện kiến nghị)."""

    done: int = 0
    open: int = 0
    overdue: int = 0

    @property
    def total(self) -> int:
        """All recommendations."""
        return self.done + self.open + self.overdue


def follow_up(given: Iterable[Advice], today: dt.date) -> Follow:
    """Return the states of recommendations on a day."""
    states = [advice.state(today) for advice in given]
    return Follow(
        done=states.count(RemedyState.DONE),
        open=states.count(RemedyState.OPEN),
        overdue=states.count(RemedyState.OVERDUE),
    )
