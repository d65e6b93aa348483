"""What was found at one unit in all its visits of a round: several teams may have come."""

import datetime as dt

import msgspec

from cchc_cli.documents.visits import VisitRecord, short_on
from cchc_cli.model.progress import Advice
from cchc_cli.model.tally import Outcomes, outcomes_by_area


class UnitRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One unit with all its held visits of a round or a year: several teams may have come."""

    visits: tuple[VisitRecord, ...]

    @property
    def short(self) -> str:
        """The unit's short name on the day of the last visit."""
        return short_name(self._last)

    @property
    def name(self) -> str:
        """The unit's full name on the day of the last visit."""
        return self._last.unit_name

    @property
    def _last(self) -> VisitRecord:
        return max(self.visits, key=lambda visit: visit.day or dt.date.min)

    @property
    def outcomes(self) -> Outcomes:
        """What all its visits came to together."""
        return sum((outcomes_of(visit) for visit in self.visits), Outcomes())

    @property
    def advice(self) -> list[tuple[VisitRecord, Advice]]:
        """The recommendations of all its visits, in order."""
        return [(visit, advice) for visit in self.visits for advice in visit.advice]


def short_name(record: VisitRecord) -> str:
    """Return the unit's short name on the day of the visit."""
    return short_on(record.unit, record.day)


def outcomes_of(record: VisitRecord) -> Outcomes:
    """Return the counts of a whole visit."""
    return sum(outcomes_by_area(record.items, record.inspection).values(), Outcomes())
