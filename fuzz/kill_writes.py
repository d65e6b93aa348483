"""Kills a write at each of its system calls, then at random moments, and looks at the files.

Run: .venv/bin/python fuzz/kill_writes.py [RANDOM]. A write is what `record` does: the
journal, then the file. Linux stops the writer before and behind each system call; other
systems at each call of a C function. After each kill the file must be the old or the
new one, byte for byte, the journal must take a new one back, and the next write must
work and leave nothing behind. POSIX only: it forks.
"""

import ctypes
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from cchc_cli.adapters import journal
from cchc_cli.adapters.replacing import replace_text
from cchc_cli.flows.undo import undo_of

OLD = "unit: phuong-2\n" + "# ghi chú\n" * 2000
NEW = OLD + "opinion: thống nhất\n"
NAME = "plans/2023/inspections/phuong-2.yaml"
TRACE_ME, SYSTEM_CALL = 0, 24


def write(root: Path, before: str, after: str) -> None:
    """Write as a command does: what takes the edit back is on the disk first."""
    replace_text(root, NAME, before, after, lambda: journal.keep(root, NAME, before, after))


def seen(root: Path) -> str:
    """Return which of the two the file is; stop if it is neither, or cannot be taken back."""
    text = (root / NAME).read_bytes().decode("utf-8")
    if text not in (OLD, NEW):
        sys.exit(f"the file is neither old nor new: {len(text)} characters")
    kept = journal.edits(root, NAME)
    if text == NEW and undo_of(NAME, text, kept).back != OLD:
        sys.exit("the new file cannot be taken back")
    hidden = root / ".cchc/.gitignore"
    if hidden.exists() and hidden.read_text(encoding="utf-8") != "*\n":
        sys.exit("half a .gitignore")
    return "new" if text == NEW else "old"


def restored(root: Path) -> None:
    """Write once more as a command would; nothing may be left beside the files."""
    file = root / NAME
    write(root, file.read_bytes().decode("utf-8"), OLD + "\n")
    folders = (file.parent, (root / f".cchc/journal/{NAME}").parent)
    left = [other.name for folder in folders for other in folder.iterdir() if ".tmp" in other.name]
    if left:
        sys.exit(f"left behind: {left}")
    file.write_text(OLD, encoding="utf-8")
    shutil.rmtree(root / ".cchc")


def at_each_step(root: Path) -> dict[str, int]:
    """Kill at every step in turn until the write is through; return what was found."""
    run = _stopped_by_linux if _may_trace() else _stopped_by_itself
    found = {"old": 0, "new": 0}
    for step in range(1, 100_000):
        is_through = run(root, step)
        found[seen(root)] += 1
        restored(root)
        if is_through:
            break
    return found


def _may_trace() -> bool:
    """Whether the system lets a process be stopped at its system calls."""
    if sys.platform != "linux":
        return False
    child = os.fork()
    if not child:
        os._exit(ctypes.CDLL(None).ptrace(TRACE_ME, 0, None, None) & 1)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def _stopped_by_linux(root: Path, step: int) -> bool:
    """Kill a writer at a stop before or behind a system call; return whether it had ended."""
    linux = ctypes.CDLL(None)
    child = os.fork()
    if not child:
        linux.ptrace(TRACE_ME, 0, None, None)
        os.kill(os.getpid(), signal.SIGSTOP)
        write(root, OLD, NEW)
        os._exit(0)
    os.waitpid(child, 0)
    for _ in range(step):
        linux.ptrace(SYSTEM_CALL, child, None, None)
        _, status = os.waitpid(child, 0)
        if not os.WIFSTOPPED(status):
            if os.waitstatus_to_exitcode(status):
                sys.exit(f"the write failed by itself: {status}")
            return True
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _stopped_by_itself(root: Path, step: int) -> bool:
    """End a writer before the C function of this number; return whether it was through."""
    child = os.fork()
    if not child:
        _write_and_die(root, step)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def _write_and_die(root: Path, step: int) -> None:
    steps = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal steps
        if event == "c_call":
            steps += 1
            if steps == step:
                os._exit(9)

    sys.setprofile(count)
    write(root, OLD, NEW)
    sys.setprofile(None)
    os._exit(0)


def at_random(root: Path, times: int) -> dict[str, list[int]]:
    """Send SIGKILL at random moments of the write; return what was found, by tenths of it.

    `through` are those that came too late: the writer had ended.
    """
    found = {each: [0] * 10 for each in ("old", "new", "through")}
    usual = 0.0
    for index in range(times):
        if index % _MEASURED == 0:
            usual = _usual_seconds(root)
        child = _begun(root)
        moment = random.random()
        time.sleep(moment * usual)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        what = seen(root)
        found["through" if os.WIFEXITED(status) else what][int(moment * 10)] += 1
        restored(root)
    return found


_MEASURED = 50
"""After so many kills a whole write is timed again: the load of the machine changes."""


def _usual_seconds(root: Path) -> float:
    """Return the median time of a whole write from where kills may begin."""
    times = []
    for _ in range(5):
        child = _begun(root)
        began = time.monotonic()
        os.waitpid(child, 0)
        times.append(time.monotonic() - began)
        restored(root)
    return statistics.median(times)


def _begun(root: Path) -> int:
    """Return a new process that is just about to write."""
    told, tells = os.pipe()
    child = os.fork()
    if not child:
        os.write(tells, b".")
        write(root, OLD, NEW)
        os._exit(0)
    os.close(tells)
    os.read(told, 1)
    os.close(told)
    return child


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / NAME).parent.mkdir(parents=True)
        (root / NAME).write_text(OLD, encoding="utf-8")
        print("each step:", at_each_step(root))
        times = int(sys.argv[1]) if len(sys.argv) > 1 else 0
        if times:
            for what, tenths in at_random(root, times).items():
                print(f"random: {what} {sum(tenths)}, by tenths of a write {tenths}")


if __name__ == "__main__":
    main()
