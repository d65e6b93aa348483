"""Small problems at random, and their cheapest choice found by trying every one."""

from itertools import product

from hypothesis import strategies as st

from cchc_cli.arranging.problem import Choice, Crew, Job, Option, Problem, Trip

SKIP = 10_000


def cheapest(problem: Problem) -> int:
    """Return the least cost of all choices that can be."""
    ways = [(*job.options, None) for job in problem.jobs]
    can_be = (c for c in product(*ways) if not any(problem.broken(c)))
    return min(problem.cost(choice) for choice in can_be)


def can_be(problem: Problem, choice: Choice) -> bool:
    """Return whether nothing of the choice is in the way of anything else."""
    return not any(problem.broken(choice))


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Jobs of few lanes on few days, some with trips and vehicles, some with several crews."""
    lanes = draw(st.integers(1, 2))
    daily = [draw(st.booleans()) for _ in range(lanes)]
    number = draw(st.integers(1, 4))
    trips = tuple(
        Trip(compact, compact + draw(st.integers(0, 1)), draw(st.sampled_from([3, 100])), days)
        for compact in draw(st.lists(st.integers(1, 2), max_size=2))
        for days in [tuple(draw(st.lists(st.integers(1, 4), max_size=1)))]
    )
    crews: list[Crew] = []
    owner: list[int] = []
    jobs = []
    for job in range(number):
        own = range(len(crews), len(crews) + draw(st.integers(1, 2)))
        for _ in own:
            lane = draw(st.integers(0, lanes - 1))
            crews.append(Crew(lane, daily[lane], draw(st.sampled_from([None, 0, 1]))))
            owner.append(job)
        option = st.builds(
            Option, st.integers(1, 4), st.integers(1, 3), st.sampled_from(own), st.integers(0, 20)
        )
        options = tuple(draw(st.lists(option, max_size=5, unique_by=lambda o: o[:3])))
        trip = draw(st.sampled_from([None, *range(len(trips))]))
        jobs.append(Job(options, draw(st.sampled_from([SKIP, 15])), trip))
    clash = [[0] * len(crews) for _ in crews]
    for i, one in enumerate(crews):
        for j, other in enumerate(crews[:i]):
            level = draw(st.integers(0, 2))
            if one.lane == other.lane:
                level = 2 if one.daily else max(level, 1)
            clash[i][j] = clash[j][i] = level if owner[i] != owner[j] else 0
    taken = {2: frozenset({1})} if draw(st.booleans()) else {}
    vehicles = draw(st.sampled_from([None, 1, 2]))
    return Problem(tuple(jobs), tuple(crews), clash, trips, vehicles, taken)
