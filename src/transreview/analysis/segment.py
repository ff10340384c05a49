"""The analysis of one segment and of one document."""

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import TYPE_CHECKING

from transreview.analysis.reach import LONGEST, Overlong, overlong
from transreview.documents.document import Document, Segment, SegmentKind
from transreview.findings.finding import Location, TextEdit
from transreview.glossary.glossary import Glossary
from transreview.glossary.hit import TermHit
from transreview.languages.language import CalendarWord, Direction, Language, NameMention, Token
from transreview.languages.quantity import Quantity
from transreview.text.normalise import Normalised, normalise
from transreview.text.span import Span

if TYPE_CHECKING:
    from transreview.documents.message_tags import Tag
    from transreview.documents.placeholders import Placeholder


class SegmentAnalysis:
    """What is known of one segment. Each part is computed when it is first asked for, and once.

    Spans of tokens, hits, quantities and names are code points of `text`, the normalised content; `location` and
    `edit` take such spans back to the file.
    """

    def __init__(self, document: Document, segment: Segment, language: Language, glossary: Glossary) -> None:
        self.document = document
        self.segment = segment
        self.language = language
        self.glossary = glossary

    @property
    def is_whole(self) -> bool:
        """Whether all of the content is looked at."""
        return len(self.segment.text) <= LONGEST

    @property
    def written(self) -> str:
        """The content as it was written, as far as it is looked at."""
        return self.segment.text[:LONGEST]

    @cached_property
    def normalised(self) -> Normalised:
        """The content in normal form, with the map back."""
        return normalise(self.written)

    @cached_property
    def text(self) -> str:
        """The normalised content."""
        return self.normalised.text

    @cached_property
    def protected(self) -> tuple[Span, ...]:
        """The spans that are not prose (code, URLs, tags, placeholders)."""
        reach = len(self.written)
        inside = (Span(span.start, min(span.end, reach)) for span in self.segment.protected if span.start < reach)
        written = tuple(self.normalised.to_normal(span) for span in inside)
        if not self.is_message:
            return written
        joined = (Span(*match.span()) for match in _joined().finditer(self.text)) if self._is_marked else ()
        return (*written, *(found.span for found in self.placeholders), *(tag.span for tag in self.tags), *joined)

    @cached_property
    def placeholders(self) -> "tuple[Placeholder, ...]":
        """What a program fills in, in a message."""
        from transreview.documents.placeholders import placeholders  # few texts are asked for them

        return placeholders(self.text, self.segment.flags)

    @cached_property
    def tags(self) -> "tuple[Tag, ...]":
        """The tags that a message holds as text."""
        from transreview.documents.message_tags import tags  # as above

        return tags(self.text)

    @property
    def _is_marked(self) -> bool:
        return any(mark in self.text for mark in "&_~")

    @property
    def is_message(self) -> bool:
        """Whether the segment is a message of a catalog, a cell or a unit of a memory, rather than of running text."""
        return self.segment.kind is SegmentKind.MESSAGE

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words of the prose."""
        return tuple(word for word in self.language.words(self.text) if self.is_prose(word.span))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The values in the prose."""
        return tuple(found for found in self.language.quantities(self.text) if self.is_prose(found.span))

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """What is written as a name in the prose."""
        return tuple(found for found in self.language.names(self.text) if self.is_prose(found.span))

    @cached_property
    def counted(self) -> tuple[tuple[Span, str], ...]:
        """The words that name what is counted, with what they name in every language."""
        return tuple(self.language.counted(self.text))

    @cached_property
    def directions(self) -> tuple[Direction, ...]:
        """The words that say which way something goes."""
        return tuple(self.language.directions(self.text))

    @cached_property
    def calendar_words(self) -> tuple[CalendarWord, ...]:
        """The words that name a part of the calendar."""
        return tuple(self.language.calendar_words(self.text))

    @cached_property
    def hits(self) -> tuple[TermHit, ...]:
        """The glossary's terms in the prose, by position."""
        found = self.glossary.hits(self.language.code, self.text)
        return tuple(hit for hit in found if self.is_prose(hit.span))

    @property
    def is_furniture(self) -> bool:
        """Whether the segment surrounds the article instead of being its text."""
        return self.segment.kind is SegmentKind.FURNITURE

    def is_prose(self, span: Span) -> bool:
        """Whether a span touches no protected part."""
        return not any(span.overlaps(protected) for protected in self.protected)

    def is_written_prose(self, span: Span) -> bool:
        """Whether a span of the content as it was written touches no protected part."""
        if not self.is_message:
            return not any(span.overlaps(protected) for protected in self.segment.protected)
        return self.is_prose(self.normalised.to_normal(span))

    def written_location(self, span: Span) -> Location:
        """A span of the content as it was written as a place in the file, for what the normal form does not show."""
        return self.document.location(self.segment, span)

    def written_edit(self, span: Span, replacement: str) -> TextEdit:
        """An edit of the content as it was written as an edit of the file."""
        return self.document.edit(self.segment, span, replacement)

    def moved(self, document: Document, segment: Segment) -> "SegmentAnalysis":
        """The analysis of the same content at another place of an edited document; what is computed is kept."""
        analysis = SegmentAnalysis.__new__(SegmentAnalysis)
        # a copy in one go: another thread may be computing a part of this analysis
        analysis.__dict__ = {**self.__dict__, "document": document, "segment": segment}
        return analysis

    def location(self, span: Span) -> Location:
        """A span of the normalised text as a place in the file."""
        return self.document.location(self.segment, self.normalised.to_raw(span))

    def edit(self, span: Span, replacement: str) -> TextEdit:
        """An edit of the normalised text as an edit of the file."""
        return self.document.edit(self.segment, self.normalised.to_raw(span), replacement)


