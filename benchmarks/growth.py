"""Whether twenty times as many inspections take twenty times as long, not four hundred times.

Run: make bench, or .venv/bin/python benchmarks/growth.py [ROUNDS].
"""

import sys
import tempfile
from pathlib import Path

from corpus import corpus, load_alone
from processes import CCHC, Taken, environment, medians, take
from table import Line, show

FEW, TIMES = 170, 20
GOAL = 24.0
RECORD = "record phuong-x7 chi-dao.nguoi-dung-dau --observation thử --dry-run"
COMMANDS = ("check", "schedule --all", "status", RECORD)


def lines(rounds: int = 3) -> list[Line]:
    """Return the growth of each command, and of the check against loading the files alone."""
    variables = environment(XDG_CACHE_HOME="/dev/null")
    found = []
    with tempfile.TemporaryDirectory() as name:
        few = corpus(Path(name, "few"), FEW)
        many = corpus(Path(name, "many"), FEW * TIMES)
        for command in COMMANDS:
            words = command.split()
            small = medians([_run(few, words, variables) for _ in range(rounds)])
            large = _run(many, words, variables)
            ratio = Taken(large.wall / small.wall, large.cpu / small.cpu)
            found.append(Line(f"{words[0]}, × {TIMES}", f"{FEW} inspections", large, ratio, GOAL))
            if command == "check":
                found += _against_loading(many, large, variables)
    return found


def _run(root: Path, words: list[str], variables: dict[str, str]) -> Taken:
    return take([CCHC, "--root", str(root), *words], variables)


def _against_loading(root: Path, check: Taken, variables: dict[str, str]) -> list[Line]:
    alone = take(load_alone(root), variables)
    ratio = Taken(check.wall / alone.wall, check.cpu / alone.cpu)
    return [Line(f"check, {check.megabytes:.0f} MB", "yaml.CSafeLoader", check, ratio, 1.0)]


if __name__ == "__main__":
    sys.exit(show(f"Growth, {FEW * TIMES} inspections", lines(*map(int, sys.argv[1:2]))))
