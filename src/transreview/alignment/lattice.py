"""All links that may stand in the alignment of two sides, and what speaks for each."""

from collections.abc import Sequence
from itertools import accumulate
from math import sqrt
from typing import NamedTuple

from transreview.alignment.coverage import Coverage
from transreview.alignment.parameters import SHAPES

LEFT_ALONE = -1
RIGHT_ALONE = -2

_NARROWEST = 16
_WIDE = 5.0
_WIDE_FOR_MANY = 3.5

Columns = Sequence[range]


class Candidate(NamedTuple):
    """A possible link of the left segments `left` to `left_end` with the right ones `right` to `right_end`.

    `shape` indexes `SHAPES`, or is `LEFT_ALONE`, `RIGHT_ALONE`. `evidence` is the log likelihood ratio of the contents,
    `weakest` that of the segment that fits worst where that is negative, `potential` what the segments could have found
    at best; `left_length` and `right_length` count code points without spaces.
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


class Proportion(NamedTuple):
    """How long the right side is for one code point of the left, and how much that varies (Gale and Church 1993)."""

    ratio: float
    variance: float

    def deviation(self, left: int, right: int) -> float:
        """How far two lengths are from proportion, in standard deviations."""
        expected = left * self.ratio
        return abs(right - expected) / sqrt((expected + right + 2.0) * self.variance / 2.0)


def band(left: int, right: int) -> list[range]:
    """The positions near the diagonal: so wide that a third of either side may be missing in one place."""
    half = max(_NARROWEST, -(-max(left, right) // 3))
    middles = [number * right // max(1, left) for number in range(left + 1)]
    return [
        range(max(0, middle - half), min(right, following + half) + 1)
        for middle, following in zip(middles, [*middles[1:], right], strict=True)
    ]


def candidates(
    lengths: tuple[Sequence[int], Sequence[int]],
    coverages: tuple[Coverage, Coverage],
    proportion: Proportion,
    columns: Columns | None = None,
) -> list[Candidate]:
    """All candidates between two sides, sorted by where they start.

    `lengths` are code points without spaces; `columns[i]` says which right positions may be passed after `i`
    left segments; without it those near the diagonal.
    """
    left, right = [0, *accumulate(lengths[0])], [0, *accumulate(lengths[1])]
    left_potential = [0.0, *accumulate(coverages[0].potential)]
    right_potential = [0.0, *accumulate(coverages[1].potential)]
    left_gain, right_gain = coverages[0].gain, coverages[1].gain
    left_size, right_size = len(lengths[0]), len(lengths[1])
    if columns is None:
        columns = band(left_size, right_size)
    ratio = proportion.ratio
    wide, wide_for_many = (limit**2 * proportion.variance / 2.0 for limit in (_WIDE, _WIDE_FOR_MANY))
    found: list[Candidate] = []
    add = found.append
    for i in range(left_size + 1):
        for j in columns[i]:
            if i < left_size and j in columns[i + 1]:
                add(Candidate(i, j, i + 1, j, LEFT_ALONE, 0.0, 0.0, coverages[0].potential[i], lengths[0][i], 0))
            if j < right_size and j + 1 in columns[i]:
                add(Candidate(i, j, i, j + 1, RIGHT_ALONE, 0.0, 0.0, coverages[1].potential[j], 0, lengths[1][j]))
            for number, (p, q) in enumerate(SHAPES):
                i_end, j_end = i + p, j + q
                if i_end > left_size or j_end > right_size or j_end not in columns[i_end]:
                    continue
                one, other = left[i_end] - left[i], right[j_end] - right[j]
                if number == 0:
                    evidence = left_gain[0][i][j] + right_gain[0][j][i]
                    weakest = 0.0
                elif (other - one * ratio) ** 2 > (one * ratio + other + 2.0) * (wide if p + q == 3 else wide_for_many):
                    continue
                else:
                    firsts = [row[j] for row in left_gain[q - 1][i:i_end]]
                    seconds = [row[i] for row in right_gain[p - 1][j:j_end]]
                    evidence = sum(firsts) + sum(seconds)
                    weakest = min(0.0, *firsts, *seconds)
                potential = left_potential[i_end] - left_potential[i] + right_potential[j_end] - right_potential[j]
                add(Candidate(i, j, i_end, j_end, number, evidence, weakest, potential, one, other))
    return found
