"""Where sheets of an inspection are for: one visit, or any unit of a kind."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.letterhead import (
    annex_reference,
    minutes_letterhead,
    number_text,
)
from cchc_cli.documents.lines import DOTS, lowered, moment, unstopped
from cchc_cli.documents.seats import areas_of_team
from cchc_cli.documents.visits import VisitRecord, periods_of, recorded
from cchc_cli.documents.wording import act, act_plainly
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.papers import Letterhead
from cchc_cli.model.plan import Plan, Team
from cchc_cli.model.units import UnitKind
from cchc_cli.model.words import NAMES, VisitForm


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """What sheets say about the unit and the visit; `record` is None for any unit of a kind.

    `where` is the last line of the title, as “tại Ủy ban nhân dân Phường 2”; `unit` is what
    is called the unit inside a sentence.
    """

    plan: Plan
    team: Team
    items: tuple[tuple[Area, Item], ...]
    inspection: Inspection
    unit: str
    where: str
    period: str
    illustrative: bool
    record: VisitRecord | None = None

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas with items for the unit, in order."""
        return tuple({area.id: area for area, _ in self.items}.values())

    def items_of(self, area: Area) -> list[Item]:
        """Return the items of an area that apply to the unit."""
        return [item for each, item in self.items if each.id == area.id]

    @property
    def acted(self) -> str:
        """What is done at the unit, as headings call it."""
        return act_plainly(self.record.kind) if self.record else act(None)

    @property
    def day(self) -> dt.date | None:
        """The day of the visit, as far as it is known."""
        return self.record.day if self.record else None

    @property
    def is_afar(self) -> bool:
        """Whether nobody goes to the unit, so that there are no minutes."""
        return self.record is not None and self.record.form != VisitForm.ON_SITE

    @property
    def time(self) -> str:
        """Hour, day and place of the visit; what is not known is left blank."""
        if self.record is None:
            return f"{moment(None, None)}, tại {DOTS}"
        if self.is_afar and not self.record.said_place:
            return f"{moment(self.record.start, self.day)}, {NAMES[self.record.form]}"
        at = unstopped(self.record.place)
        begins = moment(self.record.start, self.day)
        return f"{begins}, tại {at[:1].lower() + at[1:] if _is_common(at) else at}"

    def letterhead(self, request: Request) -> Letterhead:
        """Return how the minutes are issued that the sheets belong to."""
        return minutes_letterhead(request, self.team)

    def reference(self, request: Request) -> str:
        """Return the line below the title: which minutes, or else what, the sheet belongs to."""
        if self.record is not None and self.is_afar:
            what = act(self.record.kind, self.record.form)
            return f"(Kèm theo hồ sơ {what} của {self.team.called})"
        head, minutes = self.letterhead(request), self.inspection.minutes
        number = number_text(minutes.number if minutes else None, head.symbol)
        held = self.day if self.inspection.held else None
        year = (self.day or request.today).year
        return annex_reference("Biên bản", number, held, year, head.issuer)


def _is_common(place: str) -> bool:
    """Return whether a place begins with a word that is no name: “Hội trường UBND …”."""
    return place.startswith(("Hội trường", "Phòng họp", "Trụ sở"))


def places_of(request: Request) -> list[Place]:
    """Return the place of the visit `request.of`; of a kind of unit, one for each team.

    Raises:
        NotReady: There is neither, the visit is cancelled, or something is not known of it.
    """
    visit = request.year.visit(request.of)
    if visit is None:
        kinds = request.workspace.units.kinds if request.workspace.units else ()
        kind = next((each for each in kinds if each.id == request.of), None)
        if kind is None:
            raise NotReady(f"lịch kiểm tra không có cuộc “{request.of}”")
        return list(_any_unit(request, kind))
    if visit.cancelled:
        raise NotReady(f"cuộc “{visit.key}” đã hủy")
    found = request.year.inspections.get(visit.key) or Inspection(unit=visit.unit)
    record = recorded(request, visit, found)
    return [
        Place(
            plan=record.plan,
            team=record.team,
            items=record.items,
            inspection=found,
            unit=record.unit_name,
            where=record.at_unit,
            period=record.period,
            illustrative=record.illustrative,
            record=record,
        )
    ]


def _any_unit(request: Request, kind: UnitKind) -> Iterator[Place]:
    """Yield the place of sheets for a unit of the kind: the areas of each team that may come."""
    plan = request.year.plan
    if plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {request.year.path('plan.yaml')})")
    for team in _teams_for(request, plan, kind):
        items = [
            (area, item)
            for area in areas_of_team(request.workspace, request.year, team)
            for item in area.leaves()
            if not item.kinds or kind.id in item.kinds
        ]
        themes = [each for each in plan.themes if not team.themes or each.id in team.themes]
        yield Place(
            plan=plan,
            team=team,
            items=tuple(items),
            inspection=Inspection(unit=kind.id),
            unit=DOTS * 3,
            where=f"dùng cho {lowered(kind.plural)}",
            period=periods_of(themes, None),
            illustrative=request.year.illustrative,
        )


def _teams_for(request: Request, plan: Plan, kind: UnitKind) -> list[Team]:
    """Return the teams of the rounds that come to units of the kind; all if none names any."""
    file = request.workspace.units
    kinds = {unit.id: unit.kind for unit in (file.units if file else ())}
    rounds = [
        each
        for each in plan.rounds
        if kind.id in {kinds.get(id) for id in each.units}
        or any(kind.id in choice.from_ for choice in each.choose)
    ]
    named = {id for each in rounds for id in each.teams or [team.id for team in plan.teams]}
    return [team for team in plan.teams if not named or team.id in named]
