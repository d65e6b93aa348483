"""How much work a document makes, counted in lines and calls, which no clock disturbs."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from cchc_cli.decree.checker import check

SLACK = 2.2
"""Twice the document is twice the work, and a little; with the square it would be four times."""


def work(data: bytes) -> int:
    """Return how many lines and calls it takes to judge a document."""
    count = 0

    def counted(_frame: FrameType, _event: str, _arg: Any) -> Callable[..., Any]:
        nonlocal count
        count += 1
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        check(data)
    finally:
        sys.settrace(before)
    return count
