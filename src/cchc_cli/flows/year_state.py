"""The state of the year: how far each visit is, what is overdue, what earlier years left."""

import datetime as dt

import msgspec

from cchc_cli.flows.attention import Matter, of_earlier_years, of_time
from cchc_cli.flows.places import target_lines, unchosen_lines
from cchc_cli.flows.schedule import Row, rows
from cchc_cli.model.due import DueState
from cchc_cli.model.due_things import due_things
from cchc_cli.model.due_words import due_words
from cchc_cli.model.progress import DONE, Stage, dated_advice, examined
from cchc_cli.model.self_progress import SelfTally, self_tally
from cchc_cli.model.tally import Follow, follow_up
from cchc_cli.model.times import round_span
from cchc_cli.model.words import DueThing
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import short_date


class UnitState(msgspec.Struct, frozen=True, kw_only=True):
    """One visit in the year (tình hình một cuộc kiểm tra)."""

    row: Row
    examined: int
    items: int
    follow: Follow
    time: Matter | None = None
    """That its round is over, or nearly."""
    begun: bool = True
    """Whether its round has begun."""


class YearState(msgspec.Struct, frozen=True, kw_only=True):
    """The year (tình hình cả năm)."""

    year: str
    of_year: int | None
    name: str
    today: dt.date
    illustrative: bool
    errors: int
    units: list[UnitState]
    targets: list[str] = msgspec.field(default_factory=list)
    unchosen: list[str] = msgspec.field(default_factory=list)
    overdue: list[Matter] = msgspec.field(default_factory=list)
    """What else is overdue by the plan; late reports and remedies stand with the visits."""
    self_inspections: SelfTally | None = None
    earlier: list[str] = msgspec.field(default_factory=list)
    """What is open of earlier years."""
    first: str = ""
    """How a schedule is begun, while there is none."""

    @property
    def done(self) -> int:
        """How many visits have been held."""
        return sum(u.row.stage in DONE for u in self.units)

    @property
    def planned(self) -> int:
        """How many visits there are, without those cancelled."""
        return sum(u.row.stage != Stage.CANCELLED for u in self.units)

    @property
    def follow(self) -> Follow:
        """The recommendations of all visits."""
        every = [u.follow for u in self.units]
        return Follow(
            done=sum(f.done for f in every),
            open=sum(f.open for f in every),
            overdue=sum(f.overdue for f in every),
        )


def state_of(workspace: Workspace, year: Year, today: dt.date, errors: int) -> YearState:
    """Return how the year stands on a day; `errors` are those that a check finds."""
    units = []
    for row in rows(workspace, year, today, everything=True):
        inspection = year.inspections.get(row.visit.key)
        given = dated_advice(workspace, year, row.visit, inspection) if inspection else ()
        units.append(
            UnitState(
                row=row,
                examined=examined(inspection) if inspection else 0,
                items=sum(1 for _ in workspace.items_for(year, row.visit)),
                follow=follow_up(given, today),
                time=of_time(year, row, today),
                begun=_begun(year, row, today),
            )
        )
    order = {r.id: i for i, r in enumerate(year.plan.rounds if year.plan else ())}
    units.sort(key=lambda u: order.get(u.row.visit.round, len(order)))
    return YearState(
        year=year.id,
        of_year=year.plan.year if year.plan else None,
        name=_title(year),
        today=today,
        illustrative=year.illustrative,
        errors=errors,
        units=units,
        targets=target_lines(workspace, year, today),
        unchosen=unchosen_lines(workspace, year),
        overdue=_overdue(workspace, year, today),
        self_inspections=self_tally(workspace, year, today) if year.self_inspections else None,
        earlier=list(of_earlier_years(workspace, year, today)),
        first=_first_step(year),
    )


def _begun(year: Year, row: Row, today: dt.date) -> bool:
    plan, of_round = year.plan, year.round(row.visit.round)
    first = round_span(plan, of_round)[0] if plan and of_round else None
    return first is None or first <= today


def _first_step(year: Year) -> str:
    """Return how the schedule is begun: by what the plan names, else by choosing units."""
    if any(r.units for r in (year.plan.rounds if year.plan else ())):
        return "cchc schedule propose --write (xếp lịch theo kế hoạch)"
    return "cchc schedule add ĐƠN_VỊ --round ĐỢT (thêm cuộc kiểm tra đầu tiên)"


_WITH_THE_VISIT = {DueThing.UNIT_REPORT, DueThing.REMEDY}


def _overdue(workspace: Workspace, year: Year, today: dt.date) -> list[Matter]:
    return [
        Matter(due.whom, due.what, f"hạn {due_words(due.due)}")
        for due in due_things(workspace, year, today)
        if due.due and due.thing not in _WITH_THE_VISIT and due.state(today) is DueState.OVERDUE
    ]


def _title(year: Year) -> str:
    plan = year.plan
    if plan is None:
        return ""
    basis = ""
    if plan.decision is not None:
        basis = f" (Quyết định số {plan.decision.number} ngày {short_date(plan.decision.date)})"
    elif plan.number and plan.date:
        basis = f" (số {plan.number} ngày {short_date(plan.date)})"
    # A year may have several plans: the folder tells which one this is.
    folder = "" if year.id == str(plan.year) else f", {year.path('')}"
    return f"Kế hoạch kiểm tra năm {plan.year}{folder}, {plan.issuer.name}{basis}"
