"""What must hold for whatever limits the choice of dates: who is busy when, wanted sessions."""

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from cchc_cli.model.progress import is_secret, needs_visit
from cchc_cli.model.schedule import Unavailable, Visit
from cchc_cli.model.times import round_span
from cchc_cli.model.words import Session
from cchc_cli.model.workspace import UNITS_PATH, Workspace, Year
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


@rule("CCHC635", WARNING, "một chuyến xe có đơn vị của các đoàn khác nhau")
def trips_are_of_one_team(workspace: Workspace) -> Iterator[Problem]:
    """Các đơn vị cùng mã chuyến xe (`trip`) mà trong cùng thời gian do các đoàn khác nhau kiểm tra.

    Vì sao: xếp lịch chỉ ghép vào một chuyến các đơn vị của cùng một đoàn (tổ); hai đoàn thì
    đi hai xe, mỗi đoàn một chuyến.

    Sửa thế nào: giao các đơn vị của chuyến cho cùng một đoàn (`units` ở đoàn, hoặc `team` ở lịch);
    đúng là mỗi đoàn đi riêng thì đặt mã chuyến khác nhau.

    Căn cứ: quy ước của công cụ.
    """
    units = workspace.units.units if workspace.units else ()
    for year in workspace.years.values():
        going = _going(workspace, year) if units_by_id(workspace) else {}
        for trip in dict.fromkeys(unit.trip for unit in units if unit.trip):
            places = {unit.id: i for i, unit in enumerate(units) if unit.trip == trip}
            there = [(key, teams) for key, teams in going.items() if key[1] in places]
            for (one, teams), (other, others) in combinations(there, 2):
                if one[1] != other[1] and teams.isdisjoint(others) and _meet(year, one, other):
                    message = f"chuyến “{trip}” có đơn vị của hai đoàn khác nhau:"
                    message += f" {one[1]} ({', '.join(sorted(teams))}),"
                    message += f" {other[1]} ({', '.join(sorted(others))})"
                    hint = "giao cho cùng một đoàn, hoặc đặt mã chuyến khác nhau"
                    yield Problem(at(UNITS_PATH, "units", places[other[1]], "trip"), message, hint)
                    break


def _going(workspace: Workspace, year: Year) -> dict[tuple[str, str], set[str]]:
    """Return by round and unit which teams may go there, as far as it is told to all."""
    sure = plan_ids(workspace, year, "teams") and plan_ids(workspace, year, "rounds")
    if year.plan is None or not sure:
        return {}
    lines = {(v.round, v.unit) for v in year.visits}
    named = [(r.id, unit) for r in year.plan.rounds for unit in r.units]
    found: dict[tuple[str, str], set[str]] = {}
    for visit in (
        *(v for v in year.visits if _is_to_come(year, v)),
        *(
            Visit(round=of_round, unit=unit)
            for of_round, unit in named
            if (of_round, unit) not in lines
        ),
    ):
        # Of a visit that has its day, who else could have gone: then one team can yet make both.
        team = None if visit.date else year.team_of(visit)
        teams = (team,) if team else year.teams_for(visit)
        if teams and needs_visit(year, visit):
            found.setdefault((visit.round, visit.unit), set()).update(team.id for team in teams)
    return found


def _is_to_come(year: Year, visit: Visit) -> bool:
    record = year.inspections.get(visit.key)
    return not (visit.cancelled or is_secret(year, visit, record) or (record and record.held))


def _meet(year: Year, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Return whether the rounds of two visits have days in common."""
    rounds = [r for key in (one, other) if (r := year.round(key[0]))]
    spans = [round_span(year.plan, r) for r in rounds] if year.plan else []
    first = max((first for first, _ in spans if first), default=dt.date.min)
    return first <= min((last for _, last in spans if last), default=dt.date.max)


RULES = (
    someone_is_busy_for_some_days,
    the_busy_are_known,
    nobody_is_busy_during_a_visit,
    sessions_are_of_known_rounds,
    trips_are_of_one_team,
)
