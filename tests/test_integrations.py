"""What other tools read about us: the hook for pre-commit, the examples for CI servers."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

from cchc_cli.cli import run

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted((ROOT / "docs/ci").glob("*.yml"))
COMMANDS = [
    (example.name, line)
    for example in EXAMPLES
    for line in re.findall(r"cchc check.*", example.read_text(encoding="utf-8"))
]


def test_pre_commit_runs_a_program_that_is_installed() -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    program, *words = shlex.split(hook["entry"])

    assert (hook["id"], hook["language"]) == ("cchc-check", "python")
    assert program in project["project"]["scripts"]
    assert run([*words, "--root", str(ROOT)]) == 0


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("plans/2023/plan.yaml", True),
        ("nam-2026/checklists/a/01-b.yml", True),
        ("docs/ci/gitlab-ci.yml", False),
        ("myplans/a.yaml", False),
    ],
)
def test_pre_commit_looks_at_files_of_a_workspace(path: str, wanted: bool) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

    assert bool(re.search(hook["files"], path)) == wanted


@pytest.mark.parametrize(("name", "line"), COMMANDS)
def test_an_example_for_ci_uses_what_the_program_knows(name: str, line: str) -> None:
    words = re.split(r" [>|]", line)[0].split()

    assert run([*words[1:], "--root", str(ROOT)]) == 0


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_an_example_for_ci_is_yaml(example: Path) -> None:
    assert isinstance(yaml.safe_load(example.read_text(encoding="utf-8")), dict)