@cache
def _joined() -> re.Pattern[str]:
    """Words with an accelerator inside (`T_rắng`), and identifiers."""
    return re.compile(r"[^\W_]+(?:[&_~][^\W_]+)+")


class DocumentAnalysis:
    """What is known of one document: its segments' analyses, furniture included."""

    def __init__(
        self,
        document: Document,
        language: Language,
        glossary: Glossary,
        segments: "tuple[SegmentAnalysis, ...] | None" = None,
    ) -> None:
        self.document = document
        self.language = language
        self.glossary = glossary
        self.segments = segments or tuple(
            SegmentAnalysis(document, segment, language, glossary) for segment in document.segments
        )

    def edited(self, document: Document) -> "DocumentAnalysis":
        """The analysis of the document after an edit that kept its segments as they are cut.

        What is computed of segments with unchanged content is kept.
        """
        segments = tuple(
            before.moved(document, after)
            if _same_content(before.segment, after)
            else SegmentAnalysis(document, after, self.language, self.glossary)
            for before, after in zip(self.segments, document.segments, strict=True)
        )
        return DocumentAnalysis(document, self.language, self.glossary, segments)

    @cached_property
    def prose(self) -> tuple[SegmentAnalysis, ...]:
        """The document's own text as far as it is checked: no furniture, no draft, nothing locked or out of reach."""
        beyond = {index for paragraph in self.overlong for index in paragraph.beyond}
        return tuple(
            segment
            for segment in self.segments
            if segment.segment.is_checked and not segment.is_furniture and segment.segment.index not in beyond
        )

    @cached_property
    def overlong(self) -> tuple[Overlong, ...]:
        """The paragraphs of which only the beginning is checked."""
        return tuple(overlong(self.document.segments))


def _same_content(before: Segment, after: Segment) -> bool:
    return before.text == after.text and before.protected == after.protected


def hits_of(segments: Iterable[SegmentAnalysis]) -> Iterable[tuple[SegmentAnalysis, TermHit]]:
    """All glossary hits of some segments, each with the segment it stands in."""
    for segment in segments:
        for hit in segment.hits:
            yield segment, hit
