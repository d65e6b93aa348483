"""The table of all measurements: each with the floor of the same run, its goal, met or missed.

A goal is held against the ratio of the processor's seconds; the clock's stands beside it.
"""

from typing import NamedTuple

from processes import Taken, Times, median_ratios, medians

_HEAD = ("", "against", "ms", "ratio", "(clock)", "goal", "")
_FORM = "{:<26}{:<17}{:>9}{:>8}{:>9}  {:<7}{}"


class Line(NamedTuple):
    """One measurement; a `least` goal is one that more than meets."""

    what: str
    against: str
    taken: Taken
    ratio: Taken
    goal: float | None = None
    least: bool = False

    @property
    def missed(self) -> bool:
        """Whether there is a goal and the processor's ratio misses it."""
        if self.goal is None:
            return False
        return self.ratio.cpu < self.goal if self.least else self.ratio.cpu > self.goal


def line(what: str, times: Times, against: str, goal: float | None = None) -> Line:
    """Return the line of a command against another of the same rounds."""
    ratio = median_ratios(times[what], times[against])
    return Line(what, against, medians(times[what]), ratio, goal)


def show(title: str, lines: list[Line]) -> bool:
    """Print the lines; return whether a goal is missed."""
    print(f"\n{title}")
    print(_FORM.format(*_HEAD).rstrip())
    for each in lines:
        goal = f"{'≥' if each.least else '≤'} {each.goal:g}" if each.goal else ""
        verdict = "" if each.goal is None else "MISSED" if each.missed else "met"
        ratio, clock = f"{each.ratio.cpu:.2f}", f"({each.ratio.wall:.2f})"
        ms = f"{1000 * each.taken.cpu:.1f}"
        print(_FORM.format(each.what, each.against, ms, ratio, clock, goal, verdict).rstrip())
    return any(each.missed for each in lines)
