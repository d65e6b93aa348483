"""Pipes, closed streams and full disks: no noise, no traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sample import INSPECTIONS, ITEM, Workspace

CCHC = [sys.executable, "-m", "cchc_cli"]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="written for a Unix shell")


def shell(workspace: Workspace, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which $cchc is our command."""
    environment = {**os.environ, "cchc": " ".join(CCHC)}
    return subprocess.run(
        ["bash", "-c", line],
        cwd=workspace.root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("command", ["check", "status", "explain", "--help", "schedule --all"])
def test_a_reader_that_goes_away_hears_no_noise(workspace: Workspace, command: str):
    done = shell(workspace, f"$cchc {command} | head -1")

    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@pytest.mark.parametrize("command", ["check", "status", "schedule", "report", "explain 501"])
def test_a_closed_output_is_no_fault(workspace: Workspace, command: str):
    done = shell(workspace, f"$cchc {command} >&-")

    assert (done.returncode, done.stderr) == (0, "")


def test_a_closed_input_is_no_terminal(workspace: Workspace):
    done = shell(workspace, "$cchc record phuong-10 <&-")

    assert done.returncode == 2
    assert done.stderr.startswith("lỗi: không có cửa sổ lệnh để hỏi từng nội dung\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_the_output_is_said(workspace: Workspace):
    done = shell(workspace, "$cchc status >/dev/full")

    assert (done.returncode, done.stderr) == (3, "lỗi: máy báo: ổ đĩa đã đầy\n")


def test_vietnamese_is_written_under_any_locale(workspace: Workspace):
    done = shell(workspace, "env -u PYTHONUTF8 LC_ALL=C PYTHONCOERCECLOCALE=0 $cchc status")

    assert "Việc tiếp theo: cchc record phuong-10" in done.stdout


def test_json_and_warnings_do_not_mix(workspace: Workspace):
    workspace.write(f"{INSPECTIONS}/phuong-12.yaml", "unit: [\n")

    done = shell(workspace, "$cchc schedule --format json")

    assert len(json.loads(done.stdout)) == 6
    assert done.stderr.startswith("cảnh báo: 1 tệp còn lỗi")


def test_eight_people_at_once_lose_no_answer(workspace: Workspace):
    text = (workspace.root / "checklists/cchc-2023/08-van-thu-luu-tru.yaml").read_text("utf-8")
    items = [line.split()[-1] for line in text.splitlines() if "- id: van-thu." in line][:8]
    running = [
        subprocess.Popen(
            [*CCHC, "record", "phuong-rach-dua", item, "--result", "dat", "--by", "noi-vu"],
            cwd=workspace.root,
            stdout=subprocess.DEVNULL,
        )
        for item in items
    ]

    assert [process.wait() for process in running] == [0] * 8

    written = workspace.inspection("phuong-rach-dua")
    assert all(f"  {item}:\n    result: dat\n    by: noi-vu\n" in written for item in items)
    assert leftovers(workspace) == []


KILLED = """
import os, signal, sys
os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
from cchc_cli.cli import run
run(sys.argv[1:])
"""


def test_a_command_killed_while_it_writes_leaves_the_file_whole(workspace: Workspace):
    before = workspace.inspection("phuong-10")
    words = ["record", "phuong-10", ITEM, "--result", "dat"]

    killed = subprocess.run([sys.executable, "-c", KILLED, *words], cwd=workspace.root, check=False)

    assert killed.returncode == -9
    assert workspace.inspection("phuong-10") == before
    assert subprocess.run([*CCHC, *words], cwd=workspace.root, check=False).returncode == 0
    assert leftovers(workspace) == []


def leftovers(workspace: Workspace) -> list[Path]:
    return list((workspace.root / INSPECTIONS).glob(".*"))
