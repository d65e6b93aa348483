"""How a mixture is parted in two: a job is done in one of its earlier options, or a later one."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from cchc_cli.arranging.bundles import Open, numbers
from cchc_cli.arranging.problem import Problem
from cchc_cli.arranging.rows import LITTLE, Shares

_UNDONE = 1 << 30
"""A day after all others."""


class _Cut(NamedTuple):
    """Where the options of a job fall apart.

    Attributes:
        job: Whose options.
        last: The last option before, as they follow one another.
        share: How much of the job is done before.
        gap: How many days lie between.
    """

    job: int
    last: tuple[int, ...]
    share: float
    gap: int


def split(problem: Problem, open_: Open, shares: Shares) -> list[Open]:
    """Return what is open in the two parts, the likelier one last; none if nothing can part."""
    cuts = []
    for job, of_job in enumerate(shares):
        # What a mixture began with may be mixed a little although it is not open.
        here = {i: share for i, share in of_job.items() if open_[job] >> i & 1}
        cuts += list(_cuts(problem, job, here))
    # Where a job of a trip is cut, the others still leave much the same mixtures.
    alone = [cut for cut in cuts if problem.jobs[cut.job].trip is None]
    cut = max(alone or cuts, key=_worth) if cuts else _any(problem, open_)
    if cut is None:
        return []
    bits = open_[cut.job]
    earlier = sum(1 << i for i in numbers(bits) if _order(problem, cut.job, i) <= cut.last)
    parts = [
        (*open_[: cut.job], part, *open_[cut.job + 1 :]) for part in (earlier, bits & ~earlier)
    ]
    return parts if cut.share < 1 / 2 else parts[::-1]


def _worth(cut: _Cut) -> tuple[float, float, int]:
    """Return by what a cut is chosen: how many days it moves how much of the job."""
    even = min(cut.share, 1 - cut.share)
    return round(even * cut.gap, 1), even, -cut.job


def _any(problem: Problem, open_: Open) -> _Cut | None:
    """Return a cut where nothing is mixed: behind the first option of a job that has several."""
    for job, bits in enumerate(open_):
        if len(numbers(bits)) > 1:
            first = min(_order(problem, job, option) for option in numbers(bits))
            return _Cut(job, first, 1.0, 0)
    return None


def _cuts(problem: Problem, job: int, shares: Mapping[int, float]) -> Iterator[_Cut]:
    """Yield every place between two options of which a good part is done."""
    some = sorted((_order(problem, job, i), share) for i, share in shares.items() if share > LITTLE)
    before = 0.0
    for (last, share), (following, _) in pairwise(some):
        before += share
        yield _Cut(job, last, before, following[0] - last[0])


def _order(problem: Problem, job: int, option: int) -> tuple[int, ...]:
    """Return by what the options of a job follow one another; to leave it undone is last."""
    options = problem.jobs[job].options
    return tuple(options[option][:3]) if option < len(options) else (_UNDONE,)
