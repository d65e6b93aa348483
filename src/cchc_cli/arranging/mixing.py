"""The cheapest mixture of all ways that are open, and what every choice costs at least."""

from collections.abc import Sequence
from typing import NamedTuple

from cchc_cli.arranging.bundles import Open, Way
from cchc_cli.arranging.mixture import Mixture
from cchc_cli.arranging.rows import Rows, Shares
from cchc_cli.arranging.ways import SCALE, Priced, Prices, Ways

_FORBIDDEN = 64
"""How many times the limit a way costs more that the mixture begins with, though not open.

A share of it that were worth its cost would be next to nothing.
"""

_Numbered = tuple[int, Way]
"""A way, with the number of its bundle."""


class Limit(NamedTuple):
    """A choice that can be, an option for each job; what costs as much is of no use."""

    chosen: tuple[int, ...]
    cost: int


class Bound(NamedTuple):
    """What every choice costs at least, and the prices that show it."""

    least: int
    prices: Prices


class Mixing:
    """The mixtures of a problem; ways that were of use once stay at hand for the next."""

    def __init__(self, ways: Ways, rows: Rows, effort: int) -> None:
        """Keep where ways and rows come from; nothing is mixed once the effort is spent."""
        self.ways, self.rows, self.effort = ways, rows, effort
        self._pivots = 0
        self._costs: dict[_Numbered, int] = {}

    @property
    def steps(self) -> int:
        """How much work was done."""
        return self._pivots + self.ways.steps

    @property
    def spent(self) -> bool:
        """Whether the effort is spent."""
        return self.steps > self.effort

    def mixed(self, open_: Open, limit: Limit, bound: Bound) -> tuple[Bound, Shares]:
        """Return a better bound, and how much of each job is done in each option.

        Ends early when the bound shows that nothing open is cheaper than the limit.
        """
        hand = _Hand(self, open_, limit, bound)
        while True:
            changed = hand.mixture.improve()
            prices = hand.mixture.row_prices()
            offers = self._offers(open_, prices)
            if offers is None:
                bound = Bound(limit.cost, prices)
                break
            bound = max(bound, Bound(self._least(offers, prices), prices), key=lambda b: b.least)
            if bound.least >= limit.cost or self.spent or not (hand.take(offers) or changed):
                break
        self._pivots += hand.mixture.pivots * len(hand.mixture.prices)
        return bound, hand.shares()

    def _offers(self, open_: Open, prices: Prices) -> list[Priced] | None:
        """Return the cheapest way of each bundle; None if one has none."""
        costs = self.ways.priced(range(len(open_)), open_, prices)
        found = [self.ways.cheapest(bundle, costs) for bundle in self.ways.bundles]
        every = [offer for offer in found if offer]
        return every if len(every) == len(found) else None

    def _least(self, offers: Sequence[Priced], prices: Prices) -> int:
        """Return what every choice costs at least: the prices paid back for all the room."""
        room = sum(price * self.rows.room(row) for row, price in prices.items())
        return -((room - sum(offer.cost for offer in offers)) // SCALE)

    def cost(self, numbered: _Numbered) -> int:
        """Return what a way costs, without prices."""
        if numbered not in self._costs:
            number, way = numbered
            self._costs[numbered] = self.ways.cost(self.ways.bundles[number], way)
        return self._costs[numbered]

    def used_before(self, open_: Open) -> list[_Numbered]:
        """Return the ways that were of use and are open."""
        return [numbered for numbered in self._costs if self.is_open(open_, numbered)]

    def is_open(self, open_: Open, numbered: _Numbered) -> bool:
        """Return whether a way is open."""
        number, way = numbered
        jobs = self.ways.bundles[number].jobs
        return all(open_[job] >> option & 1 for job, option in zip(jobs, way, strict=True))


class _Hand:
    """A mixture, and the ways that it is made of."""

    def __init__(self, mixing: Mixing, open_: Open, limit: Limit, bound: Bound) -> None:
        """Begin with the choice of the limit: be it open or not, its ways have room."""
        self._mixing = mixing
        bundles = mixing.ways.bundles
        self._held = [
            (n, tuple(limit.chosen[job] for job in bundle.jobs)) for n, bundle in enumerate(bundles)
        ]
        forbidden = _FORBIDDEN * SCALE * (limit.cost + 1)
        extra = [0 if mixing.is_open(open_, each) else forbidden for each in self._held]
        start = [
            (self._rows(each), mixing.cost(each) + more)
            for each, more in zip(self._held, extra, strict=True)
        ]
        self.mixture = Mixture(start, mixing.rows.room, bound.prices)
        self._known = set(self._held)
        for each in mixing.used_before(open_):
            self._add(each)

    def take(self, offers: Sequence[Priced]) -> bool:
        """Take what is cheaper than the bundle is in the mixture; return whether there is any."""
        before = len(self._held)
        for number, offer in enumerate(offers):
            if offer.cost < self.mixture.prices[number]:
                self._add((number, offer.way))
        return len(self._held) > before

    def shares(self) -> list[dict[int, float]]:
        """Return how much of each job is done in each option."""
        bundles = self._mixing.ways.bundles
        found: list[dict[int, float]] = [{} for _ in range(sum(len(b.jobs) for b in bundles))]
        for share, place in self.mixture.mixed():
            number, way = self._held[place]
            for job, option in zip(bundles[number].jobs, way, strict=True):
                found[job][option] = found[job].get(option, 0.0) + share
        return found

    def _add(self, each: _Numbered) -> None:
        if each not in self._known:
            self._known.add(each)
            self._held.append(each)
            self.mixture.add(each[0], self._rows(each), self._mixing.cost(each))

    def _rows(self, each: _Numbered) -> list[int]:
        number, way = each
        return self._mixing.rows.used(self._mixing.ways.bundles[number], way)
