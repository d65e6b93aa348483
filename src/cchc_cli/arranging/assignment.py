"""The assignment problem: each row gets a column of its own, at the least cost in all."""

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

Row = Mapping[int, int]
"""What each column would cost that the row may have."""


def assignment(rows: Sequence[Row]) -> tuple[list[int], int]:
    """Return the column of each row, and how many steps it took to find them.

    Shortest augmenting paths with potentials (the Hungarian method on a sparse table).
    There must be an assignment; a column that no other row may have is a way out.
    """
    price: dict[int, int] = {}
    owner: dict[int, int] = {}
    column: list[int] = [-1] * len(rows)
    worth = [0] * len(rows)
    steps = 0
    for row in range(len(rows)):
        steps += _augment(rows, row, price, owner, column, worth)
    return column, steps


def _augment(
    rows: Sequence[Row],
    start: int,
    price: dict[int, int],
    owner: dict[int, int],
    column: list[int],
    worth: list[int],
) -> int:
    """Give one more row a column, moving others if that is cheapest; return the steps taken."""
    heap: list[tuple[int, int, int]] = []
    came: dict[int, int] = {}
    reached: dict[int, int] = {}
    row, far, steps = start, 0, 0
    while True:
        base = far - worth[row]
        for col, cost in rows[row].items():
            if col not in reached:
                heappush(heap, (base + cost - price.get(col, 0), col, row))
        steps += len(rows[row])
        far, col, by = heappop(heap)
        while col in reached:
            far, col, by = heappop(heap)
        reached[col], came[col] = far, by
        if col not in owner:
            break
        row = owner[col]
    worth[start] += far
    for passed, distance in reached.items():
        if passed in owner:
            worth[owner[passed]] += far - distance
            price[passed] = price.get(passed, 0) - (far - distance)
    while True:
        by = came[col]
        owner[col] = by
        column[by], col = col, column[by]
        if by == start:
            return steps
