"""Tables of the annual report: units by round, common shortcomings, remedies, last year."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from cchc_cli.documents.document import Context
from cchc_cli.documents.lines import tied, unstopped
from cchc_cli.documents.quarter_tables import unit_rows
from cchc_cli.documents.results import SHORTCOMINGS
from cchc_cli.documents.round_visits import RoundRecord
from cchc_cli.documents.unit_visits import UnitRecord
from cchc_cli.documents.visits import name_on
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.comparison import Change, Compared
from cchc_cli.model.inspection import Finding
from cchc_cli.model.tally import Follow, follow_up
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import Result
from cchc_cli.vietnamese import joined, percent, sentence, share

_MOST = 10
"""How many of the commonest shortcomings the table names; the rest is in the rounds' reports."""


def round_rows(record: RoundRecord) -> list[Context]:
    """Return the inspected units of each round, numbered on through all rounds."""
    groups: list[Context] = []
    place = 0
    for each in record.plan.rounds:
        held = tuple(v for v in record.held if v.visit.round == each.id)
        rows = unit_rows(msgspec.structs.replace(record, held=held))
        for row in rows:
            place += 1
            row["number"] = place
        if rows:
            name = sentence(round_in_sentence(record.plan, each))
            groups.append({"name": name, "units": rows})
    return groups


class Common(msgspec.Struct, frozen=True):
    """An item with the units that fell short of it, by how their last finding stood."""

    area: Area
    item: Item
    judged: int
    not_met: tuple[str, ...]
    partly_met: tuple[str, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """All units that fell short, by their short names."""
        return self.not_met + self.partly_met


def fallen_short(record: RoundRecord) -> list[Common]:
    """Return the items of which some unit fell short, by how many did, most first.

    A unit that was visited twice counts once, as it stood at the last visit.
    """
    found = []
    for area, item in record.items:
        last = _last_findings(record, item)
        named = {
            result: tuple(unit for unit, finding in last.items() if finding.result == result)
            for result in SHORTCOMINGS
        }
        short = (named[Result.NOT_MET], named[Result.PARTLY_MET])
        if any(short):
            found.append(Common(area, item, len(last), *short))
    return sorted(found, key=lambda each: (-len(each.units), -len(each.not_met)))


def _last_findings(record: RoundRecord, item: Item) -> dict[str, Finding]:
    """Return how each unit that was judged on the item stood at its last visit, in order."""
    return {unit.short: found[-1] for unit in record.units if (found := _judged(unit, item.id))}


def is_judged_again(record: RoundRecord) -> bool:
    """Return whether some unit was judged on an item at more than one of its visits."""
    several = [unit for unit in record.units if len(unit.visits) > 1]
    return any(len(_judged(unit, item.id)) > 1 for unit in several for _, item in record.items)


def _judged(unit: UnitRecord, item: str) -> list[Finding]:
    """Return the findings that judge an item at the unit, oldest first."""
    visits = sorted(unit.visits, key=lambda visit: visit.day or dt.date.max)
    found = (visit.inspection.findings.get(item) for visit in visits)
    return [each for each in found if each is not None and each.result not in _UNJUDGED]


_UNJUDGED = (Result.NOT_APPLICABLE, Result.NOT_EXAMINED)


def repeated(found: Iterable[Common]) -> list[Common]:
    """Return what several units have in common."""
    return [each for each in found if len(each.units) > 1]


def common_rows(found: Iterable[Common]) -> list[Context]:
    """Return the commonest shortcomings, at most ten."""
    return [
        {
            "number": place,
            "text": unstopped(each.item.name),
            "area": each.area.short,
            "judged": each.judged,
            "not_met": len(each.not_met),
            "partly_met": len(each.partly_met),
            "units": joined(tied(unit) for unit in each.units),
        }
        for place, each in enumerate(repeated(found)[:_MOST], start=1)
    ]


def follow_rows(record: RoundRecord) -> list[Context]:
    """Return how many recommendations each unit was given and carried out, then the sums."""
    rows: list[Context] = []
    for unit in record.units:
        follow = follow_up([advice for _, advice in unit.advice], record.request.today)
        if follow.total:
            rows.append({"number": len(rows) + 1, "name": tied(unit.name), **_counted(follow)})
    return rows


def follow_total(record: RoundRecord) -> Context:
    """Return the sums below the table of remedies."""
    return _counted(follow_up([a for v in record.held for a in v.advice], record.request.today))


def _counted(follow: Follow) -> Context:
    return {
        "total": follow.total,
        "done": follow.done,
        "open": follow.open,
        "overdue": follow.overdue,
        "share": percent(share(follow.done, follow.total)),
    }


def comparison_rows(record: RoundRecord, found: list[Compared]) -> list[Context]:
    """Return one row for each unit: what became of last year's shortcomings, and what is new."""
    by_unit: dict[str, list[Change]] = {}
    for each in found:
        by_unit.setdefault(each.unit, []).append(each.change)
    return [
        {"number": place, "name": tied(_name(record, unit)), **comparison_counts(changes)}
        for place, (unit, changes) in enumerate(by_unit.items(), start=1)
    ]


def _name(record: RoundRecord, id: str) -> str:
    unit = record.request.workspace.unit(id)
    return name_on(unit, record.request.today) if unit else id


def comparison_counts(changes: list[Change]) -> Context:
    """Return how many items there are of each change; `before` are those of last year."""
    return {
        "before": len(changes) - changes.count(Change.NEW),
        "remedied": changes.count(Change.REMEDIED),
        "remains": changes.count(Change.REMAINS),
        "recurs": changes.count(Change.RECURS),
        "unseen": changes.count(Change.UNSEEN),
        "new": changes.count(Change.NEW),
    }
