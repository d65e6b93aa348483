"""Keeps beside the workspace's files what takes the last edits of each back.

`.cchc/journal/<path>.jsonl`, one edit a line. Whatever is wrong with it is only
ever ignored: a journal stops nobody from writing.
"""

import contextlib
import datetime as dt
import stat
from collections.abc import Callable
from pathlib import Path

from cchc_cli.adapters.files import OutsideError, inside, why
from cchc_cli.adapters.replacing import locked, make_folders, sweep, write_whole
from cchc_cli.flows.undo import Kept, journal_of, journal_text, kept

FOLDER = ".cchc"

_MAX_BYTES = 8_000_000
"""No journal of ours is larger; a larger one is not read, and begun anew."""


def edits(root: Path, path: str) -> list[Kept]:
    """Return the edits of a file that are kept, oldest first."""
    try:
        file = inside(root, _place(path))
        about = file.stat()
        if not stat.S_ISREG(about.st_mode) or about.st_size > _MAX_BYTES:
            return []
        return journal_of(file.read_bytes().decode("utf-8", "replace"))
    except (OSError, OutsideError):
        return []


def keep(root: Path, path: str, before: str | None, after: str) -> str:
    """Keep an edit, flushed to the disk; return why that failed, in Vietnamese, or nothing."""
    edit = kept(before, after, dt.datetime.now().astimezone().replace(microsecond=0))
    try:
        hide_from_git(root)
        _change(root, path, lambda edits: [*edits, edit])
    except OutsideError:
        return f"{FOLDER} là liên kết ra ngoài thư mục làm việc"
    except OSError as error:
        return why(error)
    return ""


def forget(root: Path, path: str, edit: Kept) -> None:
    """Keep an edit no longer, as it was taken back."""
    with contextlib.suppress(OSError, OutsideError):
        _change(root, path, lambda edits: [other for other in edits if other != edit])


def _change(root: Path, path: str, change: Callable[[list[Kept]], list[Kept]]) -> None:
    """Write the journal anew, whole: what was damaged in it is gone then."""
    file = inside(root, _place(path))
    make_folders(file.parent)
    with locked(file):
        text = journal_text(change(edits(root, path)))
        sweep(file)
        write_whole(file, text.encode("utf-8"))


def _place(path: str) -> str:
    return f"{FOLDER}/journal/{path}.jsonl"


def hide_from_git(root: Path) -> None:
    """Keep the folder out of commits, without touching the workspace's own .gitignore."""
    file = inside(root, f"{FOLDER}/.gitignore")
    if not file.exists():
        make_folders(file.parent)
        write_whole(file, b"*\n")
