"""A real terminal for a command: waits for questions and types answers at once."""

import os
import pty
import select
import signal
import sys
import time
from pathlib import Path
from typing import NamedTuple

PATIENCE = 60
"""Seconds until a question that does not come is a failure; no test waits for them."""


class Ended(NamedTuple):
    """What stood on the terminal, and the exit code."""

    shown: str
    code: int


HANG_UP = "(the window is closed)"
"""Typed as an answer: from then on there is no terminal."""


def talk(folder: Path, words: list[str], *exchanges: tuple[str, str], columns: int = 80) -> Ended:
    """Run a command line in a folder; type each answer once its question is shown."""
    child, terminal = pty.fork()
    if child == 0:
        # Whoever started the tests may have Ctrl-C ignored, which children inherit.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(folder)
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": str(columns)}
        os.execve(sys.executable, [sys.executable, "-m", "cchc_cli", *words], environment)
    shown = b""
    for question, answer in exchanges:
        seen = len(shown)
        while question.encode() not in shown[seen:]:
            shown += _more(terminal, shown)
        if answer == HANG_UP:
            os.close(terminal)
            _, status = os.waitpid(child, 0)
            return Ended(shown.decode(), os.waitstatus_to_exitcode(status))
        if "\x03" in answer:
            # Between its question and its reading Python would only note the signal.
            time.sleep(0.3)
        os.write(terminal, answer.encode())
    while more := _more(terminal, shown, ended=True):
        shown += more
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return Ended(shown.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status))


def _more(terminal: int, shown: bytes, ended: bool = False) -> bytes:
    """Return what appears next; nothing if the command has ended, which must be expected."""
    ready, _, _ = select.select([terminal], [], [], PATIENCE)
    assert ready, f"nothing more came after:\n{shown.decode(errors='replace')}"
    try:
        more = os.read(terminal, 65536)
    except OSError:
        # Linux says so when the other side is closed.
        more = b""
    assert more or ended, f"it ended after:\n{shown.decode(errors='replace')}"
    return more
