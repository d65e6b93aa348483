"""What is laid as one (nhóm việc): a job by itself, or the jobs of one trip; options as bits."""

from functools import cache
from typing import NamedTuple

from cchc_cli.arranging.problem import Problem, Trip

Bits = int
"""Options of a job that are still open, one bit each; the last one is to leave it undone."""

Open = tuple[Bits, ...]
"""What is open to each job."""

Way = tuple[int, ...]
"""The option of each job of a bundle, by number; the number after the last: left undone."""


class Bundle(NamedTuple):
    """Jobs that are laid as one: those of a trip, or one of none."""

    jobs: tuple[int, ...]
    trip: Trip | None = None


def bundles(problem: Problem) -> tuple[Bundle, ...]:
    """Return the jobs of no trip, each by itself, and the trips."""
    members: list[list[int]] = [[] for _ in problem.trips]
    singles = []
    for number, job in enumerate(problem.jobs):
        if job.trip is None:
            singles.append(Bundle((number,)))
        else:
            members[job.trip].append(number)
    pairs = zip(members, problem.trips, strict=True)
    return (*singles, *(Bundle(tuple(jobs), trip) for jobs, trip in pairs if jobs))


@cache
def numbers(bits: Bits) -> tuple[int, ...]:
    """Return the numbers of the bits that are set."""
    return tuple(i for i in range(bits.bit_length()) if bits >> i & 1)
