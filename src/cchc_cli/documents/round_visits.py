"""The visits of one round: which were held, which not, and what they came to together."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.visits import VisitRecord, name_on, recorded, short_on
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.plan import Plan, Team
from cchc_cli.model.progress import DONE, is_secret, stage_of
from cchc_cli.model.schedule import Visit
from cchc_cli.model.tally import Outcomes, outcomes_by_area
from cchc_cli.model.times import round_name
from cchc_cli.model.words import VisitKind
from cchc_cli.vietnamese import short_date

_BESIDES = {VisitKind.SUPPLEMENTARY, VisitKind.SURPRISE, VisitKind.REINSPECTION}


class RoundRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Visits of a round (đợt) or of the year: those held, at least one, and those to come.

    `name` is what the time is called, as “quý II năm 2023” or “năm 2023”.
    """

    request: Request
    plan: Plan
    name: str
    held: tuple[VisitRecord, ...]
    waiting: tuple[Visit, ...]

    @property
    def team(self) -> Team:
        """The team that is named in the text: the first that made a visit."""
        return self.held[0].team

    @property
    def planned_held(self) -> tuple[VisitRecord, ...]:
        """The held visits that the plan asks for."""
        return tuple(v for v in self.held if not self.is_besides(v.visit))

    @property
    def besides(self) -> tuple[VisitRecord, ...]:
        """The held visits that came on top of the plan (kiểm tra bổ sung, phúc tra)."""
        return tuple(v for v in self.held if self.is_besides(v.visit))

    @property
    def planned(self) -> int:
        """How many visits the plan asks for."""
        return len(self.planned_held) + len(self.waiting)

    def is_besides(self, visit: Visit) -> bool:
        """Return whether the visit comes on top of the plan."""
        return self.request.year.kind_of(visit) in _BESIDES

    @property
    def areas(self) -> tuple[Area, ...]:
        """All areas of the held visits, in the order of the checklist."""
        return tuple({a.id: a for record in self.held for a in record.areas}.values())

    @property
    def items(self) -> tuple[tuple[Area, Item], ...]:
        """All items of the held visits, each once, in order."""
        found = {i.id: (a, i) for record in self.held for a, i in record.items}
        order = {i.id: place for place, i in enumerate(_leaves(self.areas))}
        return tuple(found[id] for id in sorted(found, key=lambda id: order[id]))

    def outcomes(self, area: Area) -> dict[str, Outcomes]:
        """Return the counts of an area by the units' short names."""
        found: dict[str, Outcomes] = {}
        for record in self.held:
            by_area = outcomes_by_area(record.items, record.inspection)
            short = short_name(record)
            found[short] = found.get(short, Outcomes()) + by_area.get(area.id, Outcomes())
        return found

    def waiting_name(self, visit: Visit) -> str:
        """Return the full name of a unit that was not yet inspected."""
        unit = self.request.workspace.unit(visit.unit)
        return name_on(unit, self.request.today) if unit else visit.unit


def _leaves(areas: tuple[Area, ...]) -> list[Item]:
    return [item for area in areas for item in area.leaves()]


def short_name(record: VisitRecord) -> str:
    """Return the unit's short name on the day of the visit."""
    return short_on(record.unit, record.day)


def outcomes_of(record: VisitRecord) -> Outcomes:
    """Return the counts of a whole visit."""
    return sum(outcomes_by_area(record.items, record.inspection).values(), Outcomes())


def round_record(request: Request, until: dt.date | None = None) -> RoundRecord:
    """Return the round `request.of`, as it stood at the end of the day `until`, if one is given.

    Surprise visits that are not done are left out: they must not show before.

    Raises:
        NotReady: There is no plan, no such round, or no visit of it was held.
    """
    year = request.year
    of_round = year.round(request.of)
    if year.plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    if of_round is None:
        raise NotReady(f"kế hoạch không có đợt “{request.of}”")
    visits = [visit for visit in year.visits if visit.round == of_round.id]
    held, waiting = _sorted(request, visits, until)
    if not held:
        told = f" đến hết ngày {short_date(until)}" if until else ""
        raise NotReady(f"đợt “{of_round.id}” chưa kiểm tra đơn vị nào{told}")
    return RoundRecord(
        request=request,
        plan=year.plan,
        name=round_name(year.plan, of_round),
        held=held,
        waiting=waiting,
    )


def year_record(request: Request) -> RoundRecord:
    """Return all visits of the year, rounds in the plan's order.

    Raises:
        NotReady: There is no plan, or no visit was held.
    """
    year = request.year
    if year.plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    order = {each.id: place for place, each in enumerate(year.plan.rounds)}
    visits = sorted(year.visits, key=lambda visit: order.get(visit.round, len(order)))
    held, waiting = _sorted(request, visits, None)
    if not held:
        raise NotReady(f"năm {year.plan.year} chưa kiểm tra đơn vị nào")
    name = f"năm {year.plan.year}"
    return RoundRecord(request=request, plan=year.plan, name=name, held=held, waiting=waiting)


def _sorted(
    request: Request, visits: Iterable[Visit], until: dt.date | None
) -> tuple[tuple[VisitRecord, ...], tuple[Visit, ...]]:
    """Return the visits that were held, and those that the plan still asks for."""
    year = request.year
    held, waiting = [], []
    for visit in visits:
        inspection = year.inspections.get(visit.key)
        if is_secret(year, visit, inspection):
            continue
        done = inspection and (inspection.held or stage_of(visit, inspection) in DONE)
        record = recorded(request, visit, inspection) if inspection and done else None
        if record is not None and not (until and record.day and record.day > until):
            held.append(record)
        elif year.kind_of(visit) not in _BESIDES:
            waiting.append(visit)
    return tuple(held), tuple(waiting)
