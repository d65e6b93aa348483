"""Documents on the disk: made whole, and never over one that someone has edited in Word."""

import zipfile
from pathlib import Path

from cchc_cli.adapters.files import why
from cchc_cli.adapters.replacing import write_whole


class EditedByHandError(Exception):
    """The file at this place was saved by another program; it may hold someone's work."""


class NotMadeError(Exception):
    """The file cannot be written; the message says why, in Vietnamese."""


def write_file(file: Path, content: bytes) -> None:
    """Write a file whole, in the place of any other.

    Raises:
        NotMadeError: The folder or the disk does not allow it.
    """
    write_document(file, content, force=True)


def write_document(file: Path, content: bytes, force: bool = False) -> None:
    """Write a document, unless another program has saved over it.

    Raises:
        EditedByHandError: It has, and `force` is not set.
        NotMadeError: The folder or the disk does not allow it.
    """
    try:
        if file.is_dir():
            raise IsADirectoryError
        if file.exists() and not force and not _is_our_own(file):
            raise EditedByHandError(file.name)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, content)
    except OSError as error:
        hint = " (tệp có đang mở trong Word không?)" if isinstance(error, PermissionError) else ""
        raise NotMadeError(f"không ghi được {file.as_posix()}: {why(error)}{hint}") from error


def write_if_new(file: Path, content: bytes, force: bool = False) -> bool:
    """Write a document unless the file holds it already; return whether it was written.

    Raises:
        EditedByHandError: Another program has saved over it, and `force` is not set.
        NotMadeError: The folder or the disk does not allow it.
    """
    try:
        if file.is_file() and file.read_bytes() == content:
            return False
    except OSError as error:
        raise NotMadeError(f"không đọc được {file.as_posix()}: {why(error)}") from error
    write_document(file, content, force)
    return True


def _is_our_own(file: Path) -> bool:
    """Return whether the file is as we wrote it: Word puts its own name in its place."""
    try:
        with zipfile.ZipFile(file) as package, package.open("docProps/app.xml") as part:
            return b"<Application>cchc</Application>" in part.read(100_000)
    except OSError:
        raise
    except Exception:
        # A damaged package fails in a dozen ways; none of them is a file of ours.
        return False
