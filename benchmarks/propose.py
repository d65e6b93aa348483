"""`cchc schedule propose` on a province's quarter: 40 units, up to 5 teams, the whole process.

Each case is a workspace of its own, made by rules from eight seeds, so that every run sees
the same: roomy ones, full ones, and ones in which trips, vehicles, busy people and agencies
that are inspected themselves are in each other's way. Told are the seconds of the processor
for the first seed, also as a multiple of `python -c pass`, and for the slowest of all; how
many visits of the first found no day; and for how many seeds it is proved that no other
dates suit better. Goal: all proved, in less than a second. Of what is known to stay unproved
it is only asked that it ends: the search gives up after so many steps, and says so.
Run: make bench
"""

import json
import os
import random
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import NamedTuple

from processes import Taken, median_ratios, medians, take

GOAL = 1.0
HARD_GOAL = 2.0
HARD = {("trips, one busy team", 7)}
SEEDS = (585, *range(1, 8))
ROUNDS = 5
FLOOR = [sys.executable, "-c", "pass"]


class Case(NamedTuple):
    """One workspace: how many units and teams, what is in the way."""

    units: int = 40
    teams: int = 5
    shared: bool = False
    days: str = "{quarter: 2}"
    busy: int = 0
    trips: int = 0
    agencies: int = 0
    arrange: str = "{}"


CASES = {
    "roomy": Case(),
    "five teams together": Case(shared=True),
    "one team": Case(teams=1),
    "one team, 20 days": Case(teams=1, days="{from: 05/06/2023, to: 30/06/2023}"),
    "one team, 19 days": Case(teams=1, days="{from: 05/06/2023, to: 29/06/2023}"),
    "all day, busy people": Case(teams=1, busy=80, arrange="{sessions: [ca-ngay]}"),
    "busy people": Case(busy=200),
    "agencies inspected": Case(agencies=10, busy=60),
    "agencies, one team": Case(teams=1, agencies=10, busy=40),
    "trips": Case(trips=10),
    "trips, one vehicle": Case(trips=10, arrange="{vehicles: 1}"),
    "trips, two vehicles, a month": Case(
        trips=12, days="{months: [6]}", busy=60, arrange="{vehicles: 2}"
    ),
    "trips, one team": Case(teams=1, trips=12),
    "trips, one busy team": Case(teams=1, trips=12, busy=60),
    "few trips, one busy team": Case(teams=1, trips=6, busy=20),
    "everything": Case(
        trips=8, agencies=8, busy=120, days="{months: [5, 6]}", arrange="{vehicles: 2}"
    ),
}


def main() -> int:
    """Print the table; return 1 if a goal is missed."""
    print(f"Python {sys.version.split()[0]}, {sys.platform}, medians of {ROUNDS}")
    print(f"{'case':<30}{'of the processor':>20}{'slowest':>12}{'no day':>8}  proved")
    with tempfile.TemporaryDirectory() as folder:
        return max(reported(name, case, Path(folder)) for name, case in CASES.items())


def reported(name: str, case: Case, folder: Path) -> int:
    """Print one line; return whether a goal is missed."""
    every = [measured(case, seed, folder / f"{name.replace(' ', '-')}-{seed}") for seed in SEEDS]
    first, slowest = every[0], max(each.seconds for each in every)
    missed = any(
        each.seconds > (HARD_GOAL if (name, seed) in HARD else GOAL)
        or not (each.proved or (name, seed) in HARD)
        for seed, each in zip(SEEDS, every, strict=True)
    )
    print(
        f"{name:<30}{1000 * first.seconds:9.0f} ms{first.ratio:6.1f} ×{1000 * slowest:9.0f} ms"
        f"{first.left:8}  {sum(each.proved for each in every)}/{len(every)}"
        f"{'  MISSED' if missed else ''}",
        flush=True,
    )
    return int(missed)


class Measured(NamedTuple):
    """What one workspace took, how many visits found no day, whether the dates are proved."""

    seconds: float
    ratio: float
    left: int
    proved: bool


