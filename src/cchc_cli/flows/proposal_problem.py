"""The tasks as a problem of numbers, and what comes before what when dates are weighed."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from cchc_cli.arranging.problem import (
    AFTERNOON,
    MORNING,
    WHOLE_DAY,
    Crew,
    Job,
    Option,
    Problem,
    Trip,
)
from cchc_cli.flows.proposal_avoid import avoided
from cchc_cli.flows.proposal_days import Board, Place, Teams
from cchc_cli.flows.proposal_spread import Mark
from cchc_cli.flows.proposal_tasks import Task, clash
from cchc_cli.model.schedule import Visit
from cchc_cli.model.words import Session

_PART = {
    Session.MORNING: MORNING,
    Session.AFTERNOON: AFTERNOON,
    Session.WHOLE_DAY: WHOLE_DAY,
}


class Weights(NamedTuple):
    """What one step of each kind costs: more than all steps of the kinds below together.

    In this order: visits without a day; that they are not those which the plan names
    last; trips not made in one go; times to avoid; sessions other than the first wanted;
    distance from an even spread, squared; another team than its turn; later half days,
    most for what the plan names first.
    """

    undone: int
    first: int
    trip: int
    avoid: int
    session: int
    spread: int
    turn: int
    later: int


def weights(tasks: Sequence[Task], length: int) -> Weights:
    """Return the weights for these tasks, laid on so many days."""
    number = len(tasks) + 1
    later = 1
    turn = later * number * number * (2 * length + 2)
    spread = turn * number * 16
    session = spread * number * (2 * length + 2) ** 2
    avoid = session * number * 4
    trip = avoid * number * 8
    first = trip * 2 * number
    undone = first * number * number
    return Weights(undone, first, trip, avoid, session, spread, turn, later)


def trips_of(board: Board, tasks: Sequence[Task]) -> tuple[list[int | None], list[str]]:
    """Return the number of each task's trip, if it goes with others; and the trips' ids."""
    keys = [_trip_key(board, task) for task in tasks]
    shared = [k for k in keys if k and keys.count(k) + len(_on_trip(board, k)) > 1]
    names = list(dict.fromkeys(shared))
    numbers = {key: number for number, key in enumerate(names)}
    return [numbers.get(key) if key else None for key in keys], [key[0] for key in names]


_TripKey = tuple[str, tuple[str, ...]]


def _trip_key(board: Board, task: Task) -> _TripKey | None:
    unit = board.workspace.unit(task.unit)
    return (unit.trip, task.group) if unit and unit.trip and any(task.free) else None


def _on_trip(board: Board, key: _TripKey) -> list[dt.date]:
    """Return the days to come on which units of the trip are visited already."""
    trip, (of_round, *teams) = key
    return [
        day
        for day, visits in board.settled.items()
        for visit in visits
        if day >= board.today and visit.round == of_round and board.is_shown(visit)
        if (unit := board.workspace.unit(visit.unit)) and unit.trip == trip
        if (team := board.year.team_of(visit)) and team.id in teams
    ]


def problem(
    board: Board, tasks: Sequence[Task], marks: Sequence[Mark | None], trips: Sequence[int | None]
) -> Problem:
    """Return the tasks as jobs; the crews of all tasks are numbered one after the other."""
    days = [place.day for task in tasks for place in task.places]
    first, last = min(days, default=board.today), max(days, default=board.today)
    # A unit whose other teams have a day may lie before the rest: its mark counts from there.
    starts = [mark.first for mark in marks if mark]
    length = (max([last, *starts]) - min([first, *starts])).days + 1
    weigh = weights(tasks, length)
    manned = [(task, crew) for task in tasks for crew in task.crews]
    numbers = iter(range(len(manned)))
    jobs = []
    for i, task in enumerate(tasks):
        own = [next(numbers) for _ in task.crews]
        options = tuple(_options(board, task, own, marks[i], i, len(tasks), first, weigh))
        skip = weigh.undone * len(task.wishes) + weigh.first * (len(tasks) - i)
        jobs.append(Job(options, skip, trips[i]))
    rides = _Rides(board)
    return Problem(
        tuple(jobs),
        tuple(_crew(board, rides, task, crew) for task, crew in manned),
        _clashes(board, manned),
        tuple(_trip(board, tasks, trips, n, weigh) for n in range(_count(trips))),
        board.arrange.vehicles,
        _taken(board, rides),
    )


def _count(trips: Sequence[int | None]) -> int:
    return max((t + 1 for t in trips if t is not None), default=0)


def _options(
    board: Board,
    task: Task,
    own: Sequence[int],
    mark: Mark | None,
    number: int,
    size: int,
    first: dt.date,
    weigh: Weights,
) -> list[Option]:
    if mark is None:
        return []
    sessions = board.arrange.sessions_in(task.round.id)
    found = []
    for turn, (crew, places) in enumerate(zip(own, task.free, strict=True)):
        for place in places:
            rank = sessions.index(place.session) if place.session in sessions else 0
            cost = (
                weigh.avoid * len(avoided(board, place))
                + weigh.session * rank
                + weigh.spread * mark.distance(place.day) ** 2
                + weigh.turn * ((turn - number) % len(own))
                + weigh.later * _half(first, place) * (size - number)
            )
            found.append(Option(place.day.toordinal(), _PART[place.session], crew, cost))
    return found


def _half(first: dt.date, place: Place) -> int:
    """Return how many half days after the first day it begins."""
    return 2 * (place.day - first).days + (place.session == Session.AFTERNOON)


def _clashes(board: Board, manned: Sequence[tuple[Task, Teams]]) -> list[list[int]]:
    table = [[0] * len(manned) for _ in manned]
    for i, (one, crew) in enumerate(manned):
        for j, (other, beside) in enumerate(manned[:i]):
            if one is not other:
                table[i][j] = table[j][i] = clash(board, one, crew, other, beside)
    return table


class _Rides(dict[object, int]):
    """The vehicles that are needed, numbered as they come up."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._units = board.workspace

    def of(self, unit_id: str, teams: Teams) -> int | None:
        """Return the vehicle that takes the teams to the unit; None if it is near."""
        unit = self._units.unit(unit_id)
        if unit is None or not (unit.far or unit.trip):
            return None
        key = ("trip", unit.trip) if unit.trip else tuple(team.id for team in teams)
        return self.setdefault(key, len(self))


