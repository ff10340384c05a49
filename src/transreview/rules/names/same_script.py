"""Names that two languages write in the same letters and spell differently: `Yoon Seo-ha` beside `Yun Seo-ha`.

A foreign name is not transliterated between Vietnamese and English: what one of them has, the other has to have.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.languages.name_keys import latin_keys
from transreview.rules.names.misspelled import same_letters
from transreview.rules.terms.sides import UnitTerms, terms_of
from transreview.text.span import Span

_PAIR = 2
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
    for unit in terms.units if len(codes) == _PAIR else ():
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
        words = [Span(*match.span()) for match in capitalised().finditer(segment.text)]
        for place in range(len(words)):
            for end in range(place + 1, min(place + 4, len(words))):
                if not _only_particles(segment.text[words[end - 1].end : words[end].start]):
                    break
                span = Span(words[place].start, words[end].end - _possessive(words[end].of(segment.text)))
                if not _is_native(span.of(segment.text)):
                    yield Spelling(unit, segment, span)


def _possessive(word: str) -> int:
    """How many letters at the end of a word are the English genitive."""
    return len("'s") if word.endswith(("'s", "’s")) else 0


def _only_particles(gap: str) -> bool:
    return gap == " " or _particles().fullmatch(gap) is not None


def _is_native(name: str) -> bool:
    """Whether a name has letters of Vietnamese words, which a foreign name has not."""
    return any(letter in _NATIVE or "\u1ea0" <= letter <= "\u1ef9" for letter in name)


def _is_slip(one: str, other: str, between: str = " -") -> bool:
    """Whether two names have the same words but one, and that one differs by a letter or two."""
    ours, theirs = (
        [word[: len(word) - _possessive(word)] for word in re.split(f"[{between}]", name)] for name in (one, other)
    )
    if len(ours) != len(theirs) or len(ours) < _LEAST_WORDS:
        return False
    different = [(a, b) for a, b in zip(ours, theirs, strict=True) if not same_letters(a, b)]
    return len(different) == 1 and is_near(*different[0])


def is_near(one: str, other: str) -> bool:
    """Whether two words are a letter of three apart, or two letters and sound alike (`Yun` and `Yoon`)."""
    apart = _distance(one.lower(), other.lower())
    alike = not latin_keys(one).isdisjoint(latin_keys(other))
    few = alike or _LETTERS_TO_ONE * apart <= max(len(one), len(other))
    return min(len(one), len(other)) >= _LEAST_LETTERS and 0 < apart <= _MOST_LETTERS and few


def bare_words(text: str) -> Iterator[str]:
    """The words of a text in small letters, without marks and hyphens."""
    plain = text.casefold().replace("đ", "d").replace("-", "")
    letters = (letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))
    yield from re.findall(r"[^\W\d_]+", "".join(letters))


def _distance(one: str, other: str) -> int:
    """Letters to change, put in or leave out, or neighbours to exchange."""
    rows = [list(range(len(other) + 1))]
    for place, letter in enumerate(one, 1):
        row, above = [place], rows[-1]
        for column, theirs in enumerate(other, 1):
            cost = min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != theirs))
            exchanged = place > 1 and column > 1 and letter == other[column - 2] and one[place - 2] == theirs
            row.append(min(cost, rows[-2][column - 2] + 1) if exchanged else cost)
        rows.append(row)
    return rows[-1][-1]


@cache
def capitalised() -> re.Pattern[str]:
    """A word of two letters or more that begins with a capital, with what hyphens and apostrophes join to it."""
    return re.compile(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]+(?:[’'-][^\W\d_]+)*")


@cache
def _particles() -> re.Pattern[str]:
    return re.compile(r" (?:(?:von|van|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn) ){1,2}")
