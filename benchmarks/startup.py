"""Start-up against the interpreter's own: paired, interleaved runs, medians and ratios.

Each round runs every command once in shuffled order, so that a slow moment of the
machine falls on all of them; a ratio is taken within its round. The warm-up leaves
our modules compiled, as those of the libraries are and as an installation leaves
them, also where the environment forbids it. Run: make bench
"""

import os
import random
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

ROUNDS = 25
WARM_UP = 3
FLOOR = "python -c pass"
GOALS = {"cchc --version": 6.0, "cchc schedule": 12.0}

Commands = dict[str, list[str]]
Times = dict[str, list[float]]


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
    print(f"{'command':<18}{'median':>9}{'ratio':>8}{'goal':>7}")
    return max(reported(name, times) for name in times)


def measured(commands: Commands) -> Times:
    """Return the seconds of each command in each round."""
    environment = {**os.environ, "CCHC_TODAY": "2023-08-15"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    times: Times = {name: [] for name in commands}
    for number in range(WARM_UP + ROUNDS):
        for name in random.sample(list(commands), len(commands)):
            start = time.perf_counter()
            subprocess.run(commands[name], check=True, capture_output=True, env=environment)
            if number >= WARM_UP:
                times[name].append(time.perf_counter() - start)
    return times


def reported(name: str, times: Times) -> int:
    """Print one line; return whether its goal is missed."""
    ratio = statistics.median(a / b for a, b in zip(times[name], times[FLOOR], strict=True))
    goal = GOALS.get(name)
    missed = goal is not None and ratio > goal
    wanted = f"≤ {goal:g} ×{'  MISSED' if missed else ''}" if goal else ""
    print(f"{name:<18}{statistics.median(times[name]) * 1000:6.1f} ms{ratio:6.2f} ×  {wanted}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
