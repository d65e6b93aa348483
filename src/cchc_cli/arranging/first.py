"""A choice that can be: one bundle after the other, each as cheap as those before it leave it."""

from collections.abc import Iterable, Sequence

from cchc_cli.arranging.bundles import Bits, Bundle, Way, numbers
from cchc_cli.arranging.problem import Choice, Option, Problem
from cchc_cli.arranging.ways import Prices, Ways


def laid(
    problem: Problem, ways: Ways, open_: Sequence[Bits], order: Iterable[Bundle], prices: Prices
) -> tuple[int, ...]:
    """Return an option for each job; how dear a way seems is told by the prices."""
    laying = _Laying(problem, open_)
    for bundle in order:
        costs = ways.priced(bundle.jobs, laying.open_, prices)
        found = ways.cheapest(bundle, costs)
        if found is None or not laying.lay(bundle.jobs, found.way):
            for job in bundle.jobs:
                laying.lay_cheapest(job)
    return tuple(laying.chosen)


def choice_of(problem: Problem, chosen: Iterable[int]) -> Choice:
    """Return the options with these numbers, one for each job."""
    pairs = zip(problem.jobs, chosen, strict=True)
    return tuple(job.options[i] if i < len(job.options) else None for job, i in pairs)


class _Laying:
    """What was laid so far, and what it leaves open: to leave undone always."""

    def __init__(self, problem: Problem, open_: Sequence[Bits]) -> None:
        self.problem = problem
        undone = [len(job.options) for job in problem.jobs]
        self.open_ = [bits | 1 << n for bits, n in zip(open_, undone, strict=True)]
        self.chosen = undone
        self._rides: dict[int, set[int]] = {}
        self._of_day: dict[int, list[tuple[int, int, Option]]] = {}
        for number, job in enumerate(problem.jobs):
            for i, option in enumerate(job.options):
                self._of_day.setdefault(option.day, []).append((number, i, option))

    def lay(self, jobs: Sequence[int], way: Way) -> bool:
        """Lay jobs together, if they are not in each other's way; return whether that was so."""
        trial = list(self.chosen)
        for job, option in zip(jobs, way, strict=True):
            trial[job] = option
        if any(self.problem.broken(choice_of(self.problem, trial))):
            return False
        self.chosen = trial
        for job, number in zip(jobs, way, strict=True):
            options = self.problem.jobs[job].options
            if number < len(options):
                self._shut(job, options[number])
        return True

    def lay_cheapest(self, job: int) -> None:
        """Lay a job by itself."""
        options = self.problem.jobs[job].options
        able = [i for i in numbers(self.open_[job]) if i < len(options)]
        for number in sorted(able, key=lambda i: (options[i].cost, i)):
            if self.lay((job,), (number,)):
                return

    def _shut(self, job: int, option: Option) -> None:
        """Shut what is in the way of an option, and rides for which no vehicle is left."""
        full = self._full(option)
        for other, i, beside in self._of_day[option.day]:
            ride = self.problem.crews[beside.crew].ride
            walks = ride is None or full is None or ride in full
            if other != job and (not walks or self.problem.clashing(option, beside)):
                self.open_[other] &= ~(1 << i)

    def _full(self, option: Option) -> set[int] | None:
        """Return the rides of a day on which there can be no more; None if there can."""
        problem, day = self.problem, option.day
        crew = problem.crews[option.crew]
        if problem.vehicles is None or crew.ride is None:
            return None
        rides = self._rides.setdefault(day, set(problem.taken.get(day, ())))
        rides.add(crew.ride)
        return rides if len(rides) >= problem.vehicles else None
