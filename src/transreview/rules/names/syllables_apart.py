"""Names of three syllables that Latin letters spell with another syllable: 임채원 beside `Lim Chae Wook`.

Romanisations vary, so that letters say little. Compared are the sounds of each syllable, as `languages.name_keys` has
them: a name with the same family name and one given syllable of two is the same person's, the other one a slip.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.languages.name_keys import KOREAN_SURNAMES, latin_keys
from transreview.rules.names.sides import NamePairs, name_pairs
from transreview.rules.terms.sides import UnitTerms
from transreview.text.span import Span

_SYLLABLES = 3
_VOWELS = "AEIU"


class Written(NamedTuple):
    """A name as one side of a unit writes it, and its syllables."""

    unit: UnitTerms
    segment: SegmentAnalysis
    span: Span
    parts: tuple[str, ...]

    @property
    def seen(self) -> str:
        """What is written."""
        return self.span.of(self.segment.text)

    @property
    def code(self) -> str:
        """The language of the side."""
        return self.segment.language.code


def syllables_apart(text: ParallelText) -> Iterator[tuple[Written, Written]]:
    """Names with a slip in a syllable, each with the name on the other side that shows it.

    Where both sides in Latin letters have the name otherwise and alike, the slip is in the third.
    """
    pairs = name_pairs(text)
    latin = [code for code, document in text.documents.items() if document.language.script == "Latn"]
    for code in text.documents:
        if code not in latin and latin:
            yield from _Names(pairs, code, latin).slips()


class _Names:
    def __init__(self, pairs: NamePairs, code: str, latin: Sequence[str]) -> None:
        self._pairs = pairs
        self._code = code
        self._latin = latin
        self._own = {unit.index: tuple(_spots(pairs, unit, code)) for unit in pairs.terms.units if code in unit.sides}
        self._theirs = {
            (unit.index, other): tuple(_romanised(unit, other))
            for unit in pairs.terms.units
            for other in latin
            if other in unit.sides
        }

    def slips(self) -> Iterator[tuple[Written, Written]]:
        for index, spots in self._own.items():
            for spot in spots:
                yield from self._of(index, spot)

    def _of(self, index: int, spot: Written) -> Iterator[tuple[Written, Written]]:
        alike = {other: next(self._like(other, spot), None) for other in self._latin}
        same = [each for each in alike.values() if each is not None]
        near: list[Written] = []
        for other in (code for code, each in alike.items() if each is None):
            here = self._theirs.get((index, other), ())
            found = [each for each in here if self._is_slip(spot, each, vowels=bool(same))]
            near.extend(found if len({each.seen for each in found}) == 1 else ())
        if same and near:
            yield near[0], same[0]
        elif len({each.code for each in near}) > 1:
            if all(_agree(one, other) for one, other in combinations(near, 2)):
                yield spot, near[0]
        elif near and len(self._latin) == 1:
            yield near[0], spot

    def _like(self, code: str, spot: Written) -> Iterator[Written]:
        """Where a side has the name anywhere in its text."""
        everywhere = (each for (_, other), found in self._theirs.items() if other == code for each in found)
        return (each for each in everywhere if _is_same(spot, each))

    def _is_slip(self, spot: Written, there: Written, *, vowels: bool) -> bool:
        """Whether a name in Latin letters is meant for that one and nobody else's in the text."""
        others = (each for found in self._own.values() for each in found)
        return _is_near(spot, there, vowels=vowels) and not any(_is_same(each, there) for each in others)


def _spots(pairs: NamePairs, unit: UnitTerms, code: str) -> Iterator[Written]:
    for spot in pairs.spots(unit.sides[code]):
        parts = spot.segment.language.name_parts(spot.text)
        if spot.title and not spot.concepts and not spot.place and len(parts) == _SYLLABLES:
            yield Written(unit, spot.segment, spot.span, parts)


def _romanised(unit: UnitTerms, code: str) -> Iterator[Written]:
    """The names of three syllables in Latin letters that begin with a Korean family name, unknown to the glossary."""
    for segment in unit.sides[code]:
        for match in _three().finditer(segment.text):
            span = Span(*match.span())
            known = any(hit.span.overlaps(span) for hit in segment.hits if hit.term.status.usable)
            if not known and match[1].lower() in KOREAN_SURNAMES:
                yield Written(unit, segment, span, match.groups())


def _is_same(spot: Written, there: Written) -> bool:
    keys = spot.segment.language.name_keys(spot.seen)
    return not keys.isdisjoint(latin_keys(there.seen))


def _is_near(spot: Written, there: Written, *, vowels: bool) -> bool:
    """Whether one syllable alone differs, and not in a vowel alone unless `vowels`, or the given ones are exchanged.

    Vowels are romanised in many ways; they tell something where another side has them as the name sounds.
    """
    alike = [_sounds_as(spot, own, part) for own, part in zip(spot.parts, there.parts, strict=True)]
    if alike.count(True) == _SYLLABLES - 1:
        return vowels or _differ(spot, spot.parts[alike.index(False)], there.parts[alike.index(False)])
    _, first, second = spot.parts
    exchanged = _sounds_as(spot, first, there.parts[2]) and _sounds_as(spot, second, there.parts[1])
    return alike == [True, False, False] and exchanged


def _sounds_as(spot: Written, syllable: str, part: str) -> bool:
    keys = spot.segment.language.name_keys(syllable)
    surname = KOREAN_SURNAMES.get(part.lower())
    return not keys.isdisjoint(latin_keys(part)) or surname in keys


def _differ(spot: Written, syllable: str, part: str) -> bool:
    """Whether the consonants of a syllable are others."""
    ours, theirs = spot.segment.language.name_keys(syllable), latin_keys(part)
    return {_consonants(key) for key in ours}.isdisjoint(map(_consonants, theirs))


def _consonants(key: str) -> str:
    return "".join("-" if letter in _VOWELS else letter for letter in key)


def _agree(one: Written, other: Written) -> bool:
    return not latin_keys(one.seen).isdisjoint(latin_keys(other.seen))


@cache
def _three() -> re.Pattern[str]:
    """A capitalised word and two more, or one of two parts with a hyphen."""
    return re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]+)(?:-| (?=[A-Z]))([A-Za-z][a-z]+)\b(?!-)")
