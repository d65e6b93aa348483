"""Where a round's visits would be if nothing but an even spread mattered (mốc rải đều)."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from cchc_cli.arranging.assignment import assignment
from cchc_cli.flows.proposal_days import Board
from cchc_cli.flows.proposal_tasks import Task
from cchc_cli.model.words import Meeting

_FIRST = 1 << 32
"""How much more half days count than the plan's order."""


class Mark(NamedTuple):
    """Where a task would be: `half` counts half days from `first`; `number` of `of`.

    `beside` says that it is the day on which other teams come to the unit already.
    """

    first: dt.date
    half: int
    number: int
    of: int
    beside: bool = False

    @property
    def day(self) -> dt.date:
        """The day on which it falls, be it worked or not."""
        return self.first + dt.timedelta(days=self.half // 2)

    def distance(self, day: dt.date) -> int:
        """Return how far from it the middle of the day is, in half days."""
        return abs(2 * (day - self.first).days + 1 - self.half)


class _Row(NamedTuple):
    """What takes one mark: tasks of one trip, or a visit that has its day already."""

    tasks: tuple[int, ...]
    days: list[dt.date]


def marks(board: Board, tasks: Sequence[Task], trips: Sequence[int | None]) -> list[Mark | None]:
    """Return the mark of each task; None if it has no half day at all.

    The days from the first to the last usable one are shared out evenly, visits that
    have a day taking the marks next to them; the others go by the plan's order as far
    as their days allow. A trip counts once.
    """
    found: list[Mark | None] = [None] * len(tasks)
    groups: dict[tuple[str, ...], list[int]] = {}
    for number, task in enumerate(tasks):
        beside = _beside(board, task)
        if beside is not None and any(task.free):
            found[number] = Mark(beside, 1, 0, 0, beside=True)
        elif any(task.free):
            groups.setdefault(task.group, []).append(number)
    for numbers in groups.values():
        for number, mark in _spread(board, tasks, numbers, trips):
            found[number] = mark
    return found


def _beside(board: Board, task: Task) -> dt.date | None:
    """Return the day on which other teams come to the unit in this round, if it is to come."""
    if board.arrange.teams_meet == Meeting.APART:
        return None
    teams = {team.id for wish in task.wishes for team in wish.teams}
    days = [
        day
        for day, visits in board.settled.items()
        for visit in visits
        if visit.unit == task.unit and visit.round == task.round.id and board.is_shown(visit)
        if day >= board.today and (team := board.year.team_of(visit)) and team.id not in teams
    ]
    return min(days, default=None)


def _spread(
    board: Board, tasks: Sequence[Task], numbers: Sequence[int], trips: Sequence[int | None]
) -> list[tuple[int, Mark]]:
    rows: dict[object, _Row] = {}
    for number in numbers:
        trip = trips[number]
        row = rows.setdefault(("trip", trip) if trip is not None else number, _Row((), []))
        days = {place.day for free in tasks[number].free for place in free}
        key = ("trip", trip) if trip is not None else number
        rows[key] = _Row((*row.tasks, number), sorted({*row.days, *days}))
    usable = sorted({day for row in rows.values() for day in row.days})
    first, last = usable[0], usable[-1]
    settled = [_Row((), [day]) for day in _settled(board, tasks[numbers[0]], first, last)]
    every = [*rows.values(), *settled]
    length = 2 * ((last - first).days + 1)
    of = len(every)
    line = [Mark(first, (2 * k + 1) * length // (2 * of), k + 1, of) for k in range(of)]
    chosen, _ = assignment([_costs(row, i, line) for i, row in enumerate(every)])
    pairs = zip(every, chosen, strict=True)
    return [(number, line[mark]) for row, mark in pairs for number in row.tasks]


def _settled(board: Board, task: Task, first: dt.date, last: dt.date) -> list[dt.date]:
    """Return the days of the group's visits that have one between two days."""
    teams = set(task.group[1:])
    return [
        day
        for day, visits in sorted(board.settled.items())
        for visit in visits
        if first <= day <= last and visit.round == task.round.id and board.is_shown(visit)
        if (team := board.year.team_of(visit)) and team.id in teams
    ]


def _costs(row: _Row, number: int, line: Sequence[Mark]) -> dict[int, int]:
    """Return what each mark would cost: first the half days to it, then the plan's order."""
    costs = {}
    for k, mark in enumerate(line):
        place = bisect_left(row.days, mark.day)
        near = min(mark.distance(day) for day in row.days[max(place - 1, 0) : place + 1])
        costs[k] = near * near * _FIRST + ((k - number) ** 2 if row.tasks else 0)
    return costs
