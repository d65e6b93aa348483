"""The only module that reads or writes the workspace's files."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, Span
from cchc_cli.yamltext.codes import UNREADABLE

MAX_BYTES = 10_000_000
"""No hand-written file is larger; a larger one is reported, not read."""

FOLDERS = ("plans", "checklists")


class ChangedOnDiskError(Exception):
    """The file no longer holds the text that the edit was made from."""


class OutsideError(Exception):
    """A path leads out of the workspace, by `..` or by a link."""


class NotWritableError(Exception):
    """The file cannot be written; the message says why, in Vietnamese."""


def find_root(start: Path) -> Path | None:
    """Return the nearest folder, from `start` upwards, that has a folder `plans`."""
    for folder in (start, *start.parents):
        if (folder / "plans").is_dir():
            return folder
    return None


def read_sources(
    root: Path, folders: Sequence[str] = FOLDERS
) -> tuple[list[Source], list[Diagnostic]]:
    """Return the texts of all YAML files, and a diagnostic for each that cannot be read."""
    sources, found = [], []
    for path in yaml_paths(root, folders):
        text = _read(root, path)
        if isinstance(text, str):
            sources.append(Source(path, text))
        else:
            found.append(text)
    return sources, found


def yaml_paths(root: Path, folders: Sequence[str] = FOLDERS) -> Iterator[str]:
    """Yield the paths of the YAML files under these folders, from the root, sorted."""
    for name in folders:
        yield from sorted(_yaml_below(root / name, name))


def _yaml_below(folder: Path, name: str) -> Iterator[str]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _yaml_below(Path(entry.path), f"{name}/{entry.name}")
            elif entry.name.endswith((".yaml", ".yml")):
                yield f"{name}/{entry.name}"


def _read(root: Path, path: str) -> str | Diagnostic:
    try:
        file = inside(root, path)
        size = file.stat().st_size
        if size > MAX_BYTES:
            return _unreadable(path, f"tệp quá lớn ({size // 1_000_000} MB)", "tách nhỏ tệp")
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = "tệp không phải văn bản UTF-8"
        hint = "mở bằng trình soạn thảo, lưu lại với bảng mã UTF-8"
        return _unreadable(path, message, hint, line)
    except OutsideError:
        return _unreadable(
            path, "tệp là liên kết ra ngoài thư mục làm việc", "chép tệp thật vào đây"
        )
    except OSError as error:
        return _unreadable(path, f"không đọc được tệp: {why(error)}", "kiểm tra quyền đọc tệp")


def _unreadable(path: str, message: str, hint: str, line: int = 1) -> Diagnostic:
    span = Span(path, line, 1, line, 1)
    return Diagnostic(UNREADABLE.id, UNREADABLE.severity, span, message, hint)


def inside(root: Path, path: str) -> Path:
    """Return the real file of a path from the root.

    Raises:
        OutsideError: It is not under the root, or leads out of it by a link.
    """
    file = (root / path).resolve()
    if not file.is_relative_to(root.resolve()):
        raise OutsideError(path)
    return file


def why(error: OSError) -> str:
    """Return the usual reasons in Vietnamese, else the system's own words."""
    if isinstance(error, PermissionError):
        return "không có quyền"
    if isinstance(error, IsADirectoryError):
        return "đây là thư mục"
    if isinstance(error, FileNotFoundError):
        return "không có tệp hoặc thư mục này"
    if error.errno == 28:
        return "ổ đĩa đã đầy"
    return error.strerror or str(error)


def replace_text(root: Path, path: str, before: str | None, after: str) -> None:
    """Write `after` to `path`, whole or not at all.

    Args:
        root: The workspace.
        path: From the root, with forward slashes.
        before: The text that the edit was made from; None if the file must be new.
        after: The new text, with the line ends it shall have.

    Raises:
        ChangedOnDiskError: The file no longer holds `before`, or is there though new.
        OutsideError: The path leads out of the workspace.
        NotWritableError: The folder or the disk does not allow it.
    """
    file = inside(root, path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with _locked(file):
            held = file.read_bytes().decode("utf-8") if file.exists() else None
            if held != before:
                raise ChangedOnDiskError(path)
            write_whole(file, after.encode("utf-8"))
    except UnicodeDecodeError:
        raise ChangedOnDiskError(path) from None
    except OSError as error:
        raise NotWritableError(f"không ghi được {path}: {why(error)}") from error


def write_whole(file: Path, content: bytes) -> None:
    """Write a sibling file, flush it to the disk, and put it in place of `file`, mode kept."""
    # Imported here: only a write needs it, and it is slow to import.
    import tempfile

    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else 0o666 & ~_umask()
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
def _locked(file: Path) -> Iterator[None]:
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
