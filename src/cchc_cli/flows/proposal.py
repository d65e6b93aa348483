"""A proposal of dates (đề xuất lịch): every visit that wants a day, with its day and why."""

import datetime as dt

import msgspec

from cchc_cli.arranging.solving import EFFORT, solve
from cchc_cli.flows.proposal_days import Board, Place
from cchc_cli.flows.proposal_problem import place_of, problem, trips_of
from cchc_cli.flows.proposal_reasons import Why, reasons
from cchc_cli.flows.proposal_spread import Mark, marks
from cchc_cli.flows.proposal_tasks import Crossing, Task, tasks
from cchc_cli.flows.proposal_undone import Undone, undone
from cchc_cli.flows.proposal_visits import Wish, Wishes, wishes
from cchc_cli.model.plan import Team
from cchc_cli.model.words import Session
from cchc_cli.model.workspace import Workspace, Year
from cchc_cli.workdays import Basis


class Dated(msgspec.Struct, frozen=True):
    """A visit with the day that is proposed for it (cuộc được xếp)."""

    wish: Wish
    team: Team
    place: Place
    why: Why
    basis: Basis


class Proposal(msgspec.Struct, frozen=True):
    """What is proposed, by day; what finds no day; what is left alone.

    `exact`: it is proved that no other dates suit better.
    """

    wishes: Wishes
    dated: tuple[Dated, ...]
    undone: tuple[Undone, ...]
    exact: bool

    @property
    def new(self) -> tuple[Wish, ...]:
        """The visits that have no line in the schedule yet, in the order of the plan."""
        of = self.wishes
        every = [*of.wanted, *of.elsewhere, *of.unclear]
        rounds = [r.id for r in of.rounds]
        return tuple(sorted((w for w in every if w.new), key=lambda w: rounds.index(w.round.id)))


def propose(
    workspace: Workspace,
    year: Year,
    today: dt.date,
    round_id: str | None = None,
    effort: int = EFFORT,
) -> Proposal:
    """Return dates for the visits of one round, or of all that are not over.

    What has a day keeps it. As many visits as can be get one; then trips are made in
    one go, bad times avoided, the first wanted session taken, and the days spread evenly,
    in this order: nothing of it is given up for what comes later.
    """
    wanted = wishes(workspace, year, today, round_id)
    board = Board(workspace, year, today)
    laid = tasks(board, wanted.wanted)
    trips, _ = trips_of(board, laid)
    where = marks(board, laid, trips)
    solution = solve(problem(board, laid, where, trips), effort)
    placed = [
        None if option is None else _crossing(laid, number, option.crew, place_of(option))
        for number, option in enumerate(solution.choice)
    ]
    others = [each for each in placed if each]
    dated: list[Dated] = []
    for number, each in enumerate(placed):
        if each is not None:
            dated += _dated(board, each, where[number], others, trips[number] is not None)
    lacking = [task for task, each in zip(laid, placed, strict=True) if each is None]
    return Proposal(
        wanted,
        tuple(sorted(dated, key=_by_time)),
        tuple(undone(board, task, others) for task in lacking),
        solution.exact,
    )


def _by_time(dated: Dated) -> tuple[dt.date, bool]:
    return dated.place.day, dated.place.session == Session.AFTERNOON


def _crossing(laid: tuple[Task, ...], number: int, crew: int, place: Place) -> Crossing:
    """Return a task with the crew that has this number among those of all tasks."""
    task = laid[number]
    before = sum(len(each.crews) for each in laid[:number])
    return Crossing(task, task.crews[crew - before], place)


def _dated(
    board: Board, each: Crossing, mark: Mark | None, others: list[Crossing], on_trip: bool
) -> list[Dated]:
    assert mark is not None
    why = reasons(board, each, mark, others, on_trip)
    day = each.place.day
    basis = board.days.basis(day, day)
    pairs: list[tuple[Wish, Team]] = list(zip(each.task.wishes, each.crew, strict=True))
    return [Dated(wish, team, each.place, why, basis) for wish, team in pairs]
