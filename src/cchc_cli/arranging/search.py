"""The cheapest way to lay all jobs: a mixture, parted until what is mixed can be done."""

from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from cchc_cli.arranging.bundles import Bits, Open
from cchc_cli.arranging.first import choice_of, laid
from cchc_cli.arranging.mixing import Bound, Limit, Mixing
from cchc_cli.arranging.problem import Choice, Job, Problem
from cchc_cli.arranging.rows import Rows, Shares
from cchc_cli.arranging.splitting import split
from cchc_cli.arranging.ways import SCALE, Ways


class _Part(NamedTuple):
    """What is open to each job in a part of all choices, and what these cost at least."""

    open_: Open
    bound: Bound


class Found(NamedTuple):
    """What was chosen for each job, whether that is proved, and what it took."""

    choice: Choice
    exact: bool
    steps: int


class Search:
    """The search through one problem; `best` is the cheapest choice found so far."""

    def __init__(self, problem: Problem, effort: int) -> None:
        """Begin with a choice that can be, however dear."""
        self.problem = problem
        self.rows = Rows(problem)
        self.ways = Ways(problem, self.rows)
        self.mixing = Mixing(self.ways, self.rows, effort)
        self.everything = tuple(map(self._possible, problem.jobs))
        # Trips first: what goes alone finds room beside them rather than they beside it.
        order = sorted(self.ways.bundles, key=lambda bundle: bundle.trip is None)
        self.best = self._limit(laid(problem, self.ways, self.everything, order, {}))

    def run(self) -> Found:
        """Return the cheapest choice, or the best of those met before the effort was spent.

        What may be cheapest is looked at first.
        """
        heap = [(-1, 0, _Part(self.everything, Bound(-1, {})))]
        number = count(-1, -1)
        while heap and not self.mixing.spent:
            for part in self._parts(heappop(heap)[2]):
                heappush(heap, (part.bound.least, next(number), part))
        proved = all(part.bound.least >= self.best.cost for _, _, part in heap)
        return Found(choice_of(self.problem, self.best.chosen), proved, self.mixing.steps)

    def _possible(self, job: Job) -> Bits:
        """Return the options of a job for which there is a vehicle, and leaving it undone."""
        open_ = 1 << len(job.options)
        for i, option in enumerate(job.options):
            ride = self.problem.crews[option.crew].ride
            taken = self.problem.taken.get(option.day, frozenset())
            full = self.problem.vehicles is not None and len(taken) >= self.problem.vehicles
            if ride is None or ride in taken or not full:
                open_ |= 1 << i
        return open_

    def _parts(self, part: _Part) -> list[_Part]:
        """Return what a part falls into; nothing if nothing in it is cheaper than the best."""
        open_, bound = part
        broken = True
        while broken:
            if bound.least >= self.best.cost or not all(open_):
                return []
            if self.mixing.spent:
                return [_Part(open_, bound)]
            bound, shares = self.mixing.mixed(open_, self.best, bound)
            if bound.least < self.best.cost:
                broken = self.rows.add(shares)
                self._try(open_, bound, shares)
                open_ = self._worthwhile(open_, bound)
        parts = split(self.problem, open_, shares) if all(open_) else []
        return [_Part(each, bound) for each in parts if all(each)]

    def _worthwhile(self, open_: Open, bound: Bound) -> Open:
        """Return what is open without what can be in no choice that is cheaper than the best."""
        costs = self.ways.priced(range(len(open_)), open_, bound.prices)
        return self.ways.worthwhile(open_, costs, SCALE * (self.best.cost - bound.least + 1))

    def _try(self, open_: Open, bound: Bound, shares: Shares) -> None:
        """Take what is mixed most, or else what can be and is near it, if it is the best."""
        most = tuple(max(of_job, key=lambda i: (of_job[i], -i)) for of_job in shares)
        if any(self.problem.broken(choice_of(self.problem, most))):
            sure = [min(max(shares[job].values()) for job in b.jobs) for b in self.ways.bundles]
            order = sorted(range(len(sure)), key=lambda n: -sure[n])
            bundles = [self.ways.bundles[n] for n in order]
            most = laid(self.problem, self.ways, open_, bundles, bound.prices)
        self.best = min(self.best, self._limit(most), key=lambda limit: limit.cost)

    def _limit(self, chosen: tuple[int, ...]) -> Limit:
        return Limit(chosen, self.problem.cost(choice_of(self.problem, chosen)))
