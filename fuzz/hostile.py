"""Hostile files of 10 MB and of just as much as is read: time and memory of each command.

Run: .venv/bin/python fuzz/hostile.py [WORD …]. Each case is a fresh workspace of the
sample in which one file is hostile; only cases whose name holds one of the words are
run. Prints a table; ends with 1 if a command broke down or took more than its share.
Linux only: /proc tells what was used.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hostile_sheets import SHEETS
from hostile_templates import TEMPLATES

MAX_SECONDS, MAX_BYTES = 2.0, 200_000_000
MANY, READ = 10_000_000, 990_000
DAY = os.environ | {"CCHC_TODAY": "2023-05-16"}
"""The day of the visit, on which nobody asks which visit is meant."""
SHEET = "plans/2023/inspections/phuong-2.yaml"
TEMPLATE = "templates/bien-ban.docx"
ITEM = "chi-dao.nguoi-dung-dau"
ON_SHEET = (("check",), ("record", "phuong-2", ITEM, "--result", "dat"))
ON_TEMPLATE = (
    ("template", "lint", TEMPLATE),
    ("report", "bien-ban", "phuong-2", "--draft"),
    ("check-format", TEMPLATE),
    ("verify", TEMPLATE),
)


class Case(NamedTuple):
    """A hostile file, and the commands that meet it."""

    name: str
    path: str
    content: bytes
    commands: tuple[tuple[str, ...], ...]


class Used(NamedTuple):
    """What one command came to."""

    code: int
    said: str
    wall: float
    cpu: float
    bytes: int


RUN = """
import sys
from cchc_cli.cli import run
code = run(sys.argv[2:])
open(sys.argv[1], "w").write(open("/proc/self/status").read())
sys.exit(code)
"""


def used(root: Path, command: tuple[str, ...]) -> Used:
    """Run one command and return what it used; its memory it tells itself.

    What `wait4` tells of memory includes that of whoever started the command.
    """
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as said:
        status = Path(folder, "status")
        line = [sys.executable, "-c", RUN, str(status), *command]
        start = time.monotonic()
        child = subprocess.Popen(
            line, cwd=root, env=DAY, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        _, ended, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(ended)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
        told = status.read_text(encoding="utf-8") if status.exists() else "VmHWM: 999999999 kB"
    peak = int(told.split("VmHWM:")[1].split()[0]) * 1024
    return Used(child.returncode, text, wall, usage.ru_utime + usage.ru_stime, peak)


def is_fault(found: Used) -> bool:
    """Whether a command broke down, or took more than its share of time or memory."""
    broke = found.code not in (0, 1) or "Traceback" in found.said
    return broke or found.cpu > MAX_SECONDS or found.bytes > MAX_BYTES


def cases(sound: bytes, words: list[str]) -> Iterator[Case]:
    """Yield the cases whose names hold one of the words."""
    for name, make in SHEETS.items():
        for size in (MANY, READ):
            full = f"{name}, {size / 1_000_000:.0f} MB"
            if not words or any(word in full for word in words):
                yield Case(full, SHEET, make(size), ON_SHEET)
    for name, make_of in TEMPLATES.items():
        if not words or any(word in name for word in words):
            yield Case(name, TEMPLATE, make_of(sound), ON_TEMPLATE)


def faults_of(root: Path, case: Case) -> int:
    """Run the commands on one hostile file, print a line for each; return the faults."""
    file = root / case.path
    before, faults = file.read_bytes(), 0
    for command in case.commands:
        file.write_bytes(case.content)
        found = used(root, command)
        spoilt = found.code and case.path == SHEET and file.read_bytes() != case.content
        wrong = bool(is_fault(found) or spoilt)
        faults += wrong
        first = next((line for line in found.said.splitlines() if line.strip()), "")
        print(
            f"{'!! ' * wrong}{case.name} | {command[0]} | {found.code} | {found.wall:.2f} | "
            f"{found.cpu:.2f} | {found.bytes / 1e6:.0f} | {first[:150]}",
            flush=True,
        )
    file.write_bytes(before)
    return faults


def main() -> int:
    """Print the table; return 1 if a line of it is a fault."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "work"
        init = [sys.executable, "-m", "cchc_cli", "init", str(root), "--sample"]
        subprocess.run(init, check=True, capture_output=True)
        sound = (root / TEMPLATE).read_bytes()
        print("case | command | exit | wall s | CPU s | MB | said")
        faults = sum(faults_of(root, case) for case in cases(sound, sys.argv[1:]))
    print(f"faults: {faults}")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
