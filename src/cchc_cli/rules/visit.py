"""What must hold for a line of the schedule: working days, sessions, one team in one place."""

import datetime as dt
from collections.abc import Iterator

from cchc_cli.model.calendar import CALENDAR_PATH
from cchc_cli.model.progress import is_secret, needs_visit
from cchc_cli.model.words import Session
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.lookup import complete, entries, not_known, units_by_id, unsure_checklists
from cchc_cli.rules.rule import ERROR, WARNING, Problem, at, at_key, rule
from cchc_cli.rules.schedule import Placed, visits
from cchc_cli.vietnamese import clock, short_date
from cchc_cli.workdays import is_weekend

_NOON = dt.time(12)


@rule("CCHC608", WARNING, "ngày kiểm tra rơi vào ngày nghỉ")
def visits_are_on_working_days(workspace: Workspace) -> Iterator[Problem]:
    """Ngày kiểm tra là ngày nghỉ hằng tuần, ngày lễ, ngày nghỉ bù hoặc nghỉ hoán đổi.

    Vì sao: cơ quan hành chính không làm việc; thường là gõ nhầm ngày.

    Sửa thế nào: chuyển sang ngày làm việc. Thứ Bảy làm bù ghi trong plans/calendar.yaml thì không
    bị nhắc; ngày cơ quan nghỉ hoặc làm riêng thì ghi ở phần `own` của tệp đó.

    Căn cứ: plans/calendar.yaml; không có tệp đó thì chỉ biết thứ Bảy, Chủ nhật.
    """
    if not workspace.whole(CALENDAR_PATH):
        return
    days = workspace.work_days
    for each in visits(workspace):
        day = each.visit.date
        record = each.year.inspections.get(each.visit.key)
        # Held on another day: then the two days disagree (CCHC557), and this one is past.
        if day is None or not each.on or (record and record.held and record.held.date != day):
            continue
        special = days.special.get(day)
        unsure = " (dự kiến)" if special and special.estimated else ""
        if name := days.day_off_name(day):
            what = f"ngày nghỉ: {name}" if special else name
            message = f"ngày {short_date(day)} là {what}{unsure}"
            hint = "chuyển sang ngày làm việc; cơ quan vẫn làm thì ghi vào own của calendar.yaml"
        elif unsure and special and not is_weekend(day):
            message = f"ngày {short_date(day)} có thể là ngày nghỉ: {special.name}{unsure}"
            hint = "chờ văn bản chính thức, hoặc chọn ngày khác"
        else:
            continue
        yield Problem(at(each.path, *each.keys, "date"), message, hint)


@rule("CCHC609", ERROR, "một đoàn kiểm tra hai nơi cùng buổi")
def a_team_is_in_one_place(workspace: Workspace) -> Iterator[Problem]:
    """Một đoàn không thể kiểm tra hai đơn vị trong cùng một buổi của cùng một ngày.

    Vì sao: hai thông báo lịch sẽ hẹn cùng một đoàn. Không ghi buổi thì coi là cả ngày. Kiểm tra qua
    hồ sơ, trên môi trường số thì không đến đơn vị nên không tính.

    Sửa thế nào: đổi ngày, hoặc ghi `session: sang` và `session: chieu`.

    Căn cứ: quy ước của công cụ.
    """
    taken: dict[tuple[str, str, dt.date], dict[Session, Placed]] = {}
    # Surprise visits first: the mistake then stands at a line that may be shown.
    for each in sorted(visits(workspace), key=lambda each: not _is_secret(each)):
        team = each.year.team_of(each.visit)
        if each.visit.date is None or team is None or not each.on:
            continue
        if not needs_visit(each.year, each.visit):
            continue
        day = taken.setdefault((each.year.id, team.id, each.visit.date), {})
        halves = _halves(each.visit.session)
        other = next((day[half] for half in halves if half in day), None)
        if other:
            when = "" if len(halves) > 1 else f"buổi {_HALF[halves[0]]} "
            message = f"{when}ngày {short_date(each.visit.date)} đoàn “{team.id}” "
            both = f"“{other.visit.key}” và “{each.visit.key}”"
            message += "đã có lịch khác" if _is_secret(other) else f"có lịch ở cả {both}"
            hint = "đổi ngày, hoặc chia buổi bằng session: sang, session: chieu"
            yield Problem(at(each.path, *each.keys, "date"), message, hint, ("visits",))
        for half in halves:
            day.setdefault(half, each)


