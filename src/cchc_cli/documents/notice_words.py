"""Sentences of the notice of a schedule; every number and day in them comes from the records."""

from collections.abc import Iterable

import msgspec

from cchc_cli.documents.coming_visits import ComingRound, ComingVisit
from cchc_cli.documents.document import Request
from cchc_cli.documents.earlier_matters import open_before
from cchc_cli.documents.letterhead import number_text
from cchc_cli.documents.lines import listed, lowered, one_line, stopped, unstopped
from cchc_cli.documents.notice_tables import all_areas
from cchc_cli.documents.people import lower_address, role_name
from cchc_cli.documents.references import office
from cchc_cli.documents.results import area_named
from cchc_cli.documents.seats import seat_person
from cchc_cli.documents.team_decision import is_decision
from cchc_cli.documents.visits import periods_of
from cchc_cli.documents.wording import act, called_together
from cchc_cli.model.events import report_deadline
from cchc_cli.model.papers import IssuedPaper, Letterhead
from cchc_cli.model.plan import ExaminedTime, Team, Theme
from cchc_cli.model.progress import needs_visit
from cchc_cli.model.words import NAMES, Role, VisitForm, VisitKind
from cchc_cli.vietnamese import clock, count, fold, joined, long_date, sentence, weekday

_FEW_AREAS = 3
"""Up to how many areas are named in the sentence; more are told in the annex."""


def replaced_words(before: list[IssuedPaper], symbol: str) -> str:
    """Return what the notice replaces of those that went out before; empty for the first."""
    if not before:
        return ""
    last = before[-1]
    date = f" {long_date(last.date)}" if last.date else ""
    return (
        "Lịch tại Phụ lục I kèm theo Thông báo này thay thế lịch của các cơ quan, đơn vị có tên"
        f" trong đó tại Thông báo số {number_text(last.number, symbol)}{date}."
    )


def summary_words(coming: ComingRound) -> str:
    """Return who is inspected when; the times of several units are in the annex."""
    called = sentence(called_together(coming.teams))
    ways = {each.form for each in coming.waiting}
    afar = f" được kiểm tra {NAMES[next(iter(ways))]}" if VisitForm.ON_SITE not in ways else ""
    if len(coming.waiting) == 1:
        only = coming.waiting[0]
        told = f"{only.name}{afar}" if afar else f"{called} làm việc với {only.name}"
        return f"{told} {_when(only)}."
    turns, units = len(coming.waiting), len({each.visit.unit for each in coming.waiting})
    visits = f" ({count(turns)} cuộc kiểm tra)" if turns > units else ""
    days = [each.visit.date for each in coming.dated if each.visit.date]
    span = f"từ {long_date(days[0])} đến {long_date(days[-1])}"
    if days[0] == days[-1]:
        span = f"vào {long_date(days[0])}"
    if coming.undated:
        fixed = "cuộc" if turns > units else "đơn vị"
        span = f"trong đó {count(len(coming.dated))} {fixed} đã định ngày, {span}"
    if afar:
        whole = f"Có {count(units)} cơ quan, đơn vị{visits}{afar}, {span}"
        return f"{whole}; ngày kiểm tra từng đơn vị tại Phụ lục I."
    return (
        f"{called} làm việc với {count(units)} cơ quan, đơn vị{visits}, {span}; ngày, giờ, địa điểm"
        " của từng đơn vị tại Phụ lục I."
    )


def _when(each: ComingVisit) -> str:
    day = each.visit.date
    if day is None:
        return "ngày thông báo sau"
    visit = each.visit
    hour = f"lúc {clock(visit.start)}, " if visit.start else ""
    part = f"{NAMES[visit.session]} " if visit.session else ""
    return f"vào {hour}{part}{weekday(day)}, {long_date(day)} (chi tiết tại Phụ lục I)".replace(
        "vào lúc", "lúc"
    )


