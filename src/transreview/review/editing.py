"""Documents whose segments are being edited: the new document to look at, and the edits that bring the file there."""

from collections.abc import Mapping, Sequence

from transreview.documents.document import Document, Segment
from transreview.findings.finding import TextEdit
from transreview.text.span import Span


def changed_part(before: str, after: str) -> tuple[Span, str]:
    """The smallest stretch of `before` that differs from `after`, and what stands there instead."""
    start = 0
    limit = min(len(before), len(after))
    while start < limit and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < limit - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Span(start, len(before) - tail), after[start : len(after) - tail]


def around(text: str, span: Span) -> str:
    """The whole words that a stretch of a text lies in."""
    start = max(text.rfind(" ", 0, span.start), text.rfind("\n", 0, span.start)) + 1
    end = next((place for place in range(span.end, len(text)) if text[place] in " \n"), len(text))
    return text[start:end]


def file_edits(document: Document, contents: Mapping[int, str]) -> tuple[TextEdit, ...]:
    """The edits of the file that give the segments of these indices new content, each as small as it can be."""
    edits = []
    for index, content in sorted(contents.items()):
        segment = document.segments[index]
        if content != segment.text:
            span, replacement = changed_part(segment.text, content)
            edits.append(document.edit(segment, span, replacement))
    return tuple(edits)


def with_contents(document: Document, contents: Mapping[int, str]) -> Document:
    """The document as it looks with these contents, its segments kept as they are cut.

    Its `text` and offsets are what the file's decoded text would be if content needed no escapes: right for looking
    at and checking. Saving always goes from the document as it was read, through `file_edits`.
    """
    if all(document.segments[index].text == content for index, content in contents.items()):
        return document
    parts: list[str] = []
    segments: list[Segment] = []
    position = shift = 0
    for segment in document.segments:
        content = contents.get(segment.index, segment.text)
        if content == segment.text:
            segments.append(_moved(segment, shift))
            continue
        span, replacement = changed_part(segment.text, content)
        place = segment.to_document(span)
        parts.append(document.text[position : place.start])
        parts.append(replacement)
        position = place.end
        segments.append(_changed(segment, content, shift))
        shift += len(replacement) - place.length
    parts.append(document.text[position:])
    return document._replace(text="".join(parts), segments=tuple(segments))


def _changed(segment: Segment, content: str, shift: int) -> Segment:
    """The segment with new content; what stands before and behind the change keeps its places in the file."""
    protected = _kept(segment, content)
    if segment.offsets is None:
        return segment._replace(text=content, start=segment.start + shift, protected=protected)
    span, replacement = changed_part(segment.text, content)
    place = segment.to_document(span)
    start = place.start + shift
    behind = shift + len(replacement) - place.length

    def spliced(places: Sequence[int], first: int) -> tuple[int, ...]:
        new = range(start + first, start + first + len(replacement))
        before = (each + shift for each in places[: span.start])
        return (*before, *new, *(each + behind for each in places[span.end :]))

    offsets = spliced(segment.offsets, 0)
    ends = None if segment.ends is None else spliced(segment.ends, 1)
    return segment._replace(text=content, start=offsets[0], offsets=offsets, ends=ends, protected=protected)


def _moved(segment: Segment, by: int) -> Segment:
    if by == 0:
        return segment
    if segment.offsets is None:
        # every edit moves all segments behind it; `_replace` takes six times as long
        return Segment._make((segment.index, segment.text, segment.start + by, *segment[3:]))
    offsets = tuple(offset + by for offset in segment.offsets)
    ends = None if segment.ends is None else tuple(end + by for end in segment.ends)
    return segment._replace(start=segment.start + by, offsets=offsets, ends=ends)


def _kept(segment: Segment, content: str) -> tuple[Span, ...]:
    """The protected spans that the edit left alone, moved to where they now stand."""
    if not segment.protected:
        return ()
    span, replacement = changed_part(segment.text, content)
    delta = len(replacement) - span.length
    before = tuple(kept for kept in segment.protected if kept.end <= span.start)
    return before + tuple(kept.shift(delta) for kept in segment.protected if kept.start >= span.end)
