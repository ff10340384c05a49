"""What the sides of a parallel text name: the glossary's concepts in every unit, told apart where they share a form."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Related
from transreview.glossary.concept import Concept, ConceptKind
from transreview.glossary.hit import TermHit
from transreview.languages.language import Language, Strength
from transreview.rules.arbitration import evidence, sides_with_text
from transreview.rules.terms.domains import STATE, field_of, is_same_state, region_of
from transreview.rules.terms.said_in_parts import FormInParts, bare
from transreview.text.span import Span

if TYPE_CHECKING:
    from transreview.glossary.glossary import Glossary

_NEIGHBOURS = 1
_ABROAD = (ConceptKind.TITLE, ConceptKind.ORGANISATION)
"""Kinds whose names many countries use (a parliament, a minister)."""
_BUILT_NAMES = (
    ConceptKind.ORGANISATION,
    ConceptKind.EVENT,
    ConceptKind.TREATY,
    ConceptKind.DOCUMENT,
    ConceptKind.PLACE,
)
_LONG_NAMED = (ConceptKind.PLACE, ConceptKind.ORGANISATION)
_OF_ONE_COUNTRY = (ConceptKind.PERSON, ConceptKind.PLACE)


class Naming(NamedTuple):
    """A stretch of text that names a concept by a usable form.

    `concepts` are those that may be meant: several where they share the form and nothing tells which it is.
    """

    segment: SegmentAnalysis
    span: Span
    concepts: tuple[Concept, ...]
    hits: tuple[TermHit, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the concepts that may be meant."""
        return frozenset(concept.id for concept in self.concepts)

    @property
    def text(self) -> str:
        """What is written there."""
        return self.span.of(self.segment.text)

    @property
    def kind(self) -> ConceptKind:
        """The kind of what is named."""
        return self.concepts[0].kind

    @property
    def short(self) -> bool:
        """Whether the form is one for second mentions."""
        return any(hit.term.short for hit in self.hits)

    @property
    def in_longer_name(self) -> bool:
        """Whether the form is part of a name that the glossary does not have (Bình Dương in Thái Bình Dương).

        A capital that nothing known explains right before it, or after what is no person, title or country, says so.
        Beside a body, a country explains nothing: the trade unions of Britain are a body of another name.
        """
        text = self.segment.text
        known = [hit.span for hit in self.segment.hits if hit.span != self.span and not self._is_nation_of(hit.concept)]
        words = [word for word in self.segment.words if word.text[:1].isupper()]
        joined = [word.span for word in words if word.span.end == self.span.start - 1 and word.span.start > 0]
        if self.kind not in (ConceptKind.TITLE, ConceptKind.PERSON) and field_of(self.concepts[0]) != STATE:
            joined += [word.span for word in words if word.span.start == self.span.end + 1]
        return any(
            text[min(span.end, self.span.end)] in " -" and not any(span.overlaps(other) for other in known)
            for span in joined
        )

    def _is_nation_of(self, place: Concept) -> bool:
        """Whether a place is the country by which a body of this name is told from others."""
        return (
            self.kind is ConceptKind.ORGANISATION
            and field_of(place) == STATE
            and all(region_of(concept) != region_of(place) for concept in self.concepts)
        )

    def related(self, message: str) -> Related:
        """The naming as evidence."""
        return evidence(self.segment, self.span, message)


class _Keys(NamedTuple):
    """A text as terms are searched in it, without the full stops of abbreviations: in lower case, and as it is."""

    folded: str
    cased: str


