"""Subtitles (SubRip, WebVTT): every cue a segment, its line breaks and tags where they are."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import ClassVar

from transreview.documents.detect import detected
from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.documents.format import Format
from transreview.documents.source import decoded, encoded
from transreview.findings.finding import TextEdit
from transreview.text.files import UnreadableFileError
from transreview.text.lines import Lines
from transreview.text.span import Span

_ARROW = "-->"


class Subtitles(Format):
    """A subtitle file. Cues are joined across languages by their times, which translators leave alone."""

    name: ClassVar[str] = "subtitles"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document; without `language` it is detected. Raises `UnreadableFileError`."""
        source, text = decoded(source)
        segments = tuple(_cues(text, source.path))
        code = language or detected(" ".join(segment.text for segment in segments[:200]), source.path)
        return (Document(source.path, code, text, segments, self.name, source),)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with the edits made; an empty line, which would end the cue, is never written."""
        kept = (
            TextEdit(edit.path, edit.span, re.sub(r"(\r?\n)(?:[ \t]*\r?\n)+", r"\1", edit.replacement))
            for edit in edits
        )
        return encoded(source, kept)


def _cues(text: str, path: str) -> Iterator[Segment]:
    index = 0
    times: re.Match[str] | None = None
    start = end = 0
    for line in _line().finditer(text):
        if not line.group():
            continue
        content = line.group(1)
        if times is None:
            times = _times().match(content)
            if times is None and _ARROW in content:
                number = len(Lines(text[: line.start()]))
                raise UnreadableFileError(
                    f"{path}:{number}: not two times with --> between them, as in 00:00:01,000 --> 00:00:02,500"
                )
            start = end = line.end()
        elif content.strip():
            end = line.end(1)
        else:
            yield _segment(text, index, Span(start, end), times)
            index, times = index + 1, None
    if times is not None:
        yield _segment(text, index, Span(start, end), times)


def _segment(text: str, index: int, span: Span, times: re.Match[str]) -> Segment:
    content = span.of(text)
    return Segment(
        index=index,
        text=content,
        start=span.start,
        kind=SegmentKind.MESSAGE,
        paragraph=index,
        protected=tuple(Span(*tag.span()) for tag in _tag().finditer(content)),
        part=times.group(1),
        key=times.group().strip().replace(",", "."),
    )


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")


@cache
def _times() -> re.Pattern[str]:
    clock = r"(?:\d{1,3}:\d{1,2}:\d{1,2}|\d{1,2}:\d{2})(?:[.,:]\d{1,3})?"
    return re.compile(rf"\s*({clock})\s*-->\s*{clock}(?![.,:\d])")


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?[A-Za-z][^<>\n]*>|\{\\[^{}\n]*\}")
