"""One line that shows what a fix would change: the old words, an arrow, the new ones, and what stands around them."""

from collections.abc import Sequence
from itertools import accumulate
from unicodedata import category

from rich.text import Text

from transreview.findings.finding import Fix
from transreview.review.editing import changed_part
from transreview.review.session import FixOutdatedError, Session
from transreview.text.display import shown
from transreview.text.edit import OverlappingEditsError
from transreview.text.graphemes import graphemes
from transreview.text.width import cell_width

_ARROW = " → "
_LEAST, _MOST = 6, 36
"""Cells of the words around, on each side."""


def before_after(session: Session, fix: Fix, room: int) -> Text | None:
    """What a fix changes, in as much of its surroundings as fits `room` cells.

    The old words are struck out, the new ones stand behind them. None where the text has changed since.
    """
    try:
        changes = session.fixed([fix])
    except (FixOutdatedError, OverlappingEditsError):
        return None
    line = Text()
    for key, after in changes.items():
        line.append_text(_changed(session.text.content(key), after, room // len(changes)))
    return line


def _changed(before: str, after: str, room: int) -> Text:
    span, replacement = changed_part(before, after)
    # whole words read better than the letters that differ
    start = before.rfind(" ", 0, span.start) + 1
    end = before.find(" ", span.end) if " " in before[span.end :] else len(before)
    old, new = before[start:end], before[start : span.start] + replacement + before[span.end : end]
    room -= cell_width(f"{old}{_ARROW}{new}")
    left = _last(before[:start], _clamped(room // 2))
    line = Text().append(shown(left), "dim")
    line.append(_told_apart(old), "strike").append(_ARROW)
    line.append(_told_apart(new), "bold underline")
    return line.append(shown(_first(before[end:], _clamped(room - cell_width(left)))), "dim")


def _clamped(cells: int) -> int:
    return min(_MOST, max(_LEAST, cells))


def _first(text: str, cells: int) -> str:
    """The beginning of a text, with dots where it is cut."""
    letters = [piece.of(text) for piece in graphemes(text[: 2 * cells])]
    return text if cell_width(text) <= cells else _fitting(letters, cells - 1) + "…"


def _last(text: str, cells: int) -> str:
    """The end of a text, with dots where it is cut."""
    end = text[-2 * cells :]
    letters = [piece.of(end) for piece in graphemes(end)]
    return text if cell_width(text) <= cells else "…" + _fitting(letters[::-1], cells - 1, -1)


def _fitting(letters: Sequence[str], cells: int, direction: int = 1) -> str:
    """As many of the letters as fit, put together; in `direction` -1 from the last one on."""
    used = accumulate(map(cell_width, letters))
    fitting = [letter for letter, end in zip(letters, used, strict=True) if end <= cells]
    return "".join(fitting[::direction])


def _told_apart(text: str) -> str:
    """Text as it is shown, its uncommon spaces marked ⍽: what differs in a space alone must look different."""
    return "".join("⍽" if letter != " " and category(letter) == "Zs" else letter for letter in shown(text))
