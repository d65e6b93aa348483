"""Writes files: whole or not at all, and only over the text that was read."""

import contextlib
import errno
import glob
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from cchc_cli.adapters.files import NotWritableError, inside, why

PATIENCE = 20.0
"""Seconds to wait for another writer; each takes a part of one."""

_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)
"""What some network disks answer: they know no flushing of a folder."""


class ChangedOnDiskError(Exception):
    """The file no longer holds the text that the edit was made from."""


class NotFlushedError(OSError):
    """The new file is in its place, but the disk does not say that it would last."""


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
        make_folders(file.parent)
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
    except NotFlushedError as error:
        message = (
            f"đã ghi {path}, nhưng ổ đĩa báo lỗi nên mất điện lúc này có thể mất: {why(error)}"
        )
        raise NotWritableError(message) from error
    except OSError as error:
        raise NotWritableError(f"không ghi được {path}: {why(error)}") from error


def _must_be_writable(file: Path) -> None:
    """Refuse to put another file in the place of one that its owner has set read-only."""
    if file.exists() and not file.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, file.name)


def _remove(file: Path) -> None:
    file.unlink()
    _make_last(file)


def make_folders(folder: Path) -> None:
    """Make a folder and those above it that are missing, to last through a power cut."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for each in missing:
        _sync_folder(each.parent)


def write_whole(file: Path, content: bytes) -> None:
    """Write a sibling file, flush it to the disk, and put it in place of `file`, mode kept."""
    # Imported here: only a write needs it, and it is slow to import.
    import tempfile

    about = file.stat() if file.exists() else None
    _must_be_writable(file)
    handle, name = tempfile.mkstemp(prefix=_prefix(file), suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as temporary:
            temporary.write(content)
            temporary.flush()
            _keep_owner(Path(name), about)
            Path(name).chmod(stat.S_IMODE(about.st_mode) if about else 0o666 & ~_umask())
            os.fsync(temporary.fileno())
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _make_last(file)


def _keep_owner(file: Path, about: os.stat_result | None) -> None:
    """Give a file to the owner and group of the one that it replaces, as far as allowed."""
    if sys.platform != "win32" and about is not None:
        with contextlib.suppress(OSError):
            os.chown(file, about.st_uid, about.st_gid)


def _prefix(file: Path) -> str:
    """Return how temporary files of this one begin; its whole name might be too long."""
    return f".{file.name[:60]}."


def sweep(file: Path) -> None:
    """Remove what a writer that was killed has left; living ones wait for our lock."""
    for left in file.parent.glob(f"{glob.escape(_prefix(file))}*.tmp"):
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
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def _make_last(file: Path) -> None:
    """Flush the folder in which a file was put in its place.

    Raises:
        NotFlushedError: The disk reports that it failed.
    """
    try:
        _sync_folder(file.parent)
    except OSError as error:
        raise NotFlushedError(error.errno, error.strerror) from error


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Keep other writers of this folder out while a file is compared and replaced.

    The system frees the lock when the process ends in any way.

    Raises:
        TimeoutError: Another writer has held it all the time, such as one that was stopped.
    """
    descriptor = _open_lock(file.parent)
    try:
        until = time.monotonic() + PATIENCE
        while not _lock(descriptor):
            if time.monotonic() > until:
                raise TimeoutError(errno.ETIMEDOUT, file.name)
            time.sleep(0.01)
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

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _open_lock(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
