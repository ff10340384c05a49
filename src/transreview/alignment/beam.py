"""Where an alignment may run at all: links are looked for only near the paths that find most of the evidence."""

from collections.abc import Sequence
from operator import add

WIDE = 10.0
"""How much less evidence, in nats, a path may find than the best one and still be looked at."""
NARROW = 1.0
"""The same where a text has nothing to hold on to, and looking further does not pay."""
_STEP_ASIDE = 1.5
"""What a step costs on which only one side goes on: without evidence, paths keep to the diagonal."""
_MARGIN = 1

Table = Sequence[Sequence[float]]


class Beam:
    """The part of the lattice between two sides that has a prospect.

    `columns[i]` says which right positions may be passed after `i` left segments; begins and ends never go back.
    `before[i][j]` is the most evidence that a path of single links finds up to the border at `i` and `j`, `after` what
    one finds from there on; a link has a prospect if the evidence along a path through it is at least `least`.
    """

    __slots__ = ("after", "before", "columns", "least")

    def __init__(self, left: Table, right: Table, sizes: tuple[int, int], prospect: float) -> None:
        """`left[i][j]` and `right[j][i]` are what two segments say for standing together, each for itself.

        `prospect` is how much less evidence than the best path a path may find.
        """
        columns = list(zip(*right, strict=True)) if all(sizes) else [()] * sizes[0]
        rows = [list(map(add, row, column)) for row, column in zip(left, columns, strict=True)]
        self.before = _gathered(rows, sizes[1])
        self.after = [row[::-1] for row in _gathered([row[::-1] for row in rows[::-1]], sizes[1])[::-1]]
        self.least = self.before[-1][-1] - prospect
        self.columns = [self._column(*both, sizes[1]) for both in zip(self.before, self.after, strict=True)]

    def _column(self, before: Sequence[float], after: Sequence[float], width: int) -> range:
        kept = [right for right, value in enumerate(map(add, before, after)) if value >= self.least]
        return range(max(0, kept[0] - _MARGIN), min(width, kept[-1] + _MARGIN) + 1)


def _gathered(rows: Table, width: int) -> list[list[float]]:
    """The most evidence that a path of single links finds from the start to each border."""
    reached = [-_STEP_ASIDE * number for number in range(width + 1)]
    found = [reached]
    for row in rows:
        corner, last = reached[0], reached[0] - _STEP_ASIDE
        current = [last]
        for above, own in zip(reached[1:], row, strict=True):
            last = (above if above > last else last) - _STEP_ASIDE
            joined = corner + own if own > 0.0 else corner
            if joined > last:
                last = joined
            current.append(last)
            corner = above
        found.append(current)
        reached = current
    return found