class UnitTerms:
    """The concepts that one unit names, by side."""

    def __init__(self, unit: UnitAnalysis, article: "TextTerms") -> None:
        self.unit = unit
        self.index = unit.index
        self.sides = sides_with_text(unit)
        self._article = article

    @cached_property
    def named(self) -> Mapping[str, tuple[Naming, ...]]:
        """By side what is named there, in order of place."""
        return {code: tuple(self._article.namings(segments)) for code, segments in self.sides.items()}

    def naming(self, code: str, concept: str) -> tuple[Naming, ...]:
        """Where one side may name a concept."""
        return tuple(naming for naming in self.named[code] if concept in naming.ids)

    def mentions(self, code: str, concept: str) -> bool:
        """Whether a side names a concept at all, asked leniently, here or in the unit before or after."""
        return self._article.mentions_near(self.index, code, concept)

    def mentions_besides(self, code: str, concept: str, kind: ConceptKind) -> bool:
        """Whether a side names a concept in this unit, asked leniently, outside the names of others of its kind.

        A place or body whose name has the preferred form in it is rather the same by a longer name.
        """
        others = [naming for naming in self.named[code] if naming.kind is kind and concept not in naming.ids]
        if kind in _LONG_NAMED:
            entry = self._article.glossary.concept(concept)
            form = entry.preferred(code) if entry else None
            others = [naming for naming in others if form is None or form.form not in naming.text]
        return self._article.stands_in((_without(segment, others) for segment in self.sides[code]), code, concept)

    def stands_for(self, code: str, place: Naming) -> bool:
        """Whether a side has another place of the same country instead of that one, or a compound with its name.

        A capital stands for its state and the state for it, an official name for the usual one; a place that the side
        of `place` names too is there for itself.
        """
        there = {each for naming in self.named[place.segment.language.code] for each in naming.ids}
        if any(
            naming.kind is ConceptKind.PLACE and not naming.ids & there and is_same_state(mine, other)
            for naming in self.named[code]
            for other in naming.concepts
            for mine in place.concepts
        ):
            return True
        speech = self._article.text.documents[code].language
        forms = [form for concept in place.concepts if (form := concept.preferred(code))]
        return any(speech.alludes_to(form.form, segment.text) for form in forms for segment in self.sides[code])

    def has_word(self, code: str, concept: str) -> bool:
        """Whether a side names a concept by a form that stands as a word, here or in the unit before or after."""
        return self._article.named_near(self.index, code, concept)


