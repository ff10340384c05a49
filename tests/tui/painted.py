"""What a screen has painted: its text line by line, and how each stretch of it is styled."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from rich.cells import cell_len
from rich.style import Style
from textual.app import App


class Stretch(NamedTuple):
    """Cells of a line that are styled alike."""

    line: int
    column: int
    text: str
    style: Style


def lines(app: App[Any]) -> list[str]:
    """The text of the screen, without spaces at the ends of lines."""
    rows: dict[int, list[str]] = {}
    for stretch in stretches(app):
        rows.setdefault(stretch.line, []).append(stretch.text)
    return ["".join(rows[line]).rstrip() for line in sorted(rows)]


def stretches(app: App[Any]) -> Iterator[Stretch]:
    """All that stands on the screen, from the left of the first line to the right of the last one."""
    for line, strip in enumerate(app.screen._compositor.render_strips()):
        column = 0
        styled = ((segment.text, segment.style or Style.null()) for segment in strip)
        for style, pieces in groupby(styled, key=lambda piece: _look(piece[1])):
            text = "".join(piece[0] for piece in pieces)
            yield Stretch(line, column, text, style)
            column += cell_len(text)


def _look(style: Style) -> Style:
    """The style without what is not seen (the place in the text that it carries for the mouse)."""
    return Style(
        color=style.color,
        bgcolor=style.bgcolor,
        bold=style.bold,
        italic=style.italic,
        underline=style.underline,
        reverse=style.reverse,
        dim=style.dim,
        strike=style.strike,
    )
