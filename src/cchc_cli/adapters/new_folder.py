"""Makes a folder with files in it, whole or not at all."""

import contextlib
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from cchc_cli.adapters.files import NotWritableError, why

_HARMLESS = {".git"}


class OccupiedError(Exception):
    """The folder cannot be made there: something is in the way; the message says what."""


def make_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder that holds these files.

    An empty folder, or one with nothing but a git repository, is filled. Everything
    is written into a temporary folder of the same disk first and then renamed.

    Raises:
        OccupiedError: A file, a link or a folder with something in it is there.
        NotWritableError: The disk does not allow it.
    """
    must_be_free(folder)
    try:
        if folder.is_dir():
            _fill(folder, files)
        else:
            _create(folder, files)
    except OSError as error:
        raise NotWritableError(f"không ghi được vào {folder}: {why(error)}") from error


def must_be_free(folder: Path) -> None:
    """Refuse what is there already.

    Raises:
        OccupiedError: A file, a link or a folder with something in it is there.
        NotWritableError: It cannot be looked at.
    """
    try:
        if folder.is_symlink():
            raise OccupiedError("đây là một liên kết")
        if folder.is_dir():
            if any(entry.name not in _HARMLESS for entry in folder.iterdir()):
                raise OccupiedError("thư mục đã có và không trống")
        elif folder.exists():
            raise OccupiedError("đã có một tệp mang tên này")
        above = next(parent for parent in folder.absolute().parents if parent.exists())
        if not above.is_dir():
            raise OccupiedError(f"{above.name} là tệp, không phải thư mục")
    except OSError as error:
        raise NotWritableError(f"không đọc được {folder}: {why(error)}") from error


def _create(folder: Path, files: Mapping[str, bytes]) -> None:
    absent = [parent for parent in folder.absolute().parents if not parent.exists()]
    temporary = folder.absolute().parent / _temporary_name()
    try:
        temporary.parent.mkdir(parents=True, exist_ok=True)
        _write_all(temporary, files)
        temporary.rename(folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        for parent in absent:
            with contextlib.suppress(OSError):
                parent.rmdir()
        raise


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Fill an existing folder: it may be the current one, so it is not replaced."""
    temporary = folder / _temporary_name()
    moved: list[Path] = []
    try:
        _write_all(temporary, files)
        for entry in sorted(temporary.iterdir()):
            moved.append(entry.rename(folder / entry.name))
        temporary.rmdir()
    except BaseException:
        for path in (temporary, *moved):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
        raise


def _temporary_name() -> str:
    return f".cchc-{secrets.token_hex(6)}.tmp"


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(content)
