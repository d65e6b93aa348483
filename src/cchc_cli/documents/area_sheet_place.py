"""Where sheets of an inspection are for: one visit, or any unit of a kind."""

import datetime as dt

import msgspec

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.letterhead import (
    annex_reference,
    letterhead_of,
    minutes_letterhead,
    number_text,
)
from cchc_cli.documents.lines import DOTS, lowered, moment, unstopped
from cchc_cli.documents.seats import areas_of_plan
from cchc_cli.documents.visits import VisitRecord, periods_of, recorded
from cchc_cli.documents.wording import act, called_together
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.papers import Letterhead
from cchc_cli.model.plan import Plan, Team
from cchc_cli.model.units import UnitKind
from cchc_cli.model.words import NAMES, VisitForm

MINUTES = "bien-ban"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """What sheets say about the unit and the visit; `record` is None for any unit of a kind.

    `where` is the last line of the title, as “tại Ủy ban nhân dân Phường 2”; `unit` is what
    is called the unit inside a sentence.
    """

    plan: Plan
    teams: tuple[Team, ...]
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
    def called(self) -> str:
        """What the team is called, or the teams together."""
        return called_together(self.teams)

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
        team = self.teams[0]
        if self.record is not None:
            return minutes_letterhead(request, team)
        otherwise = Letterhead(issuer=team.name, symbol=f"BB-{team.symbol}")
        return letterhead_of(request, MINUTES, otherwise)

    def reference(self, request: Request) -> str:
        """Return the line below the title: which minutes, or else what, the sheet belongs to."""
        if self.record is not None and self.is_afar:
            what = act(self.record.kind, self.record.form)
            return f"(Kèm theo hồ sơ {what} của {self.called})"
        head, minutes = self.letterhead(request), self.inspection.minutes
        number = number_text(minutes.number if minutes else None, head.symbol)
        held = self.day if self.inspection.held else None
        year = (self.day or request.today).year
        return annex_reference("Biên bản", number, held, year, head.issuer)


def _is_common(place: str) -> bool:
    """Return whether a place begins with a word that is no name: “Hội trường UBND …”."""
    return place.startswith(("Hội trường", "Phòng họp", "Trụ sở"))


def place_of(request: Request) -> Place:
    """Return the place of the visit, or of the kind of unit, `request.of`.

    Raises:
        NotReady: There is neither, the visit is cancelled, or something is not known of it.
    """
    visit = request.year.visit(request.of)
    if visit is None:
        kinds = request.workspace.units.kinds if request.workspace.units else ()
        kind = next((each for each in kinds if each.id == request.of), None)
        if kind is None:
            raise NotReady(f"lịch kiểm tra không có cuộc “{request.of}”")
        return _any_unit(request, kind)
    if visit.cancelled:
        raise NotReady(f"cuộc “{visit.key}” đã hủy")
    found = request.year.inspections.get(visit.key) or Inspection(unit=visit.unit)
    record = recorded(request, visit, found)
    return Place(
        plan=record.plan,
        teams=(record.team,),
        items=record.items,
        inspection=found,
        unit=record.unit_name,
        where=record.at_unit,
        period=record.period,
        illustrative=record.illustrative,
        record=record,
    )


def _any_unit(request: Request, kind: UnitKind) -> Place:
    """Return the place of sheets for a unit of the kind: all areas of the plan."""
    plan = request.year.plan
    if plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {request.year.path('plan.yaml')})")
    items = [
        (area, item)
        for area in areas_of_plan(request.workspace, request.year)
        for item in area.leaves()
        if not item.kinds or kind.id in item.kinds
    ]
    return Place(
        plan=plan,
        teams=plan.teams,
        items=tuple(items),
        inspection=Inspection(unit=kind.id),
        unit=DOTS * 3,
        where=f"dùng cho {lowered(kind.plural)}",
        period=periods_of(plan.themes, None),
        illustrative=request.year.illustrative,
    )
