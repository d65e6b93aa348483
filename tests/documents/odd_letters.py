"""Rounds still to come, at the edge of what offices have, for notices, letters, invitations."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec

from cchc_cli.documents.document import Request
from cchc_cli.model.inspection import Person
from cchc_cli.model.meetings import Meeting, MeetingsFile
from cchc_cli.model.papers import IssuedPaper
from cchc_cli.model.schedule import Change, Schedule, Visit
from cchc_cli.model.units import Unit
from cchc_cli.model.words import ChangeKind, Session, VisitForm
from tests.documents.example import request
from tests.documents.odd_cases import (
    LONG_NAME,
    in_year,
    no_papers,
    thirty_members,
    two_teams,
    with_unit,
)

DAY = dt.date(2023, 10, 2)
"""A day on which reminders of the first visits of the fourth quarter are due."""
WARD = "phuong-nguyen-an-ninh"


def on(order: Request, day: dt.date = DAY) -> Request:
    """Return the order as given on another day."""
    return msgspec.structs.replace(order, today=day)


def coming(*visits: Visit, of: str = "quy-4", **more: Any) -> Request:
    """Return an order on a round that has these visits alone."""
    order = on(request(of))
    schedule, plan = order.year.schedule, order.year.plan
    assert schedule is not None
    assert plan is not None
    rounds = tuple(msgspec.structs.replace(r, units=()) for r in plan.rounds)
    return in_year(
        order,
        plan=msgspec.structs.replace(plan, rounds=rounds),
        schedule=msgspec.structs.replace(schedule, visits=visits, **more),
    )


def visit(unit: str = WARD, day: int | None = 12, **more: Any) -> Visit:
    """Return a visit of the fourth quarter, on a day of October."""
    date = dt.date(2023, 10, day) if day else None
    return Visit(unit=unit, round=more.pop("round", "quy-4"), date=date, **more)


def changed(order: Request, *issued: IssuedPaper, **parts: Any) -> Request:
    """Return the order with these issued papers and nothing else issued."""
    assert order.year.papers is not None
    papers = msgspec.structs.replace(order.year.papers, issued=issued, **parts)
    return in_year(order, papers=papers)


def meeting(**more: Any) -> Request:
    """Return an order on the meeting of the fourth quarter."""
    given: dict[str, Any] = {"round": "quy-4", "date": dt.date(2023, 12, 20), **more}
    file = MeetingsFile(meetings=(Meeting(**given),), illustrative=True)
    return in_year(on(request("quy-4")), meetings=file)


def forty_units() -> Request:
    """Forty units of one round, three a day."""
    order = coming(*(visit(f"xa-{n}", 3 + n % 20, session=Session.MORNING) for n in range(40)))
    units = order.workspace.units
    assert units is not None
    more = tuple(
        Unit(id=f"xa-{n}", name=f"Ủy ban nhân dân xã số {n}", short=f"Xã {n}", kind="phuong-xa")
        for n in range(40)
    )
    file = msgspec.structs.replace(units, units=(*units.units, *more))
    return msgspec.structs.replace(
        order, workspace=msgspec.structs.replace(order.workspace, units=file)
    )


def every_state() -> Request:
    """Dated, undated, postponed, cancelled, by dossier, and a far unit."""
    order = coming(
        visit(session=Session.AFTERNOON, start=dt.time(13, 30)),
        visit("phuong-thang-tam", None),
        visit("phuong-rach-dua", 16, postponed="Bão số 5."),
        visit("phong-tu-phap", 17, cancelled="Sáp nhập đơn vị"),
        visit("phong-tckh", 18, form=VisitForm.DOSSIER),
    )
    return with_unit(order, WARD, far=True, address="số 10 đường A, phường Nguyễn An Ninh")


def two_teams_in_a_round() -> Request:
    """Two teams of one round, with people in the seats of the first alone."""
    order = two_teams("quy-4")
    teams = [team.id for team in (order.year.plan.teams if order.year.plan else ())]
    visits = (visit("phong-tckh", team=teams[0]), visit(team=teams[1]))
    return in_year(coming(), plan=order.year.plan, schedule=Schedule(visits=visits))


def long_name() -> Request:
    """One unit, with a name of 200 letters."""
    return with_unit(coming(visit(place=LONG_NAME)), WARD, name=LONG_NAME, short=LONG_NAME)


def sent_twice() -> Request:
    """The third letter or notice, after a visit was moved."""
    change = Change(
        visit=WARD,
        made=dt.date(2023, 9, 20),
        what=ChangeKind.MOVED,
        old_date=dt.date(2023, 10, 5),
        old_session=Session.MORNING,
        reason="Họp đột xuất",
    )
    order = coming(visit(), visit("phuong-thang-tam", 13), changes=(change,))
    days = (dt.date(2023, 9, 10), dt.date(2023, 9, 15))
    kinds = ("thong-bao-lich", "nhac-bao-cao")
    sent = [
        IssuedPaper(document=kind, of=of, number=30 + place, date=day)
        for kind in kinds
        for of in ("quy-4", WARD)
        for place, day in enumerate(days)
    ]
    return changed(order, *sent)


def own_words() -> Request:
    """The office's own words in each kind."""
    papers = [
        IssuedPaper(document=kind, of=of, notes=("Mang theo sổ theo dõi & máy <tính>",))
        for kind in ("thong-bao-lich", "nhac-bao-cao", "giay-moi", "quyet-dinh")
        for of in ("quy-4", "2023")
    ]
    return changed(coming(visit(), visit("phuong-thang-tam", 13)), *papers)


def many_guests() -> Request:
    """Forty guests and a long agenda."""
    guests = tuple(Person(name=f"Khách thứ {n}", title=LONG_NAME) for n in range(40))
    return meeting(guests=guests, agenda=("Đánh giá kết quả",) * 20, prepare=("Số liệu",) * 9)


ROUNDS: dict[str, Callable[[], Request]] = {
    "forty_units": forty_units,
    "every_state": every_state,
    "long_name": long_name,
    "sent_twice": sent_twice,
    "own_words": own_words,
    "one_unit": lambda: coming(visit(start=dt.time(8))),
    "one_visit": lambda: msgspec.structs.replace(coming(visit()), of=WARD),
    "two_teams_in_a_round": two_teams_in_a_round,
    "two_teams_coming": lambda: on(two_teams("quy-4")),
    "no_papers_coming": lambda: on(no_papers("quy-4")),
    "thirty_members_coming": lambda: on(thirty_members("quy-4")),
}
MEETINGS: dict[str, Callable[[], Request]] = {
    "many_guests": many_guests,
    "bare_meeting": lambda: meeting(),
    "own_subject": lambda: meeting(subject="Họp triển khai Kế hoạch.", start=dt.time(8)),
    "meeting_of_thirty": lambda: in_year(
        on(thirty_members("quy-4")), meetings=meeting().year.meetings
    ),
    "meeting_of_two_teams": lambda: in_year(
        on(two_teams("quy-4")), meetings=meeting().year.meetings
    ),
    "to_a_visit": lambda: msgspec.structs.replace(coming(visit()), of=WARD),
}
DECISIONS: dict[str, Callable[[], Request]] = {
    "own_duties": lambda: msgspec.structs.replace(own_words(), of="2023"),
}

ODD_OF = {
    "thong-bao-lich": ROUNDS,
    "nhac-bao-cao": ROUNDS,
    "giay-moi": MEETINGS,
    "quyet-dinh": DECISIONS,
}
"""More odd cases, by the id of the kind."""
