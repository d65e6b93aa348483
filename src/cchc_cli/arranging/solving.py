"""The cheapest choice of a whole problem: what is never in each other's way is laid by itself."""

from typing import NamedTuple

from cchc_cli.arranging.problem import Choice, Option, Problem
from cchc_cli.arranging.search import Search

EFFORT = 500_000
"""Steps after which the search gives up; about a second of an office computer."""

_LEAST = 30_000
"""Steps that every group gets, so that something good is found even when it is late."""

Group = tuple[int, ...]
"""Numbers of jobs that are laid together, in order."""


class Solution(NamedTuple):
    """What was chosen for each job, and whether it is proved that nothing is cheaper."""

    choice: Choice
    exact: bool


def solve(problem: Problem, effort: int = EFFORT) -> Solution:
    """Return the cheapest choice; not surely the cheapest if the effort does not suffice.

    As each group has its least cost, so has the whole. The same problem always gives
    the same choice.
    """
    choice: list[Option | None] = [None] * len(problem.jobs)
    exact = True
    least = min(effort, _LEAST)
    for group in _groups(problem):
        found = Search(_part(problem, group), max(effort, least)).run()
        effort, exact = effort - found.steps, exact and found.exact
        for number, option in zip(group, found.choice, strict=True):
            choice[number] = option
    return Solution(tuple(choice), exact)


def _groups(problem: Problem) -> list[Group]:
    """Return the jobs in groups, the smallest first: no job is ever in the way of another's."""
    crews = [{option.crew for option in job.options} for job in problem.jobs]
    groups: list[list[int]] = []
    for number in range(len(problem.jobs)):
        meeting = [g for g in groups if any(_meet(problem, crews, number, n) for n in g)]
        groups = [group for group in groups if group not in meeting]
        groups.append([number, *(n for group in meeting for n in group)])
    return sorted((tuple(sorted(group)) for group in groups), key=lambda group: (len(group), group))


def _meet(problem: Problem, crews: list[set[int]], one: int, other: int) -> bool:
    """Return whether two jobs belong to one trip, or may come into each other's way."""
    trip = problem.jobs[one].trip
    if trip is not None and trip == problem.jobs[other].trip:
        return True
    if any(problem.clash[a][b] for a in crews[one] for b in crews[other]):
        return True
    rides = [any(problem.crews[c].ride is not None for c in crews[n]) for n in (one, other)]
    return problem.vehicles is not None and all(rides)


def _part(problem: Problem, group: Group) -> Problem:
    """Return the problem of some jobs alone."""
    trips = sorted({t for n in group if (t := problem.jobs[n].trip) is not None})
    place = {trip: number for number, trip in enumerate(trips)}
    jobs = (problem.jobs[number] for number in group)
    return problem._replace(
        jobs=tuple(j._replace(trip=None if j.trip is None else place[j.trip]) for j in jobs),
        trips=tuple(problem.trips[trip] for trip in trips),
    )