def not_visited_lines(coming: ComingRound) -> list[str]:
    """Return the units without a day, those put off and those left out, with the reasons."""
    lines = []
    undated = list(dict.fromkeys(each.name for each in coming.undated))
    if undated and coming.dated:
        lines.append(f"{joined(undated)}: ngày kiểm tra thông báo sau")
    for each in coming.postponed:
        reason = unstopped(each.visit.postponed or "")
        later = "thời gian mới thông báo sau"
        lines.append(f"{each.name}: hoãn {act(each.kind)} (lý do: {reason}), {later}")
    for each in coming.cancelled:
        reason = unstopped(each.visit.cancelled or "")
        lines.append(f"{each.name}: không {act(each.kind)} trong đợt này (lý do: {reason})")
    lacking = sum(quota.lacking for quota in coming.unchosen)
    if lacking:
        lines.append(f"{count(lacking)} đơn vị chọn sau theo Kế hoạch: thông báo sau khi chọn")
    return listed(lines)


def content_words(request: Request, coming: ComingRound) -> str:
    """Return what is examined: a few areas by name, all of them by their number."""
    areas = all_areas(request, coming.waiting)
    names = [f"“{area_named(area)}”" for area in areas]
    what = f"{count(len(areas))} lĩnh vực theo Kế hoạch"
    if len(areas) <= _FEW_AREAS:
        what = f"{'các nội dung' if len(areas) > 1 else 'nội dung'} {joined(names)} theo Kế hoạch"
    period = periods_of(_themes(request, coming), None)
    told = f" Thời kỳ kiểm tra: {period}." if period else ""
    acted = sentence(acted_words(coming))
    again = _open_matters(request, coming)
    return f"{acted} {what}; hồ sơ, tài liệu cần chuẩn bị tại Phụ lục II.{told}{again}"


def acted_words(coming: ComingRound) -> str:
    """Return what is done at all the units, “phúc tra” if it is that everywhere."""
    kinds = {each.kind for each in coming.waiting}
    return act(kinds.pop() if len(kinds) == 1 else None)


def _open_matters(request: Request, coming: ComingRound) -> str:
    """Return the matters of earlier visits that are looked at again; empty if none are."""
    told: dict[str, list[str]] = {}
    for each in coming.waiting:
        if each.kind == VisitKind.REINSPECTION:
            day = each.visit.date or request.today
            told[each.name] = open_before(request, each.visit, day)
    parts = [f"{name}: {'; '.join(open)}" for name, open in told.items() if open]
    if not parts:
        return ""
    return f" Các tồn tại của lần kiểm tra trước được phúc tra: {'. '.join(parts)}."


def _themes(request: Request, coming: ComingRound) -> list[Theme]:
    """Return the themes of the visits, each with each of its periods once."""
    year = request.year
    found: dict[tuple[str, ExaminedTime | None], Theme] = {}
    for each in coming.waiting:
        for theme in year.themes_of(each.visit):
            period = year.period_of(each.visit, theme)
            found[theme.id, period] = msgspec.structs.replace(theme, period=period)
    return list(found.values())


def team_words(request: Request, coming: ComingRound) -> str:
    """Return who goes, and by what paper they were named."""
    members = request.year.members
    made = members.appointment if members else None
    by = " theo Kế hoạch"
    if made is not None:
        kind = "Quyết định" if is_decision(made) else "Văn bản"
        by = f" theo {kind} số {made.number} {long_date(made.date)} của {made.by}"
    heads = joined(filter(None, (_headed(request, team, coming) for team in coming.teams)))
    led = f", do {heads}" if heads else ""
    return f"Thành phần {called_together(coming.teams)}{by}{led}."


def _headed(request: Request, team: Team, coming: ComingRound) -> str:
    """Return “ông Nguyễn Văn A, Trưởng phòng Nội vụ, làm Trưởng đoàn”; of which of several."""
    head = next((seat for seat in team.members if seat.role == Role.HEAD), None)
    if head is None:
        return ""
    whose = f" ({team.called})" if len(coming.teams) > 1 else ""
    person = lower_address(seat_person(request.year, head))
    after = "," if request.year.person(head.id) else ""
    return f"{person}{after} làm {role_name(team, Role.HEAD)}{whose}"


