"""Workspaces of any size: many wards, each inspected as one of the illustrative ones."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from processes import CCHC

LOAD_ALONE = """
import sys, yaml
from pathlib import Path
for name in ("plans", "checklists"):
    for file in Path(sys.argv[1], name).rglob("*.yaml"):
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
"""


def load_alone(root: Path) -> list[str]:
    """Return the command that only loads the same files with PyYAML's fastest loader."""
    return [sys.executable, "-c", LOAD_ALONE, str(root)]


def corpus(root: Path, files: int) -> Path:
    """Make a workspace with that many inspections besides the illustrative ones."""
    subprocess.run([CCHC, "init", str(root), "--sample"], check=True, capture_output=True)
    names = [f"phuong-x{i}" for i in range(files)]
    _add(
        root / "plans/units.yaml",
        (f"  - {{id: {n}, name: Phường {n}, short: Phường {n}, kind: phuong-xa}}" for n in names),
    )
    plan = root / "plans/2023/plan.yaml"
    listed = "units: [phong-tnmt, phuong-2, phuong-5]"
    text = plan.read_text(encoding="utf-8")
    assert listed in text
    plan.write_text(text.replace(listed, f"{listed[:-1]}, {', '.join(names)}]"), encoding="utf-8")
    one = (root / "plans/2023/inspections/phuong-2.yaml").read_text(encoding="utf-8")
    for name in names:
        copy = one.replace("unit: phuong-2", f"unit: {name}").replace("  number: 2\n", "")
        (root / f"plans/2023/inspections/{name}.yaml").write_text(copy, encoding="utf-8")
    _add(root / "plans/2023/schedule.yaml", (f"  - {{unit: {n}, round: quy-2}}" for n in names))
    _make_old(root)
    return root


def _add(file: Path, lines: Iterable[str]) -> None:
    text = file.read_text(encoding="utf-8").rstrip("\n")
    file.write_text("\n".join([text, *lines]) + "\n", encoding="utf-8")


def _make_old(root: Path) -> None:
    """Let the files grow old enough: what was just written is never remembered."""
    for file in root.rglob("*.yaml"):
        os.utime(file, (1_600_000_000, 1_600_000_000))
    time.sleep(2.1)
