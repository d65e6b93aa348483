"""Asks git, by its program; nothing here changes a repository."""

import os
import subprocess
from pathlib import Path


class GitError(Exception):
    """Git cannot answer; the message is its own."""


class NoGitError(GitError):
    """The program git is not on this machine."""


class NoRepositoryError(GitError):
    """The folder is in no git repository."""


def hooks_folder(folder: Path) -> Path:
    """Return where the repository of this folder has its hooks; it may not be there yet.

    Git itself says so: core.hooksPath and linked work trees are followed.

    Raises:
        GitError: There is no git, no repository, or git refuses.
    """
    return (folder / _asked(folder, "rev-parse", "--git-path", "hooks")).absolute()


def path_in_repository(folder: Path) -> str:
    """Return the folder's path from the top of the work tree; `.` if it is the top.

    Raises:
        GitError: There is no git, no repository, or git refuses.
    """
    return _asked(folder, "rev-parse", "--show-prefix").rstrip("/") or "."


def _asked(folder: Path, *words: str) -> str:
    # Git's messages are translated; one of them is looked for below.
    environment = {**os.environ, "LC_ALL": "C", "LANGUAGE": ""}
    try:
        done = subprocess.run(
            ["git", *words], cwd=folder, env=environment, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise NoGitError("git") from None
    if done.returncode == 0:
        return done.stdout.decode("utf-8", errors="replace").removesuffix("\n").removesuffix("\r")
    said = done.stderr.decode("utf-8", errors="replace").strip()
    if "not a git repository" in said:
        raise NoRepositoryError(said)
    raise GitError(said.partition("\n")[0])
