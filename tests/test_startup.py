"""What a command imports before it does anything: the heavy libraries wait for their use."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {
    *("docx", "docxtpl", "jinja2", "lxml", "openpyxl", "pydantic", "rich", "icalendar"),
    *("importlib.metadata", "multiprocessing", "asyncio", "zipfile"),
}
PROBE = """
import atexit, json, sys
sys.argv = ["cchc", *sys.argv[1:]]
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from cchc_cli.__main__ import main
main()
"""


def modules_of(*words: str) -> set[str]:
    """Names of all modules that are there when the command ends; its output goes into a pipe."""
    command = [sys.executable, "-X", "utf8", "-c", PROBE, *words]
    environment = {**os.environ, "CCHC_TODAY": "2023-08-15"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "words", [("--version",), ("--help",), ("check",), ("schedule",), ("status",), ("check", "-h")]
)
def test_a_command_starts_without_heavy_libraries(words: tuple[str, ...]) -> None:
    assert modules_of(*words) & HEAVY == set()


def test_the_version_is_told_without_the_command_line() -> None:
    assert not modules_of("--version") & {"typer", "yaml", "msgspec", "cchc_cli.cli"}


def test_help_reads_no_files() -> None:
    assert not modules_of("--help") & {"yaml", "msgspec"}
