"""One visit with everything recorded about it, looked up once for a document."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from cchc_cli.documents.document import NotReady, Request
from cchc_cli.documents.lines import lowered
from cchc_cli.model.checklist import Area, Item
from cchc_cli.model.inspection import Inspection
from cchc_cli.model.plan import ExaminedTime, Plan, Team, Theme
from cchc_cli.model.progress import Advice, dated_advice, needs_visit
from cchc_cli.model.schedule import Visit
from cchc_cli.model.units import Unit
from cchc_cli.model.words import NAMES, PeriodWord, VisitForm, VisitKind
from cchc_cli.vietnamese import joined, long_date


class VisitRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A visit that was recorded (cuộc kiểm tra đã ghi kết quả)."""

    plan: Plan
    visit: Visit
    team: Team
    unit: Unit
    inspection: Inspection
    items: tuple[tuple[Area, Item], ...]
    advice: tuple[Advice, ...]
    kind: VisitKind
    form: VisitForm
    themes: tuple[Theme, ...]
    illustrative: bool

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas with items for this unit, in order."""
        return tuple({area.id: area for area, _ in self.items}.values())

    def items_of(self, area: Area) -> list[Item]:
        """Return the items of an area that apply to the unit."""
        return [item for each, item in self.items if each.id == area.id]

    @property
    def day(self) -> dt.date | None:
        """The day of the visit: as held, else as planned."""
        held = self.inspection.held
        return held.date if held else self.visit.date

    @property
    def start(self) -> dt.time | None:
        """When it began: as held, else as planned."""
        held = self.inspection.held
        return (held.start if held else None) or self.visit.start

    @property
    def end(self) -> dt.time | None:
        """When it ended."""
        return self.inspection.held.end if self.inspection.held else None

    @property
    def unit_name(self) -> str:
        """The unit's full name on the day of the visit."""
        return name_on(self.unit, self.day)

    @property
    def at_unit(self) -> str:
        """Where it was, as after “kiểm tra”: at the unit, or of it if nobody went there."""
        return f"{'tại' if self.form == VisitForm.ON_SITE else 'đối với'} {self.unit_name}"

    @property
    def place(self) -> str:
        """Where it was held; the unit's own office if nothing else is said."""
        address = f", {self.unit.address}" if self.unit.address else ""
        return self.said_place or f"Trụ sở {self.unit_name}{address}"

    @property
    def said_place(self) -> str | None:
        """Where it was, as far as somebody wrote it down."""
        held = self.inspection.held
        return (held.place if held else None) or self.visit.place

    @property
    def period(self) -> str:
        """The time that the examined data are of; empty if no theme sets one."""
        return periods_of(self.themes, self.day)


def periods_of(themes: Iterable[Theme], day: dt.date | None) -> str:
    """Return the time that the data of each theme are of, up to `day` if it is open.

    Without a day an open one runs to the day of the visit, in words.
    """
    found: dict[str, list[str]] = {}
    every = list(themes)
    for theme in every:
        if theme.period is not None:
            found.setdefault(_time_told(theme.period, day), []).append(lowered(theme.name))
    if len(found) == 1 and len(next(iter(found.values()))) == len(every):
        return next(iter(found))
    return "; ".join(f"{told} ({joined(names)})" for told, names in found.items())


def _time_told(period: ExaminedTime, day: dt.date | None) -> str:
    visit_day = long_date(day) if day else "ngày kiểm tra"
    if isinstance(period, PeriodWord):
        return visit_day
    until = long_date(period.to) if period.to else visit_day
    return f"từ {long_date(period.from_)} đến {until}"


def name_on(unit: Unit, day: dt.date | None) -> str:
    """Return the unit's full name as it was on a day."""
    former = [name for name in unit.formerly if day is not None and day <= name.until]
    return min(former, key=lambda name: name.until).name if former else unit.name


def short_on(unit: Unit, day: dt.date | None) -> str:
    """Return the unit's short name as it was on a day."""
    former = [name for name in unit.formerly if day is not None and day <= name.until]
    return min(former, key=lambda name: name.until).short if former else unit.short


def visit_record(request: Request, any_form: bool = False) -> VisitRecord:
    """Return the visit `request.of`; without `any_form` only one at which the team was there.

    Raises:
        NotReady: With what is missing.
    """
    visit = request.year.visit(request.of)
    if visit is None:
        raise NotReady(f"lịch kiểm tra không có cuộc “{request.of}”")
    if not any_form and not needs_visit(request.year, visit):
        way = NAMES[request.year.form_of(visit)]
        raise NotReady(f"“{visit.key}” kiểm tra {way} nên không có biên bản kiểm tra")
    inspection = request.year.inspections.get(visit.key)
    if inspection is None:
        path = request.year.inspection_path(visit.key)
        raise NotReady(f"chưa có kết quả kiểm tra “{visit.key}” (tệp {path})")
    if inspection.held is None:
        raise NotReady(f"chưa ghi ngày kiểm tra “{visit.key}” (held)")
    return recorded(request, visit, inspection)


def recorded(request: Request, visit: Visit, inspection: Inspection) -> VisitRecord:
    """Return a visit with its inspection.

    Raises:
        NotReady: Plan, team or unit is not known.
    """
    workspace, year = request.workspace, request.year
    plan, team, unit = year.plan, year.team_of(visit), workspace.unit(visit.unit)
    if plan is None:
        raise NotReady(f"chưa có kế hoạch (tệp {year.path('plan.yaml')})")
    if team is None:
        raise NotReady(f"chưa rõ đoàn nào kiểm tra “{visit.key}”; ghi `team` ở lịch kiểm tra")
    if unit is None:
        raise NotReady(f"danh mục đơn vị không có “{visit.unit}”")
    files = (year.schedule, year.members, year.papers, inspection)
    return VisitRecord(
        plan=plan,
        visit=visit,
        team=team,
        unit=unit,
        inspection=inspection,
        items=tuple(_items(request, visit, inspection)),
        advice=tuple(dated_advice(workspace, year, visit, inspection)),
        kind=year.kind_of(visit),
        form=year.form_of(visit),
        themes=tuple(
            msgspec.structs.replace(theme, period=year.period_of(visit, theme))
            for theme in year.themes_of(visit)
        ),
        illustrative=any(each.illustrative for each in files if each is not None),
    )


def _items(request: Request, visit: Visit, inspection: Inspection) -> Iterator[tuple[Area, Item]]:
    """Yield the items asked of the unit, and those beyond them on which something was found.

    What was written down on an item that was not asked is a matter for the checks;
    the document does not drop it.
    """
    workspace, year = request.workspace, request.year
    asked = {item.id for _, item in workspace.items_for(year, visit)}
    for area in _areas(request, visit):
        for item in area.leaves():
            if item.id in asked or item.id in inspection.findings:
                yield area, item


def _areas(request: Request, visit: Visit) -> list[Area]:
    """Return the areas of the visit's themes, each once, then the others of their checklists."""
    own: dict[str, Area] = {}
    others: dict[str, Area] = {}
    for theme in request.year.themes_of(visit):
        checklist = request.workspace.checklists.get(theme.checklist)
        for area in checklist.areas if checklist else ():
            (own if not theme.areas or area.id in theme.areas else others)[area.id] = area
    return list((own | {id: area for id, area in others.items() if id not in own}).values())
