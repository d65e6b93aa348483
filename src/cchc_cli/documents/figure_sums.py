"""Figures recorded at visits, kept apart by who gave them: only a pair of numbers differs."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from cchc_cli.model.checklist import Item
from cchc_cli.model.inspection import Inspection, TwoCounts


class Counts(msgspec.Struct, frozen=True):
    """Both columns of a figure; a number given alone is the team's, and nobody disputes it."""

    reported: int | None
    counted: int | None
    alone: bool = False

    @property
    def both(self) -> bool:
        """Whether the unit and the team each gave a number: only then is there a difference."""
        return self.reported is not None and self.counted is not None

    def of_share(self, column: str) -> int | None:
        """Return the number as a part of a share, in which one given alone holds for both."""
        value: int | None = self.counted if self.alone else getattr(self, column)
        return value

    @property
    def difference(self) -> int:
        """What the team counted less what the unit reported."""
        return (self.counted or 0) - (self.reported or 0)


class Sums(msgspec.Struct, frozen=True):
    """One figure of several units, each with its numbers."""

    given: tuple[tuple[str, Counts], ...]

    @property
    def compared(self) -> "Sums":
        """The units that gave a number in both columns."""
        return Sums(tuple((unit, counts) for unit, counts in self.given if counts.both))

    def only(self, column: str) -> "Sums":
        """Return the units that gave a number in this column and none in the other."""
        return Sums(
            tuple(
                (unit, counts)
                for unit, counts in self.given
                if not counts.both and getattr(counts, column) is not None
            )
        )

    @property
    def differs(self) -> bool:
        """Whether some unit's numbers differ, also if the differences make up for each other."""
        return any(counts.difference for _, counts in self.given)

    @property
    def units(self) -> frozenset[str]:
        """Who gave its numbers."""
        return frozenset(unit for unit, _ in self.given)

    def total(self, column: str) -> int | None:
        """Return the sum of a column; None if nobody filled it."""
        values = [getattr(counts, column) for _, counts in self.given]
        known = [value for value in values if value is not None]
        return sum(known) if known else None


def counts_of(inspection: Inspection, item: Item) -> dict[str, Counts]:
    """Return the figures recorded for the item, by their ids, in the order recorded."""
    finding = inspection.findings.get(item.id)
    found = {}
    for id, value in (finding.figures if finding else {}).items():
        if isinstance(value, TwoCounts):
            found[id] = Counts(value.reported, value.counted)
        else:
            found[id] = Counts(None, value, alone=True)
    return found


def last_counts(item: Item, inspections: Iterable[Inspection]) -> dict[str, dict[str, Counts]]:
    """Return each unit's figures of the item as its last visit with such figures gave them.

    Visits of one unit look at times that overlap: their numbers are never added. Those of
    one item come from one visit, so that parts and whole still belong together.
    """
    return {inspection.unit: counts for inspection, counts in _by_day(item, inspections)}


def is_counted_again(items: Iterable[Item], inspections: Iterable[Inspection]) -> bool:
    """Return whether some unit gave figures of an item at more than one visit."""
    visits = list(inspections)
    named = ([each.unit for each, _ in _by_day(item, visits)] for item in items)
    return any(len(set(units)) < len(units) for units in named)


def _by_day(
    item: Item, inspections: Iterable[Inspection]
) -> Iterator[tuple[Inspection, dict[str, Counts]]]:
    for inspection in sorted(inspections, key=_day):
        counts = counts_of(inspection, item)
        if counts:
            yield inspection, counts


def _day(inspection: Inspection) -> dt.date:
    return inspection.held.date if inspection.held else dt.date.min


def sums_of(item: Item, by_unit: dict[str, dict[str, Counts]]) -> dict[str, Sums]:
    """Return each recorded figure of the item: in the checklist's order, then what is beyond it."""
    found: dict[str, list[tuple[str, Counts]]] = {}
    for unit, named in by_unit.items():
        for id, counts in named.items():
            found.setdefault(id, []).append((unit, counts))
    known = [figure.id for figure in item.figures if figure.id in found]
    order = [*known, *(id for id in found if id not in known)]
    return {id: Sums(tuple(found[id])) for id in order}
