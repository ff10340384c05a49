"""The names of a parallel text side by side: how each should stand in the other languages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.names import NameSpot
from transreview.analysis.segment import SegmentAnalysis
from transreview.languages.registry import language
from transreview.rules.names.document_names import document_names
from transreview.rules.terms.sides import TextTerms, UnitTerms, terms_of

_LEAST_PARTS = 2


class Expected(NamedTuple):
    """A name on one side and the forms that it may have on another, the usual one first.

    `concept` is the id of the person or place where the glossary knows the name. `derived` says that the forms are
    made from the name by the table of transliteration alone.
    """

    spot: NameSpot
    forms: tuple[str, ...]
    concept: str | None = None
    derived: bool = False

    @property
    def code(self) -> str:
        """The language of the side that has the name."""
        return self.spot.segment.language.code


class NamePairs:
    """The names of one parallel text."""

    def __init__(self, text: ParallelText) -> None:
        self.text = text
        self.terms: TextTerms = terms_of(text)

    @cached_property
    def _spots(self) -> Mapping[str, Mapping[int, Sequence[NameSpot]]]:
        """The names by language and number of the segment."""
        found: dict[str, dict[int, list[NameSpot]]] = {}
        for code, document in self.text.documents.items():
            by_segment = found.setdefault(code, {})
            for spot in document_names(document).spots:
                by_segment.setdefault(spot.segment.segment.index, []).append(spot)
        return found

    def spots(self, segments: Iterable[SegmentAnalysis]) -> Iterator[NameSpot]:
        """The names in some segments."""
        for segment in segments:
            yield from self._spots[segment.language.code].get(segment.segment.index, ())

    def expected(self, unit: UnitTerms, code: str) -> Iterator[Expected]:
        """What the other sides of a unit name and how it may stand on side `code`, each name of each side once."""
        for other, segments in unit.sides.items():
            seen: set[str] = set()
            for spot in self.spots(segments) if other != code else ():
                if spot.text not in seen:
                    seen.add(spot.text)
                    found = self._forms(spot, code)
                    if found is not None:
                        yield found

    def _forms(self, spot: NameSpot, code: str) -> Expected | None:
        speech = spot.segment.language
        derived = tuple(form for form in speech.transliterations(spot.text, code) if form != spot.text)
        if not speech.may_be_word(spot.text) or len(speech.name_parts(spot.text)) < _LEAST_PARTS:
            derived = ()
        if len(spot.concepts) == 1:
            (identifier,) = spot.concepts
            concept = spot.segment.glossary.concept(identifier)
            terms = concept.terms_in(code) if concept else ()
            listed = tuple(term.form for term in terms if term.status.usable and not term.short)
            return Expected(spot, (*listed, *derived), identifier) if listed else None
        if spot.concepts or not derived:
            return None
        own = (spot.text,) if language(code).script == speech.script else ()
        return Expected(spot, (*derived, *own), None, derived=True)

    def is_there(self, unit: UnitTerms, expected: Expected, code: str) -> bool:
        """Whether a side has one of the forms, in the unit or in one beside it; spaces and case do not count."""
        return any(self.terms.stands_near(unit.index, code, form) for form in expected.forms)


@lru_cache(maxsize=1)
def name_pairs(text: ParallelText) -> NamePairs:
    """The names of a parallel text; several rules ask for them one after another."""
    return NamePairs(text)
