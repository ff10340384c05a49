"""The speech level of a sentence, told by its last ending: 한다체 of newspapers, 합니다체 and 해요체 of talk."""

import re
from enum import Enum
from functools import cache

from transreview.languages.korean.hangul import SYLLABLE, compose, decompose, final_consonant
from transreview.languages.korean.sound import Ending, ending_of
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


class Level(Enum):
    """The levels that written Korean mixes by mistake."""

    PLAIN = "한다체"
    FORMAL = "합니다체"
    POLITE = "해요체"


class Closing(NamedTuple):
    """The ending of a sentence: its level, the last word, and that word in the plain level where it is certain."""

    level: Level
    word: Span
    plain: str | None = None


_PAST = frozenset("ㅆ")
_PASSIVE = frozenset(("됩", "집", "킵", "낍"))


def closing(sentence: str) -> Closing | None:
    """How a sentence closes; None for a heading, a fragment, or one that closes inside a quotation."""
    match = _last_word().search(sentence)
    if match is None:
        return None
    word, span = match[1], Span(*match.span(1))
    if word.endswith(("습니다", "ㅂ니다", "니다")) and _is_formal(word):
        return Closing(Level.FORMAL, span, _plain(word))
    if word.endswith(("습니까", "십시오", "니까")) and _is_formal(word):
        return Closing(Level.FORMAL, span)
    if word.endswith(("세요", "해요", "어요", "아요", "네요", "지요", "죠", "예요", "에요", "군요", "까요")):
        return Closing(Level.POLITE, span)
    return Closing(Level.PLAIN, span) if word.endswith(("다", "는가", "은가")) else None


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!{SYLLABLE})({SYLLABLE}+)\s?[.?!…]+\s*$")


def _is_formal(word: str) -> bool:
    """Whether 니다 and 니까 follow ㅂ, as the formal ending does (아니다, 그러니까 do not)."""
    before = word[:-2]
    return word.endswith("십시오") or (bool(before) and final_consonant(before[-1]) == "ㅂ")


def _plain(word: str) -> str | None:
    """The formal word in the plain level; None where verb and adjective differ (합니다: 한다, but 중요하다)."""
    stem = word[:-2]
    if stem.endswith("습"):
        base = stem[:-1]
        return base + "다" if base and (final_consonant(base[-1]) in _PAST or base[-1] == "없") else None
    if stem.endswith("입"):
        noun = stem[:-1]
        return noun + ("다" if noun and ending_of(noun[-1]) is Ending.VOWEL else "이다")
    if stem.endswith("아닙"):
        return stem[:-1] + "니다"
    if stem[-1] in _PASSIVE and len(stem) > 1:
        letters = decompose(stem[-1])
        return stem[:-1] + compose(letters.initial, letters.vowel, "ㄴ") + "다"
    return None


class Quotation(NamedTuple):
    """Which quotation marks are open at a place: double ones, single ones (also inside double ones)."""

    double: bool = False
    single: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the place lies inside a quotation."""
        return self.double or self.single


def quotation_after(text: str, before: Quotation) -> Quotation:
    """What is open at the end of `text` when `before` was open at its start.

    A straight mark opens where it stands before a word and after none, and else closes.
    """
    double, single = before
    for match in _marks().finditer(text):
        opens = match[1] is not None
        if match[0] in '“”"':
            double, single = opens, single and opens
        else:
            single = opens
    return Quotation(double, single)


@cache
def _marks() -> re.Pattern[str]:
    """Opening marks as group 1, closing ones without a group."""
    return re.compile(r"([“‘]|(?<![^\s(\"])[\"'](?=\S))|[”’]|(?<=\S)[\"'](?![A-Za-z])")
