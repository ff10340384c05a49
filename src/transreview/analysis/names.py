"""The names in a document: where each stands, under which title, and whether the glossary knows it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from transreview.analysis.segment import SegmentAnalysis
from transreview.glossary.concept import ConceptKind
from transreview.languages.language import NameMention, Strength
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

if TYPE_CHECKING:
    from transreview.glossary.hit import TermHit

NAMED = frozenset((ConceptKind.PERSON, ConceptKind.PLACE))
_LONGEST = 200
"""Code points of a name or a title at most: what begins farther before a name does not touch it."""


class NameSpot(NamedTuple):
    """A name in a segment.

    `span` is the name alone in the segment's normalised text, `title` the office or form of address beside it.
    `concepts` are the ids of the persons and places that may be written so; none where the glossary does not know the
    name, or knows it as a wrong form.
    """

    segment: SegmentAnalysis
    span: Span
    title: Span | None = None
    place: bool = False
    concepts: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The name as it is written."""
        return self.span.of(self.segment.text)

    @property
    def title_text(self) -> str:
        """The title in lower case, empty where there is none."""
        return self.title.of(self.segment.text).lower() if self.title else ""


def name_spots(segments: Iterable[SegmentAnalysis]) -> Iterator[NameSpot]:
    """The names in some segments: those that the glossary has, and those that are names by their form."""
    for segment in segments:
        yield from sorted(_spots(segment), key=lambda spot: spot.span)


def _spots(segment: SegmentAnalysis) -> Iterator[NameSpot]:
    standing = [hit for hit in segment.hits if hit.strength is not Strength.COMPOUND]
    usable = [hit for hit in standing if hit.term.status.usable]
    titles = [hit.span for hit in usable if hit.concept.kind is ConceptKind.TITLE]
    derived = {hit.span for hit in usable if hit.term.derived}
    named: dict[Span, list[TermHit]] = {}
    for hit in usable:
        if hit.concept.kind in NAMED and not hit.term.derived:
            named.setdefault(hit.span, []).append(hit)
    wrong = {
        hit.span: hit
        for hit in standing
        if hit.concept.kind in NAMED and hit.span not in named and hit.span not in derived
    }
    mentions = sorted(segment.names, key=_start)
    for span, hits in named.items():
        place = all(hit.concept.kind is ConceptKind.PLACE for hit in hits)
        ids = frozenset(hit.concept.id for hit in hits)
        yield NameSpot(segment, span, _title(segment.text, span, mentions, titles), place, ids)
    for span, hit in wrong.items():
        place = hit.concept.kind is ConceptKind.PLACE
        yield NameSpot(segment, span, _title(segment.text, span, mentions, titles), place)
    known = bytearray(len(segment.text))
    for span in (*(hit.span for hit in usable), *wrong):
        known[span.start : span.end] = b"\1" * span.length
    for mention in mentions:
        if known.find(1, *mention.span) < 0:
            title = mention.title or _beside(segment.text, mention.span, titles)
            yield NameSpot(segment, mention.span, title, mention.place)


def _title(text: str, span: Span, mentions: Sequence[NameMention], titles: Sequence[Span]) -> Span | None:
    """The title of the name at `span`: the one that the language sees, else a title of the glossary right beside it."""
    near = mentions[
        bisect_left(mentions, span.start - _LONGEST, key=_start) : bisect_left(mentions, span.end, key=_start)
    ]
    seen = next((mention.title for mention in near if mention.title and mention.span.overlaps(span)), None)
    return seen or _beside(text, span, titles)


def _beside(text: str, span: Span, titles: Sequence[Span]) -> Span | None:
    """The first of the titles, which are in order, with nothing but a space between it and the name."""
    first = bisect_left(titles, (span.start - _LONGEST,))
    for title in titles[first : bisect_left(titles, (span.end + 2,))]:
        between = text[span.end : title.start] if title.start >= span.end else text[title.end : span.start]
        if between in ("", " ") and not title.overlaps(span):
            return title
    return None


def _start(mention: NameMention) -> int:
    return mention.span.start
