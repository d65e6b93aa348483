"""What a choice must not have too much of (ràng buộc): half days of a lane, other clashes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from math import fsum
from typing import NamedTuple

from cchc_cli.arranging.bundles import Bits, Bundle, Way
from cchc_cli.arranging.problem import AFTERNOON, Option, Problem

LITTLE = 0.01
"""A share below this is nothing."""

_PRODUCT = 32
"""Rows of one day that are made at once at most."""

Shares = Sequence[Mapping[int, float]]
"""How much of each job is done in each option of it."""

Part = tuple[float, int, Option]
"""A share of a job that is done in an option."""


class Row(NamedTuple):
    """At most `room` of the jobs are done in one of these options of theirs."""

    options: tuple[tuple[int, Bits], ...]
    room: int = 1


class Rows:
    """The rows of a problem: one for each column, and those that turned out to be needed.

    A column is a half day of a lane, or a day of a daily one. Rows of what else clashes
    are many, and few of them ever matter: they are added when a choice breaks them.
    """

    def __init__(self, problem: Problem) -> None:
        """Keep the problem; no row was needed yet."""
        self.problem = problem
        self.columns = [[self._column(option) for option in job.options] for job in problem.jobs]
        for of_job in self.columns:
            # To leave a job undone has no column.
            of_job.append(-1)
        self.extra: dict[int, Row] = {}
        self._of_job: list[list[tuple[int, Bits]]] = [[] for _ in problem.jobs]

    def _column(self, option: Option) -> int:
        """Return a number that two options of other jobs share only if they clash."""
        crew = self.problem.crews[option.crew]
        half = 0 if crew.daily else option.part == AFTERNOON
        return ((option.day * 2 + half) << 16) + crew.lane

    def room(self, row: int) -> int:
        """Return how many may use the row."""
        return self.extra[row].room if row in self.extra else 1

    def used(self, bundle: Bundle, way: Way) -> list[int]:
        """Return the rows that a way uses, each as often as it does."""
        pairs = list(zip(bundle.jobs, way, strict=True))
        found = [c for job, option in pairs if (c := self.columns[job][option]) != -1]
        for job, option in pairs:
            found += [number for number, bits in self._of_job[job] if bits >> option & 1]
        return found

    def add(self, shares: Shares) -> bool:
        """Add the rows that a mixture breaks; return whether there were any but columns."""
        before = len(self.extra)
        for day, parts in self._by_day(shares).items():
            for row in [*self._of_clashes(parts), *self._of_rides(day, parts)]:
                if _used(row, shares) > row.room + LITTLE and row not in self.extra.values():
                    self._add(row)
        return len(self.extra) > before

    def _by_day(self, shares: Shares) -> dict[int, list[Part]]:
        """Return what is done on each day."""
        found: dict[int, list[Part]] = {}
        for job, of_job in enumerate(shares):
            options = self.problem.jobs[job].options
            for number, share in of_job.items():
                if number < len(options) and share > LITTLE:
                    option = options[number]
                    found.setdefault(option.day, []).append((share, job, option))
        return found

    def _add(self, row: Row) -> None:
        # Columns are not below nought, and -1 is none.
        number = -2 - len(self.extra)
        self.extra[number] = row
        for job, bits in row.options:
            self._of_job[job].append((number, bits))

    def _of_clashes(self, parts: Sequence[Part]) -> Iterator[Row]:
        """Yield for each two parts that clash a row of all that clashes with them, and so on."""
        for i, (_, job, option) in enumerate(parts):
            for _, other, beside in parts[:i]:
                apart = self._column(option) != self._column(beside)
                if job != other and apart and self.problem.clashing(option, beside):
                    yield Row(tuple(self._clique({job: [option], other: [beside]}).items()))

    def _clique(self, begun: dict[int, list[Option]]) -> dict[int, Bits]:
        """Return options of jobs, two of other jobs always clashing."""
        jobs = [*begun, *(n for n in range(len(self.problem.jobs)) if n not in begun)]
        held: dict[int, list[Option]] = dict(begun)
        day = next(iter(begun.values()))[0].day
        found = {}
        for job in jobs:
            others = [option for other, of in held.items() if other != job for option in of]
            bits = 0
            held[job] = []
            for i, option in enumerate(self.problem.jobs[job].options):
                if option.day == day and all(self.problem.clashing(option, o) for o in others):
                    bits |= 1 << i
                    held[job].append(option)
            if bits:
                found[job] = bits
        return found

    def _of_rides(self, day: int, parts: Sequence[Part]) -> Iterator[Row]:
        """Yield rows of one job of each ride of the day; of a trip, the job that is done most."""
        if self.problem.vehicles is None:
            return
        taken = self.problem.taken.get(day, frozenset())
        riders: dict[int, dict[object, tuple[float, int]]] = {}
        for share, job, option in parts:
            ride = self.problem.crews[option.crew].ride
            if ride is not None and ride not in taken:
                trip = self.problem.jobs[job].trip
                of_ride = riders.setdefault(ride, {})
                key = ("job", job) if trip is None else trip
                of_ride[key] = max(of_ride.get(key, (0.0, 0)), (share, -job))
        room = max(self.problem.vehicles - len(taken), 0)
        each = [[-job for _, job in of_ride.values()] for of_ride in riders.values()]
        others = self._other_rides(day, {*riders, *taken})
        for jobs in islice(product(*each), _PRODUCT):
            pairs = zip(jobs, riders, strict=True)
            yield Row((*((j, self._riding(j, day, ride)) for j, ride in pairs), *others), room)

    def _other_rides(self, day: int, known: set[int]) -> list[tuple[int, Bits]]:
        """Return one job of each ride of the day that is not known: the one it suits best."""
        best: dict[int, tuple[int, int]] = {}
        for number, job in enumerate(self.problem.jobs):
            least = min((option.cost for option in job.options), default=0)
            for option in job.options:
                ride = self.problem.crews[option.crew].ride
                if option.day == day and ride is not None and ride not in known:
                    more = option.cost - least, number
                    best[ride] = min(best.get(ride, more), more)
        return [(job, self._riding(job, day, ride)) for ride, (_, job) in best.items()]

    def _riding(self, job: int, day: int, ride: int) -> Bits:
        """Return the options of a job in which it is a ride of the day."""
        bits = 0
        for i, option in enumerate(self.problem.jobs[job].options):
            if option.day == day and self.problem.crews[option.crew].ride == ride:
                bits |= 1 << i
        return bits


def _used(row: Row, shares: Shares) -> float:
    """Return how much of a row a mixture uses."""
    return fsum(
        share
        for job, bits in row.options
        for option, share in shares[job].items()
        if bits >> option & 1
    )
