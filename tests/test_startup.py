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


def modules_of(*words: str, **variables: str) -> set[str]:
    """Names of all modules that are there when the command ends; its output goes into a pipe."""
    command = [sys.executable, "-X", "utf8", "-c", PROBE, *words]
    environment = {**os.environ, "CCHC_TODAY": "2023-08-15", **variables}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


OWN = {"cchc_cli", "cchc_cli.__main__"}
TOGETHER = {"cchc_cli.cli", "cchc_cli.commands", "cchc_cli.flows", "cchc_cli.flows.errors"}
OF_COMMANDS = {
    f"cchc_cli.commands.{name}" for name in ("completing", "completion", "errors", "help")
} | {"cchc_cli.commands.session"}
LIBRARIES = {
    *("typer", "msgspec", "yaml", "typing_extensions", "annotated_doc", "shellingham"),
    *("unicodedata", "calendar", "json"),
}
"""What commands that read the workspace may import, beyond what these import themselves."""


def own(modules: set[str]) -> set[str]:
    """The program's own modules among these."""
    return {name for name in modules if name.split(".")[0] == "cchc_cli"}


def rooms(modules: set[str]) -> set[str]:
    """The folders of the program that they are in."""
    return {name.split(".")[1] for name in own(modules) if name.count(".") > 1}


@pytest.mark.parametrize(
    "words",
    [
        *(("--version",), ("--help",), ("check",), ("schedule",), ("status",), ("check", "-h")),
        ("schedule", "--format", "month"),
    ],
)
def test_a_command_starts_without_heavy_libraries(words: tuple[str, ...]) -> None:
    assert modules_of(*words) & HEAVY == set()


@pytest.mark.parametrize("words", [("check",), ("schedule",), ("status",)])
def test_a_command_imports_no_library_but_those_it_reads_with(words: tuple[str, ...]) -> None:
    imports = "import " + ", ".join(sorted(LIBRARIES))
    probe = f"{imports}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    usual = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True).stdout

    more = modules_of(*words) - set(json.loads(usual))

    assert {name for name in more if name.split(".")[0] not in {"cchc_cli", "typer"}} <= {
        *("atexit", "gc", "cython_runtime"),
    }


def test_the_version_is_told_without_the_command_line() -> None:
    modules = modules_of("--version")

    assert own(modules) == OWN
    assert not modules & {"typer", "yaml", "msgspec", "pathlib", "typing"}


def test_help_reads_no_files() -> None:
    assert not modules_of("--help") & {"yaml", "msgspec"}


def test_help_of_one_command_imports_no_other() -> None:
    assert own(modules_of("check", "-h")) == (
        OWN | TOGETHER | OF_COMMANDS | {"cchc_cli.commands.check"}
    )


def test_the_schedule_is_shown_without_rules_and_documents() -> None:
    modules = modules_of("schedule")

    assert rooms(modules) == {"adapters", "commands", "flows", "model", "yamltext"}
    # What comes next is asked for dozens of times a day: think twice before raising this.
    # Its due days need three: deadlines, their events, their days.
    assert len(own(modules)) <= 70


def test_a_check_writes_and_edits_nothing(tmp_path: Path) -> None:
    modules = modules_of("check", XDG_CACHE_HOME=str(tmp_path), LOCALAPPDATA=str(tmp_path))

    assert rooms(modules) == {"adapters", "commands", "flows", "model", "rules", "yamltext"}
    assert not any(name.startswith("cchc_cli.yamltext.e") for name in modules)


def test_what_is_remembered_is_told_without_reading_anything(tmp_path: Path) -> None:
    environment = {"XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    modules_of("check", **environment)

    modules = modules_of("check", **environment)

    assert not modules & {"yaml", "cchc_cli.model", "cchc_cli.rules"}
