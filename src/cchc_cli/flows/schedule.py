"""Who is inspected when, what is due and what is late; moving a date."""

import datetime as dt
from collections.abc import Collection

import msgspec

from cchc_cli.flows.change_history import Told, history, weekday_date
from cchc_cli.model.progress import (
    ENDED,
    Stage,
    is_secret,
    needs_visit,
    report_due_day,
    report_is_late,
    stage_on,
    visit_is_overdue,
)
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_name
from cchc_cli.model.visit_names import visit_name as visit_name
from cchc_cli.model.words import NAMES
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import short_date


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One visit as the schedule shows it (một dòng lịch)."""

    visit: Visit
    unit: str
    name: str
    round: str
    team: str
    stage: Stage
    report_due: dt.date | None
    report_received: dt.date | None
    report_late: bool
    report_estimated: bool
    overdue: bool
    on_site: bool = True
    held: dt.date | None = None
    changes: tuple[Told, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The day as planned, or else as held: nobody plans the day of a digital visit."""
        return self.visit.date or self.held

    @property
    def when(self) -> str:
        """The day with its weekday, or that there is none yet."""
        return weekday_date(self.day) if self.day else "chưa xếp lịch"

    @property
    def session(self) -> str:
        """The part of the day; empty if not fixed."""
        return NAMES[self.visit.session] if self.visit.session else ""

    @property
    def report(self) -> str:
        """What is known of the unit's own report."""
        if self.report_received:
            words = f"nhận {_day(self.report_received)}"
            return f"{words} (trễ)" if self.report_late else words
        if self.report_due is None or self.stage in ENDED:
            return ""
        unsure = " dự kiến" if self.report_estimated else ""
        return f"{'TRỄ, ' if self.report_late else ''}hạn {_day(self.report_due)}{unsure}"

    @property
    def state(self) -> str:
        """The stage, and that the day has passed if it has."""
        return f"QUÁ NGÀY, {self.stage}" if self.overdue else self.stage.value


def _day(day: dt.date) -> str:
    return short_date(day).rsplit("/", 1)[0]


def rows(
    workspace: Workspace,
    year: Year,
    today: dt.date,
    round_id: str | None = None,
    visits: Collection[str] = (),
    everything: bool = False,
) -> list[Row]:
    """Return the visits to come, or all, sorted by date and then in the plan's order.

    Those named by their keys in `visits` are shown alone, also when they are over.
    Visits without a date come last. A surprise visit is not shown before it is done.
    """
    found = []
    changes = history(year)
    for visit in _in_plan_order(year):
        inspection = year.inspections.get(visit.key)
        if is_secret(year, visit, inspection):
            continue
        if (round_id and visit.round != round_id) or (visits and visit.key not in visits):
            continue
        row = row_of(workspace, year, visit, today, changes.get(visit.key, ()))
        if everything or visits or row.stage not in ENDED:
            found.append(row)
    return sorted(found, key=lambda r: (r.visit.date is None, r.visit.date or dt.date.max))


def row_of(
    workspace: Workspace,
    year: Year,
    visit: Visit,
    today: dt.date,
    changes: tuple[Told, ...] = (),
) -> Row:
    """Return the visit as the schedule shows it."""
    inspection = year.inspections.get(visit.key)
    stage = stage_on(workspace, year, visit, inspection, today)
    team = year.team_of(visit)
    of_round = year.round(visit.round)
    due = report_due_day(workspace, year, visit)
    return Row(
        visit=visit,
        unit=visit_name(workspace, year, visit),
        name=visit_name(workspace, year, visit, with_team=True),
        round=round_name(year.plan, of_round) if year.plan and of_round else visit.round,
        team=team.symbol if team else "",
        stage=stage,
        report_due=due.day if due else None,
        report_estimated=bool(due and due.estimated),
        report_received=inspection.report.received if inspection and inspection.report else None,
        report_late=report_is_late(workspace, year, visit, inspection, today),
        overdue=visit_is_overdue(stage, visit, today),
        on_site=needs_visit(year, visit),
        held=inspection.held.date if inspection and inspection.held else None,
        changes=changes,
    )


def _in_plan_order(year: Year) -> list[Visit]:
    """Return the visits by round and unit as the plan lists them, others as the schedule does."""
    order: dict[tuple[str, str], int] = {}
    for of_round in year.plan.rounds if year.plan else ():
        for unit in of_round.units:
            order.setdefault((of_round.id, unit), len(order))
    return sorted(year.visits, key=lambda v: order.get((v.round, v.unit), len(order)))


HEADER = ("Ngày", "Buổi", "Đơn vị", "Đoàn", "Báo cáo của đơn vị", "Tình trạng")


def nothing_to_show(year: Year, everything: bool) -> str:
    """Return why there is no row."""
    if all(is_secret(year, v, year.inspections.get(v.key)) for v in year.visits):
        return f"Chưa có cuộc kiểm tra nào trong {year.path('schedule.yaml')}."
    if everything:
        return "Không có cuộc kiểm tra nào như vậy trong lịch."
    return "Không còn cuộc kiểm tra nào sắp tới. Xem tất cả: cchc schedule --all"


def cells(row: Row) -> tuple[str, ...]:
    """Return the row as the table shows it."""
    return (row.when, row.session, row.unit, row.team, row.report, row.state)


def plain(row: Row) -> dict[str, object]:
    """Return the row for programs; dates as ISO text, ids as in the files."""
    visit = row.visit
    return {
        "visit": visit.key,
        "unit": visit.unit,
        "name": row.unit,
        "round": visit.round,
        "team": row.team,
        "date": visit.date.isoformat() if visit.date else None,
        "session": visit.session.value if visit.session else None,
        "report_due": row.report_due.isoformat() if row.report_due else None,
        "report_due_estimated": row.report_estimated,
        "report_received": row.report_received.isoformat() if row.report_received else None,
        "report_late": row.report_late,
        "stage": row.stage.value,
        "overdue": row.overdue,
        "changes": [change.plain() for change in row.changes],
    }
