"""Lines that do not fit go on below their words, not below their margin."""

from rich.console import Console
from rich.text import Text

_DIALOG = 76
_FRAME = 8
"""Cells of border, padding and scroll bar."""


def hung(line: Text, width: int, hang: int, console: Console) -> Text:
    """A line broken into lines of `width` cells; all but the first are indented by `hang` cells."""
    head, rest = line.divide([hang])
    broken = Text()
    for place, piece in enumerate(rest.wrap(console, max(width - hang, 1)) or [rest]):
        piece.rstrip()
        broken.append("\n" + " " * hang if place else "").append_text(piece if place else head.append_text(piece))
    return broken


def room_in_dialog(width: int) -> int:
    """The cells for text in a dialog, as `#help` in the style sheet has it, on a terminal of that width."""
    return min(_DIALOG, width * 9 // 10) - _FRAME