def _is_secret(each: Placed) -> bool:
    return is_secret(each.year, each.visit, each.year.inspections.get(each.visit.key))


_HALF = {Session.MORNING: "sáng", Session.AFTERNOON: "chiều"}


def _halves(session: Session | None) -> tuple[Session, ...]:
    return (session,) if session in (Session.MORNING, Session.AFTERNOON) else tuple(_HALF)


@rule("CCHC610", ERROR, "cuộc kiểm tra chưa nói đoàn nào")
def a_visit_names_its_team(workspace: Workspace) -> Iterator[Problem]:
    """Kế hoạch có nhiều đoàn thì mỗi cuộc kiểm tra phải ghi `team`.

    Vì sao: không biết đoàn nào thì không biết thành viên, lĩnh vực, ký hiệu biên bản.

    Sửa thế nào: thêm `team: <mã đoàn>`; hoặc ghi `teams` ở đợt nếu cả đợt chỉ một đoàn, `units` ở
    đoàn nếu mỗi đoàn có đơn vị riêng.

    Căn cứ: quy ước của công cụ.
    """
    judged = {
        year.id: year.plan is not None
        and complete(workspace, year.path("plan.yaml"), "teams")
        and workspace.whole(year.path("plan.yaml"), "rounds")
        for year in workspace.years.values()
    }
    for each in visits(workspace):
        possible = each.year.teams_for(each.visit) if judged[each.year.id] else ()
        if each.visit.team is None and len(possible) > 1:
            message = f"cuộc kiểm tra “{each.visit.key}” chưa ghi đoàn nào kiểm tra"
            hint = f"thêm team: một trong {', '.join(team.id for team in possible)}"
            yield Problem(at(each.path, *each.keys, "unit"), message, hint, each.keys)


@rule("CCHC611", ERROR, "cuộc kiểm tra vừa hoãn vừa hủy")
def a_visit_is_postponed_or_cancelled(workspace: Workspace) -> Iterator[Problem]:
    """Một cuộc kiểm tra chỉ có `postponed` (hoãn) hoặc `cancelled` (hủy).

    Vì sao: hoãn là còn kiểm tra, hủy là không kiểm tra nữa.

    Sửa thế nào: xóa một trong hai dòng.

    Căn cứ: quy ước của công cụ.
    """
    for each in visits(workspace):
        if each.visit.postponed and each.visit.cancelled:
            message = f"cuộc kiểm tra “{each.visit.key}” vừa hoãn vừa hủy"
            place = at_key(each.path, *each.keys, "cancelled")
            yield Problem(place, message, "giữ một: hoãn thì còn kiểm tra, hủy thì không nữa")


@rule("CCHC612", WARNING, "cuộc đã hủy lại có kết quả kiểm tra")
def cancelled_visits_are_not_held(workspace: Workspace) -> Iterator[Problem]:
    """Lịch ghi cuộc kiểm tra đã hủy nhưng tệp kết quả có buổi kiểm tra (`held`).

    Vì sao: kết quả đó không được tính vào báo cáo.

    Sửa thế nào: xóa `cancelled` nếu đã kiểm tra; hoặc xóa `held` nếu đúng là hủy.

    Căn cứ: quy ước của công cụ.
    """
    for each in visits(workspace):
        record = each.year.inspections.get(each.visit.key)
        if each.visit.cancelled and record and record.held:
            message = (
                f"cuộc kiểm tra “{each.visit.key}” ghi đã hủy nhưng có kết quả"
                f" ngày {short_date(record.held.date)}"
            )
            place = at_key(each.path, *each.keys, "cancelled")
            yield Problem(place, message, "đã kiểm tra thì xóa cancelled")


