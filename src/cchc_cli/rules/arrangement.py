"""What must hold for whatever limits the choice of dates: who is busy when, wanted sessions."""

from collections.abc import Iterator

from cchc_cli.model.schedule import Unavailable
from cchc_cli.model.words import Session
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.rules.lookup import not_known, plan_ids, seat_ids, units_by_id
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.rules.schedule import Placed, visits
from cchc_cli.vietnamese import short_date

_WHO = ("agency", "member", "team", "unit")


def _busy(workspace: Workspace) -> Iterator[tuple[Year, str, Keys, Unavailable]]:
    for year in workspace.years.values():
        entries = year.schedule.unavailable if year.schedule else ()
        for i, entry in enumerate(entries):
            yield year, year.path("schedule.yaml"), ("unavailable", i), entry


def _who(entry: Unavailable) -> list[str]:
    return [key for key in _WHO if getattr(entry, key)]


@rule("CCHC631", ERROR, "thời gian bận không nói rõ của ai, ngày nào")
def someone_is_busy_for_some_days(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi mục `unavailable` ghi đúng một trong `agency`, `member`, `team`, `unit`.

    Ngày đầu (`from`) không sau ngày cuối (`to`); không có `to` thì chỉ một ngày.

    Vì sao: không rõ của ai, ngày nào thì khi xếp lịch không tránh được.

    Sửa thế nào: hai nơi cùng bận thì ghi hai mục; sửa lại `from`, `to`.

    Căn cứ: quy ước của công cụ.
    """
    for _, path, keys, entry in _busy(workspace):
        said = _who(entry)
        if not said:
            message = "thời gian bận chưa ghi của ai"
            hint = f"thêm một trong các khóa: {', '.join(_WHO)}"
            yield Problem(at(path, *keys, "from"), message, hint, keys)
        elif len(said) > 1:
            message = f"thời gian bận ghi cho {len(said)} nơi: {', '.join(said)}"
            yield Problem(at_key(path, *keys, said[1]), message, "tách thành hai mục", keys)
        if entry.to and entry.to < entry.from_:
            message = f"bận từ {short_date(entry.from_)} đến {short_date(entry.to)}: ngược ngày"
            yield Problem(at(path, *keys, "to"), message, "kiểm tra lại tháng và năm", keys)


@rule("CCHC632", ERROR, "thời gian bận nêu mã không có")
def the_busy_are_known(workspace: Workspace) -> Iterator[Problem]:
    """Mã trong mục `unavailable` phải có trong danh mục đơn vị hoặc trong kế hoạch.

    `agency`, `unit` là mã đơn vị; `team` là mã đoàn, `member` là mã vị trí trong đoàn.

    Vì sao: mã lạ thì mục đó không có tác dụng gì, lịch sẽ rơi đúng ngày bận.

    Sửa thế nào: sửa mã theo gợi ý.

    Căn cứ: quy ước của công cụ.
    """
    units = units_by_id(workspace)
    for year, path, keys, entry in _busy(workspace):
        known = {
            "agency": (units, "đơn vị", "danh mục đơn vị"),
            "unit": (units, "đơn vị", "danh mục đơn vị"),
            "team": (plan_ids(workspace, year, "teams"), "đoàn", "kế hoạch"),
            "member": (seat_ids(workspace, year), "vị trí", "kế hoạch"),
        }
        for key in _who(entry):
            ids, what, where = known[key]
            if ids is not None and getattr(entry, key) not in ids:
                place = at(path, *keys, key)
                yield not_known(place, what, getattr(entry, key), ids, where)


@rule("CCHC633", WARNING, "kiểm tra đúng lúc có người bận")
def nobody_is_busy_during_a_visit(workspace: Workspace) -> Iterator[Problem]:
    """Ngày kiểm tra rơi vào thời gian mà đơn vị, đoàn, thành viên hoặc cơ quan cử người báo bận.

    Vì sao: đơn vị không tiếp được, hoặc đoàn thiếu người.

    Sửa thế nào: dời ngày, cử người khác thay, hoặc xóa mục `unavailable` không còn đúng.

    Căn cứ: quy ước của công cụ.
    """
    for each in visits(workspace):
        schedule, day = each.year.schedule, each.visit.date
        if schedule is None or day is None or not each.on or not schedule.unavailable:
            continue
        record = each.year.inspections.get(each.visit.key)
        if record and record.held:
            continue
        for entry in schedule.unavailable:
            session = each.visit.session or Session.WHOLE_DAY
            if concerns(entry, each) and entry.covers(day, session):
                message = f"ngày {short_date(day)} {whose(workspace, entry)} bận"
                message += f": {entry.reason}" if entry.reason else ""
                hint = "dời ngày, cử người thay, hoặc sửa mục unavailable"
                yield Problem(at(each.path, *each.keys, "date"), message, hint, each.keys)


def concerns(entry: Unavailable, each: Placed) -> bool:
    """Return whether the visit needs who is busy."""
    team = each.year.team_of(each.visit)
    seats = team.members if team else ()
    return (
        entry.unit == each.visit.unit
        or (team is not None and entry.team == team.id)
        or any(entry.agency == seat.agency or entry.member == seat.id for seat in seats)
    )


def whose(workspace: Workspace, entry: Unavailable) -> str:
    """Return who is busy, in words."""
    if entry.member:
        return f"thành viên “{entry.member}”"
    return (
        f"đoàn “{entry.team}”"
        if entry.team
        else workspace.unit_name(entry.agency or entry.unit or "")
    )


@rule("CCHC634", ERROR, "buổi riêng của một đợt không có")
def sessions_are_of_known_rounds(workspace: Workspace) -> Iterator[Problem]:
    """Khóa trong `arrange.sessions_of` là mã một đợt của kế hoạch.

    Vì sao: mã lạ thì buổi ghi ở đó không áp dụng cho đợt nào.

    Sửa thế nào: sửa mã theo gợi ý.

    Căn cứ: quy ước của công cụ.
    """
    for year in workspace.years.values():
        rounds = plan_ids(workspace, year, "rounds")
        own = year.schedule.arrange.sessions_of if year.schedule else {}
        for round_id in own if rounds is not None else ():
            if rounds is not None and round_id not in rounds:
                place = at_key(year.path("schedule.yaml"), "arrange", "sessions_of", round_id)
                yield not_known(place, "đợt", round_id, rounds, "kế hoạch")


RULES = (
    someone_is_busy_for_some_days,
    the_busy_are_known,
    nobody_is_busy_during_a_visit,
    sessions_are_of_known_rounds,
)
