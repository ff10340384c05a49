"""Where two long texts surely run together: rare words, names and values that both have, in one order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Side

_RARE = 4
"""In how many segments of its side a key may stand to mark a place."""
_LEAST = 0.5
"""How firmly two segments must match to be a landmark."""
_NEIGHBOURS = 40
_DETOUR = 0.15
"""What a step costs for each segment by which one side goes further than the other."""
_LEAP = 3.0
"""The most that a step costs, however far it goes."""


class Landmark(NamedTuple):
    """A segment of the left and one of the right side that share what stands in few places."""

    left: int
    right: int
    weight: float


class Course:
    """How two texts run beside each other, from landmark to landmark."""

    def __init__(self, landmarks: Sequence[Landmark], sizes: tuple[int, int]) -> None:
        """`landmarks` in order on both sides; `sizes` count the segments."""
        self._left = [0, *(one.left for one in landmarks), sizes[0]]
        self._right = [0, *(one.right for one in landmarks), sizes[1]]

    def has_landmark(self, begin: int, end: int) -> bool:
        """Whether a landmark stands at a left position from `begin` to before `end`."""
        place = bisect_left(self._left, begin, 1, len(self._left) - 1)
        return place < len(self._left) - 1 and self._left[place] < end

    def right_of(self, left: int) -> int:
        """The right position that goes with a left one; between landmarks in proportion."""
        return _between(left, self._left, self._right)

    def left_of(self, right: int) -> int:
        """The left position that goes with a right one."""
        return _between(right, self._right, self._left)


def _between(place: int, own: Sequence[int], other: Sequence[int]) -> int:
    after = min(len(own) - 1, bisect_right(own, place))
    before = after - 1
    span = own[after] - own[before]
    return other[before] + (place - own[before]) * (other[after] - other[before]) // span if span else other[after]


def landmarks(left: Side, right: Side, found: Matches) -> list[Landmark]:
    """The landmarks of two whole texts that stand in the same order on both sides."""
    return _chain(_shared(left, right, found))


def _shared(left: Side, right: Side, found: Matches) -> list[Landmark]:
    """All pairs of segments that match firmly in rare keys, by left place and right place."""
    weights: dict[tuple[int, int], float] = {}
    for key, partners in found.left.items():
        places = left.positions[key]
        if len(places) > _RARE:
            continue
        for partner, strength in partners.items():
            others = right.positions[partner]
            if len(others) <= _RARE:
                weight = strength / max(len(places), len(others))
                for place in places:
                    for other in others:
                        weights[place, other] = weights.get((place, other), 0.0) + weight
    return [Landmark(*places, weight) for places, weight in sorted(weights.items()) if weight >= _LEAST]


def _chain(points: Sequence[Landmark]) -> list[Landmark]:
    """The heaviest sequence of landmarks in order on both sides, less what its steps cost.

    A step from one of the last few landmarks costs by how unevenly it goes on; one from anywhere before, a leap.
    """
    best = [0.0] * len(points)
    before = [-1] * len(points)
    leaps = _Leaps(points)
    for number, (left, right, weight) in enumerate(points):
        value, origin = leaps.best_before(right)
        value = max(0.0, value - _LEAP)
        for earlier in range(number - 1, max(-1, number - 1 - _NEIGHBOURS), -1):
            one = points[earlier]
            if one.right <= right and (one.left < left or one.right < right):
                uneven = abs((left - one.left) - (right - one.right))
                reached = best[earlier] - min(_LEAP, _DETOUR * uneven)
                if reached > value:
                    value, origin = reached, earlier
        best[number] = value + weight
        before[number] = origin if value else -1
        leaps.add(number, best[number])
    return _traced(points, best, before)


def _traced(points: Sequence[Landmark], best: Sequence[float], before: Sequence[int]) -> list[Landmark]:
    found: list[Landmark] = []
    number = max(range(len(points)), key=best.__getitem__, default=-1)
    while number >= 0:
        found.append(points[number])
        number = before[number]
    return found[::-1]


class _Leaps:
    """The best landmark so far up to each right place (a binary indexed tree of maxima)."""

    def __init__(self, points: Sequence[Landmark]) -> None:
        self._size = max((point.right for point in points), default=0) + 1
        self._points = points
        self._best: list[tuple[float, int]] = [(0.0, -1)] * (self._size + 1)

    def add(self, number: int, value: float) -> None:
        place = self._points[number].right + 1
        while place <= self._size:
            if value > self._best[place][0]:
                self._best[place] = value, number
            place += place & -place

    def best_before(self, right: int) -> tuple[float, int]:
        """The value and number of the best with a smaller right place, of those added."""
        found, place = (0.0, -1), right
        while place > 0:
            found = max(found, self._best[place])
            place -= place & -place
        return found
