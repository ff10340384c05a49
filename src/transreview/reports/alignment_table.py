"""The alignment as a table for the terminal, its columns straight under wide characters."""

from collections.abc import Iterable, Iterator, Sequence

from transreview.reports.aligned_text import AlignedText
from transreview.text.display import shown
from transreview.text.graphemes import graphemes
from transreview.text.width import cell_width

DOUBTFUL = 0.6
"""Confidence below which a row is marked for a reader to look at."""

_HEAD = 7


def table_lines(texts: Iterable[AlignedText], width: int) -> Iterator[str]:
    """The lines of the table, none wider than `width` cells.

    A row begins with its number and `?` (doubtful), `h` (linked by hand) or nothing.
    """
    for text in texts:
        codes = list(text.documents)
        column = max(8, (width - _HEAD - 3 * (len(codes) - 1)) // len(codes))
        yield shown(text.name)
        yield " " * _HEAD + " │ ".join(_padded(code, column) for code in codes).rstrip()
        yield "─" * min(width, _HEAD + len(codes) * column + 3 * (len(codes) - 1))
        for number, unit in enumerate(text.alignment.units, start=1):
            mark = "h" if unit.by == "hand" else "?" if unit.confidence < DOUBTFUL else " "
            sides = [_folded(shown(text.side(code, unit.sides.get(code, ()))), column) for code in codes]
            for line in range(max(map(len, sides))):
                head = f"{number:>4} {mark} " if line == 0 else " " * _HEAD
                yield (head + " │ ".join(_padded(_line(side, line), column) for side in sides)).rstrip()
        yield ""


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number] if number < len(lines) else ""


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_width(text))


def _folded(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, broken at spaces, a longer word between graphemes."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        candidate = f"{line} {word}" if line else word
        if cell_width(candidate) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, width)
        lines.extend(full)
    return [*lines, line] if line or not lines else lines


def _cut(word: str, width: int) -> list[str]:
    pieces = [""]
    for span in graphemes(word):
        piece = span.of(word)
        if pieces[-1] and cell_width(pieces[-1]) + cell_width(piece) > width:
            pieces.append("")
        pieces[-1] += piece
    return pieces
