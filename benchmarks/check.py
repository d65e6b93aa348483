"""`cchc check` on 170 inspection files against loading them with yaml.CSafeLoader alone.

Run: make bench, or .venv/bin/python benchmarks/check.py [ROUNDS]. Both are whole processes, run by
turns; the goals are at most 1.0 times the loading when nothing is remembered, and
at most 8 times `python -c pass` when nothing has changed. The modules are compiled
before, as those of the libraries are: so they are wherever the tool is installed.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from processes import Taken, median_ratios, medians, take

FILES = 170
FLOOR, ALONE = "python -c pass", "load alone"
LOAD_ALONE = """
import sys, yaml
from pathlib import Path
for name in ("plans", "checklists"):
    for file in Path(sys.argv[1], name).rglob("*.yaml"):
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
"""


def corpus(folder: Path) -> Path:
    """Return a workspace with 170 wards, each inspected as one of the illustrative ones."""
    root = folder / "work"
    run([sys.executable, "-m", "cchc_cli", "init", str(root), "--sample"])
    names = [f"phuong-x{i}" for i in range(FILES)]
    add(
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
    add(root / "plans/2023/schedule.yaml", (f"  - {{unit: {n}, round: quy-2}}" for n in names))
    make_old(root)
    return root


def add(file: Path, lines: object) -> None:
    """Append lines to a file."""
    text = file.read_text(encoding="utf-8").rstrip("\n")
    file.write_text("\n".join([text, *lines]) + "\n", encoding="utf-8")  # type: ignore[misc]


def make_old(root: Path) -> None:
    """Give every file a time long ago: what was just written is never remembered."""
    for file in root.rglob("*.yaml"):
        os.utime(file, (1_600_000_000, 1_600_000_000))


def run(command: list[str], cache: Path | None = None) -> Taken:
    """Return the seconds that a process takes."""
    environment = os.environ | ({"XDG_CACHE_HOME": str(cache)} if cache else {})
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return take(command, environment)


def main() -> None:
    """Measure and print medians and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = corpus(folder)
        check = [sys.executable, "-m", "cchc_cli", "--root", str(root), "check"]
        run(check, folder / "warm")
        taken: dict[str, list[Taken]] = {}
        for _ in range(rounds):
            shutil.rmtree(folder / "cold", ignore_errors=True)
            for what, command, cache in (
                (FLOOR, [sys.executable, "-c", "pass"], None),
                (ALONE, [sys.executable, "-c", LOAD_ALONE, str(root)], None),
                ("check, cold", check, folder / "cold"),
                ("check, warm", check, folder / "warm"),
            ):
                taken.setdefault(what, []).append(run(command, cache))
    print(f"{'':<18}{'by the clock':^33}{'of the processor':^33}")
    for what, each in taken.items():
        columns = zip(
            medians(each),
            median_ratios(each, taken[FLOOR]),
            median_ratios(each, taken[ALONE]),
            strict=True,
        )
        told = (f"{1000 * ms:8.1f} ms{x:7.2f} × pass{y:6.2f} × {ALONE[:4]}" for ms, x, y in columns)
        print(f"{what:<18}{''.join(told)}")


if __name__ == "__main__":
    main()
