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

_PACKAGE = Path(__file__).resolve().parents[1]


def stamps(root: Path) -> list[Stamp] | None:
    """Return all files as they are now; None if one of them is no plain file."""
    found = []
    for path in yaml_paths(root):
        try:
            about = os.lstat(root / path)
        except OSError:
            return None
        if not stat.S_ISREG(about.st_mode):
            return None
        found.append((path, about.st_size, about.st_mtime_ns))
    return found


def recall(root: Path, files: list[Stamp]) -> list[Diagnostic] | None:
    """Return the mistakes of these very files, if they are known; else None."""
    try:
        data = _file(root).read_bytes()
    except OSError:
        return None
    verdict = unpacked(data)
    if verdict is None or not still_true(verdict, _tool(), str(root.resolve()), files):
        return None
    return verdict.found


def remember(root: Path, files: list[Stamp], found: list[Diagnostic], since: int) -> None:
    """Keep the mistakes of these files, which were listed at `since` (nanoseconds).

    A file changed just before that may be changed again without looking
    different; then nothing is kept.
    """
    if any(changed > since - _JUST_NOW for _, _, changed in files):
        return
    verdict = Verdict(_tool(), str(root.resolve()), files, found)
    with contextlib.suppress(OSError):
        file = _file(root)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # No flush to the disk: what a power cut leaves is damaged, and then ignored.
        temporary = file.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_bytes(packed(verdict))
        temporary.replace(file)


def now() -> int:
    """Return the time in nanoseconds, as files have it."""
    return time.time_ns()


def _tool() -> str:
    """Return the version, and the newest change of the program's own files.

    Who works on the rules must not be shown what the old ones said.
    """
    newest = 0
    for name in ("rules", "yamltext", "model", "flows"):
        with os.scandir(_PACKAGE / name) as entries:
            newest = max(newest, *(e.stat().st_mtime_ns for e in entries if e.is_file()))
    return f"{__version__} {newest}"


def _file(root: Path) -> Path:
    # Two workspaces with one number take turns; the root is in the verdict.
    number = zlib.crc32(str(root.resolve()).encode("utf-8", "surrogatepass"))
    return _folder() / f"check-{number:08x}.json"


def _folder() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    return Path(base) / "cchc" if base else Path.home() / ".cache" / "cchc"