def delegation_lines(request: Request, coming: ComingRound) -> list[str]:
    """Return who attends for the units, by the plan, of the kinds that are inspected."""
    kinds = {each.unit.kind for each in coming.waiting if each.unit}
    file = request.workspace.units
    names = {kind.id: lowered(kind.plural) for kind in (file.kinds if file else ())}
    alone = len({each.visit.unit for each in coming.waiting}) == 1
    lines = []
    for delegation in coming.plan.delegations:
        wanted = [kind for kind in delegation.kinds if kind in kinds]
        if wanted:
            whose = coming.waiting[0].name if alone else joined(names.get(k, k) for k in wanted)
            lines.append(f"Đối với {whose}: {stopped(delegation.text)}")
    return lines


def asked_lines(request: Request, coming: ComingRound, notes: Iterable[str]) -> list[str]:
    """Return what is asked of units and members, each a line with its dash."""
    unit = "Cơ quan, đơn vị được kiểm tra"
    called = called_together(coming.teams)
    lines = [*_report(request, coming, unit)]
    on_site = [e for e in coming.waiting if needs_visit(request.year, e.visit)]
    where = "; bố trí địa điểm, thành phần làm việc nêu trên" if on_site else ""
    lines.append(f"{unit} chuẩn bị hồ sơ, tài liệu, số liệu theo Phụ lục II{where}.")
    if on_site:
        lines.append(
            f"Thành viên {called} bố trí công việc, tham dự đầy đủ các buổi kiểm tra theo lịch."
        )
        lines += _vehicles(request, coming, on_site)
    return [f"- {line}" for line in [*lines, *(stopped(note) for note in notes)]]


def _report(request: Request, coming: ComingRound, unit: str) -> list[str]:
    """Return the request for the units' own reports; none if the plan sets no deadline."""
    workspace, year = request.workspace, request.year
    if not any(report_deadline(workspace, year, each.visit) for each in coming.waiting):
        return []
    to = office(request, coming.plan.issuer.name)
    due = [each.due_long for each in coming.waiting if each.due]
    when = "theo hạn ghi tại Phụ lục I"
    if len(due) == 1 and len(coming.waiting) == 1:
        when = f"chậm nhất {due[0]}"
    elif not due:
        when = "đúng thời hạn của Kế hoạch"
    return [f"{unit} gửi báo cáo theo Đề cương kèm theo Kế hoạch về {to} {when}."]


def _vehicles(request: Request, coming: ComingRound, on_site: list[ComingVisit]) -> list[str]:
    """Return the request for a vehicle to the units that lie far off; none if none does."""
    far = [each for each in on_site if each.unit and each.unit.far]
    if not far:
        return []
    names = joined(dict.fromkeys(each.name for each in far))
    return [
        f"{_transport(request, coming)} bố trí phương tiện đưa {called_together(coming.teams)}"
        f" đến làm việc tại {names} (xa trung tâm)."
    ]


def _transport(request: Request, coming: ComingRound) -> str:
    """Return who sees to vehicles: whom the plan names for it, else the standing office."""
    plan = request.year.plan
    standing = plan.standing if plan else None
    for duty in plan.duties if plan else ():
        if any("phuong tien" in fold(task.text) for task in duty.tasks):
            units = [request.workspace.unit(id) for id in duty.units if id != standing]
            names = [unit.name for unit in units if unit]
            if names:
                return joined(names)
    return office(request, coming.plan.issuer.name)


def closing_words(coming: ComingRound, head: Letterhead) -> str:
    """Return the last sentence without its full stop: whom to ask, and what is expected."""
    ask = f"Cần trao đổi, đề nghị liên hệ {one_line(head.contact)}. " if head.contact else ""
    units = "đơn vị" if len(coming.waiting) == 1 else "các cơ quan, đơn vị"
    team = f"thành viên {called_together(coming.teams)}"
    return f"{ask}{head.issuer} thông báo để {units} và {team} biết, thực hiện"
