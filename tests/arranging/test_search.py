"""Larger problems than can be tried out: what the bounds prove, and what is found on the way."""

from cchc_cli.arranging.bundles import Bundle
from cchc_cli.arranging.mixing import Bound, Limit, Mixing
from cchc_cli.arranging.problem import (
    AFTERNOON,
    MORNING,
    WHOLE_DAY,
    Crew,
    Job,
    Option,
    Problem,
    Trip,
)
from cchc_cli.arranging.rows import Rows
from cchc_cli.arranging.search import Search
from cchc_cli.arranging.solving import solve
from cchc_cli.arranging.splitting import split
from cchc_cli.arranging.ways import Ways
from tests.arranging.brute import SKIP, can_be

TRIPS, DAYS = 8, 24


def crowded(shift: int = 0) -> Problem:
    """Return trips of one team that all want the middle of the time, three visits each."""
    jobs = []
    for number in range(3 * TRIPS):
        trip = number // 3
        options = tuple(
            Option(day, part, 0, (day - DAYS // 2 - trip % 3 + shift) ** 2 * 5 + part)
            for day in range(DAYS)
            for part in (MORNING, AFTERNOON)
            if (day * 7 + number * 5) % 11
        )
        jobs.append(Job(options, SKIP, trip))
    return Problem(tuple(jobs), (Crew(0),), [[1]], tuple(Trip(2, 3, 1000) for _ in range(TRIPS)))


def test_many_trips_that_want_the_same_days_are_proved():
    problem = crowded()

    found = solve(problem)

    assert found.exact
    assert can_be(problem, found.choice)


def test_what_is_given_up_early_can_be_and_is_not_said_to_be_proved():
    problem = crowded()
    best = problem.cost(solve(problem).choice)

    early = [Search(problem, effort).run() for effort in range(0, 30_000, 3_000)]

    assert not early[0].exact
    assert all(can_be(problem, found.choice) for found in early)
    assert all(not f.exact or problem.cost(f.choice) == best for f in early)


def test_more_effort_finds_nothing_dearer():
    problem = crowded(shift=2)

    costs = [problem.cost(solve(problem, effort).choice) for effort in (0, 20_000, 200_000)]

    assert costs == sorted(costs, reverse=True)


def test_what_is_given_up_before_all_clashes_are_known_can_be():
    jobs = tuple(
        Job((Option(1, MORNING, n, 0), Option(2, MORNING, n, n + 1)), SKIP) for n in (0, 1)
    )
    problem = Problem(jobs, (Crew(0), Crew(1)), [[0, 2], [2, 0]])

    found = [Search(problem, effort).run() for effort in range(60)]

    assert {f.exact for f in found} == {False, True}
    assert all(can_be(problem, f.choice) for f in found)
    assert problem.cost(found[-1].choice) == 1


def test_jobs_of_a_trip_that_clash_are_laid_one_after_the_other():
    jobs = (
        Job((Option(1, WHOLE_DAY, 0, 0),), SKIP, 0),
        Job((Option(1, AFTERNOON, 0, 0), Option(9, MORNING, 0, 50)), SKIP, 0),
    )
    problem = Problem(jobs, (Crew(0),), [[1]], (Trip(1, 2, 5),))

    found = solve(problem)

    assert found.exact
    assert problem.cost(found.choice) == 50 + 2 * 5


def test_two_options_on_different_days_never_clash():
    problem = Problem((), (Crew(0),), [[1]])

    assert problem.clashing(Option(1, MORNING, 0, 0), Option(1, WHOLE_DAY, 0, 0))
    assert not problem.clashing(Option(1, MORNING, 0, 0), Option(2, WHOLE_DAY, 0, 0))


def test_where_a_trip_has_no_way_nothing_is_cheaper():
    job = Job((Option(1, MORNING, 0, 0), Option(2, MORNING, 0, 0)), SKIP, 0)
    problem = Problem((job, job), (Crew(0),), [[1]], (Trip(1, 2, 5),))
    rows = Rows(problem)
    mixing = Mixing(Ways(problem, rows), rows, effort=1_000)

    bound, _ = mixing.mixed((0b001, 0b001), Limit((0, 1), 5), Bound(-1, {}))

    assert bound.least == 5


def test_a_trip_has_no_way_when_its_jobs_have_one_half_day_left():
    job = Job((Option(1, MORNING, 0, 0), Option(2, MORNING, 0, 0)), SKIP, 0)
    problem = Problem((job, job), (Crew(0),), [[1]], (Trip(1, 2, 5),))
    ways = Ways(problem, Rows(problem))
    bundle = Bundle((0, 1), problem.trips[0])

    both = ways.cheapest(bundle, ways.priced((0, 1), (0b001, 0b001), {}))
    apart = ways.cheapest(bundle, ways.priced((0, 1), (0b001, 0b010), {}))

    assert both is None
    assert apart is not None
    assert apart.way == (0, 1)


def test_where_nothing_is_mixed_the_first_option_is_parted_from_the_others():
    job = Job((Option(2, MORNING, 0, 0), Option(1, MORNING, 0, 0)), SKIP)
    problem = Problem((job,), (Crew(0),), [[1]])

    assert split(problem, (0b111,), [{0: 1.0}]) == [(0b101,), (0b010,)]
    assert split(problem, (0b100,), [{2: 1.0}]) == []
