"""What is laid as one: the visits of a unit to which several teams come together."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from cchc_cli.flows.proposal_days import HALVES, Board, Place, Teams
from cchc_cli.flows.proposal_hurdles import MEETING, Hurdle, full, inspected, sending
from cchc_cli.flows.proposal_visits import Wish
from cchc_cli.model.plan import Round
from cchc_cli.model.words import Meeting

_CREWS = 12
"""Ways of manning one task that are tried; more would only differ in names."""


class Task(NamedTuple):
    """Visits of one unit that fall on the same half day, and who may make them.

    `crews` are the ways of manning it, each with one team for every visit; `free` the
    half days open to each, `hurdles` what stands against the others.
    """

    wishes: tuple[Wish, ...]
    crews: tuple[Teams, ...]
    places: tuple[Place, ...]
    free: tuple[tuple[Place, ...], ...]
    hurdles: dict[Place, frozenset[Hurdle]]

    @property
    def unit(self) -> str:
        """The unit."""
        return self.wishes[0].visit.unit

    @property
    def round(self) -> Round:
        """The round."""
        return self.wishes[0].round

    @property
    def group(self) -> tuple[str, ...]:
        """What is spread evenly together: the visits of a round by the same teams."""
        teams = {team.id for wish in self.wishes for team in wish.teams}
        return (self.round.id, *sorted(teams))


def tasks(board: Board, wanted: Sequence[Wish]) -> tuple[Task, ...]:
    """Return the tasks in the order of the visits wanted."""
    bundles: dict[tuple[str, ...], list[Wish]] = {}
    for number, wish in enumerate(wanted):
        together = board.arrange.teams_meet == Meeting.TOGETHER and not _again(bundles, wish)
        own = "" if together else str(number)
        bundles.setdefault((wish.round.id, wish.visit.unit, own), []).append(wish)
    return tuple(_task(board, tuple(wishes)) for wishes in bundles.values())


def _again(bundles: dict[tuple[str, ...], list[Wish]], wish: Wish) -> bool:
    """Return whether a team of this visit makes another of the unit already, on another day."""
    others = bundles.get((wish.round.id, wish.visit.unit, ""), ())
    teams = {team.id for team in wish.teams}
    return any(team.id in teams for other in others for team in other.teams)


def _task(board: Board, wishes: tuple[Wish, ...]) -> Task:
    crews = tuple(list(product(*(wish.teams for wish in wishes)))[:_CREWS])
    places = tuple(board.places(wishes[0].round, (wish.visit for wish in wishes)))
    free: list[list[Place]] = [[] for _ in crews]
    hurdles: dict[Place, frozenset[Hurdle]] = {}
    for place in places:
        found = [frozenset(board.hurdles(wishes, crew, place)) for crew in crews]
        for number, against in enumerate(found):
            if not against:
                free[number].append(place)
        hurdles[place] = min(found, key=len)
    return Task(wishes, crews, places, tuple(map(tuple, free)), hurdles)


class Crossing(NamedTuple):
    """What stands between two tasks, each with its crew and place; see `crossing`."""

    task: Task
    crew: Teams
    place: Place


def clash(board: Board, one: Task, crew: Teams, other: Task, beside: Teams) -> int:
    """Return 2 if the tasks cannot be on one day, 1 if not on one half day, else 0."""
    ids, others = {t.id for t in crew}, {t.id for t in beside}
    if not ids.isdisjoint(others) and board.arrange.visits_a_day == 1:
        return 2
    if one.unit == other.unit:
        apart = board.arrange.teams_meet == Meeting.APART
        return int(apart or not ids.isdisjoint(others))
    if _sends(one.unit, beside) or _sends(other.unit, crew):
        return 2
    if not ids.isdisjoint(others):
        return 1
    people = {name for team in crew for name in board.people(team)}
    return int(any(not people.isdisjoint(board.people(team)) for team in beside))


def crossing(board: Board, task: Task, crew: Teams, place: Place, laid: Crossing) -> Hurdle | None:
    """Return what a task that is laid already puts in the way of another; None: nothing."""
    level = clash(board, task, crew, laid.task, laid.crew)
    halves = HALVES[place.session] & HALVES[laid.place.session]
    if place.day != laid.place.day or not level or (level == 1 and not halves):
        return None
    if task.unit == laid.task.unit:
        return MEETING
    if _sends(laid.task.unit, crew):
        return inspected(board.workspace.unit_name(laid.task.unit))
    if _sends(task.unit, laid.crew):
        return sending(board.workspace.unit_name(task.unit))
    return full(next((t for t in crew if t in laid.crew), crew[0]))


def _sends(unit: str, teams: Teams) -> bool:
    """Return whether the unit sends people to one of the teams."""
    return any(seat.agency == unit for team in teams for seat in team.members)
