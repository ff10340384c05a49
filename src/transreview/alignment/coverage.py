"""How well each segment of one side is covered by windows of the other, against what chance would give."""

from collections.abc import Mapping
from math import log

from transreview.alignment.facts import Side
from transreview.alignment.parameters import EvidenceParameters

Rows = list[list[list[float]]]


class Coverage:
    """The evidence of one side's segments for windows of the other side.

    `gain[size - 1][segment][first]` is the log likelihood ratio that the segment's content stands in the window of
    `size` segments from `first` on, rather than anywhere; `potential[segment]` is the most that any one segment of the
    other side gives it.
    """

    __slots__ = ("gain", "potential")

    def __init__(self, gain: Rows, potential: list[float]) -> None:
        self.gain = gain
        self.potential = potential


def coverage(
    side: Side, other: Side, links: Mapping[str, Mapping[str, float]], widest: int, settings: EvidenceParameters
) -> Coverage:
    """The coverage of `side` by windows of up to `widest` segments of `other`.

    A key that stands in one place on each side says much, one that stands everywhere says nothing, one that has no
    match at all says nothing either; one whose match stands elsewhere speaks against a window.
    """
    sizes = range(1, min(widest, other.size) + 1)
    gain: Rows = [[[0.0] * (other.size - size + 1) for _ in range(side.size)] for size in sizes]
    base = [[0.0] * side.size for _ in sizes]
    potential = [0.0] * side.size
    for key, partners in links.items():
        places = side.positions[key]
        strengths = _strengths(partners, other)
        weight, floor = settings.of(key)
        for size in sizes:
            windows = _windows(strengths, size, other.size)
            count = other.size - size + 1
            chance = floor + (sum(windows.values()) + settings.prior * size) / (count + settings.spread)
            missing = weight * log(floor / chance)
            raised = {first: weight * log((floor + value) / chance) - missing for first, value in windows.items()}
            rows = gain[size - 1]
            for place in places:
                base[size - 1][place] += missing
                row = rows[place]
                for first, value in raised.items():
                    row[first] += value
            if size == 1:
                best = max(raised.values()) + missing
                if best > 0.0:
                    for place in places:
                        potential[place] += best
    for size in sizes:
        for place, low in enumerate(base[size - 1]):
            if low:
                row = gain[size - 1][place]
                gain[size - 1][place] = [value + low for value in row]
    return Coverage(gain, potential)


def _strengths(partners: Mapping[str, float], other: Side) -> dict[int, float]:
    strengths: dict[int, float] = {}
    for partner, strength in partners.items():
        for place in other.positions[partner]:
            if strength > strengths.get(place, 0.0):
                strengths[place] = strength
    return strengths


def _windows(strengths: dict[int, float], size: int, total: int) -> dict[int, float]:
    """The firmest match in each window of `size` places that holds one, by the window's first place."""
    if size == 1:
        return strengths
    windows: dict[int, float] = {}
    last = total - size
    for place, strength in strengths.items():
        for first in range(max(0, place - size + 1), min(place, last) + 1):
            if strength > windows.get(first, 0.0):
                windows[first] = strength
    return windows
