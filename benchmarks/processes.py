"""How long a process takes: by the clock, and of the processor (POSIX only).

On a machine that does other things too the clock says more about those; the seconds of
the processor, of the program and of the system for it, hardly do.
"""

import resource
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Taken(NamedTuple):
    """The seconds that one process took."""

    wall: float
    cpu: float


def take(command: Sequence[str], environment: Mapping[str, str]) -> Taken:
    """Run the command to its end, its output into a pipe that is read, and return its seconds."""
    before, start = _cpu_of_children(), time.perf_counter()
    subprocess.run(command, capture_output=True, env=environment, check=True)
    return Taken(time.perf_counter() - start, _cpu_of_children() - before)


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def median_ratios(taken: Sequence[Taken], base: Sequence[Taken]) -> Taken:
    """Return the medians of the ratios, each within its round."""
    pairs = list(zip(taken, base, strict=True))
    return Taken(
        statistics.median(one.wall / other.wall for one, other in pairs),
        statistics.median(one.cpu / other.cpu for one, other in pairs),
    )


def medians(taken: Sequence[Taken]) -> Taken:
    """Return the median seconds."""
    return Taken(
        statistics.median(each.wall for each in taken),
        statistics.median(each.cpu for each in taken),
    )
