"""Sentences of a paragraph in the text as it was written."""

from collections.abc import Iterator
from itertools import pairwise

from transreview.languages.registry import language
from transreview.text.normalise import ZERO_WIDTH, normalise
from transreview.text.span import Span

LONGEST = 5000
"""Code points of a segment at most: what is longer is no sentence, and would make every rule slow at once."""

_CHUNK = 100_000


def sentences(content: str, code: str) -> Iterator[Span]:
    """The sentences of one paragraph as spans of `content`, in order.

    Nothing visible is left out: what a language's splitter leaves between two sentences belongs to the first of them.
    A sentence of more than `LONGEST` code points is cut, at white space where there is some.
    """
    for chunk in _cut(content, Span(0, len(content)), _CHUNK):
        for sentence in _split(content, chunk, code):
            yield from _cut(content, sentence, LONGEST)


def pieces(content: str) -> Iterator[Span]:
    """A paragraph that is not to be split into sentences, without the white space around it, cut at `LONGEST`."""
    yield from _cut(content, Span(0, len(content)), LONGEST)


def _split(content: str, chunk: Span, code: str) -> Iterator[Span]:
    normal = normalise(chunk.of(content))
    found = [normal.to_raw(span).shift(chunk.start) for span in language(code).sentences(normal.text)]
    start = chunk.start
    for before, after in pairwise(found):
        gap = Span(before.end, after.start).of(content)
        end = max(start, before.end + len(gap.rstrip(ZERO_WIDTH)))
        sentence = _trimmed(content, Span(start, end))
        start = end
        if sentence.length:
            yield sentence
    last = _trimmed(content, Span(start, chunk.end))
    if last.length:
        yield last


def _trimmed(content: str, span: Span) -> Span:
    piece = span.of(content)
    stripped = piece.strip()
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(stripped))


def _cut(content: str, span: Span, longest: int) -> Iterator[Span]:
    """The span in pieces of at most `longest` code points."""
    start = span.start
    while span.end - start > longest:
        space = content.rfind(" ", start + longest // 2, start + longest)
        end = space if space > 0 else start + longest
        piece = _trimmed(content, Span(start, end))
        if piece.length:
            yield piece
        start = end
    last = _trimmed(content, Span(start, span.end))
    if last.length:
        yield last
