"""The year on one screen: how far each unit is, what is late, what to do next."""

import textwrap
from collections.abc import Iterator

import msgspec

from cchc_cli.flows.attention import Matter, grouped
from cchc_cli.flows.schedule import plain as plain_row
from cchc_cli.flows.year_state import UnitState, YearState
from cchc_cli.flows.year_state import state_of as state_of
from cchc_cli.model.progress import DONE, Stage
from cchc_cli.model.tally import Follow
from cchc_cli.vietnamese import count, percent, share, short_date

_WIDTH = 80
HEADER = ("Đợt", "Đơn vị", "Ngày", "Nội dung", "Kiến nghị", "Tình trạng")


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
    told = [*_errors(state), *grouped(_matters(state)), *state.unchosen, *state.earlier]
    lines = [_filled(f"- {line}") for line in told]
    head_line = ["Cần chú ý:"] if lines else ["Không có việc nào trễ."]
    return "\n".join([*head_line, *lines, "", f"Việc tiếp theo: {next_step(state)}"])


def late(state: YearState) -> list[str]:
    """Return one sentence for each thing that is late or wrong."""
    one_by_one = [matter.sentence for matter in _matters(state)]
    return [*_errors(state), *one_by_one, *state.unchosen, *state.earlier]


def _errors(state: YearState) -> list[str]:
    return [f"{state.errors} lỗi trong các tệp: cchc check"] if state.errors else []


def _matters(state: YearState) -> list[Matter]:
    return [*(m for unit in state.units for m in _matters_of(unit)), *state.overdue]


def _matters_of(unit: UnitState) -> Iterator[Matter]:
    row, late = unit.row, unit.follow.overdue
    if row.overdue and row.visit.date:
        what = "chưa ghi xong" if row.stage == Stage.RECORDING else "chưa ghi kết quả"
        yield Matter(row.name, f"quá ngày kiểm tra {short_date(row.visit.date)}, {what}")
    if unit.time is not None:
        yield unit.time
    if row.report_late and row.report_received is None and row.report_due:
        estimated = " (dự kiến)" if row.report_estimated else ""
        yield Matter(row.name, "chưa gửi báo cáo", f"hạn {short_date(row.report_due)}{estimated}")
    if late:
        yield Matter(row.name, "kiến nghị quá hạn khắc phục", many=late)


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
    undated = [u for u in state.units if u.row.stage == Stage.UNSCHEDULED]
    going = [u.row.visit.key for u in undated if u.row.on_site]
    if going:
        return f"cchc schedule set {going[0]} NGÀY (xếp lịch)"
    afar = [u.row.visit.key for u in undated if not u.row.on_site and u.begun]
    if afar:
        return f"cchc record {afar[0]} (kiểm tra không đến đơn vị, ghi kết quả)"
    ended = [u for u in state.units if u.row.stage in DONE]
    if ended:
        return f"cchc report bao-cao-quy {ended[-1].row.visit.round} (báo cáo kết quả đợt)"
    if not state.units:
        return state.first
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
