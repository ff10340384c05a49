"""The lines of a text that is too large to be held."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from zlib import compress, decompress

from transreview.text.lines import Lines, Position
from transreview.text.span import Span


class KnownLines(Lines):
    """Some lines of a text that is too large to be held: those that were learnt with `learn`.

    What was learnt at once is compressed together. Places in other lines are put at the beginning of the known line
    before them.
    """

    __slots__ = ("_firsts", "_known", "_lengths", "_numbers", "_packs")

    def __init__(self) -> None:
        super().__init__("")
        self._starts = array("Q")
        self._numbers = array("Q")
        self._lengths = array("Q")
        self._firsts: list[int] = []
        self._packs: list[bytes] = []
        self._known: tuple[int, list[str]] = (-1, [])

    def learn(self, lines: Lines, places: Iterable[int], offset: int, number: int) -> None:
        """Adds the lines in which some places stand, in ascending order and behind all that is known.

        `lines` are those of a stretch of the text, which begins at `offset` and in line `number` (from 0).
        """
        first, learnt = len(self._numbers), []
        for place in places:
            here = lines.position(place - offset).line
            if not self._numbers or number + here > self._numbers[-1]:
                self._numbers.append(number + here)
                self._starts.append(offset + lines.span(here).start)
                learnt.append(lines.text(here))
                self._lengths.append(len(learnt[-1]))
        if learnt:
            self._firsts.append(first)
            self._packs.append(compress("\n".join(learnt).encode("utf-8", "surrogatepass"), 1))

    def position(self, offset: int) -> Position:
        """The line and column of a place in a known line."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return Position(1, 1)
        return Position(self._numbers[index], min(offset - self._starts[index], self._lengths[index]) + 1)

    def span(self, line: int) -> Span:
        """Where a known line stands, without its end."""
        if not self._numbers:
            return Span(0, 0)
        index = max(bisect_right(self._numbers, line) - 1, 0)
        return Span(self._starts[index], self._starts[index] + self._lengths[index])

    def text(self, line: int) -> str:
        """A known line without its end."""
        index = bisect_right(self._numbers, line) - 1
        if index < 0:
            return ""
        pack = bisect_right(self._firsts, index) - 1
        if self._known[0] != pack:
            self._known = (pack, decompress(self._packs[pack]).decode("utf-8", "surrogatepass").split("\n"))
        return self._known[1][index - self._firsts[pack]]

    def part(self, line: int, place: Span) -> str:
        """A stretch of a known line."""
        return place.of(self.text(line))
