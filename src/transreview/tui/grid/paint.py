"""Painting one line of a row: the head, then a piece of each column."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from transreview.text.display import shown
from transreview.text.span import Span
from transreview.tui.grid.rows import Cell, Mark, MarkKind
from transreview.tui.grid.wrapping import shown_width

ELLIPSIS = "…"
_ORDER = tuple(MarkKind)


def cell_segments(
    cell: Cell, line: Span | None, width: int, base: Style, style: Callable[[str], Style], *, cut: bool = False
) -> Iterator[Segment]:
    """One line of a cell, exactly `width` cells wide; `cut` ends it with an ellipsis because more text follows."""
    used = 0
    if line is None:
        if cell.hint:
            hint = fitted(cell.hint, width)
            used = shown_width(hint)
            yield Segment(hint, base + style("hint"))
    else:
        text = cell.text[line.start : line.end].rstrip()
        room = width - 1 if cut else width
        for piece, kind in _pieces(cell.text, Span(line.start, line.start + len(text)), cell.marks):
            painted = fitted(shown(piece), room - used)
            used += shown_width(painted)
            yield Segment(painted, base + style(kind) if kind else base)
        if cut:
            yield Segment(ELLIPSIS, base + style("hint"))
            used += 1
    if used < width:
        yield Segment(" " * (width - used), base)


def fitted(text: str, width: int) -> str:
    """The beginning of a shown text that takes at most `width` cells."""
    if shown_width(text) <= width:
        return text
    end = 0
    used = 0
    for character in text:
        used += shown_width(character)
        if used > width:
            break
        end += 1
    return text[:end]


def _pieces(text: str, line: Span, marks: Sequence[Mark]) -> Iterator[tuple[str, str]]:
    """The stretches of a line that are painted alike, each with the most urgent mark on it (or none)."""
    touching = [mark for mark in marks if mark.span.overlaps(line)]
    if not touching:
        if line.length:
            yield line.of(text), ""
        return
    edges = {line.start, line.end}
    for mark in touching:
        edges.update(edge for edge in mark.span if line.start < edge < line.end)
    borders = sorted(edges)
    for start, end in pairwise(borders):
        over = [mark.kind for mark in touching if mark.span.start <= start and end <= mark.span.end]
        kind = min(over, key=_ORDER.index).value if over else ""
        yield text[start:end], kind