@rule("CCHC613", WARNING, "giờ bắt đầu không khớp buổi")
def visits_start_in_their_session(workspace: Workspace) -> Iterator[Problem]:
    """Buổi sáng bắt đầu trước 12 giờ, buổi chiều từ 12 giờ.

    Vì sao: thường là gõ giờ chiều theo 12 giờ (2h thay cho 14h), thông báo sẽ ghi sai.

    Sửa thế nào: ghi giờ theo 24 giờ, ví dụ 14h00, hoặc sửa `session`.

    Căn cứ: quy ước của công cụ.
    """
    for each in visits(workspace):
        start, session = each.visit.start, each.visit.session
        if start is None or session not in _HALF:
            continue
        if (start < _NOON) != (session == Session.MORNING):
            message = f"bắt đầu lúc {clock(start)} nhưng ghi buổi {_HALF[session]}"
            hint = "sửa session, hoặc ghi lại giờ theo 24 giờ, ví dụ 14h00"
            yield Problem(at(each.path, *each.keys, "start"), message, hint)


@rule("CCHC614", ERROR, "cuộc kiểm tra nêu lĩnh vực không có")
def visits_name_known_areas(workspace: Workspace) -> Iterator[Problem]:
    """Khóa `areas` của cuộc kiểm tra là mã lĩnh vực trong danh mục nội dung của kế hoạch.

    Vì sao: mã sai thì cuộc kiểm tra không có nội dung nào.

    Sửa thế nào: sửa mã theo gợi ý; bỏ `areas` nếu kiểm tra mọi lĩnh vực.

    Căn cứ: quy ước của công cụ.
    """
    unsure = unsure_checklists(workspace)
    known: dict[str, list[str]] = {}
    for year in workspace.years.values():
        used = {theme.checklist for theme in year.plan.themes} if year.plan else set()
        whole = complete(workspace, year.path("plan.yaml"), "themes")
        if used and whole and used <= workspace.checklists.keys() - unsure:
            names = (area.id for c in sorted(used) for area in workspace.checklists[c].areas)
            known[year.id] = list(dict.fromkeys(names))
    for each in visits(workspace):
        areas = known.get(each.year.id)
        for keys, area in entries((*each.keys, "areas"), each.visit.areas):
            if areas is not None and area not in areas:
                where = "danh mục nội dung của kế hoạch"
                yield not_known(at(each.path, *keys), "lĩnh vực", area, areas, where)


@rule("CCHC615", WARNING, "đơn vị không tồn tại vào ngày kiểm tra")
def visited_units_exist_on_that_day(workspace: Workspace) -> Iterator[Problem]:
    """Ngày kiểm tra trước ngày đơn vị có (`since`) hoặc sau ngày đơn vị hết hoạt động (`until`).

    Vì sao: sau khi sắp xếp, sáp nhập, thông báo sẽ gửi cho đơn vị không còn nữa.

    Sửa thế nào: kiểm tra lại ngày, hoặc chuyển sang đơn vị kế thừa.

    Căn cứ: quy ước của công cụ; ngày ghi trong plans/units.yaml.
    """
    units = units_by_id(workspace) or {}
    for each in visits(workspace):
        unit, day = units.get(each.visit.unit), each.visit.date
        if unit is None or day is None or not each.on:
            continue
        if unit.until and day > unit.until:
            message = f"đơn vị “{unit.id}” chỉ còn đến hết ngày {short_date(unit.until)}"
        elif unit.since and day < unit.since:
            message = f"đơn vị “{unit.id}” chỉ có từ ngày {short_date(unit.since)}"
        else:
            continue
        hint = "kiểm tra lại ngày, hoặc chuyển sang đơn vị kế thừa"
        yield Problem(at(each.path, *each.keys, "date"), message, hint)


RULES = (
    visits_are_on_working_days,
    a_team_is_in_one_place,
    a_visit_names_its_team,
    a_visit_is_postponed_or_cancelled,
    cancelled_visits_are_not_held,
    visits_start_in_their_session,
    visits_name_known_areas,
    visited_units_exist_on_that_day,
)
