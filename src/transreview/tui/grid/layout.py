"""Where the rows of the grid lie: heights guessed for all of them, exact for those that are looked at."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate


class Layout:
    """The heights of rows and the lines they begin at.

    A row that nobody has looked at has a guessed height, so that twenty thousand rows open at once; `settle` makes a
    stretch exact before it is shown.
    """

    def __init__(self, guesses: Iterable[int], measure: Callable[[int], int]) -> None:
        self._heights = [max(1, guess) for guess in guesses]
        self._exact = bytearray(len(self._heights))
        self._measure = measure
        self._tops = [0, *accumulate(self._heights)]

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """The number of lines of all rows."""
        return self._tops[-1]

    def top(self, row: int) -> int:
        """The line at which a row begins."""
        return self._tops[row]

    def height(self, row: int) -> int:
        """The number of lines of a row, as far as it is known."""
        return self._heights[row]

    def row_at(self, line: int) -> int:
        """The row that a line belongs to; lines outside belong to the first and last row. Needs at least one row."""
        return max(0, min(len(self._heights), bisect_right(self._tops, line)) - 1)

    def settle(self, row: int, lines: int, *, before: int = 0) -> bool:
        """Makes rows exact from `row` on until `lines` lines are covered, and so that `before` lines are before it.

        Returns whether any height changed, and with it where rows begin.
        """
        changed = self._settle(range(row, len(self._heights)), lines)
        return self._settle(range(row - 1, -1, -1), before) or changed

    def invalidate(self, rows: Iterable[int]) -> bool:
        """Measures rows again whose content changed; returns whether a height did."""
        changed = False
        for row in rows:
            changed = self._measured(row) or changed
        if changed:
            self._reindex()
        return changed

    def _settle(self, rows: Iterable[int], lines: int) -> bool:
        changed = False
        covered = 0
        for row in rows:
            if covered >= lines:
                break
            if not self._exact[row]:
                changed = self._measured(row) or changed
            covered += self._heights[row]
        if changed:
            self._reindex()
        return changed

    def _measured(self, row: int) -> bool:
        height = max(1, self._measure(row))
        changed = height != self._heights[row]
        self._heights[row] = height
        self._exact[row] = 1
        return changed

    def _reindex(self) -> None:
        self._tops = [0, *accumulate(self._heights)]
