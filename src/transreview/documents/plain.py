"""Plain text: articles as people paste them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from transreview.documents.detect import detected
from transreview.documents.document import Document, Segment, SourceFile
from transreview.documents.format import Format
from transreview.documents.paragraphs import paragraphs
from transreview.documents.prose import sentences
from transreview.documents.source import decoded, encoded
from transreview.findings.finding import TextEdit
from transreview.text.span import Span


class PlainText(Format):
    """Text in paragraphs; each sentence of a paragraph is a segment."""

    name: ClassVar[str] = "text"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document of the file; without `language` it is detected. Raises `UnreadableFileError`."""
        source, text = decoded(source)
        code = language or detected(text, source.path)
        segments = tuple(_segments(text, code))
        return (Document(source.path, code, text, segments, self.name, source),)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with the edits made."""
        return encoded(source, edits)


def _segments(text: str, code: str) -> Iterator[Segment]:
    index = 0
    for number, lines in enumerate(paragraphs(text)):
        content, offsets = joined(text, lines)
        for span in sentences(content, code):
            yield Segment(
                index,
                span.of(content),
                offsets[span.start] if offsets else lines[0].start + span.start,
                paragraph=number,
                offsets=tuple(offsets[span.start : span.end + 1]) if offsets else None,
            )
            index += 1


def joined(text: str, lines: Sequence[Span]) -> tuple[str, list[int]]:
    """The lines of a paragraph as one text, joined by spaces, with the place of each code point and of the end.

    One line needs no map: its places are empty.
    """
    if len(lines) == 1:
        return lines[0].of(text), []
    offsets: list[int] = []
    for line in lines:
        offsets.extend(range(line.start, line.end + 1))
    return " ".join(line.of(text) for line in lines), offsets
