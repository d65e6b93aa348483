"""Writes files: whole or not at all, and only over the text that was read."""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from cchc_cli.adapters.files import NotWritableError, inside, why


class ChangedOnDiskError(Exception):
    """The file no longer holds the text that the edit was made from."""


def replace_text(
    root: Path,
    path: str,
    before: str | None,
    after: str | None,
    first: Callable[[], object] = lambda: None,
) -> None:
    """Write `after` to `path`, whole or not at all.

    Args:
        root: The workspace.
        path: From the root, with forward slashes.
        before: The text that the edit was made from; None if the file must be new.
        after: The new text, with the line ends it shall have; None if the file shall go.
        first: What to do once it is sure that the file holds `before`, while no one
            else can write it.

    Raises:
        ChangedOnDiskError: The file no longer holds `before`, or is there though new.
        OutsideError: The path leads out of the workspace.
        NotWritableError: The folder or the disk does not allow it.
    """
    try:
        file = inside(root, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        with locked(file):
            held = file.read_bytes().decode("utf-8") if file.exists() else None
            if held != before:
                raise ChangedOnDiskError(path)
            _must_be_writable(file)
            sweep(file)
            first()
            if after is None:
                _remove(file)
            else:
                write_whole(file, after.encode("utf-8"))
    except UnicodeDecodeError:
        raise ChangedOnDiskError(path) from None
    except OSError as error:
        raise NotWritableError(f"không ghi được {path}: {why(error)}") from error


def _must_be_writable(file: Path) -> None:
    """Refuse to put another file in the place of one that its owner has set read-only."""
    if file.exists() and not file.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, file.name)


def _remove(file: Path) -> None:
    file.unlink()
    _sync_folder(file.parent)


def write_whole(file: Path, content: bytes) -> None:
    """Write a sibling file, flush it to the disk, and put it in place of `file`, mode kept."""
    # Imported here: only a write needs it, and it is slow to import.
    import tempfile

    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else 0o666 & ~_umask()
    _must_be_writable(file)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as temporary:
            temporary.write(content)
            temporary.flush()
            os.fsync(temporary.fileno())
        Path(name).chmod(mode)
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(file.parent)


def sweep(file: Path) -> None:
    """Remove what a writer that was killed has left; living ones wait for our lock."""
    for left in file.parent.glob(f".{file.name}.*.tmp"):
        with contextlib.suppress(OSError):
            left.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last through a power cut; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Keep other writers of this folder out while a file is compared and replaced.

    The system frees the lock when the process ends in any way.
    """
    descriptor = _open_lock(file.parent)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _open_lock(folder: Path) -> int:
        """Windows locks no folders: a file beside the temporary ones stands for it."""
        import hashlib
        import tempfile

        name = hashlib.sha256(str(folder).casefold().encode()).hexdigest()[:32]
        lock = Path(tempfile.gettempdir()) / f"cchc-{name}.lock"
        return os.open(lock, os.O_RDWR | os.O_CREAT)

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _open_lock(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
