"""The terminal that the command runs in: whether it is still there."""

import contextlib
import errno
import os
from typing import TextIO


def is_closed() -> bool:
    """Whether one of the three streams leads to a terminal that has been closed."""
    try:
        import termios
    except ImportError:
        return False
    for stream in range(3):
        try:
            termios.tcgetattr(stream)
        except termios.error as error:
            # What never was a terminal answers otherwise (ENOTTY).
            if error.args[0] == errno.EIO:
                return True
    return False


def silence(*streams: TextIO) -> None:
    """Let all that is still to be printed there lead nowhere, also what waits in them."""
    for stream in streams:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
