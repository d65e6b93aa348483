"""Figures recorded at visits, kept apart by unit: only a pair of numbers has a difference."""

from collections.abc import Iterable

import msgspec

from cchc_cli.model.checklist import Item
from cchc_cli.model.inspection import Inspection, TwoCounts


class Counts(msgspec.Struct, frozen=True):
    """Both columns of a figure; a number given alone is the team's, and holds for both."""

    reported: int | None
    counted: int | None
    alone: bool = False

    @property
    def both(self) -> bool:
        """Whether the unit and the team each gave a number: only then is there a difference."""
        return self.reported is not None and self.counted is not None

    @property
    def difference(self) -> int:
        """What the team counted less what the unit reported."""
        return (self.counted or 0) - (self.reported or 0)


class Sums(msgspec.Struct, frozen=True):
    """One figure over several visits; a unit that gave one number only has no difference."""

    given: tuple[tuple[str, Counts], ...]

    @property
    def alone(self) -> bool:
        """Whether no unit's own number was compared with the team's."""
        return all(counts.alone for _, counts in self.given)

    @property
    def compared(self) -> tuple[Counts, ...]:
        """The pairs of numbers; none if no unit reported one of its own."""
        pairs = tuple(counts for _, counts in self.given if counts.both)
        return () if all(counts.alone for counts in pairs) else pairs

    @property
    def differs(self) -> bool:
        """Whether some unit's numbers differ, also if the differences make up for each other."""
        return any(counts.difference for counts in self.compared)

    def units(self, column: str) -> frozenset[str]:
        """Return who gave a number in the column."""
        return frozenset(unit for unit, counts in self.given if getattr(counts, column) is not None)

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
            found[id] = Counts(value, value, alone=True)
    return found


def sums_of(item: Item, inspections: Iterable[Inspection]) -> dict[str, Sums]:
    """Return each recorded figure of the item: in the checklist's order, then what is beyond it."""
    found: dict[str, list[tuple[str, Counts]]] = {}
    for inspection in inspections:
        for id, counts in counts_of(inspection, item).items():
            found.setdefault(id, []).append((inspection.unit, counts))
    known = [figure.id for figure in item.figures if figure.id in found]
    order = [*known, *(id for id in found if id not in known)]
    return {id: Sums(tuple(found[id])) for id in order}
