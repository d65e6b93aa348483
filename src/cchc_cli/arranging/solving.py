"""The cheapest choice of a whole problem: what is not in each other's way is laid by itself."""

from collections.abc import Iterable
from typing import NamedTuple

from cchc_cli.arranging.problem import Choice, Option, Problem
from cchc_cli.arranging.search import Found, Search

EFFORT = 800_000
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

    Each job, and the jobs of each trip, are laid as if they were alone; those that
    come into each other's way are laid anew together, until none do. As each group
    has its least cost, so has the whole. The same problem always gives the same choice.
    """
    groups = _alone(problem)
    least = min(effort, _LEAST)
    found: dict[Group, Found] = {}
    while True:
        for group in groups:
            if group not in found:
                found[group] = Search(_part(problem, group), max(effort, least)).run()
                effort = max(effort - found[group].steps, 0)
        choice: list[Option | None] = [None] * len(problem.jobs)
        for group in groups:
            for number, option in zip(group, found[group].choice, strict=True):
                choice[number] = option
        merged = _merged(groups, problem.broken(tuple(choice)))
        if merged == groups:
            return Solution(tuple(choice), all(found[group].exact for group in groups))
        groups = merged


def _alone(problem: Problem) -> list[Group]:
    """Return the groups that there are at first: trips, and jobs of none."""
    trips: dict[int, list[int]] = {}
    for number, job in enumerate(problem.jobs):
        if job.trip is not None:
            trips.setdefault(job.trip, []).append(number)
    singles = [(n,) for n, job in enumerate(problem.jobs) if job.trip is None]
    return sorted([*singles, *map(tuple, trips.values())])


def _merged(groups: Iterable[Group], broken: Iterable[tuple[int, ...]]) -> list[Group]:
    """Return the groups, those joined whose jobs are in each other's way."""
    left = list(groups)
    for jobs in broken:
        meeting = [group for group in left if not set(group).isdisjoint(jobs)]
        left = [group for group in left if group not in meeting]
        left.append(tuple(sorted(number for group in meeting for number in group)))
    return sorted(left)


def _part(problem: Problem, group: Group) -> Problem:
    """Return the problem of some jobs alone."""
    trips = sorted({t for n in group if (t := problem.jobs[n].trip) is not None})
    place = {trip: number for number, trip in enumerate(trips)}
    jobs = (problem.jobs[number] for number in group)
    return problem._replace(
        jobs=tuple(j._replace(trip=None if j.trip is None else place[j.trip]) for j in jobs),
        trips=tuple(problem.trips[trip] for trip in trips),
    )
