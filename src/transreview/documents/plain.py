"""Plain text: articles as people paste them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from transreview.documents.content import Content, joined
from transreview.documents.detect import detected
from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.documents.format import Format
from transreview.documents.layout import Place, furniture_at_the_end, layout
from transreview.documents.paragraphs import paragraphs
from transreview.documents.prose import pieces, sentences
from transreview.documents.source import decoded, encoded, with_mark
from transreview.documents.stretches import stretches_of_lines
from transreview.findings.finding import TextEdit
from transreview.text.normalise import normalise
from transreview.text.span import Span


class PlainText(Format):
    """Text in paragraphs; each sentence of a paragraph is a segment, each piece of article furniture too."""

    name: ClassVar[str] = "text"
    parts_are_texts: ClassVar[bool] = True

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document of the file; without `language` it is detected. Raises `UnreadableFileError`."""
        source, text = decoded(source)
        return (self._document(source, text, language or detected(text, source.path)),)

    def parts(self, source: SourceFile, language: str | None) -> Iterator[tuple[Document, ...]]:
        """Whole lines, some thousand at a time; the first ones say which language and date the text has.

        Raises `UnreadableFileError`.
        """
        source = with_mark(source)
        code, date, first = language, None, True
        for offset, text in stretches_of_lines(source):
            code = code or detected(text, source.path)
            document = self._document(source, text, code)
            date = document.date if first else date
            first = False
            yield (document._replace(offset=offset, date=date),)

    def _document(self, source: SourceFile, text: str, code: str) -> Document:
        contents = [joined(text, lines) for lines in paragraphs(text)]
        found = layout([normalise(content.text).text for content in contents], code)
        segments = tuple(_segments(contents, found.places, code))
        return Document(source.path, code, text, segments, self.name, source, found.date)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with the edits made."""
        return encoded(source, edits)


def _segments(contents: Sequence[Content], places: Sequence[Place], code: str) -> Iterator[Segment]:
    index = 0
    for number, (content, place) in enumerate(zip(contents, places, strict=True)):
        for span, kind, role in _parts(content.text, place, code):
            yield content.segment(index, span, number, kind, role)
            index += 1


def _parts(text: str, place: Place, code: str) -> Iterator[tuple[Span, SegmentKind, str | None]]:
    """The segments of a paragraph; a title or a piece of furniture is one, however it is punctuated."""
    if place.kind in (SegmentKind.TITLE, SegmentKind.FURNITURE):
        yield from ((span, place.kind, place.role) for span in pieces(text))
        return
    spans = tuple(sentences(text, code))
    for span in spans:
        glued = furniture_at_the_end(span.of(text)) if span is spans[-1] and len(spans) > 1 else None
        yield (span, SegmentKind.FURNITURE, glued) if glued else (span, place.kind, None)
