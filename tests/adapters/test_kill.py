import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.name == "nt", reason="the harness forks")
def test_a_write_killed_at_any_step_leaves_the_old_file_or_the_new_one():
    command = [sys.executable, str(ROOT / "fuzz/kill_writes.py"), "50"]

    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert "each step: {'old': " in done.stdout


def test_writers_at_the_same_time_lose_no_answer():
    command = [sys.executable, str(ROOT / "fuzz/concurrent_writes.py")]

    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert "lost: 0" in done.stdout
