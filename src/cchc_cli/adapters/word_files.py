"""Word files that a person names, from anywhere on the disk, to be looked at only."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_cli.adapters.files import why

MAX_BYTES = 50_000_000
"""A larger file is reported, not read."""


class NoSuchFileError(Exception):
    """There is no file or folder of that name."""


def word_files(typed: Iterable[str]) -> list[Path]:
    """Return the files named, and all .docx below the folders named, each once.

    Word's own lock files (~$…) are left out.

    Raises:
        NoSuchFileError: One of the names leads nowhere.
    """
    found: dict[Path, None] = {}
    for name in typed:
        path = Path(name)
        if path.is_dir():
            found.update(dict.fromkeys(sorted(_below(path))))
        elif path.is_file():
            found[path] = None
        else:
            raise NoSuchFileError(name)
    return list(found)


def _below(folder: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in names:
            old = name.lower().endswith((".docx", ".doc"))
            if old and not name.startswith((".", "~$")):
                yield Path(top, name)


def read_word(file: Path) -> bytes | str:
    """Return the bytes of the file, or why it cannot be read."""
    try:
        if file.stat().st_size > MAX_BYTES:
            return f"lớn hơn {MAX_BYTES // 1_000_000} MB"
        return file.read_bytes()
    except OSError as error:
        return why(error)
