"""The glossary's Vietnamese names and terms, found in a text whatever marks they carry there."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import ahocorasick_rs

from transreview.analysis.segment import SegmentAnalysis
from transreview.glossary.concept import ConceptKind
from transreview.glossary.glossary import Glossary
from transreview.glossary.store import ListedForm
from transreview.languages.language import Language, Strength
from transreview.languages.registry import language
from transreview.languages.vietnamese.letters import deaccent
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


class OtherMarks(NamedTuple):
    """A stretch of text that has the letters of some usable forms, but not their marks."""

    span: Span
    forms: tuple[ListedForm, ...]


class MarkedForms:
    """Forms of two and more syllables by their letters without marks.

    All forms are folded as one text, line by line: a Vietnamese search key is as long as its text, and one call costs
    a quarter of a thousand.
    """

    def __init__(self, listed: Iterable[ListedForm], vietnamese: Language) -> None:
        self._language = vietnamese
        self._by_letters: dict[str, list[ListedForm]] = {}
        self._known: set[str] = set()
        long = [form for form in listed if " " in form.form and "\n" not in form.form]
        lines = vietnamese.search_key("\n".join(form.form for form in long)).key
        keys, bare = lines.split("\n"), deaccent(lines).split("\n")
        for form, key, letters in zip(long, keys, bare, strict=False):
            if form.usable:
                self._known.add(key)
            self._by_letters.setdefault(letters, []).append(form)
        self._needles = list(self._by_letters)
        self._automaton = ahocorasick_rs.AhoCorasick(self._needles) if self._needles else None

    def in_segment(self, segment: SegmentAnalysis) -> Iterator[OtherMarks]:
        """The stretches of a segment with other marks than the forms have, longest first.

        What stands there as a usable form itself is left alone, with all that lies inside it, and so is a form inside
        a longer name.
        """
        if self._automaton is None:
            return
        text = segment.text
        key = self._language.search_key(text).key
        matches = self._automaton.find_matches_as_indexes(deaccent(key), overlapping=True)
        taken = bytearray(len(key))
        for needle, start, end in sorted(matches, key=lambda match: (match[1] - match[2], match[1])):
            span = Span(start, end)
            if taken.find(1, *span) >= 0 or not self._stands(segment, span):
                continue
            taken[span.start : span.end] = b"\1" * span.length
            if span.of(key) not in self._known:
                usable = tuple(form for form in self._by_letters[self._needles[needle]] if form.usable)
                if usable:
                    yield OtherMarks(span, usable)

    def _stands(self, segment: SegmentAnalysis, span: Span) -> bool:
        attachment = self._language.attachment(segment.text, span)
        return attachment is not None and attachment.strength > Strength.COMPOUND and segment.is_prose(span)


@lru_cache(maxsize=8)
def marked_forms(glossary: Glossary) -> MarkedForms:
    """All forms of a glossary that a Vietnamese text may hold; built once per glossary."""
    return MarkedForms(glossary.names(tuple(ConceptKind), "vi"), language("vi"))
