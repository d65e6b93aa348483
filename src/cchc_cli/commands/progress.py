"""How far a long run is: on a terminal, to stderr, and only after a second."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds of silence before the first word."""
_PAUSE = 0.2


def watched(things: Iterable[T], doing: str) -> Iterator[T]:
    """Yield the things, telling how many are done once it takes long."""
    whole = len(things) if isinstance(things, Sized) else 0
    with counter(doing, whole) as done:
        for number, thing in enumerate(things, start=1):
            yield thing
            done(number)


@contextlib.contextmanager
def counter(doing: str, whole: int = 0) -> Iterator[Callable[[int], None]]:
    """Give what is to be told how many are done, of the `whole` if it is known."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda number: None
        return
    began = time.monotonic()
    told = 0.0

    def tell(number: int) -> None:
        nonlocal told
        now = time.monotonic()
        if now - began > _PATIENCE and now - told > _PAUSE:
            of_all = f"/{whole}" if whole else ""
            print(f"\r{doing}: {number}{of_all}…", end="", file=sys.stderr, flush=True)
            told = now

    try:
        yield tell
    finally:
        if told:
            print(f"\r{' ' * 60}\r", end="", file=sys.stderr, flush=True)
