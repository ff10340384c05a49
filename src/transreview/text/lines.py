"""Lines and columns of a text. A line ends at LF, CRLF or CR and nowhere else, as editors and version control count."""

import re
from bisect import bisect_right
from collections.abc import Iterator, MutableSequence
from functools import cache

from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n?|\n")


def line_spans(text: str) -> Iterator[Span]:
    """The lines of a text without their ends; the last one is what follows the last line end, and may be empty."""
    start = 0
    for match in _line_end().finditer(text):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, len(text))


class Position(NamedTuple):
    """A place as people name it: line and column count from 1, columns in code points."""

    line: int
    column: int


class Lines:
    """The lines of one text, found once. Places outside the text are put at its nearer end."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: MutableSequence[int] = [0, *(match.end() for match in _line_end().finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of a place; a place within a CRLF belongs to the line that it ends."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def text(self, line: int) -> str:
        """A line without its end."""
        return self.span(line).of(self._text)

    def part(self, line: int, place: Span) -> str:
        """A stretch of a line, whose places count from the line's start."""
        start = self.span(line).start
        return self._text[start + place.start : start + place.end]

    def offset(self, position: Position) -> int:
        """The place of a line and column; a column behind the line's end is put there."""
        span = self.span(position.line)
        return min(span.start + max(position.column - 1, 0), span.end)

    def span(self, line: int) -> Span:
        """Where a line stands, without its end; `line` counts from 1 and is put into the text's range."""
        number = min(max(line, 1), len(self._starts)) - 1
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        if number + 1 < len(self._starts):
            end -= 2 if self._text.endswith("\r\n", start, end) else 1
        return Span(start, end)
