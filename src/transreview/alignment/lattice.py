"""All links that may stand in the alignment of two sides, and what speaks for each."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf, sqrt
from typing import NamedTuple

from transreview.alignment.beam import Beam
from transreview.alignment.coverage import Coverage
from transreview.alignment.parameters import SHAPES
from transreview.alignment.surface import Unevenness

LEFT_ALONE = -1
RIGHT_ALONE = -2

_WIDE = 5.0
_WIDE_FOR_MANY = 3.5


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


def candidates(
    lengths: tuple[Sequence[int], Sequence[int]],
    coverages: tuple[Coverage, Coverage],
    surfaces: tuple[Unevenness, tuple[Sequence[float], Sequence[float]]],
    whole: Proportion,
    beam: Beam,
) -> list[Candidate]:
    """All candidates between two sides within the beam, sorted by where they start.

    `lengths` are code points without spaces, `surfaces` what the outer form says of links and of segments without
    counterpart, `whole` is the proportion of the two sides.
    """
    left, right = [0, *accumulate(lengths[0])], [0, *accumulate(lengths[1])]
    left_potential = [0.0, *accumulate(coverages[0].potential)]
    right_potential = [0.0, *accumulate(coverages[1].potential)]
    left_gain, right_gain = coverages[0].gain, coverages[1].gain
    left_size, right_size = len(lengths[0]), len(lengths[1])
    columns, after = beam.columns, beam.after
    uneven, (left_lone, right_lone) = surfaces
    found: list[Candidate] = []
    add = found.append
    for i in range(left_size + 1):
        shapes = list(_shapes(i, left, whole, columns))
        for j in columns[i]:
            if i < left_size and j in columns[i + 1]:
                add(
                    Candidate(
                        i, j, i + 1, j, LEFT_ALONE, 0.0, 0.0, coverages[0].potential[i], lengths[0][i], 0, left_lone[i]
                    )
                )
            if j < right_size and j + 1 in columns[i]:
                add(
                    Candidate(
                        i,
                        j,
                        i,
                        j + 1,
                        RIGHT_ALONE,
                        0.0,
                        0.0,
                        coverages[1].potential[j],
                        0,
                        lengths[1][j],
                        right_lone[j],
                    )
                )
            least = beam.least - beam.before[i][j]
            for number, p, q, first, last, shortest, longest, one in shapes:
                j_end = j + q
                if not first <= j_end <= last or not shortest <= (other := right[j_end] - right[j]) <= longest:
                    continue
                i_end = i + p
                if number == 0:
                    evidence = left_gain[0][i][j] + right_gain[0][j][i]
                    weakest = 0.0
                else:
                    says = [row[j] for row in left_gain[q - 1][i:i_end]]
                    says += [row[i] for row in right_gain[p - 1][j:j_end]]
                    evidence = sum(says)
                    weakest = min(0.0, *says)
                if evidence >= least - after[i_end][j_end]:
                    potential = left_potential[i_end] - left_potential[i] + right_potential[j_end] - right_potential[j]
                    add(
                        Candidate(
                            i,
                            j,
                            i_end,
                            j_end,
                            number,
                            evidence,
                            weakest,
                            potential,
                            one,
                            other,
                            uneven.of(i, j, i_end, j_end),
                        )
                    )
    return found


class _Shape(NamedTuple):
    """A shape of links that begin with one left segment: how far its right end and its right length may go."""

    number: int
    left_count: int
    right_count: int
    first_end: int
    last_end: int
    shortest: float
    longest: float
    left_length: int


def _shapes(i: int, left: Sequence[int], whole: Proportion, columns: Sequence[range]) -> Iterator[_Shape]:
    for number, (p, q) in enumerate(SHAPES):
        if i + p < len(left):
            length = left[i + p] - left[i]
            limits = (0.0, inf) if number == 0 else whole.limits(length, _WIDE if p + q == 3 else _WIDE_FOR_MANY)
            column = columns[i + p]
            yield _Shape(number, p, q, column.start, column.stop - 1, *limits, length)
