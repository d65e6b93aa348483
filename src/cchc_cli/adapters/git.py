"""Asks git, by its program; nothing here changes a repository."""

import os
import subprocess
from collections.abc import Iterator, Mapping
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


def commit_of(folder: Path) -> str:
    """Return the hash of the commit that the work tree stands on.

    Raises:
        GitError: There is no git, no repository, or no commit yet.
    """
    return _asked(folder, "rev-parse", "--verify", "HEAD^{commit}")


def has_changes(folder: Path, *paths: str) -> bool:
    """Return whether files below these paths are not as the last commit has them, or new.

    Raises:
        GitError: There is no git, no repository, or git refuses.
    """
    # A repository from elsewhere could name programs as its file monitor and its filters.
    quiet = ("-c", "core.fsmonitor=false", "--no-optional-locks")
    status = ("status", "--porcelain", "-z", "--ignore-submodules=all")
    return bool(_answer(folder, *quiet, *status, "--", *paths, more=_no_filters(folder)))


def _no_filters(folder: Path) -> dict[str, str]:
    """Return the settings by which none of the repository's filters is run."""
    wanted = r"^filter\..*\.(clean|process)$"
    try:
        names = _asked(folder, "config", "--name-only", "-z", "--get-regexp", wanted)
    except NoGitError:
        raise
    except GitError:
        # So it answers if there are none.
        return {}
    found = [name for name in names.split("\0") if name]
    keys = {f"GIT_CONFIG_KEY_{i}": name for i, name in enumerate(found)}
    values = {f"GIT_CONFIG_VALUE_{i}": "" for i, _ in enumerate(found)}
    return {"GIT_CONFIG_COUNT": str(len(found)), **keys, **values}


def files_at(folder: Path, commit: str, *paths: str) -> dict[str, bytes]:
    """Return the files that a commit has below these paths, by path from the folder.

    Raises:
        GitError: There is no git, no repository, or not that commit.
    """
    listed = _asked(folder, "ls-tree", "-r", "-z", commit, "--", *paths)
    ids: dict[str, str] = {}
    for line in filter(None, listed.split("\0")):
        about, _, path = line.partition("\t")
        mode, kind, id = about.split(" ")
        # A link is no text of ours; a submodule is none at all.
        if kind == "blob" and mode != "120000":
            ids[path] = id
    given = "".join(f"{id}\n" for id in ids.values()).encode()
    return dict(zip(ids, _blobs(_answer(folder, "cat-file", "--batch", given=given)), strict=True))


def _blobs(batch: bytes) -> Iterator[bytes]:
    """Yield the contents in an answer of `cat-file --batch`: a line with the size before each."""
    at = 0
    while at < len(batch):
        start = batch.index(b"\n", at) + 1
        at = start + int(batch[at:start].split(b" ")[2])
        yield batch[start:at]
        at += 1


def _asked(folder: Path, *words: str) -> str:
    told = _answer(folder, *words).decode("utf-8", errors="replace")
    return told.removesuffix("\n").removesuffix("\r")


_ENVIRONMENT = {
    # Git's messages are translated; one of them is looked for below.
    **{"LC_ALL": "C", "LANGUAGE": ""},
    # Objects that are missing are not fetched: a repository may name any program for that.
    **{"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"},
}


def _answer(
    folder: Path, *words: str, given: bytes = b"", more: Mapping[str, str] | None = None
) -> bytes:
    if os.name == "nt":
        # Windows would run a git.exe that lies in the current folder.
        os.environ.setdefault("NoDefaultCurrentDirectoryInExePath", "1")
    environment = {**os.environ, **_ENVIRONMENT, **(more or {})}
    try:
        done = subprocess.run(
            ["git", *words],
            cwd=folder,
            env=environment,
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise NoGitError("git") from None
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", errors="replace").strip()
    if "not a git repository" in said:
        raise NoRepositoryError(said)
    raise GitError(said.partition("\n")[0])
