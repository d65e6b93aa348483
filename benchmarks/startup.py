"""Start-up against the interpreter's own: paired, interleaved runs, medians and ratios.

Each round runs every command once in shuffled order, so that a slow moment of the
machine falls on all of them; a ratio is taken within its round. The warm-up leaves
our modules compiled, as those of the libraries are and as an installation leaves
them, also where the environment forbids it. Run: make bench
"""

import os
import random
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from processes import Taken, median_ratios, medians, take

ROUNDS = 25
WARM_UP = 3
FLOOR = "python -c pass"
GOALS = {"cchc --version": 6.0, "cchc schedule": 12.0, "cchc check": 8.0}

Commands = dict[str, list[str]]
Times = dict[str, list[Taken]]


def main() -> int:
    """Print the table; return 1 if a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder, "sample")
        cchc = str(Path(sysconfig.get_path("scripts"), "cchc"))
        subprocess.run([cchc, "init", str(sample), "--sample"], check=True, capture_output=True)
        times = measured(
            {
                FLOOR: [sys.executable, "-c", "pass"],
                "cchc --version": [cchc, "--version"],
                "cchc --help": [cchc, "--help"],
                "cchc schedule": [cchc, "--root", str(sample), "schedule"],
                "cchc status": [cchc, "--root", str(sample), "status"],
                "cchc check": [cchc, "--root", str(sample), "check"],
            }
        )
    print(f"Python {sys.version.split()[0]}, {sys.platform}, {ROUNDS} rounds")
    print(f"{'command':<18}{'by the clock':>19}{'of the processor':>19}{'goal':>7}")
    return max(reported(name, times) for name in times)


def measured(commands: Commands) -> Times:
    """Return the seconds of each command in each round."""
    environment = {**os.environ, "CCHC_TODAY": "2023-08-15"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    times: Times = {name: [] for name in commands}
    for number in range(WARM_UP + ROUNDS):
        for name in random.sample(list(commands), len(commands)):
            taken = take(commands[name], environment)
            if number >= WARM_UP:
                times[name].append(taken)
    return times


def reported(name: str, times: Times) -> int:
    """Print one line; return whether its goal, for the processor, is missed."""
    median, ratio = medians(times[name]), median_ratios(times[name], times[FLOOR])
    goal = GOALS.get(name)
    missed = goal is not None and ratio.cpu > goal
    wanted = f"≤ {goal:g} ×{'  MISSED' if missed else ''}" if goal else ""
    told = (f"{1000 * ms:8.1f} ms{x:6.2f} ×" for ms, x in zip(median, ratio, strict=True))
    print(f"{name:<18}{''.join(told)}  {wanted}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
