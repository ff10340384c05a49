"""Edits of one text, and applying several of them at once."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


class Edit(NamedTuple):
    """Replaces the text at `span` (code points) by `replacement`."""

    span: Span
    replacement: str


class OverlappingEditsError(ValueError):
    """Two edits of one set touch the same text, so that their order would matter."""


def ordered(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits by position, equal ones once.

    Raises `OverlappingEditsError` when two of them overlap or insert different text at one place.
    """
    by_place = sorted(set(edits))
    for before, after in pairwise(by_place):
        if after.span.start < before.span.end or after.span == before.span:
            raise OverlappingEditsError(f"edits overlap at {after.span.start}")
    return tuple(by_place)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all edits made; their spans all refer to the text as it is before.

    Raises `OverlappingEditsError`, or `ValueError` when a span lies outside the text.
    """
    parts: list[str] = []
    position = 0
    for span, replacement in ordered(edits):
        if span.start < 0 or span.end > len(text) or span.start > span.end:
            raise ValueError(f"span {span.start}:{span.end} lies outside a text of {len(text)} code points")
        parts.append(text[position : span.start])
        parts.append(replacement)
        position = span.end
    parts.append(text[position:])
    return "".join(parts)


def moved(offset: int, edits: Sequence[Edit]) -> int:
    """Where the place `offset` of the old text lies after `edits`; a place inside a replaced span moves to its end."""
    delta = 0
    for span, replacement in ordered(edits):
        if span.start >= offset and not span.start == span.end == offset:
            break
        if span.end > offset:
            return span.start + delta + len(replacement)
        delta += len(replacement) - span.length
    return offset + delta
