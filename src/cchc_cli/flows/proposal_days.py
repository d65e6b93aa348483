"""The half days on which a visit could be, and what stands against each."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from cchc_cli.flows.proposal_hurdles import (
    MEETING,
    Hurdle,
    Kind,
    days_words,
    full,
    inspected,
    sending,
    team_name,
)
from cchc_cli.flows.proposal_visits import Wish, span
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.deadline_scope import fits
from cchc_cli.model.due_days import DueDay, counted
from cchc_cli.model.events import report_deadline
from cchc_cli.model.plan import Round, Team
from cchc_cli.model.progress import is_secret, needs_visit
from cchc_cli.model.schedule import Arrangement, Unavailable, Visit
from cchc_cli.model.times import in_round
from cchc_cli.model.words import DueThing, Event, Meeting, Session
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.vietnamese import count, short_date
from cchc_cli.workdays import add_working_days, working_day_from

HALVES = {
    Session.MORNING: frozenset({Session.MORNING}),
    Session.AFTERNOON: frozenset({Session.AFTERNOON}),
    Session.WHOLE_DAY: frozenset({Session.MORNING, Session.AFTERNOON}),
}
_NOON = dt.time(12)
_DAY = dt.timedelta(days=1)


class Place(NamedTuple):
    """A day, and the part of it in which a visit would be."""

    day: dt.date
    session: Session

    def meets(self, visit: Visit) -> bool:
        """Return whether the visit is on the same half day; without a session all day."""
        halves = HALVES[visit.session or Session.WHOLE_DAY]
        return visit.date == self.day and bool(halves & HALVES[self.session])


Teams = tuple[Team, ...]


class Board:
    """Everything that a day is judged by: the calendar, who is busy, what is settled."""

    def __init__(self, workspace: Workspace, year: Year, today: dt.date) -> None:
        """Keep what is known."""
        self.workspace, self.year, self.today = workspace, year, today
        self.arrange = year.schedule.arrange if year.schedule else Arrangement()
        self.days = workspace.work_days
        self._units = {unit.id: unit for unit in workspace.units.units} if workspace.units else {}
        self._early: dict[tuple[dt.date, tuple[str | None, ...]], tuple[Hurdle, ...]] = {}
        self._people: dict[str, frozenset[str]] = {}
        self._entries: dict[tuple[str, ...], list[Unavailable]] = {}

    @cached_property
    def settled(self) -> dict[dt.date, list[Visit]]:
        """The visits that have a day and somewhere to go, by day; surprise visits too."""
        found: dict[dt.date, list[Visit]] = {}
        for visit in self.year.visits:
            off = visit.postponed or visit.cancelled or not needs_visit(self.year, visit)
            if visit.date and not off:
                found.setdefault(visit.date, []).append(visit)
        return found

    def is_shown(self, visit: Visit) -> bool:
        """Return whether a settled visit may be spoken of."""
        return not is_secret(self.year, visit, self.year.inspections.get(visit.key))

    def places(self, of_round: Round, visits: Iterable[Visit]) -> Iterator[Place]:
        """Yield the half days of a round that are worked, with which all the visits agree."""
        plan = self.year.plan
        if plan is None:
            return
        first, last = span(plan, of_round, self.today)
        sessions = self._sessions(of_round, tuple(visits))
        for number in range((last - first).days + 1):
            day = first + dt.timedelta(days=number)
            if self.days.is_working_day(day):
                for session in sessions:
                    if all(in_round(plan, of_round.id, day, half) for half in HALVES[session]):
                        yield Place(day, session)

    def _sessions(self, of_round: Round, visits: tuple[Visit, ...]) -> tuple[Session, ...]:
        """Return the parts of the day for the visits; what is written there already holds."""
        said = {session for v in visits if (session := _said(v))}
        usual = tuple(dict.fromkeys(self.arrange.sessions_in(of_round.id)))
        return usual if not said else tuple(said) if len(said) == 1 else ()

    def hurdles(self, wishes: Iterable[Wish], teams: Teams, place: Place) -> Iterator[Hurdle]:
        """Yield what stands against the visits of one unit by these teams at this time."""
        visits = [wish.visit for wish in wishes]
        waiting = next((visit for visit in visits if not self._has_report(visit)), None)
        if waiting is not None:
            yield from self._too_early(waiting, place.day)
        yield from self._no_unit(visits[0].unit, place.day)
        yield from self._busy(visits[0].unit, teams, place)
        yield from self._beside_settled(visits[0].unit, teams, place)

    def _has_report(self, visit: Visit) -> bool:
        record = self.year.inspections.get(visit.key)
        return record is not None and record.report is not None

    def _too_early(self, visit: Visit, day: dt.date) -> tuple[Hurdle, ...]:
        unit = self._units.get(visit.unit)
        key = (day, (unit.kind if unit else None, visit.round))
        if key not in self._early:
            self._early[key] = tuple(self._early_hurdles(visit, day))
        return self._early[key]

    def _early_hurdles(self, visit: Visit, day: dt.date) -> Iterator[Hurdle]:
        plan = self.year.plan
        report = report_deadline(self.workspace, self.year, visit)
        for deadline in plan.deadlines if plan else ():
            if deadline.of != DueThing.NOTICE or not fits(self.workspace, deadline, visit):
                continue
            if self._before(deadline, report, day) < self.today:
                words = f"thông báo lịch phải gửi trước {days_words(deadline)}"
                yield Hurdle(Kind.NOTICE, words + self._soonest(deadline, report, self.today))
        due = self._before(report, report, day) if report else day
        ready = add_working_days(self.days, self.today, self.arrange.prepare)
        if due < ready:
            words = f"đơn vị cần {count(self.arrange.prepare)} ngày làm việc để chuẩn bị"
            words += " báo cáo" if report else ""
            yield Hurdle(Kind.PREPARE, words + self._soonest(report, report, ready))

    def _soonest(self, deadline: Deadline | None, report: Deadline | None, limit: dt.date) -> str:
        """Return the first day of which the deadline does not lie before a limit, in words."""
        day = working_day_from(self.days, limit)
        while deadline and self._before(deadline, report, day) < limit:
            day = working_day_from(self.days, day + _DAY)
        return f", sớm nhất là {short_date(day)}"

    def _before(self, deadline: Deadline, report: Deadline | None, day: dt.date) -> dt.date:
        """Return the last day in time if the visit is on `day`; that day if it does not depend."""
        if deadline.days is None or deadline.before not in {Event.VISIT, Event.REPORT_DUE}:
            return day
        if deadline.before == Event.REPORT_DUE and report and report.before == Event.VISIT:
            day = self._before(report, None, day)
        due = counted(self.days, deadline, DueDay(day))
        return due.day if due else day

    def _no_unit(self, unit_id: str, day: dt.date) -> Iterator[Hurdle]:
        unit = self._units.get(unit_id)
        if unit and unit.until and day > unit.until:
            yield Hurdle(Kind.UNIT, f"đơn vị chỉ còn đến hết ngày {short_date(unit.until)}")
        if unit and unit.since and day < unit.since:
            yield Hurdle(Kind.UNIT, f"đơn vị chỉ có từ ngày {short_date(unit.since)}")

    def _busy(self, unit: str, teams: Teams, place: Place) -> Iterator[Hurdle]:
        key = (unit, *(team.id for team in teams))
        if key not in self._entries:
            every = self.year.schedule.unavailable if self.year.schedule else ()
            self._entries[key] = [entry for entry in every if _concerns(entry, unit, teams)]
        for entry in self._entries[key]:
            if entry.covers(place.day, place.session):
                yield Hurdle(Kind.BUSY, self._busy_words(entry))

    def _busy_words(self, entry: Unavailable) -> str:
        who = self.workspace.unit_name(entry.agency or entry.unit or "")
        if entry.member or entry.team:
            who = self._team_name(entry.team) if entry.team else self._seat_title(entry.member)
        days = short_date(entry.from_)
        if entry.to and entry.to != entry.from_:
            days = f"từ {days} đến {short_date(entry.to)}"
        reason = f" ({entry.reason})" if entry.reason else ""
        return f"{who} bận {days}{reason}"

    def _team_name(self, team_id: str) -> str:
        plan = self.year.plan
        found = next((t for t in plan.teams if t.id == team_id), None) if plan else None
        return team_name(found) if found else team_id

    def _seat_title(self, seat_id: str | None) -> str:
        seats = (seat for _, seat in self.workspace.seats(self.year) if seat.id == seat_id)
        return next((seat.title for seat in seats), f"thành viên {seat_id}")

    def _beside_settled(self, unit: str, teams: Teams, place: Place) -> Iterator[Hurdle]:
        for visit in self.settled.get(place.day, ()):
            other = self.year.team_of(visit)
            shared = next((t for t in teams if other and self._cannot_both(t, other)), None)
            daily = self.arrange.visits_a_day == 1 and shared == other
            apart = self.arrange.teams_meet == Meeting.APART and visit.unit == unit
            if place.meets(visit) and apart and self.is_shown(visit):
                yield MEETING
            elif (shared and daily) or (place.meets(visit) and (shared or apart)):
                yield full(shared or teams[0])
            elif visit.unit == unit:
                continue
            elif other and (sender := _sender(unit, (other,)) or _sender(visit.unit, teams)):
                yield self._sending(sender, visit, teams)

    def _cannot_both(self, one: Team, other: Team) -> bool:
        """Return whether the teams are one, or share a person."""
        return one == other or bool(self.people(one) & self.people(other))

    def people(self, team: Team) -> frozenset[str]:
        """Return the names of the people in the team, as far as they are known."""
        if team.id not in self._people:
            people = (self.year.person(seat.id) for seat in team.members)
            self._people[team.id] = frozenset(person.name for person in people if person)
        return self._people[team.id]

    def _sending(self, sender: str, visit: Visit, teams: Teams) -> Hurdle:
        """Say that an agency cannot be inspected and send people the same day."""
        if not self.is_shown(visit):
            return full(teams[0])
        name = self.workspace.unit_name(sender)
        if sender == visit.unit:
            return inspected(name)
        return sending(name)


def _sender(unit: str, teams: Teams) -> str | None:
    """Return the unit if it sends people to one of the teams."""
    return unit if any(seat.agency == unit for team in teams for seat in team.members) else None


def _concerns(entry: Unavailable, unit: str, teams: Teams) -> bool:
    """Return whether a visit of the unit by the teams needs who is busy."""
    seats = [seat for team in teams for seat in team.members]
    return (
        entry.unit == unit
        or any(entry.team == team.id for team in teams if entry.team)
        or any(seat.agency == entry.agency for seat in seats if entry.agency)
        or any(seat.id == entry.member for seat in seats if entry.member)
    )


def _said(visit: Visit) -> Session | None:
    """Return the part of the day that the visit's line says already, without a date."""
    if visit.session or not visit.start:
        return visit.session
    return Session.MORNING if visit.start < _NOON else Session.AFTERNOON
