"""Eight writers at once record items of one unit; afterwards every answer must be there.

Run: .venv/bin/python fuzz/concurrent_writes.py [SECONDS]. Each writer is a process of
the command line a time, on items of its own and on one that all of them write.
"""

import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import yaml

WRITERS = 8
SHARED = "van-thu.kinh-phi"


def record(root: Path, item: str, words: str) -> bool:
    """Return whether the command says that it has written the answer."""
    command = [sys.executable, "-m", "cchc_cli", "--root", str(root), "record", "phuong-12", item]
    command += ["--result", "dat", "--good-practice", words]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def writer(
    root: Path, items: list[str], until: float, kept: dict[str, str], shared: list[str]
) -> None:
    """Record one item after another until the time is over, keeping what was written."""
    turn = 0
    while time.monotonic() < until or not turn:
        item, words = items[turn % len(items)], f"lần {turn} của {items[0]}"
        if record(root, item, words):
            kept[item] = words
        if record(root, SHARED, words):
            shared.append(words)
        turn += 1


def findings(root: Path) -> dict[str, dict[str, str]]:
    """Return what the file holds, read by another reader than ours."""
    text = (root / "plans/2023/inspections/phuong-12.yaml").read_text(encoding="utf-8")
    held: dict[str, dict[str, str]] = yaml.load(text, Loader=yaml.CSafeLoader)["findings"]
    return held


def main() -> int:
    """Return 1 if an answer is lost."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "work"
        init = [sys.executable, "-m", "cchc_cli", "init", str(root), "--sample"]
        subprocess.run(init, check=True, capture_output=True)
        record(root, SHARED, "đầu tiên")
        items = [item for item in findings(root) if item != SHARED]
        kept: dict[str, str] = {}
        shared: list[str] = []
        until = time.monotonic() + seconds
        threads = [
            threading.Thread(target=writer, args=(root, items[i::WRITERS], until, kept, shared))
            for i in range(WRITERS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        held = findings(root)
        lost = [item for item, words in kept.items() if held[item].get("good_practice") != words]
        odd = held[SHARED]["good_practice"] not in shared
        print(f"written: {len(kept)} items, {len(shared)} times the shared one; lost: {len(lost)}")
        return int(bool(lost) or odd or not kept)


if __name__ == "__main__":
    sys.exit(main())
