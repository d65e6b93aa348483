"""What stands in an entry of the calendar file: who comes, what for, by which rule."""

import datetime as dt
from collections.abc import Iterator, Sequence

from cchc_cli.documents.people import address_of, role_name
from cchc_cli.flows.entry import Entry
from cchc_cli.model.due import Due, DueState
from cchc_cli.model.due_words import due_words, limits_words, rule_words
from cchc_cli.model.plan import Team
from cchc_cli.model.progress import report_due_day
from cchc_cli.model.schedule import Visit
from cchc_cli.model.times import round_name
from cchc_cli.model.words import NAMES, VisitForm, VisitKind
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import count, short_date

_ILLUSTRATIVE = "DỮ LIỆU MINH HỌA – không phải lịch kiểm tra thật"
_UNSURE = "Dự kiến: tính qua ngày nghỉ chưa có thông báo chính thức."


def calendar_name(year: Year) -> str:
    """Return what the calendar is called where it is opened (tên lịch)."""
    plan = year.plan
    name = f"Lịch kiểm tra năm {plan.year} – {plan.issuer.name}" if plan else "Lịch kiểm tra"
    return f"MINH HỌA – {name}" if year.illustrative else name


def visit_text(workspace: Workspace, year: Year, visit: Visit) -> str:
    """Return what is told of a visit, line by line."""
    return "\n".join(_visit_lines(workspace, year, visit))


def _visit_lines(workspace: Workspace, year: Year, visit: Visit) -> Iterator[str]:
    if year.illustrative:
        yield _ILLUSTRATIVE
    reason = visit.cancelled or visit.postponed
    if reason:
        yield f"{'Hủy' if visit.cancelled else 'Hoãn'}: {reason}"
    of_round = year.round(visit.round)
    if of_round and year.plan:
        yield f"Đợt: {round_name(year.plan, of_round)}"
    kind, form = year.kind_of(visit), year.form_of(visit)
    if kind != VisitKind.COMPREHENSIVE:
        yield f"Loại: {NAMES[kind]}"
    if form != VisitForm.ON_SITE:
        yield f"Hình thức: {NAMES[form]}"
    areas = workspace.areas_of(year, visit)
    if areas:
        yield f"Lĩnh vực: {'; '.join(area.short for area in areas)}"
    due = report_due_day(workspace, year, visit)
    if due and not reason:
        yield f"Hạn đơn vị gửi báo cáo: hết ngày {due_words(due)}"
    team = year.team_of(visit)
    yield from _members(year, team) if team else ()
    if visit.session and not visit.start and not reason:
        yield f"Chưa định giờ bắt đầu: lấy giờ buổi {NAMES[visit.session]}."
    if visit.note:
        yield f"Ghi chú: {visit.note}"


def _members(year: Year, team: Team) -> Iterator[str]:
    yield f"{team.name}:"
    for seat in team.members:
        person = year.person(seat.id)
        title = (person.title if person else None) or seat.title
        name = f"{address_of(person)}, {title}" if person else title
        yield f"- {role_name(team, seat.role)}: {name}"


def deadline_text(workspace: Workspace, year: Year, due: Due, today: dt.date) -> str:
    """Return by which rule something is due, and for whom."""
    lines = [_ILLUSTRATIVE] if year.illustrative else []
    deadline = due.deadline
    if deadline:
        lines += [f"Căn cứ: {deadline.source}, {deadline.name}", f"Hạn: {rule_words(deadline)}"]
        limits = limits_words(workspace, year, deadline)
        lines += [f"Áp dụng: {limits}"] if limits else []
    if due.due:
        lines.append(f"Đúng hạn: đến hết ngày {short_date(due.due.day)}")
    if due.due and due.due.estimated:
        lines.append(_UNSURE)
    if due.state(today) == DueState.DONE and due.done:
        lines.append(f"Xong ngày {short_date(due.done)}")
    elif len(due.units) > 1:
        names = ", ".join(workspace.unit_name(unit) for unit in due.units)
        lines.append(f"Chưa xong: {names}")
    return "\n".join(lines)


def group_text(
    workspace: Workspace, year: Year, dues: Sequence[Due], left: Sequence[Due]
) -> tuple[str, str]:
    """Return summary and text of what one unit is to put right until the same day."""
    unit = dues[0].whom
    told = f"khắc phục {count(len(left or dues))} kiến nghị"
    lines = [_ILLUSTRATIVE] if year.illustrative else []
    lines.append("Căn cứ: hạn ghi ở từng kiến nghị trong kết quả kiểm tra")
    for due in left or dues:
        owner = due.advice.recommendation.owner if due.advice else None
        text = due.advice.recommendation.text if due.advice else due.what
        lines.append(f"- {text}{f' ({owner})' if owner else ''}")
    if left and len(left) < len(dues):
        lines.append(f"Đã xong {count(len(dues) - len(left))}/{count(len(dues))} kiến nghị")
    return f"{'Hạn' if left else 'Xong'} – {unit}: {told}", "\n".join(lines)


def told(entries: Sequence[Entry]) -> str:
    """Return how many visits and deadlines are in the file."""
    off = sum(entry.cancelled for entry in entries)
    on = [entry for entry in entries if not entry.cancelled]
    visits = sum(not entry.deadline for entry in on)
    words = f"{count(visits)} cuộc kiểm tra, {count(len(on) - visits)} thời hạn"
    return words + (f", {count(off)} mục hoãn, hủy hoặc không còn" if off else "")