class TextTerms:
    """The concepts that a parallel text names."""

    def __init__(self, text: ParallelText) -> None:
        self.text = text
        self.glossary: Glossary = next(iter(text.documents.values())).glossary
        self._standing: dict[tuple[str, str], bool] = {}

    @cached_property
    def units(self) -> tuple[UnitTerms, ...]:
        """The units with two sides or more, in order."""
        return tuple(unit for unit in self._all_units if len(unit.sides) > 1)

    @cached_property
    def _all_units(self) -> tuple[UnitTerms, ...]:
        return tuple(UnitTerms(unit, self) for unit in self.text.units)

    @cached_property
    def persons(self) -> frozenset[str]:
        """The ids of the persons whom the article names on any side."""
        hits = (hit for document in self.text.documents.values() for segment in document.prose for hit in segment.hits)
        return frozenset(hit.concept.id for hit in hits if hit.concept.kind is ConceptKind.PERSON and stands(hit))

    def namings(self, segments: Iterable[SegmentAnalysis]) -> Iterator[Naming]:
        """What some segments name by usable forms that stand as words."""
        for segment in segments:
            by_span: dict[Span, list[TermHit]] = {}
            for hit in segment.hits:
                if hit.term.status.usable and stands(hit):
                    by_span.setdefault(hit.span, []).append(hit)
            for span, hits in by_span.items():
                meant = self._meant(segment, span, hits)
                yield Naming(segment, span, tuple(hit.concept for hit in meant), tuple(meant))

    def _meant(self, segment: SegmentAnalysis, span: Span, hits: Sequence[TermHit]) -> Sequence[TermHit]:
        """Those of several hits at one place that fit who is named: beside it, else anywhere in the article."""
        if len(hits) == 1:
            return hits
        beside = {
            hit.concept.id
            for hit in segment.hits
            if hit.concept.kind is ConceptKind.PERSON and side_by_side(segment, hit.span, span)
        }
        for persons in (beside, self.persons):
            held = [hit for hit in hits if any(holder.person in persons for holder in hit.concept.holders)]
            if held:
                return held
        return [hit for hit in hits if self.at_home(hit.concept)] or hits

    def at_home(self, concept: Concept) -> bool:
        """Whether the article has to do with the country whose title or body a concept is.

        Parliaments, presidents and ministries of other countries bear the names of ours. A domain that ends in a
        country (`politics-vn`) is one of that country; the article must name a person or place that is of it.
        """
        region = region_of(concept)
        if region is None or concept.kind not in _ABROAD:
            return True
        return region in self._regions

    @cached_property
    def _regions(self) -> frozenset[str]:
        """The countries whose persons and places the article names."""
        found: set[str | None] = set()
        for document in self.text.documents.values():
            for segment in document.prose:
                usable = [hit for hit in segment.hits if hit.term.status.usable and stands(hit)]
                shared = Counter(hit.span for hit in usable)
                found.update(
                    region_of(hit.concept)
                    for hit in usable
                    if hit.concept.kind in _OF_ONE_COUNTRY and shared[hit.span] == 1
                )
        return frozenset(region for region in found if region is not None)

    def mentions_near(self, index: int, code: str, concept: str) -> bool:
        """Whether a side names a concept in the unit of that number or in one beside it, asked leniently."""
        near = self._unit_keys[code][max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
        return any(self._has(code, keys, concept) for keys in near)

    def mentions_anywhere(self, code: str, concept: str) -> bool:
        """Whether a side names a concept anywhere in the article, asked leniently."""
        all_keys = self._all_keys[code]
        may_be_there = any(form in all_keys for form in self._forms(code, concept))
        return may_be_there and any(self._has(code, keys, concept) for keys in self._unit_keys[code])

    def times_mentioned(self, unit: UnitTerms, code: str, concept: str) -> int:
        """How often a side of a unit names a concept, asked leniently; a name in two parts may count twice."""
        keys = self._unit_keys[code][unit.index]
        return len({place for form in self._forms(code, concept) for place in self._places(code, keys, concept, form)})

    def regions_named(self, code: str) -> frozenset[str | None]:
        """The countries of the places that a side names anywhere in the article."""
        return frozenset(
            region_of(concept)
            for unit in self._all_units
            for naming in unit.named.get(code, ())
            if naming.kind is ConceptKind.PLACE
            for concept in naming.concepts
        )

    def named_near(self, index: int, code: str, concept: str) -> bool:
        """Whether a side names a concept by a form that stands as a word, in that unit or in one beside it."""
        near = self._all_units[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
        return any(code in unit.sides and unit.naming(code, concept) for unit in near)

    def has_word_anywhere(self, code: str, concept: str) -> bool:
        """Whether a side names a concept anywhere in the article by a form that stands as a word."""
        return any(code in unit.sides and unit.naming(code, concept) for unit in self._all_units)

    def may_mean(self, naming: Naming, concepts: Iterable[str]) -> bool:
        """Whether what is written there is a form of one of some concepts too, be it one that is never searched."""
        speech = naming.segment.language
        key = speech.search_key(naming.text).key
        return any(key in self.glossary.usable_keys(concept, speech.code) for concept in concepts)

    def stands_in(self, texts: Iterable[str], code: str, concept: str) -> bool:
        """Whether some texts of a language name a concept, asked leniently."""
        return self._has(code, _keys_of(self.text.documents[code].language, texts), concept)

    def has_any_form(self, code: str, concept: str) -> bool:
        """Whether a side has a form of a concept, right or wrong, anywhere in the article."""
        prose = self.text.documents[code].prose
        return any(hit.concept.id == concept for segment in prose for hit in segment.hits)

    def alludes_to(self, code: str, concept: Concept) -> bool:
        """Whether a side has a country's name anywhere in the article as compounds shorten it."""
        document, form = self.text.documents[code], concept.preferred(code)
        return form is not None and any(
            document.language.alludes_to(form.form, segment.text) for segment in document.prose
        )

    def stands_anywhere(self, code: str, form: str) -> bool:
        """Whether a side has just these letters anywhere in the article."""
        found = self._standing.get((code, form))
        if found is None:
            wanted = bare(self.text.documents[code].language.search_key(form).key)
            is_there = wanted in self._all_keys[code] and self._stands(code, form, self._unit_keys[code])
            found = self._standing[code, form] = is_there
        return found

    def stands_near(self, index: int, code: str, form: str) -> bool:
        """Whether a side has just these letters in the unit of that number or in one beside it."""
        return self._stands(code, form, self._unit_keys[code][max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1])

    def _stands(self, code: str, form: str, keys: Iterable[_Keys]) -> bool:
        speech = self.text.documents[code].language
        wanted = bare(speech.search_key(form).key)
        return any(True for each in keys for _ in speech.mentions(each.folded, wanted))

    def says_in_parts(self, code: str, concept: Concept) -> bool:
        """Whether a side says a form of several words apart or by its attribute alone, in any of its units.

        `chairman of the Bac Ninh People's Committee` names the chairman of a People's Committee, and a `deputy minister
        of home affairs` is one of the ministry's: all words of the form stand there in their order, or all after the
        first one together. Of bodies, meetings and the like half of the words will do: their names are built in many
        ways (`South Korea-ASEAN summit`), while a title that lacks a word is another title.
        """
        keys = [each.folded for each in self._unit_keys[code]]
        language = self.text.documents[code].language
        loose = concept.kind in _BUILT_NAMES
        forms = (FormInParts(term.form, language) for term in concept.terms_in(code) if term.status.usable)
        return any(form.is_said(key) or (loose and form.is_half_said(key)) for form in forms for key in keys)

    def _has(self, code: str, keys: _Keys, concept: str) -> bool:
        """Whether a text has a form of a concept; a name of one word with capitals needs the capital (Nga, Polish)."""
        return any(True for form in self._forms(code, concept) for _ in self._places(code, keys, concept, form))

    def _places(self, code: str, keys: _Keys, concept: str, form: str) -> Iterator[int]:
        speech, entry = self.text.documents[code].language, self.glossary.concept(concept)
        named = speech.script == "Latn" and entry is not None and entry.kind in _OF_ONE_COUNTRY
        return (
            place
            for place in speech.mentions(keys.folded, form)
            if not (named and " " not in form) or keys.cased[place].isupper()
        )

    def _forms(self, code: str, concept: str) -> Iterable[str]:
        return map(bare, self.glossary.usable_keys(concept, code))

    @cached_property
    def _unit_keys(self) -> Mapping[str, Sequence[_Keys]]:
        """By side the text of every unit as terms are searched in it."""
        return {
            code: [
                _keys_of(document.language, (segment.text for segment in unit.sides.get(code, ())))
                for unit in self.text.units
            ]
            for code, document in self.text.documents.items()
        }

    @cached_property
    def _all_keys(self) -> Mapping[str, str]:
        """By side all that is searched, in lower case: what is not in it is in no unit, and need not be looked for."""
        return {code: "\n".join(each.folded for each in keys) for code, keys in self._unit_keys.items()}


@lru_cache(maxsize=1)
def terms_of(text: ParallelText) -> TextTerms:
    """What a parallel text names; several rules ask for it one after another."""
    return TextTerms(text)


def stands(hit: TermHit) -> bool:
    """Whether a hit stands as a word instead of inside a longer one."""
    return hit.strength > Strength.COMPOUND


def side_by_side(segment: SegmentAnalysis, one: Span, other: Span) -> bool:
    """Whether a space alone, or a country, is between two stretches (`Thủ tướng Việt Nam Phạm Minh Chính`)."""
    first, second = sorted((one, other))
    if first.end > second.start:
        return False
    between = segment.text[first.end : second.start]
    return between in ("", " ") or (
        between[0] == between[-1] == " "
        and any(
            hit.span == Span(first.end + 1, second.start - 1) and field_of(hit.concept) == STATE for hit in segment.hits
        )
    )


def _without(segment: SegmentAnalysis, namings: Iterable[Naming]) -> str:
    """A segment's text with some namings blotted out."""
    text = segment.text
    for naming in namings:
        if naming.segment is segment:
            text = text[: naming.span.start] + "|" * naming.span.length + text[naming.span.end :]
    return text


def _keys_of(speech: Language, texts: Iterable[str]) -> _Keys:
    text = " ".join(texts)
    return _Keys(*(bare(speech.search_key(text, fold_case=fold).key) for fold in (True, False)))
