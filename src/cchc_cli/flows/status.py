"""The year on one screen: how far each unit is, what is late, what to do next."""

import datetime as dt
import textwrap

import msgspec

from cchc_cli.flows.places import target_lines, unchosen_lines
from cchc_cli.flows.schedule import Row, rows
from cchc_cli.flows.schedule import plain as plain_row
from cchc_cli.model.due import DueState
from cchc_cli.model.due_things import due_things
from cchc_cli.model.due_words import due_words
from cchc_cli.model.progress import DONE, Stage, dated_advice, examined
from cchc_cli.model.self_progress import SelfTally, self_tally
from cchc_cli.model.tally import Follow, follow_up
from cchc_cli.model.words import DueThing
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import count, percent, share, short_date

_WIDTH = 80
HEADER = ("Đợt", "Đơn vị", "Ngày", "Nội dung", "Kiến nghị", "Tình trạng")


class UnitState(msgspec.Struct, frozen=True, kw_only=True):
    """One visit in the year (tình hình một cuộc kiểm tra)."""

    row: Row
    examined: int
    items: int
    follow: Follow


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
    overdue: list[str] = msgspec.field(default_factory=list)
    """What else is overdue by the plan; late reports and remedies stand with the visits."""
    self_inspections: SelfTally | None = None

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
    )


_WITH_THE_VISIT = {DueThing.UNIT_REPORT, DueThing.REMEDY}


def _overdue(workspace: Workspace, year: Year, today: dt.date) -> list[str]:
    return [
        f"{due.whom}: {due.what}, hạn {due_words(due.due)}"
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


def head(state: YearState) -> str:
    """Return the lines above the table."""
    lines = [textwrap.fill(state.name, _WIDTH)]
    if state.illustrative:
        lines.append("DỮ LIỆU MINH HỌA – không phải kết quả kiểm tra thật")
    progress = percent(share(state.done, state.planned))
    lines.append(
        f"Hôm nay {short_date(state.today)}: đã kiểm tra {count(state.done)}/{count(state.planned)}"
        f" cuộc ({progress})."
    )
    told = state.self_inspections
    if told is not None:
        lines.append(
            f"Tự kiểm tra: {count(told.reported)}/{count(told.units)} cơ quan, đơn vị đã báo cáo,"
            f" {count(told.enough)} đủ {count(told.times)} lần/năm."
        )
    lines += [_filled(f"Chỉ tiêu: {line}.") for line in state.targets]
    return "\n".join(lines) + "\n"


def _filled(line: str) -> str:
    return textwrap.fill(line, _WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def table(state: YearState) -> list[tuple[str, ...]]:
    """Return one row for each visit, rounds in the plan's order; a round is named once."""
    found: list[tuple[str, ...]] = []
    last = ""
    for unit in state.units:
        row = unit.row
        # The year stands above the table; on 80 columns there is no room for it here.
        name = row.round.removesuffix(f" năm {state.of_year}") if row.round != last else ""
        last = row.round
        found.append((name, row.name, row.when, _examined(unit), _follow(unit.follow), row.state))
    return found


def _examined(unit: UnitState) -> str:
    return f"{unit.examined}/{unit.items}" if unit.examined else ""


def _follow(follow: Follow) -> str:
    if not follow.total:
        return ""
    late = f", {follow.overdue} QUÁ HẠN" if follow.overdue else ""
    return f"xong {follow.done}/{follow.total}{late}"


def foot(state: YearState) -> str:
    """Return what is late and the next step."""
    lines = [_filled(f"- {line}") for line in late(state)]
    head_line = ["Cần chú ý:"] if lines else ["Không có việc nào trễ."]
    return "\n".join([*head_line, *lines, "", f"Việc tiếp theo: {next_step(state)}"])


def late(state: YearState) -> list[str]:
    """Return one sentence for each thing that is late or wrong."""
    lines = [f"{state.errors} lỗi trong các tệp: cchc check"] if state.errors else []
    for unit in state.units:
        row = unit.row
        if row.overdue and row.visit.date:
            what = "chưa ghi xong" if row.stage == Stage.RECORDING else "chưa ghi kết quả"
            lines.append(f"{row.name}: quá ngày kiểm tra {short_date(row.visit.date)}, {what}")
        if row.report_late and row.report_received is None and row.report_due:
            day = short_date(row.report_due) + (" (dự kiến)" if row.report_estimated else "")
            lines.append(f"{row.name}: chưa gửi báo cáo, hạn {day}")
        if unit.follow.overdue:
            lines.append(f"{row.name}: {count(unit.follow.overdue)} kiến nghị quá hạn khắc phục")
    return lines + state.overdue + state.unchosen


def next_step(state: YearState) -> str:
    """Return the command that the year most needs now, with its reason."""
    if state.errors:
        return "cchc check (sửa lỗi trong tệp trước)"
    by_stage = {unit.row.stage: unit.row for unit in reversed(state.units)}
    due = [
        u.row for u in state.units if u.row.visit.date == state.today and u.row.stage not in DONE
    ]
    if due:
        return f"cchc record {due[0].visit.key} (kiểm tra hôm nay)"
    overdue = [u.row for u in state.units if u.row.overdue]
    if overdue:
        return f"cchc record {overdue[0].visit.key} (ghi cho xong kết quả)"
    if Stage.INSPECTED in by_stage:
        done = by_stage[Stage.INSPECTED]
        if not done.on_site:
            return f"cchc report thong-bao-ket-qua {done.visit.key} (thông báo kết quả)"
        return f"cchc report bien-ban {done.visit.key} (trình ký biên bản)"
    if Stage.UNSCHEDULED in by_stage:
        return f"cchc schedule set {by_stage[Stage.UNSCHEDULED].visit.key} NGÀY (xếp lịch)"
    ended = [u for u in state.units if u.row.stage in DONE]
    if ended:
        return f"cchc report bao-cao-quy {ended[-1].row.visit.round} (báo cáo kết quả đợt)"
    return "cchc schedule (xem các cuộc kiểm tra sắp tới)"


def plain(state: YearState) -> dict[str, object]:
    """Return the state for programs."""
    return {
        "year": state.year,
        "name": state.name,
        "today": state.today.isoformat(),
        "illustrative": state.illustrative,
        "self_inspections": state.self_inspections
        and msgspec.structs.asdict(state.self_inspections),
        "errors": state.errors,
        "done": state.done,
        "planned": state.planned,
        "recommendations": msgspec.structs.asdict(state.follow),
        "targets": state.targets,
        "late": late(state),
        "next": next_step(state),
        "visits": [
            {
                **plain_row(unit.row),
                "examined": unit.examined,
                "items": unit.items,
                "recommendations": msgspec.structs.asdict(unit.follow),
            }
            for unit in state.units
        ],
    }
