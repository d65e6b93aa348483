"""Kills a write at each of its steps, then at random moments, and looks at the file.

Run: .venv/bin/python fuzz/kill_writes.py [RANDOM]. POSIX only: it forks. A step is a
call of a C function, which every system call of the write goes through. After each
kill the file must be the old or the new one, byte for byte, and the next write must
work and leave nothing behind.
"""

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from cchc_cli.adapters.replacing import replace_text

OLD = "unit: phuong-2\n" + "# ghi chú\n" * 2000
NEW = OLD + "opinion: thống nhất\n"
NAME = "plans/2023/inspections/phuong-2.yaml"


def write_and_die(root: Path, step: int) -> None:
    """Write in this process, which ends before the step with this number."""
    steps = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal steps
        if event == "c_call":
            steps += 1
            if steps == step:
                os._exit(9)

    sys.setprofile(count)
    replace_text(root, NAME, OLD, NEW)
    sys.setprofile(None)
    os._exit(0)


def seen(root: Path) -> str:
    """Return which of the two the file is; stop if it is neither."""
    text = (root / NAME).read_bytes().decode("utf-8")
    if text not in (OLD, NEW):
        sys.exit(f"the file is neither old nor new: {len(text)} characters")
    return "new" if text == NEW else "old"


def restored(root: Path) -> None:
    """Write the old text again as a command would; nothing may be left beside the file."""
    file = root / NAME
    replace_text(root, NAME, file.read_bytes().decode("utf-8"), OLD + "\n")
    left = [other.name for other in file.parent.iterdir() if other != file]
    if left:
        sys.exit(f"left behind: {left}")
    file.write_text(OLD, encoding="utf-8")


def at_each_step(root: Path) -> dict[str, int]:
    """Kill at every step in turn until the write is through; return what was found."""
    found = {"old": 0, "new": 0}
    for step in range(1, 100_000):
        child = os.fork()
        if not child:
            write_and_die(root, step)
        _, status = os.waitpid(child, 0)
        which = seen(root)
        found[which] += 1
        restored(root)
        if os.waitstatus_to_exitcode(status) == 0:
            break
    return found


def at_random(root: Path, times: int) -> dict[str, int]:
    """Send SIGKILL at random moments; return what was found."""
    found = {"old": 0, "new": 0}
    for _ in range(times):
        child = os.fork()
        if not child:
            replace_text(root, NAME, OLD, NEW)
            os._exit(0)
        time.sleep(random.uniform(0, 0.004))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found[seen(root)] += 1
        restored(root)
    return found


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / NAME).parent.mkdir(parents=True)
        (root / NAME).write_text(OLD, encoding="utf-8")
        print("each step:", at_each_step(root))
        times = int(sys.argv[1]) if len(sys.argv) > 1 else 0
        if times:
            print("random:", at_random(root, times))


if __name__ == "__main__":
    main()
