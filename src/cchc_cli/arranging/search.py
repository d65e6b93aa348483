"""The cheapest way to lay all jobs: branch and bound over what the relaxation overlooks."""

from collections.abc import Sequence
from typing import NamedTuple

from cchc_cli.arranging.branching import Branching
from cchc_cli.arranging.first import first_choice
from cchc_cli.arranging.problem import Choice, Job, Option, Problem
from cchc_cli.arranging.relaxation import Bits, Guess, Relaxation


class _Node(NamedTuple):
    """What is still open to each job, the guesses made there, and what it costs at least."""

    open_: tuple[Bits, ...]
    guesses: tuple[Guess, ...]
    bound: int


class Found(NamedTuple):
    """What was chosen for each job, whether that is proved, and what it took."""

    choice: Choice
    exact: bool
    steps: int


class Search:
    """The search through one problem; `best` is what was found so far."""

    def __init__(self, problem: Problem, effort: int) -> None:
        """Begin with a choice that can be, however dear."""
        jobs = tuple(j._replace(options=tuple(sorted(j.options, key=_cheap))) for j in problem.jobs)
        self.problem = problem = problem._replace(jobs=jobs)
        self.crowded = bool(problem.trips)
        self.effort = effort
        self.relaxed = Relaxation(problem)
        self.branching = Branching(problem, self.relaxed)
        self.everything = tuple(map(self._possible, problem.jobs))
        self.best = first_choice(problem, self.relaxed, self.everything)
        self.least = problem.cost(self.best)

    def run(self) -> Found:
        """Return the cheapest choice, or the best of those met before the effort was spent."""
        open_ = self.relaxed.worthwhile(self.everything, self.least)
        if not all(open_):
            return Found(self.best, True, self.relaxed.steps)
        stack = [self._bounded(open_, _Node(open_, (), 0))]
        while stack:
            node = stack.pop()
            if node.bound >= self.least:
                continue
            choice = self._choice(node.guesses)
            branches = self.branching.branches(node.open_, choice)
            if branches is None:
                self.best, self.least = choice, self.problem.cost(choice)
            elif self.relaxed.steps > self.effort:
                return Found(self.best, False, self.relaxed.steps)
            else:
                nodes = [self._bounded(open_, node) for open_ in branches if all(open_)]
                stack += sorted(nodes, key=lambda each: -each.bound)
        return Found(self.best, True, self.relaxed.steps)

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

    def _bounded(self, open_: tuple[Bits, ...], above: _Node) -> _Node:
        """Return a node with its bound; guesses made before are renewed if they do not stand."""
        relaxed, trips = self.relaxed, range(len(self.problem.trips))
        old = dict(enumerate(above.guesses))
        guesses: list[Guess] = []
        for i, number in enumerate((None, *trips)):
            guess = old.get(i)
            if guess is None or not guess.stands(open_):
                guess = (
                    relaxed.of(relaxed.singles, open_)
                    if number is None
                    else relaxed.of_trip(number, open_)
                )
            guesses.append(guess)
        bound = sum(guess.cost for guess in guesses)
        together = old.get(len(guesses))
        if self.crowded and bound < self.least and (together is None or not together.stands(open_)):
            together = relaxed.of(range(len(self.problem.jobs)), open_)
            # Where there is room for all, to look at all together only takes time.
            self.crowded = together.cost > bound or above.bound > 0
        if together is not None:
            bound = max(bound, together.cost)
            guesses.append(together)
        return _Node(open_, tuple(guesses), bound)

    def _choice(self, guesses: Sequence[Guess]) -> Choice:
        """Return what the guesses chose for each job; of singles and trips, not of all together."""
        choice: list[Option | None] = [None] * len(self.problem.jobs)
        for guess in guesses[: 1 + len(self.problem.trips)]:
            for job, chosen in zip(guess.jobs, guess.chosen, strict=True):
                options = self.problem.jobs[job].options
                choice[job] = options[chosen] if chosen < len(options) else None
        return tuple(choice)


def _cheap(option: Option) -> tuple[int, Option]:
    return option.cost, option
