"""The last check's outcome, kept in the user's own cache folder; anyone may delete it.

Whatever is wrong with it, it is only ever ignored.
"""

import contextlib
import os
import stat
import sys
import time
import zlib
from pathlib import Path

from cchc_cli import __version__
from cchc_cli.adapters.files import yaml_paths
from cchc_cli.diagnostics import Diagnostic
from cchc_cli.flows.verdict import Stamp, Verdict, packed, still_true, unpacked

_JUST_NOW = 2_000_000_000
"""Nanoseconds in which a file may be written again without its time showing it (FAT: 2 s)."""

_MAX_BYTES = 20_000_000
"""A larger outcome is neither kept nor read; that of thousands of files has a tenth of it."""

_PACKAGE = Path(__file__).resolve().parents[1]

_SAYS = ("", "adapters", "flows", "model", "rules", "yamltext")
"""Folders of the package that decide what a check says."""


def stamps(root: Path) -> list[Stamp] | None:
    """Return all files as they are now; None if one of them is no plain file."""
    found = []
    base = str(root)
    for path in yaml_paths(root):
        try:
            about = os.lstat(f"{base}/{path}")
        except OSError:
            return None
        if not stat.S_ISREG(about.st_mode):
            return None
        found.append((path, about.st_size, about.st_mtime_ns, about.st_ctime_ns))
    return found


def recall(root: Path, files: list[Stamp]) -> list[Diagnostic] | None:
    """Return the mistakes of these very files, if they are known; else None."""
    file = _file(root)
    try:
        about = os.lstat(file) if file else None
        # A pipe would never end, and a hostile file would fill the memory.
        if file is None or about is None or not stat.S_ISREG(about.st_mode):
            return None
        data = file.read_bytes() if about.st_size <= _MAX_BYTES else b""
    except OSError:
        return None
    verdict = unpacked(data)
    if verdict is None or not still_true(verdict, _tool(), str(root.resolve()), files):
        return None
    return verdict.found


def remember(root: Path, files: list[Stamp], found: list[Diagnostic], since: int) -> None:
    """Keep the mistakes of these files, which were listed at `since` (nanoseconds).

    A file changed just before that, or after it by a clock that was set back, may be
    changed again without looking different; then nothing is kept.
    """
    if any(max(text, anything) > since - _JUST_NOW for _, _, text, anything in files):
        return
    data = packed(Verdict(_tool(), str(root.resolve()), files, found))
    file = _file(root)
    if file and data and len(data) <= _MAX_BYTES:
        with contextlib.suppress(OSError):
            _replace(file, data)


def _replace(file: Path, data: bytes) -> None:
    """Write the file whole; another process may do so at the same time."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = file.with_suffix(f".{os.getpid()}.tmp")
    try:
        # Only a file of our own making is written to: a link would lead anywhere. No flush
        # to the disk: what a power cut leaves is damaged, and then ignored.
        with temporary.open("xb") as opened:
            opened.write(data)
        temporary.replace(file)
    finally:
        # After a success there is none; one that a killed process left is in the way.
        temporary.unlink(missing_ok=True)


def now() -> int:
    """Return the time in nanoseconds, as files have it."""
    return time.time_ns()


def _tool() -> str:
    """Return the version, and the newest change of the program's own files.

    Who works on the rules must not be shown what the old ones said.
    """
    newest = 0
    for name in _SAYS:
        with os.scandir(_PACKAGE / name) as entries:
            newest = max(newest, *(e.stat().st_mtime_ns for e in entries if e.is_file()))
    return f"{__version__} {newest}"


def _file(root: Path) -> Path | None:
    """Return the file of this workspace's outcome; None if there is no place for it."""
    folder = _folder()
    # Two workspaces with one number take turns; the root is in the verdict.
    number = zlib.crc32(str(root.resolve()).encode("utf-8", "surrogatepass"))
    return folder / f"check-{number:08x}.json" if folder else None


def _folder() -> Path | None:
    name = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
    base = Path(os.environ.get(name, ""))
    # A relative one would be another folder wherever the command is typed.
    if base.is_absolute():
        return base / "cchc"
    with contextlib.suppress(RuntimeError):
        return Path.home() / ".cache" / "cchc"
    return None
