"""The content of one paragraph with the map to the file, from which segments are cut."""

from collections.abc import Sequence

from transreview.documents.document import Segment, SegmentKind
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


class Content(NamedTuple):
    """The text of a paragraph without the format's marks.

    Without `offsets` it stands in the document unchanged from `start` on. Otherwise code point `i` stands at
    `offsets[i]` to `ends[i]` of the document's text. `protected` are the spans of the content that are not prose.
    """

    text: str
    start: int
    offsets: Sequence[int] = ()
    ends: Sequence[int] = ()
    protected: tuple[Span, ...] = ()

    def segment(self, index: int, span: Span, paragraph: int, kind: SegmentKind, role: str | None = None) -> Segment:
        """The segment that a span of the content is."""
        inside = tuple(part.shift(-span.start) for part in self.protected if span.contains(part) and part.length)
        if not self.offsets or self._is_plain(span):
            start = self.offsets[span.start] if self.offsets else self.start + span.start
            return Segment(index, span.of(self.text), start, kind, paragraph, protected=inside, role=role)
        ends = tuple(self.ends[span.start : span.end])
        return Segment(
            index,
            span.of(self.text),
            self.offsets[span.start],
            kind,
            paragraph,
            offsets=(*self.offsets[span.start : span.end], ends[-1]),
            ends=ends,
            protected=inside,
            role=role,
        )

    def _is_plain(self, span: Span) -> bool:
        """Whether the span stands in the document in one unbroken stretch."""
        return self.ends[span.end - 1] - self.offsets[span.start] == span.length


def joined(text: str, lines: Sequence[Span]) -> Content:
    """The lines of a paragraph as one content, each line break (and what stands around it) one space."""
    if len(lines) == 1:
        return Content(lines[0].of(text), lines[0].start)
    offsets: list[int] = []
    ends: list[int] = []
    for line in lines:
        if offsets:
            offsets.append(ends[-1])
            ends.append(line.start)
        offsets.extend(range(line.start, line.end))
        ends.extend(range(line.start + 1, line.end + 1))
    return Content(" ".join(line.of(text) for line in lines), lines[0].start, offsets, ends)
