"""Marks that come in pairs, over the segments of a paragraph: a quotation or a bracket may span sentences."""

from collections.abc import Iterator
from itertools import groupby

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Related
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_WORD = 60
"""Code points of a word at most; what has no space for longer is none."""


_SENTENCE = 400
"""Code points of a sentence within which a partner is sought; whoever reads on has long lost the mark."""

MOST_LONE_MARKS = 50
"""Marks without a partner in one paragraph beyond which it is no prose but a drawing or damage."""


class Mark(NamedTuple):
    """A mark in a segment's normalised text."""

    segment: SegmentAnalysis
    offset: int

    @property
    def sign(self) -> str:
        """The character."""
        return self.segment.text[self.offset]

    @property
    def before(self) -> str:
        """The character before it, a space at the segment's beginning."""
        return self.segment.text[self.offset - 1] if self.offset else " "

    @property
    def after(self) -> str:
        """The character after it, a space at the segment's end."""
        return self.segment.text[self.offset + 1 : self.offset + 2] or " "

    def with_word_after(self) -> Span:
        """The mark and the word that begins behind it."""
        text, end = self.segment.text, self.offset + 1
        while end < min(len(text), self.offset + _WORD) and not text[end].isspace():
            end += 1
        return Span(self.offset, end)

    def with_word_before(self) -> Span:
        """The word that ends before the mark, and the mark."""
        text, start = self.segment.text, self.offset
        while start > max(0, self.offset - _WORD) and not text[start - 1].isspace():
            start -= 1
        return Span(start, self.offset + 1)

    def search_after(self, message: str) -> Related:
        """The rest of the sentence, where the partner of an opening mark is to be sought."""
        return Related(
            self.segment.location(Span(self.offset, min(len(self.segment.text), self.offset + _SENTENCE))), message
        )

    def search_before(self, message: str) -> Related:
        """The sentence so far, where the partner of a closing mark is to be sought."""
        return Related(self.segment.location(Span(max(0, self.offset - _SENTENCE), self.offset + 1)), message)


def paragraphs(document: DocumentAnalysis) -> Iterator[tuple[SegmentAnalysis, ...]]:
    """The prose of a document by paragraphs."""
    for _, segments in groupby(document.prose, key=lambda segment: segment.segment.paragraph):
        yield tuple(segments)


def marks(segments: tuple[SegmentAnalysis, ...], signs: frozenset[str]) -> Iterator[Mark]:
    """The marks among `signs` in the prose of a paragraph, in order."""
    for segment in segments:
        if signs.isdisjoint(segment.text):
            continue
        for offset, letter in enumerate(segment.text):
            if letter in signs and segment.is_prose(Span(offset, offset + 1)):
                yield Mark(segment, offset)
