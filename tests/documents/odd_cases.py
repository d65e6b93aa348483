"""Inspections at the edge of what offices have: empty, huge, long names, nobody known."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec

from cchc_cli.documents.document import Request
from cchc_cli.model.inspection import (
    Attendance,
    Finding,
    Held,
    Inspection,
    Person,
    Recommendation,
    TeamPresence,
    TwoCounts,
    UnitPresence,
)
from cchc_cli.model.members import Member
from cchc_cli.model.plan import Seat, Team
from cchc_cli.model.words import Honorific, Result, Role, VisitKind
from cchc_cli.model.workspace import Year
from tests.documents.example import request

HELD = Held(date=dt.date(2023, 5, 9), start=dt.time(8), end=dt.time(11, 5))
LONG_NAME = ("Trung tâm Nghiên cứu và Ứng dụng khoa học công nghệ " * 5)[:200].strip()


def with_inspection(order: Request, key: str, inspection: Inspection | None) -> Request:
    """Return the order with one inspection replaced or, with None, removed."""
    inspections = {k: v for k, v in order.year.inspections.items() if k != key}
    if inspection is not None:
        inspections[key] = inspection
    return in_year(order, inspections=inspections)


def in_year(order: Request, **changes: Any) -> Request:
    """Return the order with parts of its year replaced."""
    year: Year = msgspec.structs.replace(order.year, **changes)
    years = {**order.workspace.years, year.id: year}
    workspace = msgspec.structs.replace(order.workspace, years=years)
    return msgspec.structs.replace(order, year=year, workspace=workspace)


def of_kind(order: Request, key: str, kind: VisitKind) -> Request:
    """Return the order with a visit of another kind."""
    schedule = order.year.schedule
    assert schedule is not None
    visits = tuple(
        msgspec.structs.replace(v, kind=kind) if v.key == key else v for v in schedule.visits
    )
    return in_year(order, schedule=msgspec.structs.replace(schedule, visits=visits))


def with_unit(order: Request, unit: str, **changes: Any) -> Request:
    """Return the order with fields of one unit replaced."""
    file = order.workspace.units
    assert file is not None
    units = tuple(msgspec.structs.replace(u, **changes) if u.id == unit else u for u in file.units)
    workspace = msgspec.structs.replace(
        order.workspace, units=msgspec.structs.replace(file, units=units)
    )
    return msgspec.structs.replace(order, workspace=workspace)


def _items(order: Request, key: str) -> list[str]:
    visit = order.year.visit(key)
    assert visit is not None
    return [item.id for _, item in order.workspace.items_for(order.year, visit)]


def nothing_found(of: str = "phong-tnmt") -> Request:
    """No finding, no attendance: only that the visit was held."""
    return with_inspection(request(of), "phong-tnmt", Inspection(unit="phong-tnmt", held=HELD))


def only_met(of: str = "phong-tnmt") -> Request:
    """Everything met, nothing asked."""
    order = request(of)
    findings = {id: Finding(result=Result.MET) for id in _items(order, "phong-tnmt")}
    inspection = Inspection(unit="phong-tnmt", held=HELD, findings=findings)
    return with_inspection(order, "phong-tnmt", inspection)


def many_recommendations(of: str = "phong-tnmt") -> Request:
    """300 recommendations, some overdue, some without a date."""
    order = request(of)
    ids = _items(order, "phong-tnmt")
    findings: dict[str, Finding] = {}
    for place in range(300):
        id = ids[place % len(ids)]
        before = findings[id].recommendations if id in findings else ()
        given = Recommendation(
            text=f"Khắc phục tồn tại thứ {place} & báo cáo <kết quả> trước hạn",
            due=dt.date(2023, 6, 1) + dt.timedelta(days=place) if place % 7 else None,
        )
        findings[id] = Finding(
            result=Result.NOT_MET,
            observation="Chưa thực hiện\nđã nhắc hai lần",
            evidence=("Ảnh chụp",),
            recommend=(*before, given),
            figures={"van-ban": TwoCounts(reported=place, counted=place + 3)},
        )
    inspection = Inspection(unit="phong-tnmt", held=HELD, findings=findings)
    return with_inspection(order, "phong-tnmt", inspection)


def long_names(of: str = "phong-tnmt") -> Request:
    """A unit and its people with names of 200 letters."""
    order = with_unit(request(of), "phong-tnmt", name=LONG_NAME, short=LONG_NAME)
    people = (UnitPresence(name=LONG_NAME, title=LONG_NAME, represents=True),)
    presence = (TeamPresence(member="truong-doan"),)
    attendance = Attendance(team=presence, unit=people)
    inspection = Inspection(unit="phong-tnmt", held=HELD, attendance=attendance)
    return with_inspection(order, "phong-tnmt", inspection)


def thirty_members(of: str = "phong-tnmt") -> Request:
    """A team of thirty, the head and the secretary absent, a deputy in the chair."""
    order = request(of)
    plan, members = order.year.plan, order.year.members
    assert plan is not None
    assert members is not None
    seats = tuple(
        Seat(
            id=f"vi-tri-{place}",
            role=Role.HEAD if place == 0 else Role.DEPUTY if place == 1 else Role.MEMBER,
            title=f"Chuyên viên Phòng số {place}",
            agency="phong-noi-vu",
        )
        for place in range(30)
    )
    people = tuple(
        Member(member=seat.id, name=f"Nguyễn Văn {seat.id}", honorific=Honorific.MR)
        for seat in seats
    )
    team: Team = msgspec.structs.replace(plan.teams[0], members=seats)
    rows = [TeamPresence(member=seat.id) for seat in seats]
    rows[0] = TeamPresence(member=seats[0].id, absent="Đi công tác.")
    stand_in = Person(name="Trần Thị B", title="Phó Trưởng phòng", honorific=Honorific.MS)
    rows[5] = TeamPresence(
        member=seats[5].id, absent="Nghỉ ốm", replaced_by=stand_in, secretary=True
    )
    inspection = Inspection(unit="phong-tnmt", held=HELD, attendance=Attendance(team=tuple(rows)))
    changed = in_year(
        order,
        plan=msgspec.structs.replace(plan, teams=(team,)),
        members=msgspec.structs.replace(members, people=people),
    )
    return with_inspection(changed, "phong-tnmt", inspection)


def two_teams(of: str = "phong-tnmt") -> Request:
    """A second team, called Tổ, which inspects the wards."""
    order = request(of)
    plan, schedule = order.year.plan, order.year.schedule
    assert plan is not None
    assert schedule is not None
    first = msgspec.structs.replace(plan.teams[0], called="Đoàn kiểm tra số 1", symbol="ĐKT1")
    seats = tuple(msgspec.structs.replace(seat, id=f"to-{seat.id}") for seat in first.members)
    second = msgspec.structs.replace(
        first,
        id="to-2",
        called="Tổ kiểm tra số 2",
        name="Tổ kiểm tra số 2",
        symbol="TKT2",
        members=seats,
    )
    visits = tuple(
        msgspec.structs.replace(v, team="to-2" if v.unit.startswith("phuong") else first.id)
        for v in schedule.visits
    )
    return in_year(
        order,
        plan=msgspec.structs.replace(plan, teams=(first, second)),
        schedule=msgspec.structs.replace(schedule, visits=visits),
    )


def one_unit(of: str = "quy-2") -> Request:
    """A round of which only one visit was held."""
    order = request(of)
    kept = {"phong-tnmt": order.year.inspections["phong-tnmt"]}
    return in_year(order, inspections=kept)


def no_papers(of: str = "phong-tnmt") -> Request:
    """Neither letterheads nor members are known; a real draft."""
    return msgspec.structs.replace(in_year(request(of), papers=None, members=None), draft=True)


ODD_VISITS: dict[str, Callable[[], Request]] = {
    each.__name__: each
    for each in (
        nothing_found,
        only_met,
        many_recommendations,
        long_names,
        thirty_members,
        two_teams,
        no_papers,
    )
}
ODD_ROUNDS: dict[str, Callable[[], Request]] = {
    "nothing_found": lambda: nothing_found("quy-2"),
    "only_met": lambda: one_unit_of(only_met("quy-2")),
    "many_recommendations": lambda: many_recommendations("quy-2"),
    "long_names": lambda: long_names("quy-2"),
    "one_unit": one_unit,
    "two_teams": lambda: two_teams("quy-2"),
    "no_papers": lambda: no_papers("quy-2"),
}


ODD_YEARS: dict[str, Callable[[], Request]] = {
    "nothing_found": lambda: nothing_found("2023"),
    "many_recommendations": lambda: many_recommendations("2023"),
    "long_names": lambda: long_names("2023"),
    "thirty_members": lambda: thirty_members("2023"),
    "one_unit": lambda: one_unit("2023"),
    "two_teams": lambda: two_teams("2023"),
    "no_papers": lambda: no_papers("2023"),
}


def one_unit_of(order: Request) -> Request:
    """Return the order with the first visit's inspection alone."""
    return in_year(order, inspections={"phong-tnmt": order.year.inspections["phong-tnmt"]})
