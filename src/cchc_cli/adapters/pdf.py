"""PDF from Word files: asks LibreOffice, once for all, in a folder and a profile of its own."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

_START, _EACH = 60, 30
"""Seconds that LibreOffice has to begin, and for each document (a usual one takes one)."""
_LOOK = 0.2
_NAMES = ("soffice", "libreoffice")
_FIXED = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_MADE_BY = (b"LibreOffice", "LibreOffice".encode("utf-16-be").hex().upper().encode())


class NoOfficeError(Exception):
    """There is no LibreOffice on this machine."""


class NotConvertedError(Exception):
    """LibreOffice did not do it; the message says why, in Vietnamese."""


def office() -> Path:
    """Return the program of LibreOffice: on the PATH, else at its usual places.

    Raises:
        NoOfficeError: It is at none of them.
    """
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    for place in _usual_places():
        if place.is_file():
            return place
    raise NoOfficeError


def _usual_places() -> Iterator[Path]:
    for name in ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)"):
        if os.environ.get(name):
            yield Path(os.environ[name], "LibreOffice", "program", "soffice.exe")
    yield from map(Path, _FIXED)
    with contextlib.suppress(OSError, RuntimeError):
        yield Path.home() / "Applications/LibreOffice.app/Contents/MacOS/soffice"
    # The packages of libreoffice.org put each version into a folder of its own; newest first.
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def as_pdf(
    program: Path, documents: Sequence[bytes], done: Callable[[int], object] = lambda _: None
) -> list[bytes | None]:
    """Return the PDF of each Word document, in order; None where LibreOffice made none.

    `done` is told how many there are while it works. Whatever happens, nothing is left:
    neither its process nor its files.

    Raises:
        NotConvertedError: It cannot be started, or takes far too long.
    """
    with tempfile.TemporaryDirectory(prefix="cchc-pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        # Numbers for names: a command line holds thousands of them, whatever the system.
        names = [f"{number}.docx" for number, _ in enumerate(documents, start=1)]
        for each, data in zip(names, documents, strict=True):
            (folder / each).write_bytes(data)
        _run(program, folder, names, done)
        return [_whole(folder / "out" / each.replace(".docx", ".pdf")) for each in names]


def _run(program: Path, folder: Path, names: Sequence[str], done: Callable[[int], object]) -> None:
    out = folder / "out"
    words = [
        *(str(program), f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", "pdf:writer_pdf_Export", "--outdir", str(out), *names),
    ]
    limit = _START + _EACH * len(names)
    until = time.monotonic() + limit
    try:
        process = _started(words, folder)
    except OSError as error:
        raise NotConvertedError(f"không chạy được {program.as_posix()}: {error.strerror}") from None
    try:
        while process.poll() is None:
            if time.monotonic() > until:
                raise NotConvertedError(f"LibreOffice chưa chuyển xong sau {limit} giây")
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK)
            done(sum(1 for _ in out.glob("*.pdf")))
    finally:
        _end(process)


def _whole(file: Path) -> bytes | None:
    """Return the PDF if it is there and was written to its end."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    return data if data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:] else None


def is_own_pdf(file: Path) -> bool:
    """Return whether a PDF is as LibreOffice wrote it: not signed, not marked by anybody.

    Signatures and notes are put behind the end, with another end after them.

    Raises:
        OSError: It cannot be read.
    """
    data = file.read_bytes()
    return data.count(b"%%EOF") == 1 and any(mark in data for mark in _MADE_BY)


if sys.platform == "win32":

    def _started(words: list[str], folder: Path) -> "subprocess.Popen[bytes]":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            words, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, creationflags=flags
        )

    def _end(process: "subprocess.Popen[bytes]") -> None:
        """End the program with those that it started."""
        if process.poll() is None:
            words = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(words, capture_output=True, check=False)
        process.wait()
else:

    def _started(words: list[str], folder: Path) -> "subprocess.Popen[bytes]":
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            words, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )

    def _end(process: "subprocess.Popen[bytes]") -> None:
        """End the program with those that it started: a session of its own holds them all."""
        if process.poll() is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()
