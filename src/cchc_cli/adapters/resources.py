"""Finds and reads what is shipped with the program: starter texts, plan, checklists, templates."""

import os
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_SKIPPED = (".", "~$", "__")


class MissingResourceError(Exception):
    """A shipped folder is not there: the installation is damaged."""


def starter_files() -> dict[str, bytes]:
    """Return the texts that a new workspace starts from."""
    return _files(_PACKAGE / "flows" / "starter")


def data_files(name: str) -> dict[str, bytes]:
    """Return the files of a data folder, such as `templates`, by path from it.

    An installed program carries the folders inside the package; in a checkout
    they are at the project's root.
    """
    inside = _PACKAGE / "data"
    return _files((inside if inside.is_dir() else _PACKAGE.parents[1]) / name)


def sample_files() -> dict[str, bytes]:
    """Return the data of the illustrative workspace, by path from its root."""
    base = {
        f"{name}/{path}": data
        for name in ("plans", "checklists")
        for path, data in data_files(name).items()
    }
    return base | data_files("minh-hoa")


def _files(folder: Path) -> dict[str, bytes]:
    files = {path: (folder / path).read_bytes() for path in sorted(_paths(folder, ""))}
    if not files:
        raise MissingResourceError(folder.name)
    return files


def _paths(folder: Path, name: str) -> Iterator[str]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_SKIPPED):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _paths(Path(entry.path), f"{name}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                yield f"{name}{entry.name}"
