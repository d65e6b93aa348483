"""What jobs cost at least: as if only the half days of one lane, or one trip, mattered."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_cli.arranging.assignment import assignment
from cchc_cli.arranging.problem import AFTERNOON, Option, Problem

Bits = int
"""Options of a job that are still open, one bit each; the last one is to leave it undone."""


class Guess(NamedTuple):
    """The cheapest way to do some jobs if the others were not there, and its cost."""

    jobs: tuple[int, ...]
    chosen: tuple[int, ...]
    cost: int

    def stands(self, open_: Sequence[Bits]) -> bool:
        """Return whether all that was chosen is still open; then nothing is cheaper."""
        return all(
            open_[job] >> option & 1 for job, option in zip(self.jobs, self.chosen, strict=True)
        )


class _Window(NamedTuple):
    """Days in a row on which a trip may be made: what each job could do then, and the extra."""

    masks: tuple[Bits, ...]
    extra: int


class Relaxation:
    """The two bounds of a problem; `steps` counts the work that was done.

    The options of every job must be sorted by cost.
    """

    def __init__(self, problem: Problem) -> None:
        """Keep the problem; nothing is bounded yet."""
        self.problem = problem
        self.steps = 0
        self.columns = [[self._column(o) for o in job.options] for job in problem.jobs]
        self.costs = [[*(o.cost for o in job.options), job.skip] for job in problem.jobs]
        self.members: list[list[int]] = [[] for _ in problem.trips]
        self.singles: list[int] = []
        for number, job in enumerate(problem.jobs):
            (self.singles if job.trip is None else self.members[job.trip]).append(number)
        self.windows = [list(self._windows(number)) for number in range(len(problem.trips))]

    def _column(self, option: Option) -> int:
        """Return a number that two options of other jobs share only if they clash."""
        crew = self.problem.crews[option.crew]
        half = 0 if crew.daily else option.part == AFTERNOON
        return ((option.day * 2 + half) << 16) + crew.lane

    def _windows(self, number: int) -> Iterator[_Window]:
        """Yield every stretch of days for a trip that begins with a day on which it could be."""
        trip, members = self.problem.trips[number], self.members[number]
        options = [self.problem.jobs[job].options for job in members]
        starts = sorted({*(o.day for of in options for o in of), *trip.days})
        for length in sorted({trip.compact, trip.loose}):
            for start in starts:
                if all(start <= day < start + length for day in trip.days):
                    masks = (_mask(of, range(start, start + length)) for of in options)
                    yield _Window(tuple(masks), 0 if length == trip.compact else trip.weight)

    def of(self, jobs: Sequence[int], open_: Sequence[Bits] | Mapping[int, Bits]) -> Guess:
        """Return the cheapest way of these jobs, no two of a lane on the same half day."""
        rows: list[dict[int, int]] = []
        best: list[dict[int, int]] = []
        for number in jobs:
            costs, options = self._row(number, open_[number])
            rows.append(costs)
            best.append(options)
        columns, steps = assignment(rows)
        self.steps += steps
        chosen = tuple(best[i][column] for i, column in enumerate(columns))
        cost = sum(rows[i][column] for i, column in enumerate(columns))
        return Guess(tuple(jobs), chosen, cost)

    def _row(self, job: int, bits: Bits) -> tuple[dict[int, int], dict[int, int]]:
        """Return by column the cost of the cheapest open option there, and which option it is."""
        costs: dict[int, int] = {}
        options: dict[int, int] = {}
        columns, prices = self.columns[job], self.costs[job]
        while bits:
            i = (bits & -bits).bit_length() - 1
            bits &= bits - 1
            # To leave it undone has a column of its own: nobody else wants that.
            column = columns[i] if i < len(columns) else -1 - job
            if column not in costs:
                costs[column], options[column] = prices[i], i
            self.steps += 1
        return costs, options

    def of_trip(self, number: int, open_: Sequence[Bits]) -> Guess:
        """Return the cheapest way of one trip's jobs, and what the trip itself costs."""
        trip, jobs = self.problem.trips[number], self.members[number]
        floors = sorted(self._floors(number, open_))
        least: Guess | None = None
        for floor, place in floors:
            if least is not None and floor >= least.cost:
                break
            window = self.windows[number][place]
            found = self.of(jobs, self._narrowed(number, window, open_))
            if least is None or found.cost + window.extra < least.cost:
                least = found._replace(cost=found.cost + window.extra)
        apart = sum(self._cheapest(job, open_[job]) for job in jobs) + 2 * trip.weight
        if least is None or apart < least.cost:
            found = self.of(jobs, open_)
            found = found._replace(cost=found.cost + trip.cost(self._days(found)))
            if least is None or found.cost < least.cost:
                least = found
        return least

    def _floors(self, number: int, open_: Sequence[Bits]) -> Iterator[tuple[int, int]]:
        """Yield what a trip costs at least in each of its windows, and the window's number."""
        jobs = self.members[number]
        for place, window in enumerate(self.windows[number]):
            self.steps += len(jobs)
            floor = window.extra
            for job, mask in zip(jobs, window.masks, strict=True):
                bits = open_[job] & mask
                if not bits:
                    break
                floor += self._cheapest(job, bits)
            else:
                yield floor, place

    def _narrowed(self, number: int, window: _Window, open_: Sequence[Bits]) -> dict[int, Bits]:
        pairs = zip(self.members[number], window.masks, strict=True)
        return {job: open_[job] & mask for job, mask in pairs}

    def _cheapest(self, job: int, bits: Bits) -> int:
        """Return the least cost of the open options, or of leaving it undone."""
        first = self.costs[job][(bits & -bits).bit_length() - 1]
        last = self.costs[job][bits.bit_length() - 1]
        return min(first, last)

    def worthwhile(self, open_: Sequence[Bits], least: int) -> tuple[Bits, ...]:
        """Return what is open without what can be in no choice that costs less than `least`."""
        cheapest = [self._cheapest(job, bits) for job, bits in enumerate(open_)]
        trips = [self.of_trip(number, open_).cost for number in range(len(self.members))]
        base = sum(cheapest[job] for job in self.singles) + sum(trips)
        left = list(open_)
        for job in self.singles:
            left[job] &= self._up_to(job, least - base + cheapest[job])
        for number, jobs in enumerate(self.members):
            room = least - base + trips[number]
            apart = sum(cheapest[job] for job in jobs) + 2 * self.problem.trips[number].weight
            if apart >= room:
                good = [self.windows[number][p] for f, p in self._floors(number, open_) if f < room]
                for place, job in enumerate(jobs):
                    mask = 0
                    for window in good:
                        mask |= window.masks[place]
                    left[job] &= mask
        return tuple(left)

    def _up_to(self, job: int, limit: int) -> Bits:
        """Return the options of a job that cost less than the limit, and to leave it undone."""
        bits = 1 << len(self.columns[job])
        for i, cost in enumerate(self.costs[job][:-1]):
            if cost < limit:
                bits |= 1 << i
        return bits

    def _days(self, guess: Guess) -> list[int]:
        """Return the days on which a guess does its jobs."""
        pairs = zip(guess.jobs, guess.chosen, strict=True)
        options = [(self.problem.jobs[job].options, chosen) for job, chosen in pairs]
        return [of[chosen].day for of, chosen in options if chosen < len(of)]


def _mask(options: Sequence[Option], days: range) -> Bits:
    """Return the options on these days, and to leave the job undone."""
    bits = 1 << len(options)
    for i, option in enumerate(options):
        if option.day in days:
            bits |= 1 << i
    return bits
