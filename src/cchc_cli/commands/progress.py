"""How far a long run is: on a terminal, to stderr, and only after a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds of silence before the first word."""


def watched(things: Iterable[T], doing: str) -> Iterator[T]:
    """Yield the things, telling how many are done once it takes long."""
    if not sys.stderr.isatty():
        yield from things
        return
    told = 0.0
    began = time.monotonic()
    for number, thing in enumerate(things, start=1):
        yield thing
        now = time.monotonic()
        if now - began > _PATIENCE and now - told > 0.2:
            print(f"\r{doing}: {number}…", end="", file=sys.stderr, flush=True)
            told = now
    if told:
        print(f"\r{' ' * 60}\r", end="", file=sys.stderr, flush=True)