def _crew(board: Board, rides: _Rides, task: Task, crew: Teams) -> Crew:
    plan = board.year.plan
    teams = [team.id for team in plan.teams] if plan else []
    lane = min(teams.index(team.id) for team in crew)
    return Crew(lane, board.arrange.visits_a_day == 1, rides.of(task.unit, crew))


def _taken(board: Board, rides: _Rides) -> dict[int, frozenset[int]]:
    found: dict[int, frozenset[int]] = {}
    for day, visits in board.settled.items():
        of_day = {ride for visit in visits if (ride := _ride(board, rides, visit)) is not None}
        if of_day:
            found[day.toordinal()] = frozenset(of_day)
    return found


def _ride(board: Board, rides: _Rides, visit: Visit) -> int | None:
    team = board.year.team_of(visit)
    return rides.of(visit.unit, (team,)) if team else None


def _trip(
    board: Board, tasks: Sequence[Task], trips: Sequence[int | None], number: int, weigh: Weights
) -> Trip:
    members = [task for task, trip in zip(tasks, trips, strict=True) if trip == number]
    key = _trip_key(board, members[0])
    settled = _on_trip(board, key) if key else []
    halves = {place.session for task in members for place in task.places}
    room = 2 if board.arrange.visits_a_day > 1 and len(halves) > 1 else 1
    size = len(members) + len(settled)
    return Trip(-(-size // room), size, weigh.trip, tuple(day.toordinal() for day in settled))


def place_of(option: Option) -> Place:
    """Return the half day of an option."""
    session = next(session for session, part in _PART.items() if part == option.part)
    return Place(dt.date.fromordinal(option.day), session)
