"""The search for a language's terms in a text.

All forms are searched at once, overlapping matches included; then each match, the longest first, must stand
as the language lets a word stand. Where a long match does not, the shorter ones inside it have their turn.
"""

from collections.abc import Iterable, Iterator, Sequence

from transreview.glossary.concept import CaseMode, Concept, ConceptKind, MatchMode, Term
from transreview.glossary.hit import TermHit
from transreview.glossary.search import Search
from transreview.glossary.store import Entry, Store
from transreview.glossary.variant import (
    allowed_case,
    allowed_gaps,
    begins_sentence,
    in_capitals,
    names_properly,
    variant,
)
from transreview.languages.language import Attachment, Language, Strength
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_PROPER = (ConceptKind.PERSON, ConceptKind.PLACE, ConceptKind.ORGANISATION)
_DEPARTURES = (None, "case", "marks", "spacing")


class _Text(NamedTuple):
    """A text and the key under which it is searched."""

    text: str
    key: str


class Matcher:
    """Finds the terms of one language."""

    def __init__(self, language: Language, store: Store) -> None:
        self._language = language
        self._store = store
        self._table = store.table(language.code)
        self._search = Search(self._table.needles)
        self._contexts: dict[str, tuple[str, ...]] = {}

    def hits(self, text: str, *, nested: bool = False) -> tuple[TermHit, ...]:
        """The hits in a normalised text, by position.

        A match inside a longer one that stands as a word is left out, unless `nested` asks for it. Terms that share a
        form are all reported. A match inside a longer word (`Strength.COMPOUND`) hides only weaker ones.
        """
        key, offsets = self._language.search_key(text)
        matches = self._search.find(key)
        matches.sort(key=lambda match: (match[1] - match[2], match[1]))
        searched = _Text(text, key)
        firm, weak = bytearray(len(text)), bytearray(len(text))
        found: list[TermHit] = []
        for needle, key_start, key_end in matches:
            span = _trimmed(text, offsets[key_start], offsets[key_end])
            if not nested and firm.find(1, *span) >= 0:
                continue
            attachment = None if _splits_number(text, span) else self._language.attachment(text, span)
            compound = attachment is None or attachment.strength is Strength.COMPOUND
            if compound and not nested and weak.find(1, *span) >= 0:
                continue
            here = _nearest(self._accepted(searched, span, attachment, self._table.entries[needle]))
            if here:
                found.extend(here)
                (weak if compound else firm)[span.start : span.end] = b"\x01" * span.length
        found.sort(key=lambda hit: hit.span)
        return tuple(found)

    def _accepted(
        self, searched: _Text, span: Span, attachment: Attachment | None, entries: Sequence[Entry]
    ) -> Iterator[TermHit]:
        seen = span.of(searched.text)
        for number, place, form in entries:
            concept = self._store.concept(int(number))
            term = concept.terms[int(place)]
            stand = _stand(term.match, attachment, span)
            if stand is None or not self._fits_context(searched.key, concept):
                continue
            departure = variant(self._language, seen, str(form))
            if term.case is CaseMode.PROPER and not _is_proper(searched.text, span):
                continue
            if departure is not None and not self._allowed_case(searched.text, span, str(form), term, concept.kind):
                continue
            if departure == "spacing" and not (stand.strength > Strength.COMPOUND and allowed_gaps(seen, str(form))):
                continue
            yield TermHit(span, concept, term, stand.strength, stand.word, stand.suffix, departure)

    def _allowed_case(self, text: str, span: Span, form: str, term: Term, kind: ConceptKind) -> bool:
        seen = span.of(text)
        initial = begins_sentence(text, span.start)
        if kind in _PROPER and not names_properly(seen, form, initial=initial and kind is not ConceptKind.ORGANISATION):
            return False
        if allowed_case(self._language, seen, form, term.case, initial=initial):
            return True
        return seen.isupper() and in_capitals(text, span)

    def _fits_context(self, key: str, concept: Concept) -> bool:
        if concept.require and not any(word in key for word in self._words(concept.require)):
            return False
        return not (concept.exclude and any(word in key for word in self._words(concept.exclude)))

    def _words(self, context: Sequence[str]) -> Iterator[str]:
        for word in context:
            if word not in self._contexts:
                self._contexts[word] = tuple(self._context_keys(word))
            yield from self._contexts[word]

    def _context_keys(self, word: str) -> Iterator[str]:
        """The search keys of a word, or of all usable forms where it is the id of a concept."""
        number = self._store.numbers.get(word)
        forms = [word]
        if number is not None:
            terms = self._store.concept(number).terms_in(self._language.code)
            forms = [term.form for term in terms if term.status.usable and term.match is not MatchMode.MANUAL]
        for form in forms:
            key = self._language.search_key(form).key
            if key:
                yield key


def _is_proper(text: str, span: Span) -> bool:
    """Whether a capital tells the name at `span` from a common word."""
    return in_capitals(text, span) or not begins_sentence(text, span.start)


def _nearest(hits: Iterable[TermHit]) -> list[TermHit]:
    """Of each concept the hit that departs least from what is written in the glossary."""
    best: dict[str, TermHit] = {}
    for hit in sorted(hits, key=lambda hit: _DEPARTURES.index(hit.variant)):
        best.setdefault(hit.concept.id, hit)
    return list(best.values())


def _stand(mode: MatchMode, attachment: Attachment | None, span: Span) -> Attachment | None:
    """How a match stands under its term's mode, None where the mode does not accept it."""
    if attachment is None:
        return Attachment(Strength.COMPOUND, span, Span(span.end, span.end)) if mode is MatchMode.ANYWHERE else None
    if mode is MatchMode.EOJEOL_START and attachment.word.start != span.start:
        return None
    return attachment


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the spaces that a search key drops after its last letter."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _splits_number(text: str, span: Span) -> bool:
    """Whether the stretch begins or ends inside a number (15억 in 815억, 1.5 in 1.50)."""
    return (text[span.start].isdigit() and _number_ends(text[max(0, span.start - 2) : span.start])) or (
        text[span.end - 1].isdigit() and _number_begins(text[span.end : span.end + 2])
    )


def _number_ends(before: str) -> bool:
    return before[-1:].isdigit() or (before[-1:] in (".", ",") and before[-2:-1].isdigit())


def _number_begins(after: str) -> bool:
    return after[:1].isdigit() or (after[:1] in (".", ",") and after[1:2].isdigit())
