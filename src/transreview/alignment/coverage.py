"""How well each segment of one side is covered by windows of the other, against what chance would give."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import log
from operator import add, sub
from typing import NamedTuple

from transreview.alignment.facts import Side
from transreview.alignment.parameters import EvidenceParameters

Table = list[list[float]]


class _Key(NamedTuple):
    """A key of a side: the segments in which it stands, and its firmest match in each segment of the other side.

    `gains` are how much more a window says that holds the match than one that holds none.
    """

    places: Sequence[int]
    strengths: Mapping[int, float]
    gains: Mapping[int, float]
    weight: float
    floor: float


class Coverage:
    """The evidence of one side's segments for windows of the other side.

    `gain[size - 1][segment][first]` is the log likelihood ratio that the segment's content stands in the window of
    `size` segments from `first` on, rather than anywhere; `potential[segment]` is the most that any one segment of the
    other side gives it. There are windows of one segment alone until `widen`.

    A key that stands in one place on each side says much, one that stands everywhere says nothing, one that has no
    match at all says nothing either; one whose match stands elsewhere speaks against a window.
    """

    __slots__ = ("_apart", "_close", "_other", "_prior", "_spread", "_sums", "_widest", "gain", "potential")

    def __init__(
        self,
        side: Side,
        other: Side,
        links: Mapping[str, Mapping[str, float]],
        settings: EvidenceParameters,
        widest: int = 1,
    ) -> None:
        self._widest = widest
        self._other = other.size
        self._prior = settings.prior
        self._spread = other.size + 1 + settings.spread
        self._apart: list[_Key] = []
        self._close: list[_Key] = []
        self._sums = [[0.0] * other.size for _ in range(side.size)]
        self.potential = [0.0] * side.size
        gain = [[0.0] * other.size for _ in range(side.size)]
        base = [0.0] * side.size
        for name, partners in links.items():
            strengths = _strengths(partners, other)
            weight, floor = settings.of(name)
            gains = {match: _raised(strength, weight, floor) for match, strength in strengths.items()}
            key = _Key(side.positions[name], strengths, gains, weight, floor)
            missing = self._missing(key, 1, sum(strengths.values()))
            best = missing + max(gains.values())
            close = len(strengths) > 1 and _closest(strengths) < widest
            (self._close if close else self._apart).append(key)
            table = gain if close else self._sums
            for place in key.places:
                row = table[place]
                for match, value in gains.items():
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

    def widen(self, near: Sequence[Sequence[range]]) -> None:
        """Adds wider windows: `near[size - 2][segment]` are the begins wanted; elsewhere `gain` says nothing of use."""
        sizes = range(2, min(self._widest, self._other) + 1)
        tables = [[[0.0] * (self._other - size + 1) for _ in self.potential] for size in sizes]
        base = [[0.0] * len(self.potential) for _ in sizes]
        self._add_apart(sizes, tables, base, near)
        self._add_close(sizes, tables, base, near)
        for table, lows, wanted in zip(tables, base, near, strict=False):
            for row, low, begins in zip(table, lows, wanted, strict=True):
                begin, end = begins.start, begins.stop
                row[begin:end] = [value + low for value in row[begin:end]]
        self.gain += tables

    def _add_apart(self, sizes: range, tables: list[Table], base: Table, near: Sequence[Sequence[range]]) -> None:
        """The keys of which no window holds two matches: what a window says is the sum of what its segments say."""
        sums = [[0.0, *accumulate(values)] for values in self._sums]
        for size, table, wanted in zip(sizes, tables, near, strict=False):
            for row, total, begins in zip(table, sums, wanted, strict=True):
                begin, end = begins.start, begins.stop
                row[begin:end] = map(sub, total[begin + size : end + size], total[begin:end])
        for key in self._apart:
            for size, lows, wanted in zip(sizes, base, near, strict=False):
                places = [place for place in key.places if wanted[place]]
                if places:
                    last = self._other - size
                    matched = 0.0
                    for match, strength in key.strengths.items():
                        matched += strength * (min(match, last) - max(0, match - size + 1) + 1)
                    missing = self._missing(key, size, matched)
                    for place in places:
                        lows[place] += missing

    def _add_close(self, sizes: range, tables: list[Table], base: Table, near: Sequence[Sequence[range]]) -> None:
        """The other keys: of the matches in a window the firmest counts."""
        for key in self._close:
            single = [0.0] * self._other
            raised = {0.0: 0.0}
            for match, strength in key.strengths.items():
                single[match] = strength
                raised[strength] = key.gains[match]
            rows = {1: single}
            for size, table, lows, wanted in zip(sizes, tables, base, near, strict=False):
                places = [place for place in key.places if wanted[place]]
                if places:
                    firmest = _firmest(rows, size)
                    missing = self._missing(key, size, sum(firmest))
                    values = [raised[strength] for strength in firmest]
                    for place in places:
                        begin, end = wanted[place].start, wanted[place].stop
                        row = table[place]
                        row[begin:end] = map(add, row[begin:end], values[begin:end])
                        lows[place] += missing

    def _missing(self, key: _Key, size: int, matched: float) -> float:
        """What a window of `size` without a match says; `matched` is the sum of the matches over all windows."""
        chance = key.floor + (matched + self._prior * size) / (self._spread - size)
        return key.weight * log(key.floor / chance)


@lru_cache(4096)
def _raised(strength: float, weight: float, floor: float) -> float:
    """How much more a window says that holds a match than one that holds none."""
    return weight * log((floor + strength) / floor)


def _firmest(rows: dict[int, list[float]], size: int) -> list[float]:
    """The firmest match in each window of a size, by its first place; `rows` remembers those of other sizes."""
    if size not in rows:
        half = _firmest(rows, (size + 1) // 2)
        rows[size] = list(map(max, half, half[size // 2 :]))
    return rows[size]


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


def _closest(matches: Mapping[int, float]) -> int:
    """How near each other the nearest two of several matches stand."""
    return min(after - before for before, after in pairwise(sorted(matches)))
