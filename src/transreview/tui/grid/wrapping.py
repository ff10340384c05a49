"""Breaking the text of a cell into lines of so many terminal cells."""

from collections.abc import Iterator

from transreview.text.display import shown
from transreview.text.graphemes import graphemes
from transreview.text.span import Span
from transreview.text.width import cell_width


def shown_width(text: str) -> int:
    """The cells of a text as it is painted, its controls as pictures."""
    return cell_width(text) if text.isprintable() else cell_width(shown(text))


def wrap(text: str, width: int) -> tuple[Span, ...]:
    """The lines of `text` in a column of `width` cells, as spans that cover all of it; at least one line.

    Lines break after white space and at line feeds; a word wider than the column is cut between graphemes. The white
    space at a break stays with the line it ends and may reach beyond the column: nobody sees it.
    """
    width = max(2, width)
    lines: list[Span] = []
    start = used = 0
    for word in _words(text):
        body = word.of(text).rstrip()
        needed = shown_width(body)
        if used and used + needed > width:
            lines.append(Span(start, word.start))
            start, used = word.start, 0
        if needed > width:
            for cut in _cuts(text, Span(word.start, word.start + len(body)), width):
                lines.append(Span(start, cut))
                start = cut
            needed = shown_width(text[start : word.start + len(body)])
        used += needed + (word.length - len(body))
        if text[word.end - 1] == "\n":
            lines.append(Span(start, word.end))
            start, used = word.end, 0
    if start < len(text) or not lines:
        lines.append(Span(start, len(text)))
    return tuple(lines)


def _words(text: str) -> Iterator[Span]:
    """The words with the white space after them; a line feed ends a word."""
    start = 0
    spaced = False
    for position, character in enumerate(text):
        if character == "\n":
            yield Span(start, position + 1)
            start, spaced = position + 1, False
        elif character.isspace():
            spaced = True
        elif spaced:
            yield Span(start, position)
            start, spaced = position, False
    if start < len(text):
        yield Span(start, len(text))


def _cuts(text: str, word: Span, width: int) -> Iterator[int]:
    """Where a word too wide for the column is cut, its last piece left for the line to go on with."""
    begun = used = 0
    body = word.of(text)
    for piece in graphemes(body):
        needed = shown_width(piece.of(body))
        if piece.start > begun and used + needed > width:
            yield word.start + piece.start
            begun, used = piece.start, 0
        used += needed
