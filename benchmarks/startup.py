"""Start-up against the interpreter's own: paired runs by turns, medians and ratios.

The warm-up leaves our modules compiled, as those of the libraries are and as an
installation leaves them, also where the environment forbids it.
Run: make bench, or .venv/bin/python benchmarks/startup.py [ROUNDS].
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from processes import CCHC, FLOOR, PASS, by_turns, environment
from table import Line, line, show

GOALS = {
    "cchc --version": 1.8,
    "cchc --help": 8.0,
    "cchc schedule --help": None,
    "cchc schedule": 12.0,
    "cchc status": None,
}


def lines(rounds: int = 25) -> list[Line]:
    """Return what each command takes on the illustrative workspace."""
    with tempfile.TemporaryDirectory() as folder:
        sample = str(Path(folder, "sample"))
        subprocess.run([CCHC, "init", sample, "--sample"], check=True, capture_output=True)
        ours = {name: [CCHC, "--root", sample, *name.split()[1:]] for name in GOALS}
        ours["cchc --version"] = [CCHC, "--version"]
        times = by_turns({FLOOR: PASS, **ours}, rounds, 3, environment(XDG_CACHE_HOME=folder))
    return [line(name, times, FLOOR, GOALS.get(name)) for name in times]


if __name__ == "__main__":
    sys.exit(show("Start-up", lines(*map(int, sys.argv[1:2]))))
