"""`cchc check` on 170 inspection files: cold, against loading them alone; warm, against nothing.

All are whole processes, run by turns. Run: make bench, or
.venv/bin/python benchmarks/check.py [ROUNDS].
"""

import sys
import tempfile
from pathlib import Path

from corpus import corpus, load_alone
from processes import CCHC, FLOOR, PASS, by_turns, environment
from table import Line, line, show

FILES = 170
ALONE, COLD, WARM = "yaml.CSafeLoader", "check, nothing known", "check, nothing changed"


def lines(rounds: int = 11) -> list[Line]:
    """Return what a check takes when nothing is remembered, and when nothing has changed."""
    with tempfile.TemporaryDirectory() as name:
        root = corpus(Path(name, "work"), FILES)
        check = [CCHC, "--root", str(root), "check"]
        # Nothing can be remembered where no folder can be made.
        nowhere = "/dev/null"
        times = by_turns(
            {
                FLOOR: PASS,
                ALONE: load_alone(root),
                COLD: ["env", f"XDG_CACHE_HOME={nowhere}", *check],
                WARM: check,
            },
            rounds,
            1,
            environment(XDG_CACHE_HOME=str(Path(name, "cache"))),
        )
    return [line(COLD, times, ALONE, 1.0), line(COLD, times, FLOOR), line(WARM, times, FLOOR, 8.0)]


if __name__ == "__main__":
    sys.exit(show(f"Check, {FILES} inspections", lines(*map(int, sys.argv[1:2]))))
