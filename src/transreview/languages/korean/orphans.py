"""Particles that stand apart from their noun, and pairs of particles between which nobody has chosen."""

import re
from collections.abc import Iterator
from functools import cache

from transreview.languages.korean.hangul import final_consonant, is_syllable
from transreview.languages.korean.particles import choose, parse, refit, unresolved_pairs
from transreview.languages.korean.sino import is_sino_korean
from transreview.languages.korean.sound import CLOSERS, final_sound
from transreview.languages.korean.stems import stem_length
from transreview.languages.listed import listed
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_BOUND = frozenset(
    listed(
        "은 는 을 를 의 에 에서 에서는 에서도 에서의 에게 에게는 에게도 에게서 에는 에도 으로 로 으로는 로는 으로도 로도",
        "으로서 로서 으로써 로써 으로부터 로부터 으로의 로의 께서 께서는 한테 까지 까지의 까지는 부터 부터의 처럼 조차",
        "와의 과의 이라고 라고 이라는 라는 이라며 라며 이라면서 라면서 이었다 였다 입니다 이었습니다",
    )
)
_BEFORE_GAP = CLOSERS + ")%"
_QUOTATIVE = ("이라", "라")
_LOOK_ALIKE = frozenset(("은", "을"))
_VERB_ALIKE = frozenset(("이었다", "이었습니다"))
"""Also the verb 잇다, to go on: 뒤를 이었다, 말을 길게 이었다."""
_BEFORE_LOOK_ALIKES = frozenset(listed("금 갑 병 동 순 및 또는"))
_NO_NOUNS = frozenset(listed("및 또는 그리고 혹은 와 과"))
_ADNOMINAL = frozenset("은는한된던운른린친간온난든")


class Orphan(NamedTuple):
    """A particle apart from its noun: the noun, the space and particle after it, and the form to put there."""

    noun: Span
    gap_and_particle: Span
    proper: str


class Unresolved(NamedTuple):
    """A pair such as 을(를): the noun, the pair, and the form that fits; None where the sound is not certain."""

    noun: Span
    pair: Span
    proper: str | None


def orphans(text: str) -> Iterator[Orphan]:
    """The complete particles that stand as words of their own, by position."""
    for match in _word().finditer(text):
        gap, particle = match.start(), match[1]
        before = text[gap - 1 : gap]
        if particle not in _BOUND or not (before.isalnum() or (before and before in _BEFORE_GAP)):
            continue
        start = _noun_start(text, gap)
        noun = text[start:gap]
        if not noun or not _takes(noun, particle):
            continue
        yield Orphan(Span(start, gap), Span(*match.span()), refit(particle, final_sound(noun)))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r" ([^\W_]+)(?![^\W_]|[-(])")


def _noun_start(text: str, end: int) -> int:
    """Where the word before a gap begins."""
    start = text.rfind(" ", 0, end) + 1
    return max(start, text.rfind("\n", 0, end) + 1)


def _takes(noun: str, particle: str) -> bool:
    """Whether the word before may be the noun that the particle belongs to."""
    last = noun[-1]
    if noun in _NO_NOUNS:
        return False
    if last in CLOSERS or last == ")":
        return particle.startswith(_QUOTATIVE) or final_sound(noun) is not None
    if particle in _LOOK_ALIKE:
        return _takes_look_alike(noun, particle)
    if particle in _VERB_ALIKE:
        return stem_length(noun) == len(noun) and is_sino_korean(noun)
    return True


def _takes_look_alike(noun: str, particle: str) -> bool:
    """Whether 은 and 을 are particles here and not the metal or the second party of a contract."""
    sound = final_sound(noun)
    if sound is None or parse(particle, sound) is None or noun in _BEFORE_LOOK_ALIKES:
        return False
    if not is_syllable(noun[-1]) or final_consonant(noun[-1]) not in ("ㄴ", "ㄹ"):
        return True
    return is_sino_korean(noun) and noun[-1] not in _ADNOMINAL


def unresolved(text: str) -> Iterator[Unresolved]:
    """The pairs of particles right after a noun, by position. After a placeholder they are no error: see the caller."""
    pairs = "(" in text and any(pair in text for pair in unresolved_pairs())
    for match in _pairs().finditer(text) if pairs else ():
        start = _noun_start(text, match.start())
        noun = Span(start, match.start())
        sound = final_sound(noun.of(text))
        proper = choose(noun.of(text), match[0]) if sound is not None and sound.certain else None
        yield Unresolved(noun, Span(*match.span()), proper)


@cache
def _pairs() -> re.Pattern[str]:
    forms = "|".join(re.escape(pair) for pair in sorted(unresolved_pairs(), key=len, reverse=True))
    return re.compile(rf"(?<=[^\W_]|[{re.escape(CLOSERS)})%}}>])(?:{forms})")
