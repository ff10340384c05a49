"""From a place in a file back to the segment that stands there."""

from bisect import bisect_right
from typing import NamedTuple

from transreview.documents.document import Document, Segment
from transreview.text.span import Span


class Place(NamedTuple):
    """A span of a segment's content; `segment` is its index in the document."""

    segment: int
    span: Span


class Places:
    """The segments of a document by where they lie."""

    def __init__(self, document: Document) -> None:
        self._segments = document.segments
        self._order = sorted(range(len(self._segments)), key=lambda index: self._segments[index].place)
        self._starts = [self._segments[index].place.start for index in self._order]

    def find(self, span: Span) -> Place | None:
        """The segment that a span of the decoded text begins in, and the span in its content; None between segments."""
        number = bisect_right(self._starts, span.start) - 1
        if number < 0:
            return None
        segment = self._segments[self._order[number]]
        if span.start > segment.place.end:
            return None
        return Place(segment.index, Span(_content(segment, span.start), _content(segment, span.end)))


def _content(segment: Segment, offset: int) -> int:
    """The code point of the content at a place of the file, the nearest one before where escapes lie between."""
    if segment.offsets is None:
        return max(0, min(offset - segment.start, len(segment.text)))
    return max(0, bisect_right(segment.offsets, offset) - 1)
