"""The visits of one round: which were held, which not, and what they came to together."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.unit_visits import UnitRecord, short_name
from cchc_cli.documents.visits import VisitRecord, name_on, recorded
from cchc_cli.documents.wording import act, called_together
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.choosing import Quota, quotas
from cchc_cli.model.plan import Plan, Round, Team, Theme
from cchc_cli.model.progress import DONE, is_secret, stage_of
from cchc_cli.model.schedule import Visit
from cchc_cli.model.tally import Outcomes, outcomes_by_area
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import VisitKind
from cchc_cli.model.workspace import Year
from cchc_cli.vietnamese import short_date

_BESIDES = {VisitKind.SUPPLEMENTARY, VisitKind.SURPRISE, VisitKind.REINSPECTION}


class RoundRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Visits of a round (đợt) or of the year: those held, at least one, and those to come.

    `name` is what the time is called in a sentence, as “quý II năm 2023” or “năm 2023”.
    `waiting` holds the units, too, that the plan names and the schedule does not;
    `unchosen` are the counts of units still to be chosen.
    """

    request: Request
    plan: Plan
    name: str
    held: tuple[VisitRecord, ...]
    waiting: tuple[Visit, ...]
    unchosen: tuple[Quota, ...] = ()

    @property
    def team(self) -> Team:
        """The first team that made a visit."""
        return self.held[0].team

    @property
    def teams(self) -> tuple[Team, ...]:
        """All teams that made a visit."""
        return tuple({visit.team.id: visit.team for visit in self.held}.values())

    @property
    def called(self) -> str:
        """What the team is called in a sentence, or the teams: “các Tổ kiểm tra”."""
        return called_together(self.teams)

    @property
    def acted(self) -> str:
        """What was done in the round: “kiểm tra”, or “phúc tra” if that is all it was."""
        kinds = {visit.kind for visit in self.planned_held or self.held}
        return act(kinds.pop() if len(kinds) == 1 else None)

    @property
    def units(self) -> tuple[UnitRecord, ...]:
        """The inspected units, each once, in the order of their first visits."""
        found: dict[tuple[str, bool], list[VisitRecord]] = {}
        for visit in self.held:
            found.setdefault((visit.unit.id, self.is_besides(visit.visit)), []).append(visit)
        return tuple(UnitRecord(visits=tuple(v), besides=key[1]) for key, v in found.items())

    @property
    def planned_units(self) -> tuple[UnitRecord, ...]:
        """The inspected units that the plan asks for."""
        return tuple(unit for unit in self.units if not unit.besides)

    @property
    def planned_held(self) -> tuple[VisitRecord, ...]:
        """The held visits that the plan asks for."""
        return tuple(v for v in self.held if not self.is_besides(v.visit))

    @property
    def besides(self) -> tuple[VisitRecord, ...]:
        """The held visits that came on top of the plan (kiểm tra bổ sung, phúc tra)."""
        return tuple(v for v in self.held if self.is_besides(v.visit))

    @property
    def done(self) -> int:
        """How many planned units were inspected in a round by every team that is to come."""
        waiting = {(visit.unit, visit.round) for visit in self.waiting}
        held = {(v.unit.id, v.visit.round) for v in self.planned_held}
        return len({unit for unit, _ in held - waiting})

    @property
    def planned(self) -> int:
        """How many units the plan asks for, those still to be chosen included."""
        named = {v.unit.id for v in self.planned_held} | {visit.unit for visit in self.waiting}
        return len(named) + sum(quota.lacking for quota in self.unchosen)

    @property
    def counts_units(self) -> bool:
        """Whether the plan says beforehand which units, or how many: not so for a surprise."""
        rounds = {visit.visit.round for visit in self.planned_held}
        named = [each for each in self.plan.rounds if each.id in rounds]
        return any(each.units or each.choose for each in named)

    def is_besides(self, visit: Visit) -> bool:
        """Return whether the visit comes on top of the plan."""
        return _is_besides(self.request.year, visit)

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes of the held visits, each with each of its periods once."""
        return tuple({(t.id, t.period): t for visit in self.held for t in visit.themes}.values())

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


def _is_besides(year: Year, visit: Visit) -> bool:
    """Return whether the visit is on top of the plan; a whole round of its kind is not."""
    of_round, kind = year.round(visit.round), year.kind_of(visit)
    return kind in _BESIDES and not (of_round and kind == of_round.kind)


def _leaves(areas: tuple[Area, ...]) -> list[Item]:
    return [item for area in areas for item in area.leaves()]


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
    visits += not_scheduled(year, of_round)
    held, waiting = _sorted(request, visits, until)
    if not held:
        told = f" đến hết ngày {short_date(until)}" if until else ""
        raise NotReady(f"đợt “{of_round.id}” chưa kiểm tra đơn vị nào{told}")
    return RoundRecord(
        request=request,
        plan=year.plan,
        name=round_in_sentence(year.plan, of_round),
        held=held,
        waiting=waiting,
        unchosen=still_to_choose(request, [of_round]),
    )


def not_scheduled(year: Year, of_round: Round) -> list[Visit]:
    """Return the units that the plan names for the round and the schedule does not."""
    shown = (v for v in year.visits if not is_secret(year, v, year.inspections.get(v.key)))
    has = {visit.unit for visit in shown if visit.round == of_round.id}
    lacking = [unit for unit in of_round.units if unit not in has]
    return [Visit(unit=unit, round=of_round.id) for unit in lacking]


def still_to_choose(request: Request, rounds: Iterable[Round]) -> tuple[Quota, ...]:
    """Return the counts of units of the rounds that are not yet all chosen."""
    every = (q for each in rounds for q in quotas(request.workspace, request.year, each))
    return tuple(quota for quota in every if quota.lacking)


def year_record(request: Request) -> RoundRecord:
    """Return all visits of the year, rounds in the plan's order.

    Raises:
        NotReady: There is no plan, or no visit was held.
    """
    year = request.year
    if year.plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    order = {each.id: place for place, each in enumerate(year.plan.rounds)}
    every = [*year.visits, *(v for each in year.plan.rounds for v in not_scheduled(year, each))]
    visits = sorted(every, key=lambda visit: order.get(visit.round, len(order)))
    held, waiting = _sorted(request, visits, None)
    if not held:
        raise NotReady(f"năm {year.plan.year} chưa kiểm tra đơn vị nào")
    return RoundRecord(
        request=request,
        plan=year.plan,
        name=f"năm {year.plan.year}",
        held=held,
        waiting=waiting,
        unchosen=still_to_choose(request, year.plan.rounds),
    )


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
        stage = stage_of(visit, inspection, year.form_of(visit))
        done = inspection and (inspection.held or stage in DONE)
        record = recorded(request, visit, inspection) if inspection and done else None
        if record is not None and not (until and record.day and record.day > until):
            held.append(record)
        elif not _is_besides(year, visit):
            waiting.append(visit)
    return tuple(held), tuple(waiting)
