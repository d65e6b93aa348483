"""Reads the workspace's files; says in Vietnamese why one cannot be read."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cchc_cli.diagnostics import Diagnostic
from cchc_cli.source import Source, Span
from cchc_cli.yamltext.character_codes import UTF16
from cchc_cli.yamltext.codes import UNREADABLE, make

MAX_BYTES = 1_000_000
"""No hand-written file is larger; a larger one is reported, not read."""

FOLDERS = ("plans", "checklists")

_MAX_DEPTH = 20
"""Folders in folders; ours stand three deep, and deeper ones would overrun the stack."""


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


def read_some(root: Path, paths: Iterable[str]) -> dict[str, Source]:
    """Return the texts of these files, of those that can be read."""
    texts = {path: _read(root, path) for path in paths}
    return {path: Source(path, text) for path, text in texts.items() if isinstance(text, str)}


def yaml_paths(root: Path, folders: Sequence[str] = FOLDERS) -> Iterator[str]:
    """Yield the paths of the YAML files under these folders, from the root, sorted.

    A folder that is a link, or cannot be listed, is yielded itself: reading it
    tells why, so that nothing is left out in silence.
    """
    for name in folders:
        if (root / name).is_symlink():
            yield name
        else:
            yield from sorted(_yaml_below(root / name, name))


def _yaml_below(folder: Path, name: str, depth: int = 0) -> Iterator[str]:
    if depth > _MAX_DEPTH:
        yield name
        return
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    except OSError:
        yield name
        return
    for entry in entries:
        path = f"{name}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _yaml_below(Path(entry.path), path, depth + 1)
        elif entry.name.lower().endswith((".yaml", ".yml")) or entry.is_dir():
            yield path


def _read(root: Path, path: str) -> str | Diagnostic:
    if not path.isprintable():
        # Lists and tables print names: an escape sequence in one could rule the terminal.
        hint = "đổi tên tệp, chỉ dùng chữ thường không dấu, chữ số và gạch nối"
        return _unreadable(path, "tên tệp hoặc thư mục có ký tự điều khiển", hint)
    try:
        file = root / path
        about = os.lstat(file)
        if stat.S_ISLNK(about.st_mode):
            # Only a link can lead out: folders that are links are not listed.
            file = inside(root, path)
            about = file.stat()
        if stat.S_ISDIR(about.st_mode):
            return _folder_unread(root / path, path)
        if not stat.S_ISREG(about.st_mode):
            # Reading a pipe or a device would wait for ever.
            return _unreadable(path, "đây không phải tệp thường", "chép tệp thật vào đây")
        if about.st_size > MAX_BYTES:
            return _too_large(path, about.st_size)
        with file.open("rb") as opened:
            # It may have grown since; never more than the limit is taken in.
            data = opened.read(MAX_BYTES)
        if data.startswith(_OTHER_BEGINS) or (0 in data[:100] and _is_utf16(data)):
            # Some of these are text in UTF-8 as well: RTF, and letters with a NUL before each.
            return _undecoded(path, data, 0)
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecoded(path, error.object, error.start)
    except OutsideError:
        what = "thư mục" if (root / path).is_dir() else "tệp"
        message = f"{what} là liên kết ra ngoài thư mục làm việc"
        return _unreadable(path, message, f"chép {what} thật vào đây")
    except OSError as error:
        return _not_opened(root, path, error)


def _not_opened(root: Path, path: str, error: OSError) -> Diagnostic:
    reason, hint = why(error), "kiểm tra quyền đọc tệp"
    if (root / path).is_symlink():
        hint = "xóa liên kết, hoặc chép tệp thật vào đây"
        if error.errno == errno.ENOENT:
            reason = "liên kết dẫn tới chỗ không có gì"
    return _unreadable(path, f"không đọc được tệp: {reason}", hint)


def _undecoded(path: str, data: bytes, start: int) -> Diagnostic:
    """Return what a file is that holds no text in UTF-8; its first such byte is at `start`."""
    for begin, what in _OTHER_FILES:
        if data.startswith(begin):
            hint = "chuyển tệp đi nơi khác; tệp YAML phải là văn bản thường, lưu bằng Notepad"
            return _unreadable(path, f"đây là {what}, không phải tệp YAML", hint)
    if _is_utf16(data):
        hint = "lưu lại với bảng mã “UTF-8” (Notepad: Lưu thành, ô Encoding)"
        return make(UTF16, Span(path, 1, 1, 1, 1), "tệp lưu ở bảng mã UTF-16", hint)
    hint = "mở bằng trình soạn thảo, lưu lại với bảng mã UTF-8"
    line = data[:start].count(b"\n") + 1
    return _unreadable(path, "tệp không phải văn bản UTF-8", hint, line)


_OTHER_FILES = (
    (b"PK\x03\x04", "tệp Word, Excel hoặc tệp nén"),
    (b"\xd0\xcf\x11\xe0", "tệp Word, Excel kiểu cũ"),
    (b"%PDF-", "tệp PDF"),
    (b"{\\rtf", "tệp RTF của Word"),
    (b"\xff\xd8\xff", "tệp ảnh"),
    (b"\x89PNG", "tệp ảnh"),
)

_OTHER_BEGINS = tuple(begin for begin, _ in _OTHER_FILES)


def _is_utf16(data: bytes) -> bool:
    """Return whether two bytes make a letter: a BOM, or every second one of much is 0."""
    begin = data[:1000]
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or begin.count(0) * 4 > len(begin)


def _too_large(path: str, size: int) -> Diagnostic:
    told = f"{size / 1_000_000:.1f}".replace(".", ",")
    message = f"tệp quá lớn ({told} MB; tối đa {MAX_BYTES // 1_000_000} MB) nên không đọc"
    return _unreadable(path, message, "tách nhỏ tệp, hoặc xem có chép nhầm tệp khác vào đây không")


def _folder_unread(folder: Path, path: str) -> Diagnostic:
    if folder.is_symlink():
        return _unreadable(path, "thư mục là liên kết nên không đọc", "chép thư mục thật vào đây")
    if path.count("/") > _MAX_DEPTH:
        message = "thư mục lồng nhau quá nhiều tầng nên không đọc"
        return _unreadable(path, message, "chuyển các tệp về đúng thư mục, xóa thư mục thừa")
    return _unreadable(path, "không đọc được thư mục", "kiểm tra quyền đọc thư mục")


def _unreadable(path: str, message: str, hint: str, line: int = 1) -> Diagnostic:
    span = Span(path, line, 1, line, 1)
    return Diagnostic(UNREADABLE.id, UNREADABLE.severity, span, message, hint)


def inside(root: Path, path: str) -> Path:
    """Return the real file of a path from the root.

    Raises:
        OutsideError: It is not under the root, or leads out of it by a link.
    """
    try:
        file = (root / path).resolve()
    except RuntimeError:
        # Before Python 3.13 a circle of links is no OSError.
        raise OSError(errno.ELOOP, path) from None
    if not file.is_relative_to(root.resolve()):
        raise OutsideError(path)
    return file


_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EISDIR: "đây là thư mục",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "có một tệp đứng ở chỗ của thư mục",
    errno.EEXIST: "có một tệp đứng ở chỗ của thư mục",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.ELOOP: "liên kết vòng tròn",
    errno.EBADF: "nơi ghi đã bị đóng",
    errno.EIO: "ổ đĩa bị lỗi",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp",
    errno.ESTALE: "ổ đĩa mạng đã mất kết nối",
    errno.ETIMEDOUT: "một lệnh khác đang ghi mà chưa xong",
    errno.ENOLCK: "ổ đĩa không cho khóa tệp",
    errno.EMFILE: "máy đang mở quá nhiều tệp",
}


def why(error: OSError) -> str:
    """Return the usual reasons in Vietnamese, else the system's own words."""
    if isinstance(error, PermissionError):
        return _REASONS[errno.EACCES]
    if isinstance(error, IsADirectoryError):
        return _REASONS[errno.EISDIR]
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
