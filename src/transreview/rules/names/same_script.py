"""Names that two languages write in the same letters and spell differently: `Yoon Seo-ha` beside `Yun Seo-ha`.

A foreign name is not transliterated between Vietnamese and English: what one of them has, the other has to have.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import permutations
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.languages.name_keys import latin_keys
from transreview.rules.names.misspelled import same_letters
from transreview.rules.terms.sides import UnitTerms, terms_of
from transreview.text.span import Span

_LEAST_WORDS = 2
_MOST_LETTERS = 2
_LEAST_LETTERS = 2
_LETTERS_TO_ONE = 3
_NATIVE = "ăâđêôơưĂÂĐÊÔƠƯ"


class Spelling(NamedTuple):
    """A name as one side spells it, of which every word but one is the other side's."""

    unit: UnitTerms
    segment: SegmentAnalysis
    span: Span

    @property
    def seen(self) -> str:
        """What is written."""
        return self.span.of(self.segment.text)


def different_spellings(text: ParallelText) -> Iterator[tuple[Spelling, Spelling]]:
    """Pairs of names in one unit that are a slip apart, neither of which stands anywhere in the other's text.

    Vietnamese names, which lose their marks in English, are not looked at here.
    """
    codes = sorted(code for code, document in text.documents.items() if document.language.script == "Latn")
    terms = terms_of(text)
    for unit in terms.units if len(codes) == len(("en", "vi")) else ():
        one, other = (
            [
                spelling
                for spelling in _spellings(unit, code)
                if not terms.stands_anywhere(codes[1 - place], spelling.seen)
            ]
            for place, code in enumerate(codes)
        )
        for first in one:
            for second in other:
                if _is_slip(first.seen, second.seen):
                    yield first, second


def lone_spellings(text: ParallelText) -> Iterator[tuple[Spelling, Spelling]]:
    """Names that stand in one text alone and are a slip from a name that both texts have, with that one beside them."""
    codes = sorted(code for code, document in text.documents.items() if document.language.script == "Latn")
    terms = terms_of(text)
    for code, other in permutations(codes, 2):
        spellings = [spelling for unit in terms.units for spelling in _spellings(unit, code)]
        shared = {each.seen: each for each in spellings if terms.stands_anywhere(other, each.seen)}
        for spelling in spellings if shared else ():
            if spelling.seen not in shared:
                right = next((each for seen, each in shared.items() if _is_slip(seen, spelling.seen, " ")), None)
                if right is not None:
                    yield spelling, right


def _spellings(unit: UnitTerms, code: str) -> Iterator[Spelling]:
    for segment in unit.sides.get(code, ()):
        words = [Span(*match.span()) for match in _capitalised().finditer(segment.text)]
        for place in range(len(words)):
            for end in range(place + 1, min(place + 4, len(words))):
                if not _only_particles(segment.text[words[end - 1].end : words[end].start]):
                    break
                span = Span(words[place].start, words[end].end)
                if not _is_native(span.of(segment.text)):
                    yield Spelling(unit, segment, span)


def _only_particles(gap: str) -> bool:
    return gap == " " or _particles().fullmatch(gap) is not None


def _is_native(name: str) -> bool:
    """Whether a name has letters of Vietnamese words, which a foreign name has not."""
    return any(letter in _NATIVE or "\u1ea0" <= letter <= "\u1ef9" for letter in name)


def _is_slip(one: str, other: str, between: str = " -") -> bool:
    """Whether two names have the same words but one, and that one differs by a letter or two."""
    ours, theirs = (re.split(f"[{between}]", name) for name in (one, other))
    if len(ours) != len(theirs) or len(ours) < _LEAST_WORDS:
        return False
    different = [(a, b) for a, b in zip(ours, theirs, strict=True) if not same_letters(a, b)]
    return len(different) == 1 and _near(*different[0])


def _near(one: str, other: str) -> bool:
    """Whether two words are a letter of three apart, or two letters and sound alike (`Yun` and `Yoon`)."""
    if one.isupper() or other.isupper():
        return False  # abbreviations are one letter apart by design
    apart = _distance(one.lower(), other.lower())
    alike = not latin_keys(one).isdisjoint(latin_keys(other))
    few = alike or _LETTERS_TO_ONE * apart <= max(len(one), len(other))
    return min(len(one), len(other)) >= _LEAST_LETTERS and 0 < apart <= _MOST_LETTERS and few


def _distance(one: Sequence[str], other: Sequence[str]) -> int:
    """Letters to change, put in or leave out."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for column, theirs in enumerate(other, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (letter != theirs))
    return row[-1]


@cache
def _capitalised() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]+(?:[’'-][^\W\d_]+)*")


@cache
def _particles() -> re.Pattern[str]:
    return re.compile(r" (?:(?:von|van|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn) ){1,2}")
