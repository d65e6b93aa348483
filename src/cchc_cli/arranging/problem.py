"""What is to be laid on days, as numbers: jobs, their options, who is in whose way."""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

MORNING, AFTERNOON, WHOLE_DAY = 1, 2, 3
"""Parts of a day, as sets of its two halves."""


class Clash(IntEnum):
    """When two crews are in each other's way."""

    NEVER = 0
    SAME_SESSION = 1
    SAME_DAY = 2


class Option(NamedTuple):
    """One way of doing a job: day, part of it, which crew, and what it costs."""

    day: int
    part: int
    crew: int
    cost: int

    def meets(self, other: "Option") -> bool:
        """Return whether both fall on the same half day."""
        return self.day == other.day and bool(self.part & other.part)


class Crew(NamedTuple):
    """Who does a job.

    Two crews of one lane are never out the same half day, nor the same day if it is
    a `daily` one. `ride` is the vehicle they need; those of one ride share it.
    """

    lane: int
    daily: bool = False
    ride: int | None = None


class Trip(NamedTuple):
    """Jobs that should be done in one go; `days` are those of its jobs that are settled.

    Done on `compact` days in a row it costs nothing, on `loose` ones its weight, else twice that.
    """

    compact: int
    loose: int
    weight: int
    days: tuple[int, ...] = ()

    def cost(self, days: Iterable[int]) -> int:
        """Return what it costs to do the trip on these days and the settled ones."""
        every = [*days, *self.days]
        span = max(every) - min(every) + 1 if every else 0
        return self.weight * ((span > self.compact) + (span > self.loose))


class Job(NamedTuple):
    """Something to be done once, in one of its options; left undone it costs `skip`."""

    options: tuple[Option, ...]
    skip: int
    trip: int | None = None


Choice = tuple[Option | None, ...]
"""What was chosen for each job; None: left undone."""


class Problem(NamedTuple):
    """Jobs to be laid on days so that the sum of all costs is least.

    Attributes:
        jobs: What is to be done.
        crews: Whom the options name, by number.
        clash: For each two crews of different jobs when they clash, both ways alike.
        trips: What the jobs name, by number.
        vehicles: How many rides there may be on a day; None: any number.
        taken: The rides that are settled already, by day.
    """

    jobs: tuple[Job, ...]
    crews: tuple[Crew, ...]
    clash: Sequence[Sequence[int]]
    trips: tuple[Trip, ...] = ()
    vehicles: int | None = None
    taken: dict[int, frozenset[int]] = {}  # noqa: RUF012 - never changed

    def clashing(self, one: Option, other: Option) -> bool:
        """Return whether two jobs cannot be done so."""
        if one.day != other.day:
            return False
        level = self.clash[one.crew][other.crew]
        return level == Clash.SAME_DAY or (level == Clash.SAME_SESSION and one.meets(other))

    def cost(self, choice: Choice) -> int:
        """Return what the choice costs."""
        total = 0
        days: dict[int, list[int]] = {number: [] for number in range(len(self.trips))}
        for job, option in zip(self.jobs, choice, strict=True):
            total += job.skip if option is None else option.cost
            if option is not None and job.trip is not None:
                days[job.trip].append(option.day)
        return total + sum(trip.cost(days[n]) for n, trip in enumerate(self.trips))

    def broken(self, choice: Choice) -> Iterator[tuple[int, ...]]:
        """Yield the jobs that are in each other's way, or too many for the vehicles."""
        yield from self.clashes(choice)
        for _, riders in self.overfull(choice):
            yield riders

    def clashes(self, choice: Choice) -> Iterator[tuple[int, int]]:
        """Yield each two jobs that cannot be done so."""
        for here in _by_day(choice).values():
            for i, (number, option) in enumerate(here):
                for other, beside in here[:i]:
                    if self.clashing(option, beside):
                        yield other, number

    def overfull(self, choice: Choice) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Yield the days for which the vehicles do not suffice, and the jobs that need them."""
        if self.vehicles is None:
            return
        for day, here in _by_day(choice).items():
            rides = {n: r for n, o in here if (r := self.crews[o.crew].ride) is not None}
            every = {*rides.values(), *self.taken.get(day, ())}
            if rides and len(every) > self.vehicles:
                yield day, tuple(rides)


def _by_day(choice: Choice) -> dict[int, list[tuple[int, Option]]]:
    """Return what is done on each day, with the numbers of the jobs."""
    found: dict[int, list[tuple[int, Option]]] = {}
    for number, option in enumerate(choice):
        if option is not None:
            found.setdefault(option.day, []).append((number, option))
    return found
