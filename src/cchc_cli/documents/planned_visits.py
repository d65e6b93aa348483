"""The visits of a round or a year against its plan: done, to come, cancelled, on top of it."""

import msgspec

from cchc_cli.documents.document import Request
from cchc_cli.documents.seats import areas_of_plan
from cchc_cli.documents.unit_visits import UnitRecord, short_name
from cchc_cli.documents.visits import VisitRecord, name_on
from cchc_cli.documents.wording import act, called_together
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.choosing import Quota
from cchc_cli.model.plan import Plan, Team, Theme
from cchc_cli.model.schedule import Visit
from cchc_cli.model.tally import Outcomes, outcomes_by_area
from cchc_cli.model.words import VisitKind
from cchc_cli.model.workspace import Year

_BESIDES = {VisitKind.SUPPLEMENTARY, VisitKind.SURPRISE, VisitKind.REINSPECTION}


class RoundRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Visits of a round (đợt) or of the year: those held, at least one, and those to come.

    `name` is what the time is called in a sentence, as “quý II năm 2023” or “năm 2023”.
    `waiting` holds the units, too, that the plan names and the schedule does not;
    `unchosen` are the counts of units still to be chosen; `cancelled` are planned
    visits that will not be made. With `surprises_besides` the plan asks for other visits,
    too: those on surprise then come on top of them.
    """

    request: Request
    plan: Plan
    name: str
    held: tuple[VisitRecord, ...]
    waiting: tuple[Visit, ...]
    unchosen: tuple[Quota, ...] = ()
    cancelled: tuple[Visit, ...] = ()
    surprises_besides: bool = False

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
        found: dict[str, list[VisitRecord]] = {}
        for visit in self.held:
            found.setdefault(visit.unit.id, []).append(visit)
        return tuple(UnitRecord(visits=tuple(visits)) for visits in found.values())

    @property
    def planned_held(self) -> tuple[VisitRecord, ...]:
        """The held visits that the plan asks for."""
        return tuple(v for v in self.held if not self.is_besides(v.visit))

    @property
    def besides(self) -> tuple[VisitRecord, ...]:
        """The held visits that came on top of the plan (kiểm tra bổ sung, phúc tra)."""
        return tuple(v for v in self.held if self.is_besides(v.visit))

    @property
    def units_held(self) -> frozenset[str]:
        """The planned units to which some team came."""
        return frozenset(visit.unit.id for visit in self.planned_held)

    @property
    def units_done(self) -> frozenset[str]:
        """The planned units that were inspected in a round by every team that is to come."""
        waiting = {(visit.unit, visit.round) for visit in self.waiting}
        held = {(v.unit.id, v.visit.round) for v in self.planned_held}
        return frozenset(unit for unit, _ in held - waiting)

    @property
    def done(self) -> int:
        """How many planned units are done."""
        return len(self.units_done)

    @property
    def planned(self) -> int:
        """How many units the plan asks for, those still to be chosen included.

        A unit that the plan names stays one of them when its visit is cancelled; in
        place of one that was only chosen, another is to be chosen.
        """
        named = {v.unit.id for v in self.planned_held} | {visit.unit for visit in self.waiting}
        by_round = {each.id: each.units for each in self.plan.rounds}
        named |= {v.unit for v in self.cancelled if v.unit in by_round.get(v.round, ())}
        return len(named) + sum(quota.lacking for quota in self.unchosen)

    @property
    def counts_units(self) -> bool:
        """Whether the plan says beforehand which units, or how many: not so for a surprise."""
        rounds = {visit.visit.round for visit in self.planned_held}
        named = [each for each in self.plan.rounds if each.id in rounds]
        return any(each.units or each.choose for each in named)

    @property
    def first(self) -> "RoundRecord":
        """All but the re-inspections that the plan asks for, if it asks for others too.

        A unit is inspected by the one and re-inspected by the other: neither is
        done by the other's visit.
        """
        return self._only(again=False) if self._is_mixed else self

    @property
    def again(self) -> "RoundRecord | None":
        """The re-inspections that the plan asks for beside others."""
        return self._only(again=True) if self._is_mixed else None

    @property
    def _is_mixed(self) -> bool:
        planned = [v.visit for v in self.planned_held]
        return len({self.is_again(v) for v in (*planned, *self.waiting, *self.cancelled)}) == 2

    def _only(self, again: bool) -> "RoundRecord":
        return msgspec.structs.replace(
            self,
            held=tuple(v for v in self.held if self.is_again(v.visit) == again),
            waiting=tuple(v for v in self.waiting if self.is_again(v) == again),
            unchosen=() if again else self.unchosen,
            cancelled=tuple(v for v in self.cancelled if self.is_again(v) == again),
        )

    def is_again(self, visit: Visit) -> bool:
        """Return whether the visit is a re-inspection that the plan asks for."""
        kind = self.request.year.kind_of(visit)
        return kind == VisitKind.REINSPECTION and not self.is_besides(visit)

    def is_besides(self, visit: Visit) -> bool:
        """Return whether the visit comes on top of the plan."""
        year = self.request.year
        surprise = self.surprises_besides and year.kind_of(visit) == VisitKind.SURPRISE
        return surprise or is_besides(year, visit)

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes of the held visits, each with each of its periods once."""
        return tuple({(t.id, t.period): t for visit in self.held for t in visit.themes}.values())

    @property
    def areas(self) -> tuple[Area, ...]:
        """All areas of the held visits, each once, in the order of the plan's themes."""
        found = {a.id: a for record in self.held for a in record.areas}
        every = [area.id for area in areas_of_plan(self.request.workspace, self.request.year)]
        ordered = [found.pop(id) for id in every if id in found]
        return (*ordered, *found.values())

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


def is_besides(year: Year, visit: Visit) -> bool:
    """Return whether the visit is on top of the plan; a whole round of its kind is not."""
    of_round, kind = year.round(visit.round), year.kind_of(visit)
    return kind in _BESIDES and not (of_round and kind == of_round.kind)


def _leaves(areas: tuple[Area, ...]) -> list[Item]:
    return [item for area in areas for item in area.leaves()]
