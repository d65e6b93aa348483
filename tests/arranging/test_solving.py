"""The search against trying everything: what can be is found, and nothing is cheaper."""

from hypothesis import given

from cchc_cli.arranging.problem import Problem
from cchc_cli.arranging.solving import solve
from tests.arranging.brute import can_be, cheapest, problems


@given(problems())
def test_nothing_that_can_be_is_cheaper(problem: Problem):
    found = solve(problem)

    assert found.exact
    assert can_be(problem, found.choice)
    assert problem.cost(found.choice) == cheapest(problem)


@given(problems())
def test_without_effort_something_that_can_be_is_found(problem: Problem):
    found = solve(problem, effort=0)

    assert can_be(problem, found.choice)
    assert not found.exact or problem.cost(found.choice) == cheapest(problem)
