"""The search for a language's terms in a text."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import ahocorasick_rs

from transreview.glossary.concept import CaseMode, Concept, MatchMode, Term
from transreview.glossary.hit import TermHit
from transreview.languages.language import Language, Strength
from transreview.text.span import Span


class _Match(NamedTuple):
    span: Span
    entries: list[tuple[Concept, Term]]


class Matcher:
    """Finds the terms of one language."""

    def __init__(self, language: Language, concepts: Iterable[Concept]) -> None:
        self._language = language
        needles: dict[str, list[tuple[Concept, Term]]] = {}
        for concept in concepts:
            for term in concept.terms_in(language.code):
                if term.match is not MatchMode.MANUAL:
                    for form in dict.fromkeys((term.form, *language.term_forms(term.form))):
                        key = language.search_key(form).key
                        if key:
                            needles.setdefault(key, []).append((concept, term))
        self._needles = list(needles)
        self._entries = list(needles.values())

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(self._needles)

    def hits(self, text: str) -> tuple[TermHit, ...]:
        """The hits in a normalised text, longest match first where forms overlap, by position."""
        if not self._needles:
            return ()
        key, offsets = self._language.search_key(text)
        found = []
        for number, start, end in self._automaton.find_matches_as_indexes(key, overlapping=True):
            span = Span(offsets[start], offsets[end - 1] + 1)
            found.append(_Match(span, self._entries[number]))
        found.sort(key=lambda match: -match.span.length)
        hits: list[TermHit] = []
        taken: list[Span] = []
        for match in found:
            if any(match.span.overlaps(span) for span in taken):
                continue
            attachment = self._language.attachment(text, match.span)
            here = [
                TermHit(match.span, concept, term, attachment.strength, attachment.word, attachment.suffix, variant)
                for concept, term in match.entries
                if attachment is not None
                for variant in [_variant(match.span.of(text), term)]
                if not (variant == "case" and term.case is not CaseMode.INSENSITIVE)
            ]
            hits.extend(here)
            if any(hit.strength is not Strength.COMPOUND for hit in here):
                taken.append(match.span)
        return tuple(sorted(hits, key=lambda hit: hit.span))


def _variant(seen: str, term: Term) -> str | None:
    if seen == term.form:
        return None
    if seen.lower() == term.form.lower():
        return "case"
    if "".join(seen.split()) == "".join(term.form.split()):
        return "spacing"
    return None
