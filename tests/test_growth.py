"""Twice the wards cost twice the work, no more: counted in calls, which no clock disturbs."""

import sys
from collections.abc import Sequence
from typing import Any

import pytest

from tests.sample import INSPECTIONS, Cchc, Workspace

STEPS = (20, 40, 60)
SLACK = 1.1
"""Sorting grows a little faster than its list; what compares all with all, many times."""


def grow(workspace: Workspace, wards: Sequence[int]) -> None:
    """Add wards, each inspected as ward 2 was, to the plan, the schedule and the units."""
    names = [f"phuong-x{number}" for number in wards]
    units = [
        f"  - {{id: {n}, name: Phường {n}, short: Phường {n}, kind: phuong-xa}}" for n in names
    ]
    _append(workspace, "plans/units.yaml", units)
    _append(
        workspace, "plans/2023/schedule.yaml", [f"  - {{unit: {n}, round: quy-2}}" for n in names]
    )
    listed = "units: [phong-tnmt, phuong-2, phuong-5"
    workspace.replace("plans/2023/plan.yaml", listed, ", ".join([listed, *names]))
    one = workspace.read(f"{INSPECTIONS}/phuong-2.yaml").replace("  number: 2\n", "")
    for name in names:
        copy = one.replace("unit: phuong-2", f"unit: {name}")
        workspace.write(f"{INSPECTIONS}/{name}.yaml", copy)


def _append(workspace: Workspace, path: str, lines: list[str]) -> None:
    workspace.write(path, "\n".join([workspace.read(path).rstrip("\n"), *lines]) + "\n")


def calls_of(cchc: Cchc, words: Sequence[str]) -> int:
    """Return how many functions one command calls, those in C too."""
    count = 0

    def counted(_frame: Any, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        cchc(*words)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "words",
    [("check",), ("schedule", "--all"), ("schedule", "deadlines"), ("status",), ("report",)],
    ids=" ".join,
)
def test_work_grows_no_faster_than_the_workspace(workspace, cchc, words: tuple[str, ...]):
    cchc(*words)
    counts = []
    for before, size in zip((0, *STEPS), STEPS, strict=False):
        grow(workspace, range(before, size))
        counts.append(calls_of(cchc, words))

    first, second = counts[1] - counts[0], counts[2] - counts[1]
    assert second <= SLACK * first, counts
