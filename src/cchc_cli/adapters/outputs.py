"""Documents on the disk: made whole, and never over one that someone has edited in Word."""

import io
import re
import zipfile
from pathlib import Path
from typing import IO

from cchc_cli.adapters.files import why
from cchc_cli.adapters.replacing import write_whole


class EditedByHandError(Exception):
    """The file at this place was saved by another program; it may hold someone's work."""


class OtherPlanError(Exception):
    """The file at this place is the same document of another plan; says of which."""


class NotMadeError(Exception):
    """The file cannot be written; the message says why, in Vietnamese."""


def write_file(file: Path, content: bytes) -> None:
    """Write a file whole, in the place of any other.

    Raises:
        NotMadeError: The folder or the disk does not allow it.
    """
    write_document(file, content, force=True)


def write_document(file: Path, content: bytes, force: bool = False) -> None:
    """Write a document, unless another program has saved over it or it is another plan's.

    Raises:
        OtherPlanError: It is of another plan than `content`, and `force` is not set.
        EditedByHandError: Another program has saved over it, and `force` is not set.
        NotMadeError: The folder or the disk does not allow it.
    """
    try:
        if file.is_dir():
            raise IsADirectoryError
        other = "" if force else _other_plan(file, _plan_of(io.BytesIO(content)))
        if other:
            raise OtherPlanError(other)
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
        OtherPlanError, EditedByHandError, NotMadeError: See `write_document`.
    """
    try:
        if file.is_file() and file.read_bytes() == content:
            return False
    except OSError as error:
        raise NotMadeError(f"không đọc được {file.as_posix()}: {why(error)}") from error
    write_document(file, content, force)
    return True


def place_of_plan(file: Path, plan: str) -> Path:
    """Return the file, or one beside it with the plan in its name if another plan's is there.

    Ids of rounds and visits come again every year, and with them the names of documents.
    """
    return file.with_name(f"{file.stem}-{plan}{file.suffix}") if _other_plan(file, plan) else file


def _other_plan(file: Path, plan: str) -> str:
    """Return the plan that the file is a document of, if another; empty if not."""
    found = _plan_of(file) if plan and file.is_file() else ""
    return "" if found == plan else found


_PLAN = re.compile(rb'name="cchc-plan"[^>]*>\s*<[^>]*>([^<]*)<')


def _plan_of(file: Path | IO[bytes]) -> str:
    """Return the plan that a document says it is of; programs that save it keep that."""
    try:
        with zipfile.ZipFile(file) as package, package.open("docProps/custom.xml") as part:
            found = _PLAN.search(part.read(100_000))
            return found[1].decode() if found else ""
    except Exception:
        # See `_is_our_own`; what cannot be read is told when it is written over.
        return ""


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
