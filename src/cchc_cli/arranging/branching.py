"""How a search goes on from a choice that cannot be: what to forbid, in which ways."""

from collections.abc import Callable, Iterable, Sequence

from cchc_cli.arranging.problem import Choice, Option, Problem
from cchc_cli.arranging.relaxation import Bits, Relaxation

Open = tuple[Bits, ...]
Shut = Callable[[int, int, Option], bool]
"""Whether an option is shut: the job's number, the option's, and the option."""


class Branching:
    """The ways out of what is in the way; every choice that can be lies in one of them."""

    def __init__(self, problem: Problem, relaxed: Relaxation) -> None:
        """Keep the problem, and which jobs and columns belong together."""
        self.problem = problem
        self.columns = relaxed.columns
        self.together = [
            [number] if job.trip is None else relaxed.members[job.trip]
            for number, job in enumerate(problem.jobs)
        ]
        self.rides = [{self._ride(option) for option in job.options} for job in problem.jobs]

    def branches(self, open_: Open, choice: Choice) -> list[Open] | None:
        """Return what is open in each way out; None if nothing is in the way."""
        pairs = list(self.problem.clashes(choice))
        for one, other in pairs:
            columns = {self._column(one, choice), self._column(other, choice)}
            if len(columns) == 1:
                return self._one_of_both(open_, one, other, columns.pop())
        if pairs:
            return self._one_by_one(open_, *pairs[0], choice)
        for day, riders in self.problem.overfull(choice):
            return self._fewer_rides(open_, day, riders, choice)
        return None

    def _column(self, job: int, choice: Choice) -> int:
        option = choice[job]
        assert option is not None
        return self.columns[job][self.problem.jobs[job].options.index(option)]

    def _one_of_both(self, open_: Open, one: int, other: int, column: int) -> list[Open]:
        """Return two ways: the half day is not for the one's trip, or not for the other's."""
        if len(self.together[one]) > 1:
            one, other = other, one
        ways = [
            self._without(open_, self.together[job], lambda j, i, _: self.columns[j][i] == column)
            for job in (one, other)
        ]
        if len(self.together[one]) == 1:
            # The one has it in the second way: no choice then lies in both.
            ways[1] = self._forced(ways[1], one, lambda i, _: self.columns[one][i] == column)
        return ways

    def _one_by_one(self, open_: Open, one: int, other: int, choice: Choice) -> list[Open]:
        """Return two ways: the one is not done so, or it is and nothing is in its way."""
        option = choice[one]
        assert option is not None
        others = [job for job in range(len(self.problem.jobs)) if job != one]
        beside = self._without(open_, others, lambda j, i, o: self.problem.clashing(option, o))
        return [
            self._without(open_, [one], lambda j, i, o: o == option),
            self._forced(beside, one, lambda i, o: o == option),
        ]

    def _fewer_rides(
        self, open_: Open, day: int, riders: Iterable[int], choice: Choice
    ) -> list[Open]:
        """Return one way for each of the rides, of which one is not made that day."""
        taken = self.problem.taken.get(day, frozenset())
        rides = {self._ride(option) for n in riders if (option := choice[n]) is not None}
        some = sorted(ride for ride in rides if ride is not None and ride not in taken)
        room = (self.problem.vehicles or 0) - len(taken)
        ways = []
        for ride in some[: max(room, 0) + 1]:
            jobs = [n for n in range(len(self.problem.jobs)) if ride in self.rides[n]]
            ways.append(self._without(open_, jobs, self._rides_on(ride, day)))
            if len(jobs) == 1 and len(self.rides[jobs[0]]) == 1:
                open_ = self._forced(open_, jobs[0], lambda i, o: o.day == day)
        return ways

    def _rides_on(self, ride: int, day: int) -> Shut:
        return lambda j, i, o: o.day == day and self._ride(o) == ride

    def _ride(self, option: Option) -> int | None:
        return self.problem.crews[option.crew].ride

    def _without(self, open_: Open, jobs: Sequence[int], shut: Shut) -> Open:
        """Return what is open without some options."""
        left = list(open_)
        for job in jobs:
            for i, option in enumerate(self.problem.jobs[job].options):
                if left[job] >> i & 1 and shut(job, i, option):
                    left[job] &= ~(1 << i)
        return tuple(left)

    def _forced(self, open_: Open, job: int, so: Callable[[int, Option], bool]) -> Open:
        """Return what is open if the job is done, and done so."""
        bits = 0
        for i, option in enumerate(self.problem.jobs[job].options):
            if so(i, option):
                bits |= 1 << i
        left = list(open_)
        left[job] &= bits
        return tuple(left)
