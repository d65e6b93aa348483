"""The cheapest mixture of ways (bài toán quy hoạch tuyến tính), and what rows are worth in it.

In a mixture each bundle is done in several ways whose shares add up to one, and no row
is used beyond its room; how much more room would save is the price of the row. Found by
the primal simplex method with an explicit inverse: rows and ways at hand are few.
Floating numbers only steer. Prices are whole numbers, and whatever they prove is
reckoned with whole numbers, so that a slip of rounding costs time but no proof. Sums are
`fsum`, which rounds alike in every Python: the steps are the same everywhere.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import fsum
from typing import NamedTuple

_NOTHING = 1e-7
_GONE = 1e-12
_TILT = 1e-3
"""How much rooms are enlarged at most, each a little differently: few steps then stand still."""

_PRECISION = 1e-11
"""What is left of a sum of floating numbers may be wrong by this part of them."""

_MOST = 10_000
"""Steps of one mixture; a few hundred are usual."""

_AT_ONCE = 8
"""Ways that are tried before all are looked at again."""


class Column(NamedTuple):
    """A way at hand: the places of its bundle and of the rows it uses, and its cost."""

    places: tuple[int, ...]
    cost: int


class Mixture:
    """Shares of ways, and prices; a place is a bundle or, behind those, a row.

    What has share or room left is the basis: a column by number, or the room of a
    place as -1 - place. Costs are held as what they exceed the prices by: what all
    ways have in common, were it as dear as a missing visit, drowns nothing then.
    """

    def __init__(
        self,
        start: Sequence[tuple[Sequence[int], int]],
        room: Callable[[int], int],
        prices: Mapping[int, int],
    ) -> None:
        """Begin with one way of each bundle: the rows it uses, which have room, and its cost."""
        size = len(start)
        self.bundles = size
        self.columns: list[Column] = []
        self.prices: list[int] = [cost for _, cost in start]
        self.pivots = 0
        self._room, self._given = room, prices
        self._places: dict[int, int] = {}
        self._basis: list[int] = list(range(size))
        self._shares = [1.0] * size
        self._inverse: list[dict[int, float]] = [{place: 1.0} for place in range(size)]
        self._worth = [0.0] * size
        self._excess: list[float] = []
        for bundle, (rows, cost) in enumerate(start):
            self.add(bundle, rows, cost)
        for bundle, column in enumerate(self.columns):
            self.prices[bundle] += sum(self.prices[place] for place in column.places[1:])
            for place in column.places[1:]:
                self._inverse[place][bundle] = self._inverse[place].get(bundle, 0.0) - 1.0
                self._shares[place] -= 1.0
        self._excess = [float(self._exceeding(column)) for column in self.columns]

    def add(self, bundle: int, rows: Sequence[int], cost: int) -> None:
        """Put one more way at hand; it gets the next number."""
        places = (bundle, *(self._places.get(row) or self._new(row) for row in rows))
        column = Column(places, cost)
        self.columns.append(column)
        self._excess.append(float(self._exceeding(column)))

    def _new(self, row: int) -> int:
        """Return the place of a row that no way at hand has used."""
        place = self._places[row] = len(self._inverse)
        self._inverse.append({place: 1.0})
        self._basis.append(-1 - place)
        self._shares.append(self._room(row) + _TILT * (place * 7919 % 1009 + 1) / 1009)
        self.prices.append(self._given.get(row, 0))
        self._worth.append(0.0)
        return place

    def row_prices(self) -> dict[int, int]:
        """Return the prices of the rows that have one."""
        return {row: p for row, place in self._places.items() if (p := self.prices[place])}

    def mixed(self) -> Iterator[tuple[float, int]]:
        """Yield the columns in the mixture with their shares."""
        for share, number in zip(self._shares, self._basis, strict=True):
            if number >= 0:
                yield share, number

    def improve(self) -> bool:
        """Find the cheapest mixture of the ways at hand; return whether a price changed."""
        self._worth = self._worths()
        # Rounding might let the steps go in a circle.
        while self.pivots < _MOST and (found := self._worthwhile()):
            for _, number in sorted(found)[:_AT_ONCE]:
                gain = self._gain(number)
                if gain < self._slip():
                    self._enter(number, gain)
        before = list(self.prices)
        for place, worth in enumerate(self._worth):
            if place < self.bundles:
                self.prices[place] += round(worth)
            else:
                self.prices[place] = max(0, self.prices[place] - round(worth))
        self._excess = [float(self._exceeding(column)) for column in self.columns]
        return self.prices != before

    def _exceeding(self, column: Column) -> int:
        """Return how much a way costs more than the price of its bundle."""
        bundle, *rows = column.places
        return column.cost - self.prices[bundle] + sum(self.prices[row] for row in rows)

    def _worths(self) -> list[float]:
        """Return what a little more room at each place would cost."""
        found = [0.0] * len(self._inverse)
        for number, line in zip(self._basis, self._inverse, strict=True):
            cost = self._excess[number] if number >= 0 else float(self.prices[-1 - number])
            for place, value in line.items() if cost else ():
                found[place] += cost * value
        return found

    def _worthwhile(self) -> list[tuple[float, int]]:
        """Return what makes the mixture cheaper, and by how much for a whole share."""
        basis = set(self._basis)
        every = range(-len(self._inverse), len(self.columns))
        others = (n for n in every if not -self.bundles <= n < 0 and n not in basis)
        slip = self._slip()
        return [(gain, n) for n in others if (gain := self._gain(n)) < slip]

    def _slip(self) -> float:
        """Return the gain below which it is more than rounding."""
        return -_TILT - _PRECISION * max(map(abs, self._worth))

    def _gain(self, number: int) -> float:
        """Return what a share of one costs more than what it stands in for."""
        worth = self._worth
        if number < 0:
            return float(self.prices[-1 - number]) - worth[-1 - number]
        return self._excess[number] - fsum([worth[p] for p in self.columns[number].places])

    def _enter(self, number: int, gain: float) -> None:
        """Give a way, or the room of a row, as much share as the others can spare."""
        self.pivots += 1
        places = self.columns[number].places if number >= 0 else (-1 - number,)
        rates = [fsum([line.get(place, 0.0) for place in places]) for line in self._inverse]
        able = [i for i, rate in enumerate(rates) if rate > _NOTHING]
        leaving = min(able, key=lambda i: (self._shares[i] / rates[i], -rates[i]))
        share = max(self._shares[leaving] / rates[leaving], 0.0)
        line = {p: value / rates[leaving] for p, value in self._inverse[leaving].items()}
        self._inverse[leaving] = line
        for i, rate in enumerate(rates):
            if i != leaving and abs(rate) > _NOTHING:
                _subtract(self._inverse[i], rate, line)
                self._shares[i] -= rate * share
        self._shares[leaving] = share
        self._basis[leaving] = number
        for place, value in line.items():
            self._worth[place] += gain * value


def _subtract(line: dict[int, float], rate: float, other: Mapping[int, float]) -> None:
    """Take so many times the other line from a line; what is left of a place may be nothing."""
    for place, value in other.items():
        left = line.get(place, 0.0) - rate * value
        if abs(left) > _GONE:
            line[place] = left
        else:
            line.pop(place, None)
