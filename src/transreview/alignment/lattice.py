"""All links that may stand in the alignment of two sides, and what speaks for each."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from math import sqrt
from typing import NamedTuple

from transreview.alignment.beam import Beam
from transreview.alignment.coverage import Coverage
from transreview.alignment.parameters import SHAPES, WIDEST
from transreview.alignment.surface import Unevenness

LEFT_ALONE = -1
RIGHT_ALONE = -2

_WIDE = 5.0
_WIDE_FOR_MANY = 3.5
_NONE = range(0)
_FAR = sys.maxsize


class Candidate(NamedTuple):
    """A possible link of the left segments `left` to `left_end` with the right ones `right` to `right_end`.

    `shape` indexes `SHAPES`, or is `LEFT_ALONE`, `RIGHT_ALONE`. `evidence` is the log likelihood ratio of the contents,
    `weakest` that of the segment that fits worst where that is negative, `potential` what the segments could have found
    at best; `left_length` and `right_length` count code points without spaces. `surface` is what the outer form says
    and, for a segment without counterpart, what it says that the other side has nowhere (in nats).
    """

    left: int
    right: int
    left_end: int
    right_end: int
    shape: int
    evidence: float
    weakest: float
    potential: float
    left_length: int
    right_length: int
    surface: float


class Proportion(NamedTuple):
    """How long the right side is for one code point of the left, and how much that varies (Gale and Church 1993)."""

    ratio: float
    variance: float

    def deviation(self, left: int, right: int) -> float:
        """How far two lengths are from proportion, in standard deviations."""
        expected = left * self.ratio
        return abs(right - expected) / sqrt((expected + right + 2.0) * self.variance / 2.0)

    def limits(self, left: int, deviation: float) -> tuple[float, float]:
        """The shortest and the longest that the right side may be for a left length to deviate no more than that."""
        expected = left * self.ratio
        half = deviation**2 * self.variance / 4.0
        reach = sqrt(half * (half + 4.0 * expected + 4.0))
        return expected + half - reach, expected + half + reach


class Reach(NamedTuple):
    """The links of one shape that begin with one left segment: the right positions at which they begin."""

    shape: int
    left: int
    rights: list[int]


def reaches(lengths: tuple[Sequence[int], Sequence[int]], whole: Proportion, columns: Sequence[range]) -> list[Reach]:
    """All links within the columns of a beam whose lengths are not out of all proportion, by left segment.

    `lengths` are code points without spaces, `whole` is the proportion of the two sides.
    """
    left, right = ([0, *accumulate(listed)] for listed in lengths)
    found = []
    for i in range(len(left) - 1):
        for number, (p, q) in enumerate(SHAPES):
            if i + p >= len(left):
                continue
            begins, ends = columns[i], columns[i + p]
            rights = range(max(begins.start, ends.start - q), min(begins.stop, ends.stop - q))
            if number == 0:
                found.append(Reach(number, i, list(rights)))
                continue
            shortest, longest = whole.limits(left[i + p] - left[i], _WIDE if p + q == 3 else _WIDE_FOR_MANY)
            if fitting := [j for j in rights if shortest <= right[j + q] - right[j] <= longest]:
                found.append(Reach(number, i, fitting))
    return found


def windows(found: Iterable[Reach], sizes: tuple[int, int]) -> tuple[list[list[range]], list[list[range]]]:
    """Where the windows begin that these links need of the other side: for each size from two on, of each segment."""
    lefts, rights = (_Hulls(size) for size in sizes)
    for shape, i, begins in found:
        p, q = SHAPES[shape]
        if q > 1:
            for place in range(i, i + p):
                lefts.reach(q, place, begins[0], begins[-1])
        if p > 1:
            for place in range(begins[0], begins[-1] + q):
                rights.reach(p, place, i, i)
    return lefts.ranges(), rights.ranges()


class _Hulls:
    """For each size of window and each segment the first and the last begin."""

    def __init__(self, size: int) -> None:
        self._firsts = [[_FAR] * size for _ in range(WIDEST - 1)]
        self._lasts = [[-1] * size for _ in range(WIDEST - 1)]

    def reach(self, size: int, place: int, first: int, last: int) -> None:
        """Adds the begins from `first` to `last`."""
        firsts, lasts = self._firsts[size - 2], self._lasts[size - 2]
        firsts[place] = min(firsts[place], first)
        lasts[place] = max(lasts[place], last)

    def ranges(self) -> list[list[range]]:
        """The begins, from the first to the last of each."""
        return [
            [range(first, last + 1) if last >= 0 else _NONE for first, last in zip(*both, strict=True)]
            for both in zip(self._firsts, self._lasts, strict=True)
        ]


class Lattice:
    """All candidates between two sides within a beam, and what speaks for each."""

    def __init__(
        self,
        lengths: tuple[Sequence[int], Sequence[int]],
        coverages: tuple[Coverage, Coverage],
        surfaces: tuple[Unevenness, tuple[Sequence[float], Sequence[float]]],
        beam: Beam,
    ) -> None:
        """`lengths` are code points without spaces, `surfaces` what the outer form says of links and lone segments."""
        self._lengths = lengths
        self._sums = [0, *accumulate(lengths[0])], [0, *accumulate(lengths[1])]
        self._potentials = [0.0, *accumulate(coverages[0].potential)], [0.0, *accumulate(coverages[1].potential)]
        self._coverages = coverages
        self._uneven, self._lone = surfaces
        self._beam = beam

    def candidates(self, found: Iterable[Reach]) -> list[Candidate]:
        """The candidates of those reaches that have a prospect, and all segments alone, sorted by left segment.

        Of those that begin with the same left segment, the ones that pass over a right segment alone come first.
        """
        by_left: dict[int, list[Reach]] = {}
        for reach in found:
            by_left.setdefault(reach.left, []).append(reach)
        listed: list[Candidate] = []
        for i in range(len(self._beam.columns)):
            listed.extend(self._alone(i))
            for reach in by_left.get(i, ()):
                listed.extend(self._links(reach))
        return listed

    def _alone(self, i: int) -> Iterator[Candidate]:
        """The segments without counterpart at the borders after `i` left segments."""
        columns = self._beam.columns
        for j in columns[i][:-1]:
            potential, length = self._coverages[1].potential[j], self._lengths[1][j]
            yield Candidate(i, j, i, j + 1, RIGHT_ALONE, 0.0, 0.0, potential, 0, length, self._lone[1][j])
        if i + 1 < len(columns):
            potential, length = self._coverages[0].potential[i], self._lengths[0][i]
            for j in range(columns[i + 1].start, columns[i].stop):
                yield Candidate(i, j, i + 1, j, LEFT_ALONE, 0.0, 0.0, potential, length, 0, self._lone[0][i])

    def _links(self, reach: Reach) -> Iterator[Candidate]:
        number, i, rights = reach
        p, q = SHAPES[number]
        i_end = i + p
        left_rows = self._coverages[0].gain[q - 1][i:i_end]
        right_rows = self._coverages[1].gain[p - 1]
        before, after, least = self._beam.before[i], self._beam.after[i_end], self._beam.least
        left_length = self._sums[0][i_end] - self._sums[0][i]
        left_potential = self._potentials[0][i_end] - self._potentials[0][i]
        right_lengths, right_potentials = self._sums[1], self._potentials[1]
        for j in rights:
            j_end = j + q
            says = [row[j] for row in left_rows]
            says += [row[i] for row in right_rows[j:j_end]]
            evidence = sum(says)
            if before[j] + evidence + after[j_end] < least:
                continue
            weakest = min(0.0, *says) if number else 0.0
            potential = left_potential + right_potentials[j_end] - right_potentials[j]
            length = right_lengths[j_end] - right_lengths[j]
            uneven = self._uneven.of(i, j, i_end, j_end)
            yield Candidate(i, j, i_end, j_end, number, evidence, weakest, potential, left_length, length, uneven)
