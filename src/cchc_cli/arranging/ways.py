"""The ways of doing what is laid as one, and the cheapest of them when rows have prices."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_cli.arranging.assignment import assignment
from cchc_cli.arranging.bundles import Bits, Bundle, Open, Way, bundles, numbers
from cchc_cli.arranging.problem import Option, Problem, Trip
from cchc_cli.arranging.rows import Rows

SCALE = 1 << 10
"""Costs are told here in such parts: to round prices loses less than one cost in all."""

NEVER = 1 << 200
"""A cost that no way reaches."""

Prices = Mapping[int, int]
"""What it costs to use a row."""

Costs = Mapping[int, Mapping[int, int]]
"""What each open option of each job costs, with prices."""


class Priced(NamedTuple):
    """A way, and what it costs with the prices of the rows it uses."""

    cost: int
    way: Way


class Ways:
    """The ways of the bundles of a problem; `steps` counts the work that was done."""

    def __init__(self, problem: Problem, rows: Rows) -> None:
        """Keep the problem and what has a price in it.

        No two jobs of a bundle are in one column in any of its ways.
        """
        self.rows = rows
        self.bundles = bundles(problem)
        self.costs = [[*(o.cost for o in job.options), job.skip] for job in problem.jobs]
        self.steps = 0
        self._days = [[o.day for o in job.options] for job in problem.jobs]
        self._starts = {bundle: self._of_trip_starts(bundle) for bundle in self.bundles}
        self._of_day = [_by_day(job.options) for job in problem.jobs]
        # What was found before, by all the costs that it was found from.
        self._trips: dict[tuple[tuple[int, ...], ...], Priced | None] = {}
        self._stretches: dict[tuple[int | None, ...], Priced | None] = {}

    def _of_trip_starts(self, bundle: Bundle) -> list[tuple[int, int, list[int]]]:
        """Return the stretches on which a trip may be made: their length, the extra, first days."""
        trip = bundle.trip
        if trip is None:
            return []
        every = sorted({*(day for job in bundle.jobs for day in self._days[job]), *trip.days})
        return [
            (
                length,
                0 if length == trip.compact else trip.weight * SCALE,
                [s for s in every if all(s <= day < s + length for day in trip.days)],
            )
            for length in sorted({trip.compact, trip.loose})
        ]

    def cost(self, bundle: Bundle, way: Way) -> int:
        """Return what a way costs, without prices."""
        pairs = list(zip(bundle.jobs, way, strict=True))
        total = sum(self.costs[job][option] for job, option in pairs)
        return SCALE * (total + (bundle.trip.cost(self._done(pairs)) if bundle.trip else 0))

    def _done(self, pairs: Sequence[tuple[int, int]]) -> list[int]:
        """Return the days on which the jobs are done."""
        return [self._days[j][option] for j, option in pairs if option < len(self._days[j])]

    def priced(self, jobs: Iterable[int], open_: Sequence[Bits], prices: Prices) -> Costs:
        """Return for some jobs the cost of each open option with the prices of its rows."""
        found, get = {}, prices.get
        for job in jobs:
            costs, columns = self.costs[job], self.rows.columns[job]
            found[job] = {i: costs[i] * SCALE + get(columns[i], 0) for i in numbers(open_[job])}
            self.steps += len(found[job])
        for number, row in self.rows.extra.items():
            price = get(number, 0)
            for job, bits in row.options if price else ():
                for option in numbers(bits & open_[job]) if job in found else ():
                    found[job][option] += price
        return found

    def cheapest(self, bundle: Bundle, costs: Costs) -> Priced | None:
        """Return the cheapest way of a bundle; None if there is none that is open."""
        if bundle.trip is None:
            own = costs[bundle.jobs[0]]
            option = min(own, key=own.__getitem__)
            return Priced(own[option], (option,))
        key = (bundle.jobs, *((*costs[job], *costs[job].values()) for job in bundle.jobs))
        if key not in self._trips:
            self._trips[key] = self._cheapest_trip(bundle, bundle.trip, costs)
        return self._trips[key]

    def _cheapest_trip(self, bundle: Bundle, trip: Trip, costs: Costs) -> Priced | None:
        least = sum(min(costs[job].values()) for job in bundle.jobs)
        best = self._in_one_go(bundle, costs, least)
        if best is None or least + 2 * trip.weight * SCALE < best.cost:
            found = self._assigned(bundle, costs)
            if found is not None:
                days = self._done(list(zip(bundle.jobs, found.way, strict=True)))
                found = Priced(found.cost + SCALE * trip.cost(days), found.way)
                best = found if best is None else min(best, found)
        return best

    def _in_one_go(self, bundle: Bundle, costs: Costs, least: int) -> Priced | None:
        """Return the cheapest way that lies on days in a row."""
        best: Priced | None = None
        for length, extra, starts in self._starts[bundle]:
            if best is not None and least + extra >= best.cost:
                break
            floors = self._floors(bundle, costs, length, starts)
            for floor, start in sorted(floors):
                if best is not None and floor + extra >= best.cost:
                    break
                found = self._known(bundle, costs, range(start, start + length))
                if found and (best is None or found.cost + extra < best.cost):
                    best = Priced(found.cost + extra, found.way)
        return best

    def _floors(
        self, bundle: Bundle, costs: Costs, length: int, starts: Sequence[int]
    ) -> Iterator[tuple[int, int]]:
        """Yield what the jobs cost at least on each stretch of days, and its first day."""
        daily = [self._daily(job, costs[job]) for job in bundle.jobs]
        undone = [costs[job].get(len(self._days[job]), NEVER) for job in bundle.jobs]
        self.steps += len(starts) * len(bundle.jobs)
        for start in starts:
            floor = 0
            for cheapest, least in zip(daily, undone, strict=True):
                for day in range(start, start + length):
                    cost = cheapest.get(day, NEVER)
                    least = cost if cost < least else least
                floor += least
            if floor < NEVER:
                yield floor, start

    def _daily(self, job: int, costs: Mapping[int, int]) -> dict[int, int]:
        """Return the least cost of doing the job on each day."""
        found: dict[int, int] = {}
        days = self._days[job]
        for option, cost in costs.items():
            if option < len(days) and cost < found.get(days[option], NEVER):
                found[days[option]] = cost
        return found

    def _known(self, bundle: Bundle, costs: Costs, days: range) -> Priced | None:
        """Return the cheapest way on these days; what was found before is remembered."""
        key = (bundle.jobs[0], days.start, days.stop, *self._on(bundle, costs, days))
        if key not in self._stretches:
            self._stretches[key] = self._assigned(bundle, costs, days)
        return self._stretches[key]

    def _on(self, bundle: Bundle, costs: Costs, days: range) -> list[int | None]:
        """Return all costs on these days, in order; they tell whether anything has changed."""
        found: list[int | None] = []
        for job in bundle.jobs:
            get, of_day = costs[job].get, self._of_day[job]
            found.append(get(len(self._days[job])))
            for day in days:
                if day in of_day:
                    found += map(get, of_day[day])
        return found

    def _assigned(self, bundle: Bundle, costs: Costs, days: range | None = None) -> Priced | None:
        """Return the cheapest way on these days, each job with a column of its own."""
        rows: list[dict[int, int]] = []
        best: list[dict[int, int]] = []
        for job in bundle.jobs:
            row, options = self._row(job, costs[job], days)
            rows.append(row)
            best.append(options)
        columns = [min(row, key=row.__getitem__) for row in rows]
        if len(set(columns)) < len(columns):
            columns, steps = assignment(rows)
            self.steps += steps
        cost = sum(row[column] for row, column in zip(rows, columns, strict=True))
        if cost >= NEVER:
            return None
        return Priced(cost, tuple(of[column] for of, column in zip(best, columns, strict=True)))

    def _row(
        self, job: int, costs: Mapping[int, int], days: range | None
    ) -> tuple[dict[int, int], dict[int, int]]:
        """Return by column the least cost on these days, and the option that has it."""
        columns, of_day = self.rows.columns[job], self._of_day[job]
        undone = len(self._days[job])
        # To leave it undone has a column of its own: nobody else wants that.
        row = {-1 - job: costs.get(undone, NEVER)}
        options = {-1 - job: undone}
        for day in of_day if days is None else days:
            for option in of_day.get(day, ()):
                cost, column = costs.get(option, NEVER), columns[option]
                if cost < row.get(column, NEVER):
                    row[column], options[column] = cost, option
        self.steps += len(row)
        return row, options

    def worthwhile(self, open_: Open, costs: Costs, room: int) -> Open:
        """Return what is open without what costs its bundle `room` more than its cheapest way."""
        left = list(open_)
        for bundle in self.bundles:
            cheapest = self.cheapest(bundle, costs)
            limit = room + (cheapest.cost if cheapest else 0)
            for job, bits in zip(bundle.jobs, self._within(bundle, costs, limit), strict=True):
                left[job] &= bits
        return tuple(left)

    def _within(self, bundle: Bundle, costs: Costs, limit: int) -> Iterator[Bits]:
        """Yield the options of each job with which the bundle may cost less than the limit."""
        least = [min(costs[job].values()) for job in bundle.jobs]
        weight = 2 * bundle.trip.weight * SCALE if bundle.trip else 0
        days: set[int] | None = None
        if bundle.trip and sum(least) + weight >= limit:
            days = {
                day
                for length, extra, starts in self._starts[bundle]
                for floor, start in self._floors(bundle, costs, length, starts)
                if floor + extra < limit
                for day in range(start, start + length)
            }
        for job, own in zip(bundle.jobs, least, strict=True):
            rest = limit - sum(least) + own
            bits = 0
            for option, cost in costs[job].items():
                of_option = self._days[job]
                there = days is None or option == len(of_option) or of_option[option] in days
                if there and cost < rest:
                    bits |= 1 << option
            yield bits


def _by_day(options: Sequence[Option]) -> dict[int, list[int]]:
    """Return the numbers of the options of each day."""
    found: dict[int, list[int]] = {}
    for number, option in enumerate(options):
        found.setdefault(option.day, []).append(number)
    return found
