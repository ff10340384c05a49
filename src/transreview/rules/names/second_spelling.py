"""Names that a text spells rightly in one place and with a slip in another, as the other languages show.

Nearness within one text is no evidence: it may have a Kim Min-su and a Kim Min-ju. Where the other languages have the
same name in both places, the two are one.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from itertools import permutations, product
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.languages.language import Language
from transreview.languages.name_keys import KOREAN_SURNAMES, latin_keys
from transreview.rules.names.heard import NamesHeard
from transreview.rules.names.latin_runs import Place, bare_word, capitalised_words, runs
from transreview.rules.names.misspelled import same_letters
from transreview.rules.names.same_script import bare_words, is_near
from transreview.rules.terms.sides import TextTerms, UnitTerms, terms_of
from transreview.text.span import Span

_LEAST_LETTERS = 4
_MARKED_WORDS = 3
_NEAR = 0.6
"""Lower than where one language alone has to tell that a name is misspelt."""


class SecondSpelling(NamedTuple):
    """A name with a slip, the place of the right form in the same text, and what another language has here."""

    wrong: Place
    right: Place
    other: Place


def second_spellings(text: ParallelText) -> Iterator[SecondSpelling]:
    """The slips in names that a text has rightly too."""
    names = _Names(text)
    latin = [code for code, document in text.documents.items() if document.language.script == "Latn"]
    for own, other in permutations(latin, 2):
        yield from names.in_one_script(own, other)
    for code in text.documents:
        if code not in latin and latin:
            yield from names.in_another_script(code, latin)
            for own in latin:
                yield from names.in_marks(own, code)


class _Names:
    def __init__(self, text: ParallelText) -> None:
        self._text = text
        self._terms: TextTerms = terms_of(text)

    @cached_property
    def _words(self) -> Mapping[str, frozenset[str]]:
        """The words of each text in Latin letters, without marks, case and hyphens."""
        return {
            code: frozenset(word for segment in document.prose for word in bare_words(segment.text))
            for code, document in self._text.documents.items()
            if document.language.script == "Latn"
        }

    @cached_property
    def _capitalised(self) -> Mapping[str, Mapping[int, Sequence[Place]]]:
        """The capitalised words of each text in Latin letters by unit."""
        return {
            code: {unit.index: tuple(capitalised_words(unit, code)) for unit in self._terms.units if code in unit.sides}
            for code in self._words
        }

    def in_one_script(self, own: str, other: str) -> Iterator[SecondSpelling]:
        """Words of one text that the other writes otherwise here, as the text itself does elsewhere."""
        elsewhere = {
            bare: place
            for places in self._capitalised[own].values()
            for place in places
            if (bare := bare_word(place.text))
        }
        for index, places in self._capitalised[own].items():
            here = {bare_word(place.text) for place in places}
            theirs = self._capitalised[other].get(index, ())
            for place in places:
                seen = bare_word(place.text)
                if seen in self._words[other] or not _may_be_slip(place):
                    continue
                for said in theirs:
                    right = bare_word(said.text)
                    plural = f"{seen}s" == right or seen == f"{right}s"
                    known = right in elsewhere and right not in here and not _is_known(said)
                    long = len(seen) >= _LEAST_LETTERS or _is_one_surname(seen, right)
                    if known and long and not plural and is_near(seen, right):
                        yield SecondSpelling(place, elsewhere[right], said)
                        break

    def _right_and_wrong(self, first: Place, second: Place, said: Place) -> tuple[Place, Place]:
        """Which of two spellings is right: the more frequent one, the one that sounds as the name, else the first."""
        language = first.segment.language
        prose = self._text.documents[language.code].prose

        def weight(place: Place) -> tuple[int, bool]:
            sounds = not latin_keys(said.text).isdisjoint(language.name_keys(place.text))
            return (sum(segment.text.count(place.text) for segment in prose), sounds)

        return (first, second) if weight(first) >= weight(second) else (second, first)

    def in_marks(self, own: str, other: str) -> Iterator[SecondSpelling]:
        """Full names that differ in marks alone from one before, and that the other text writes in one way."""
        first: dict[str, Place] = {}
        for places in self._capitalised[own].values():
            for run in runs(places):
                if run.text.count(" ") < _MARKED_WORDS - 1 or _is_known(run):
                    continue
                right = first.setdefault(" ".join(map(bare_word, run.text.split())), run)
                said = None if _same_but_capitals(right.text, run.text) else self._written(right, run.unit, other)
                if said is not None and self._written(right, right.unit, other) is not None:
                    yield SecondSpelling(run, right, said)

    def _written(self, name: Place, unit: UnitTerms, code: str) -> Place | None:
        """Where a side of a unit has a name in its script."""
        for form in name.segment.language.transliterations(name.text, code):
            for segment in unit.sides.get(code, ()):
                start = segment.text.find(form)
                if start >= 0:
                    return Place(unit, segment, Span(start, start + len(form)))
        return None

    def in_another_script(self, code: str, latin: Sequence[str]) -> Iterator[SecondSpelling]:
        """Near words before one and the same word, where the other texts have a name that sounds so in both places."""
        language = self._text.documents[code].language
        heard = [NamesHeard(language, other, self._capitalised[other]) for other in latin]
        before: dict[str, list[Place]] = {}
        for unit in self._terms.units:
            for segment in unit.sides.get(code, ()):
                for span, head in _with_heads(segment):
                    before.setdefault(head, []).append(Place(unit, segment, span))
        for places in before.values():
            for first, second in _near_pairs(language, places, heard):
                said = None if _stand_together(first, second) else _shared_name(first, second, heard)
                if said is not None:
                    right, wrong = self._right_and_wrong(first, second, said)
                    if not _is_known(wrong):
                        yield SecondSpelling(wrong, right, said)


def _near_pairs(
    language: Language, places: Sequence[Place], heard: Sequence[NamesHeard]
) -> Iterator[tuple[Place, Place]]:
    """Places, in order, with forms near to each other, one of which sounds as a name that the units of both have.

    Few words sound as a name beside them: only these are compared, and every two forms once.
    """
    if len({place.text for place in places}) < 2:
        return
    near = cache(partial(_is_slip, language))
    found: set[tuple[int, int]] = set()
    for names in heard:
        holding: dict[str, dict[str, list[int]]] = {}
        sounding: dict[str, set[str]] = {}
        for number, place in enumerate(places):
            for name in names.in_unit(place.unit.index):
                holding.setdefault(name, {}).setdefault(place.text, []).append(number)
                if names.sounds(place.text, name):
                    sounding.setdefault(name, set()).add(place.text)
        for name, forms in sounding.items():
            for form, other in product(forms, holding[name]):
                if form != other and (near(form, other) or near(other, form)):
                    found.update(map(_in_order, product(holding[name][form], holding[name][other])))
    for first, second in sorted(found):
        if near(places[first].text, places[second].text):
            yield places[first], places[second]


def _in_order(pair: tuple[int, int]) -> tuple[int, int]:
    return (min(pair), max(pair))


def _shared_name(one: Place, other: Place, heard: Sequence[NamesHeard]) -> Place | None:
    """A name that another text has in both places and that sounds as one of two forms."""
    for names in heard:
        for run in names.runs(one.unit.index):
            if names.stands_in(run.text, other.unit.index) and any(
                names.sounds(form, run.text) for form in (one.text, other.text)
            ):
                return run
    return None


def _stand_together(one: Place, other: Place) -> bool:
    """Whether two forms stand in one segment: they are two names, or two parts of one."""
    return one.text in other.segment.text or other.text in one.segment.text


def _with_heads(segment: SegmentAnalysis) -> Iterator[tuple[Span, str]]:
    """Words, and the dictionary forms of the two that follow each: a title, or a body and a title."""
    words = segment.words
    for place, word in enumerate(words):
        end = word.span.end
        for following in words[place + 1 : place + 3] if len(word.text) > 1 else ():
            heads = segment.language.index_terms(following.text)
            if following.span.start - end != 1 or not heads:
                break
            end = following.span.end
            yield word.span, heads[0].word


def _is_slip(language: Language, seen: str, right: str) -> bool:
    """Whether a form is near another and differs in more than marks, case, spaces and particles."""
    if language.index_terms(seen)[:1] == language.index_terms(right)[:1]:
        return False
    return not same_letters(seen, right) and language.similarity(right, seen) >= _NEAR


def _is_one_surname(one: str, other: str) -> bool:
    """Whether two words are romanisations of one Korean family name (`Jo`, `Cho`)."""
    return one in KOREAN_SURNAMES and KOREAN_SURNAMES[one] == KOREAN_SURNAMES.get(other)


def _same_but_capitals(one: str, other: str) -> bool:
    """Whether two forms are equal but for capitals."""
    return one.casefold() == other.casefold()


def _may_be_slip(place: Place) -> bool:
    """Whether a capitalised word is unknown, and no ordinary word that begins a sentence."""
    text, word = place.segment.text, place.text
    if _is_known(place):
        return False
    begins = not text[: place.span.start].rstrip(' “"').strip() or text[: place.span.start].rstrip(' “"')[-1] in ".!?"
    alone = not text[place.span.end :].lstrip()[:1].isupper()
    return not (begins and alone and place.segment.language.may_be_word(word))


def _is_known(place: Place) -> bool:
    return any(hit.term.status.usable and hit.span.overlaps(place.span) for hit in place.segment.hits)
