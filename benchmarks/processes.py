"""What a process takes: by the clock, of the processor, of the memory (POSIX only).

On a machine that does other things too the clock says more about those; the seconds of
the processor, of the program and of the system for it, hardly do.
"""

import os
import random
import statistics
import subprocess
import sys
import sysconfig
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

CCHC = str(Path(sysconfig.get_path("scripts"), "cchc"))
FLOOR = "python -c pass"
PASS = [sys.executable, "-c", "pass"]


class Taken(NamedTuple):
    """What one process took: seconds by the clock and of the processor, megabytes at most."""

    wall: float
    cpu: float
    megabytes: float = 0.0


Commands = Mapping[str, Sequence[str]]
Times = dict[str, list[Taken]]


def take(command: Sequence[str], environment: Mapping[str, str]) -> Taken:
    """Run the command to its end, its output into a pipe that is read, and return what it took."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert process.stdout
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}\n{said.decode(errors='replace')}")
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Taken(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def environment(**more: str) -> dict[str, str]:
    """Return the variables of all runs; modules are compiled, as an installation leaves them."""
    every = {**os.environ, "CCHC_TODAY": "2023-08-15", **more}
    every.pop("PYTHONDONTWRITEBYTECODE", None)
    return every


def by_turns(commands: Commands, rounds: int, warm_up: int, variables: Mapping[str, str]) -> Times:
    """Return what each command took in each round; each round runs all, in shuffled order.

    So a slow moment of the machine falls on all of them.
    """
    times: Times = {name: [] for name in commands}
    for number in range(warm_up + rounds):
        for name in random.sample(list(commands), len(commands)):
            taken = take(commands[name], variables)
            if number >= warm_up:
                times[name].append(taken)
    return times


def median_ratios(taken: Sequence[Taken], base: Sequence[Taken]) -> Taken:
    """Return the medians of the ratios, each within its round."""
    pairs = list(zip(taken, base, strict=True))
    return Taken(
        statistics.median(one.wall / other.wall for one, other in pairs),
        statistics.median(one.cpu / other.cpu for one, other in pairs),
    )


def medians(taken: Sequence[Taken]) -> Taken:
    """Return the medians."""
    return Taken(*(statistics.median(each) for each in zip(*taken, strict=True)))
