"""A choice to begin with: trips first, then each job as cheap as those before it leave it."""

from collections.abc import Sequence

from cchc_cli.arranging.problem import Choice, Option, Problem
from cchc_cli.arranging.relaxation import Bits, Relaxation


def first_choice(problem: Problem, relaxed: Relaxation, open_: Sequence[Bits]) -> Choice:
    """Return a choice that can be."""
    laying = _Laying(problem, open_)
    for number, jobs in enumerate(relaxed.members):
        guess = relaxed.of_trip(number, laying.open_) if jobs else None
        if guess and not laying.lay(dict(zip(guess.jobs, guess.chosen, strict=True))):
            for job in jobs:
                laying.lay_cheapest(job)
    for job in relaxed.singles:
        laying.lay_cheapest(job)
    return tuple(laying.choice)


class _Laying:
    """What was laid so far, and what it leaves open."""

    def __init__(self, problem: Problem, open_: Sequence[Bits]) -> None:
        self.problem = problem
        self.open_ = list(open_)
        self.choice: list[Option | None] = [None] * len(problem.jobs)

    def lay(self, chosen: dict[int, int]) -> bool:
        """Lay jobs together, if they are not in each other's way; return whether that was so."""
        options = {job: self._option(job, number) for job, number in chosen.items()}
        trial = list(self.choice)
        for job, option in options.items():
            trial[job] = option
        if any(self.problem.broken(tuple(trial))):
            return False
        self.choice = trial
        for job, option in options.items():
            if option is not None:
                self._shut(job, option)
        return True

    def lay_cheapest(self, job: int) -> None:
        """Lay a job by itself."""
        options = self.problem.jobs[job].options
        able = [i for i in range(len(options)) if self.open_[job] >> i & 1]
        for number in sorted(able, key=lambda i: (options[i].cost, i)):
            if self.lay({job: number}):
                return

    def _option(self, job: int, number: int) -> Option | None:
        options = self.problem.jobs[job].options
        return options[number] if number < len(options) else None

    def _shut(self, job: int, option: Option) -> None:
        """Shut what is in the way of an option; vehicles are looked at when laying."""
        for other, beside in enumerate(self.problem.jobs):
            for i, each in enumerate(beside.options):
                if other != job and self.problem.clashing(option, each):
                    self.open_[other] &= ~(1 << i)