def measured(case: Case, seed: int, root: Path) -> Measured:
    """Write a workspace and measure it; the first seed several times."""
    write(case, root, seed)
    cchc = str(Path(sysconfig.get_path("scripts"), "cchc"))
    command = [cchc, "--root", str(root), "schedule", "propose", "--format", "json"]
    environment = {**os.environ, "CCHC_TODAY": "2023-03-01"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    told = json.loads(
        subprocess.run(command, capture_output=True, env=environment, check=True).stdout
    )
    taken: list[Taken] = []
    floors: list[Taken] = []
    for _ in range(ROUNDS if seed == SEEDS[0] else 1):
        taken.append(take(command, environment))
        floors.append(take(FLOOR, environment))
    left = sum(len(each["visits"]) for each in told["unplaced"])
    return Measured(medians(taken).cpu, median_ratios(taken, floors).cpu, left, told["exact"])


def write(case: Case, root: Path, seed: int) -> None:
    """Write the workspace of a case."""
    chance = random.Random(seed)
    folder = root / "plans/2023"
    folder.mkdir(parents=True)
    units = [f"xa-{n}" for n in range(case.units - case.agencies)]
    agencies = [f"so-{n}" for n in range(max(case.agencies, case.teams, 3) + 5)]
    inspected = [*agencies[: case.agencies], *units]
    chance.shuffle(inspected)
    (root / "plans/units.yaml").write_text(units_text(case, units, agencies), encoding="utf-8")
    (folder / "plan.yaml").write_text(plan_text(case, inspected, agencies), encoding="utf-8")
    busy = "\n".join(_busy(chance, case, inspected, agencies) for _ in range(case.busy))
    schedule = (
        f"arrange: {case.arrange}\nvisits: []\nunavailable:{' []' if not busy else ''}\n{busy}\n"
    )
    (folder / "schedule.yaml").write_text(schedule, encoding="utf-8")
    (root / "checklists").mkdir()


def units_text(case: Case, units: list[str], agencies: list[str]) -> str:
    """Return the list of units; every third of the first communes goes on a trip."""
    lines = ["kinds:", "  - {id: so, name: sở, plural: Các sở}"]
    lines += ["  - {id: xa, name: UBND xã, plural: UBND các xã}", "units:"]
    for n, unit in enumerate(agencies):
        lines.append(f"  - {{id: {unit}, name: Sở số {n}, short: Sở {n}, kind: so}}")
    for n, unit in enumerate(units):
        trip = f", far: có, trip: chuyen-{n % case.trips}" if n < 3 * case.trips else ""
        lines.append(f"  - {{id: {unit}, name: Xã số {n}, short: Xã {n}, kind: xa{trip}}}")
    return "\n".join(lines) + "\n"


def plan_text(case: Case, inspected: list[str], agencies: list[str]) -> str:
    """Return a plan of one round; each team has its own units unless they are shared."""
    lines = [
        "name: Kiểm tra",
        "year: 2023",
        "subject: cải cách hành chính",
        "issuer: {name: Ủy ban nhân dân tỉnh, short: UBND, place: Tỉnh}",
        "number: 01/KH-UBND",
        "date: 05/01/2023",
        "themes: [{id: cchc, name: Cải cách hành chính, checklist: mau}]",
        "teams:",
    ]
    for n in range(case.teams):
        own = inspected[n :: case.teams]
        limit = f"    areas: [linh-vuc-{n}]" if case.shared else f"    units: [{', '.join(own)}]"
        lines += [f"  - id: to-{n}", f"    called: Tổ {n}", f"    name: Tổ {n}"]
        lines += [f"    symbol: T{n}", limit, "    members:"]
        for seat in range(4):
            agency = agencies[(n + 3 * seat) % len(agencies)]
            role = "truong" if not seat else "thanh-vien"
            lines.append(
                f"      - {{id: ghe-{n}-{seat}, role: {role}, title: Thành viên, agency: {agency}}}"
            )
    lines += ["rounds:", f"  - {{id: dot, when: {case.days}, units: [{', '.join(inspected)}]}}"]
    lines += ["deadlines:", "  - {id: bao-cao, of: bao-cao-don-vi, name: Gửi báo cáo, days: 3,"]
    lines += ["     before: kiem-tra, source: V.2}"]
    return "\n".join(lines) + "\n"


def _busy(chance: random.Random, case: Case, inspected: list[str], agencies: list[str]) -> str:
    """Return one line that keeps a unit, an agency or a member away for a few days."""
    who = chance.choice(
        [f"unit: {chance.choice(inspected)}"] * 3 + [_sender(chance, case, agencies)]
    )
    first, length = chance.randrange(1, 24), chance.randrange(1, 5)
    month = chance.choice([4, 5, 6])
    return (
        f"  - {{{who}, from: {first:02}/{month:02}/2023, to: {first + length:02}/{month:02}/2023}}"
    )


def _sender(chance: random.Random, case: Case, agencies: list[str]) -> str:
    seat = f"member: ghe-{chance.randrange(case.teams)}-{chance.randrange(4)}"
    return chance.choice([f"agency: {chance.choice(agencies)}", seat])


if __name__ == "__main__":
    sys.exit(main())
