"""Other ways to cut a document into segments: by paragraph, or by line."""

from collections.abc import Iterator
from itertools import groupby

from transreview.documents.document import Document, Segment
from transreview.text.lines import line_spans
from transreview.text.span import Span


def resegmented(document: Document, segmentation: str) -> Document:
    """The document cut by `paragraph` or `line`; by `sentence` it stays as it was read.

    A line ends at LF, CRLF or CR; every line that is not blank is one segment, whatever the format makes of it.
    """
    if segmentation == "paragraph":
        return document._replace(segments=tuple(_paragraphs(document)))
    if segmentation == "line":
        return document._replace(segments=tuple(_lines(document.text)))
    return document


def _paragraphs(document: Document) -> Iterator[Segment]:
    """The sentences of each paragraph as one segment, with a space between two."""
    groups = groupby(document.segments, key=lambda segment: (segment.paragraph, segment.kind))
    for index, (_, group) in enumerate(groups):
        members = list(group)
        if len(members) == 1:
            yield members[0]._replace(index=index)
            continue
        offsets: list[int] = []
        ends: list[int] = []
        for member in members:
            if ends:
                offsets.append(ends[-1])
                ends.append(member.place.start)
            places = [member.to_document(Span(place, place + 1)) for place in range(len(member.text))]
            offsets.extend(place.start for place in places)
            ends.extend(place.end for place in places)
        text = " ".join(member.text for member in members)
        last = ends[-1] if ends else members[0].start
        yield members[0]._replace(index=index, text=text, offsets=(*offsets, last), ends=tuple(ends), protected=())


def _lines(text: str) -> Iterator[Segment]:
    index = 0
    for span in line_spans(text):
        content = span.of(text)
        stripped = content.strip()
        if stripped:
            start = span.start + content.index(stripped)
            yield Segment(index, stripped, start, paragraph=index)
            index += 1
