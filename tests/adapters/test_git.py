"""What git is asked by the program; a repository from elsewhere runs nothing."""

import subprocess
from pathlib import Path

import pytest

from cchc_cli.adapters import git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for words in (("init", "-q"), ("config", "user.name", "a"), ("config", "user.email", "a@b.c")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    subprocess.run(["git", "commit", "-qm", "x"], cwd=tmp_path, check=True)
    return tmp_path


def test_a_changed_file_is_seen(repository: Path):
    assert not git.has_changes(repository, "a.yaml")

    (repository / "a.yaml").write_text("a: 2\n", encoding="utf-8")

    assert git.has_changes(repository, "a.yaml")


@pytest.mark.parametrize("setting", ["filter.x.clean", "filter.x.process", "core.fsmonitor"])
def test_no_program_that_a_repository_names_is_run(repository: Path, setting: str):
    ran = repository.parent / "ran"
    command = ["git", "config", setting, f"touch '{ran}'; cat"]
    subprocess.run(command, cwd=repository, check=True)
    (repository / ".gitattributes").write_text("*.yaml filter=x\n", encoding="utf-8")
    (repository / "a.yaml").write_text("a: 2\n", encoding="utf-8")

    assert git.has_changes(repository, "a.yaml")
    assert not ran.exists()
