"""Why a visit was given its day: what stood against the days nearer to an even spread."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_cli.flows.proposal_avoid import avoided
from cchc_cli.flows.proposal_days import Board, Place
from cchc_cli.flows.proposal_hurdles import Kind
from cchc_cli.flows.proposal_spread import Mark
from cchc_cli.flows.proposal_tasks import Crossing, crossing
from cchc_cli.model.plan import Plan, Round
from cchc_cli.model.times import round_in_sentence
from cchc_cli.model.words import NAMES
from cchc_cli.vietnamese import count, joined, short_date
from cchc_cli.workdays import WorkDays

_TOLD = 2
"""Reasons that are told; who wants more reads the schedule."""
_DAY = dt.timedelta(days=1)


class Why(NamedTuple):
    """The reasons for a day (lý do): as short phrases, the first always there."""

    phrases: tuple[str, ...]

    def words(self) -> str:
        """Return them as one line."""
        return "; ".join(self.phrases)


def reasons(
    board: Board, each: Crossing, mark: Mark, others: Sequence[Crossing], on_trip: bool
) -> Why:
    """Return why the task was laid here."""
    plan = board.year.plan
    first = _where(plan, each, mark) if plan else ""
    together = _together(board, each, others) if on_trip else []
    with_whom = [f"cùng chuyến với {joined(together)}"] if together else []
    found = list(dict.fromkeys(_against_nearer(board, each, mark, others, bool(together))))
    return Why((*with_whom, first, *found[:_TOLD]))


def _where(plan: Plan, each: Crossing, mark: Mark) -> str:
    if mark.beside:
        return f"các đoàn khác đến đơn vị {short_date(mark.day)}"
    name = _short(plan, each.task.round)
    if mark.of == 1:
        return f"giữa {name}"
    return f"đều trong {name} ({count(mark.number)}/{count(mark.of)})"


def _short(plan: Plan, of_round: Round) -> str:
    """Return “quý” for a quarter, else “đợt”: which one stands above the table."""
    name = round_in_sentence(plan, of_round)
    return "quý" if of_round.when.quarter and name.startswith("quý") else "đợt"


def _together(board: Board, each: Crossing, others: Sequence[Crossing]) -> list[str]:
    """Return the units that are visited on the same trip, the day before, that day or after."""
    unit = board.workspace.unit(each.task.unit)
    trip = unit.trip if unit else None
    names = []
    for other in others:
        beside = board.workspace.unit(other.task.unit)
        near = abs(other.place.day - each.place.day) <= _DAY and other.task.group == each.task.group
        if other.task is not each.task and beside and beside.trip == trip and near:
            names.append(beside.short)
    for number in (-1, 0, 1):
        for visit in board.settled.get(each.place.day + number * _DAY, ()):
            beside = board.workspace.unit(visit.unit)
            if beside and beside.trip == trip and board.is_shown(visit):
                names.append(beside.short)
    return names


def _against_nearer(
    board: Board, each: Crossing, mark: Mark, others: Sequence[Crossing], on_trip: bool
) -> Iterator[str]:
    """Yield what stood against the half days that would have suited an even spread better."""
    chosen = mark.distance(each.place.day)
    reach = range(-(chosen // 2) - 1, chosen // 2 + 2)
    days = sorted((mark.day + n * _DAY for n in reach), key=mark.distance)
    before = board.arrange.sessions_in(each.task.round.id)
    for day in days:
        if mark.distance(day) >= chosen:
            break
        yield from _against_day(board, each, day, others, on_trip)
    rank = before.index(each.place.session) if each.place.session in before else 0
    for session in before[:rank]:
        yield from _against(board, each, Place(each.place.day, session), others, on_trip)


def _against_day(
    board: Board, each: Crossing, day: dt.date, others: Sequence[Crossing], on_trip: bool
) -> Iterator[str]:
    places = [place for place in each.task.places if place.day == day]
    if not places:
        yield from _day_off(board.days, day)
        return
    found = [list(_against(board, each, place, others, on_trip)) for place in places]
    yield from (words for against in found for words in against[:1])


def _day_off(days: WorkDays, day: dt.date) -> Iterator[str]:
    """Yield the holiday that the day is, or all of them in a row; of a mere weekend nothing."""
    first = last = day
    while not days.is_working_day(first - _DAY):
        first -= _DAY
    while not days.is_working_day(last + _DAY):
        last += _DAY
    stretch = [first + n * _DAY for n in range((last - first).days + 1)]
    named = [each for each in stretch if each in days.special]
    if len(named) > 1:
        yield f"tránh kỳ nghỉ {_short_day(named[0])} – {_short_day(named[-1])}"
    elif named:
        yield f"tránh {_short_day(named[0])} {days.day_off_name(named[0])}"


def _against(
    board: Board, each: Crossing, place: Place, others: Sequence[Crossing], on_trip: bool
) -> Iterator[str]:
    """Yield what stands against one half day, the weightiest first; of surprise visits nothing."""
    against = sorted(each.task.hurdles.get(place, ()))
    yield from (h.words for h in against if h.kind not in {Kind.VEHICLE, Kind.TEAM})
    yield from _elsewhere(board, each, place)
    if against:
        return
    for other in others:
        if other.task is not each.task and (
            hurdle := crossing(board, each.task, each.crew, place, other)
        ):
            where = _gone(board, place, other.task.unit)
            yield where if hurdle.kind == Kind.TEAM else hurdle.words
            return
    if on_trip:
        return
    bad = avoided(board, place)
    if bad and len(avoided(board, each.place)) < len(bad):
        yield f"tránh {bad[0]} {_short_day(place.day)}"


def _elsewhere(board: Board, each: Crossing, place: Place) -> Iterator[str]:
    """Yield where the team goes at that time already."""
    for visit in board.settled.get(place.day, ()):
        if board.year.team_of(visit) in each.crew and board.is_shown(visit) and place.meets(visit):
            yield _gone(board, place, visit.unit)


def _gone(board: Board, place: Place, unit: str) -> str:
    name, when = board.workspace.unit_name(unit), _short_day(place.day)
    return f"{NAMES[place.session]} {when} đoàn đi {name}"


def _short_day(day: dt.date) -> str:
    return short_date(day).rsplit("/", 1)[0]
