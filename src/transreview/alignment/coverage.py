"""How well each segment of one side is covered by windows of the other, against what chance would give."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from math import log
from operator import add, sub
from typing import NamedTuple

from transreview.alignment.facts import Side
from transreview.alignment.parameters import EvidenceParameters

Table = list[list[float]]


class _Key(NamedTuple):
    """A key of a side: the segments in which it stands, and its firmest match in each segment of the other side."""

    places: Sequence[int]
    strengths: Mapping[int, float]
    weight: float
    floor: float

    def raised(self, strength: float) -> float:
        """How much more a window says that holds a match, than one that holds none."""
        return self.weight * log((self.floor + strength) / self.floor)


class Coverage:
    """The evidence of one side's segments for windows of the other side.

    `gain[size - 1][segment][first]` is the log likelihood ratio that the segment's content stands in the window of
    `size` segments from `first` on, rather than anywhere; `potential[segment]` is the most that any one segment of the
    other side gives it. There are windows of one segment alone until `widen`.

    A key that stands in one place on each side says much, one that stands everywhere says nothing, one that has no
    match at all says nothing either; one whose match stands elsewhere speaks against a window.
    """

    __slots__ = ("_apart", "_close", "_other", "_settings", "_sums", "_widest", "gain", "potential")

    def __init__(
        self,
        side: Side,
        other: Side,
        links: Mapping[str, Mapping[str, float]],
        settings: EvidenceParameters,
        widest: int = 1,
    ) -> None:
        self._settings = settings
        self._widest = widest
        self._other = other.size
        self._apart: list[_Key] = []
        self._close: list[_Key] = []
        self._sums = [[0.0] * other.size for _ in range(side.size)]
        self.potential = [0.0] * side.size
        gain = [[0.0] * other.size for _ in range(side.size)]
        base = [0.0] * side.size
        for name, partners in links.items():
            key = _Key(side.positions[name], _strengths(partners, other), *settings.of(name))
            gains = [(match, key.raised(strength)) for match, strength in key.strengths.items()]
            missing = self._missing(key, 1, sum(key.strengths.values()))
            best = max(missing + value for _, value in gains)
            close = _closest(key.strengths) < widest
            (self._close if close else self._apart).append(key)
            table = gain if close else self._sums
            for place in key.places:
                row = table[place]
                for match, value in gains:
                    row[match] += value
                base[place] += missing
                if best > 0.0:
                    self.potential[place] += best
        self.gain = [
            [
                [one + other + low for one, other in zip(close, apart, strict=True)]
                for close, apart, low in zip(gain, self._sums, base, strict=True)
            ]
        ]

    def widen(self, near: Sequence[range]) -> None:
        """Adds wider windows, those that begin `near` each segment; for all others `gain` is 0 there."""
        sizes = range(2, min(self._widest, self._other) + 1)
        tables = [[[0.0] * (self._other - size + 1) for _ in near] for size in sizes]
        base = [[0.0] * len(near) for _ in sizes]
        self._add_apart(sizes, tables, base, near)
        self._add_close(sizes, tables, base, near)
        for table, lows in zip(tables, base, strict=True):
            for row, low, wanted in zip(table, lows, near, strict=True):
                begin, end = wanted.start, wanted.stop
                row[begin:end] = [value + low for value in row[begin:end]]
        self.gain += tables

    def _add_apart(self, sizes: range, tables: list[Table], base: Table, near: Sequence[range]) -> None:
        """The keys of which no window holds two matches: what a window says is the sum of what its segments say."""
        for place, (values, wanted) in enumerate(zip(self._sums, near, strict=True)):
            sums = [0.0, *accumulate(values)]
            begin = wanted.start
            for size, table in zip(sizes, tables, strict=True):
                end = min(wanted.stop, self._other - size + 1)
                table[place][begin:end] = map(sub, sums[begin + size : end + size], sums[begin:end])
        for key in self._apart:
            for size, lows in zip(sizes, base, strict=True):
                last = self._other - size
                matched = 0.0
                for match, strength in key.strengths.items():
                    matched += strength * (min(match, last) - max(0, match - size + 1) + 1)
                missing = self._missing(key, size, matched)
                for place in key.places:
                    lows[place] += missing

    def _add_close(self, sizes: range, tables: list[Table], base: Table, near: Sequence[range]) -> None:
        """The other keys: of the matches in a window the firmest counts."""
        for key in self._close:
            single = [0.0] * self._other
            for match, strength in key.strengths.items():
                single[match] = strength
            raised = {strength: key.raised(strength) for strength in {0.0, *key.strengths.values()}}
            firmest = single
            for size, table, lows in zip(sizes, tables, base, strict=True):
                firmest = list(map(max, firmest, single[size - 1 :]))
                missing = self._missing(key, size, sum(firmest))
                values = [raised[strength] for strength in firmest]
                for place in key.places:
                    begin, end = near[place].start, near[place].stop
                    row = table[place]
                    row[begin:end] = map(add, row[begin:end], values[begin:end])
                    lows[place] += missing

    def _missing(self, key: _Key, size: int, matched: float) -> float:
        """What a window of `size` without a match says; `matched` is the sum of the matches over all windows."""
        settings = self._settings
        chance = key.floor + (matched + settings.prior * size) / (self._other - size + 1 + settings.spread)
        return key.weight * log(key.floor / chance)


def _strengths(partners: Mapping[str, float], other: Side) -> dict[int, float]:
    if len(partners) == 1:
        ((partner, strength),) = partners.items()
        return dict.fromkeys(other.positions[partner], strength)
    strengths: dict[int, float] = {}
    for partner, strength in partners.items():
        for place in other.positions[partner]:
            if strength > strengths.get(place, 0.0):
                strengths[place] = strength
    return strengths


def _closest(matches: Mapping[int, float]) -> float:
    """How near each other the nearest two matches stand."""
    if len(matches) < 2:
        return float("inf")
    return min(after - before for before, after in pairwise(sorted(matches)))
