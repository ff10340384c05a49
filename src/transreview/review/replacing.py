"""Search and replace: where some words stand in a document, and the edits that put others there."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from transreview.documents.document import Document, Segment
from transreview.languages.language import Language, Strength
from transreview.text.edit import Edit, apply_edits
from transreview.text.normalise import normalise
from transreview.text.span import Span


class Replacing(NamedTuple):
    """What is looked for and what is put there, both plain text.

    `whole_words` leaves out what is part of a longer word; particles and endings do not make a word longer.
    """

    sought: str
    written: str
    match_case: bool = False
    whole_words: bool = False


class Occurrence(NamedTuple):
    """One place that has the words: the file, its segment, where they stand in the content, the edit of the content.

    The edit reaches further than the words where a particle behind them changes.
    """

    path: str
    language: str
    segment: int
    found: Span
    edit: Edit


def occurrences(document: Document, language: Language, replacing: Replacing) -> Iterator[Occurrence]:
    """The places of a document in order; none in an original, nor where the format protects the text.

    White space, composition and letters that look alike do not count, as in `text.normalise`. Places that already
    read as they would are left out.
    """
    sought = normalise(replacing.sought).text
    if not sought or document.original:
        return
    find = re.compile(re.escape(sought), 0 if replacing.match_case else re.IGNORECASE).finditer
    for segment in document.segments:
        yield from _in_segment(document, segment, language, replacing, find)


def contents(document: Document, chosen: Iterable[Occurrence]) -> Mapping[int, str]:
    """How the segments of a document read with the chosen places replaced, by index."""
    edits: dict[int, list[Edit]] = {}
    for occurrence in chosen:
        if (occurrence.path, occurrence.language) == (document.path, document.language):
            edits.setdefault(occurrence.segment, []).append(occurrence.edit)
    return {index: apply_edits(document.segments[index].text, made) for index, made in edits.items()}


def _in_segment(
    document: Document,
    segment: Segment,
    language: Language,
    replacing: Replacing,
    find: Callable[[str], Iterable[re.Match[str]]],
) -> Iterator[Occurrence]:
    normal = normalise(segment.text)
    end = 0
    for match in find(normal.text):
        span = Span(*match.span())
        if replacing.whole_words and not _stands_alone(language, normal.text, span):
            continue
        fitted = _fitted(language, normal.text, span, replacing.written)
        found, edit = normal.to_raw(span), Edit(normal.to_raw(fitted.span), fitted.replacement)
        taken = edit.span.start < end or any(edit.span.overlaps(kept) for kept in segment.protected)
        if not taken and edit.replacement != edit.span.of(segment.text):
            end = edit.span.end
            yield Occurrence(document.path, document.language, segment.index, found, edit)


def _stands_alone(language: Language, text: str, span: Span) -> bool:
    attachment = language.attachment(text, span)
    return attachment is not None and attachment.strength >= Strength.INFLECTED


def _fitted(language: Language, text: str, span: Span, written: str) -> Edit:
    """The edit that writes the words just as they were typed, with the particle behind them that they need."""
    if not written:
        return Edit(span, "")
    edit = language.replacement(text, span, written)
    return Edit(edit.span, written + (edit.replacement[len(written) :] if edit.span.end > span.end else ""))
