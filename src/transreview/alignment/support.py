"""What a third language says of the links between two: the three alignments must agree."""

from collections.abc import Sequence
from typing import NamedTuple

from transreview.alignment.lattice import Candidate
from transreview.alignment.posterior import Posteriors

_LEAST = 0.003

Sparse = list[dict[int, float]]


class Support(NamedTuple):
    """How a third language sees a candidate.

    `against`: pairs of its segments that the third language links to different places; `alone`: for a segment without
    counterpart, how surely the third language knows one; `unmet`: the borders at its end that the third language has on
    both sides but not together, `met` those it has together; `skipped`: borders within it that the third language
    sees; `missing`: whether the candidate is a segment without counterpart.
    """

    against: float
    alone: float
    unmet: float
    met: float
    skipped: float
    missing: bool


class ThirdLanguage:
    """The composed view of two languages through a third."""

    def __init__(
        self,
        pairs: Sparse,
        borders: Sparse,
        sure: tuple[list[float], list[float]],
        cut: tuple[list[float], list[float]],
    ) -> None:
        self._pairs = pairs
        self._borders = borders
        self._sure = sure
        self._cut = cut
        self._best_left = [max(row.values(), default=0.0) for row in pairs]
        self._best_right = [0.0] * len(sure[1])
        for row in pairs:
            for right, value in row.items():
                self._best_right[right] = max(self._best_right[right], value)

    def support(self, candidate: Candidate) -> Support:
        """What the third language says of one candidate."""
        left, right, left_end, right_end = candidate[:4]
        end = self._borders[left_end].get(right_end, 0.0)
        unmet = max(0.0, self._cut[0][left_end] * self._cut[1][right_end] - end)
        if left == left_end:
            return Support(0.0, self._best_right[right], unmet, end, 0.0, True)
        if right == right_end:
            return Support(0.0, self._best_left[left], unmet, end, 0.0, True)
        against = 0.0
        for i in range(left, left_end):
            row, sure = self._pairs[i], self._sure[0][i]
            for j in range(right, right_end):
                against += sure * self._sure[1][j] * (1.0 - min(1.0, row.get(j, 0.0)))
        skipped = 0.0
        for i in range(left + 1, left_end):
            row = self._borders[i]
            for j in range(right + 1, right_end):
                skipped = max(skipped, row.get(j, 0.0))
        return Support(against / min(left_end - left, right_end - right), 0.0, unmet, end, skipped, False)


class PairView:
    """The probabilities of a pair as two sparse tables by the left side: pairs of segments, and borders."""

    def __init__(self, candidates: Sequence[Candidate], found: Posteriors, sizes: tuple[int, int]) -> None:
        self.sizes = sizes
        self.borders: Sparse = [
            {right: value for right, value in row.items() if value > _LEAST} for row in found.borders
        ]
        self.pairs: Sparse = [{} for _ in range(sizes[0])]
        self.alone: tuple[list[float], list[float]] = ([0.0] * sizes[0], [0.0] * sizes[1])
        for (left, right, left_end, right_end, *_), value in zip(candidates, found.links, strict=True):
            if right == right_end:
                self.alone[0][left] += value
            elif left == left_end:
                self.alone[1][right] += value
            elif value > _LEAST:
                for i in range(left, left_end):
                    row = self.pairs[i]
                    for j in range(right, right_end):
                        row[j] = row.get(j, 0.0) + value

    def turned(self) -> "PairView":
        """The same seen from the right side."""
        other = object.__new__(PairView)
        other.sizes = (self.sizes[1], self.sizes[0])
        other.borders = _turned(self.borders, self.sizes[1] + 1)
        other.pairs = _turned(self.pairs, self.sizes[1])
        other.alone = (self.alone[1], self.alone[0])
        return other


def third_language(left: PairView, right: PairView) -> ThirdLanguage:
    """The view of a pair through a third language; `left` is of the first with the third, `right` of the second."""
    pairs = _composed(left.pairs, _turned(right.pairs, right.sizes[1]))
    borders = _composed(left.borders, _turned(right.borders, right.sizes[1] + 1))
    sure = ([1.0 - alone for alone in left.alone[0]], [1.0 - alone for alone in right.alone[0]])
    cut = (
        [min(1.0, sum(row.values())) for row in left.borders],
        [min(1.0, sum(row.values())) for row in right.borders],
    )
    return ThirdLanguage(pairs, borders, sure, cut)


def _turned(table: Sparse, size: int) -> Sparse:
    other: Sparse = [{} for _ in range(size)]
    for left, row in enumerate(table):
        for right, value in row.items():
            other[right][left] = value
    return other


def _composed(one: Sparse, other: Sparse) -> Sparse:
    table: Sparse = []
    for row in one:
        found: dict[int, float] = {}
        for middle, value in row.items():
            for right, further in other[middle].items():
                found[right] = found.get(right, 0.0) + value * further
        table.append({right: min(1.0, value) for right, value in found.items() if value > _LEAST})
    return table
