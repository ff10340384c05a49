"""Particles whose form nothing in the text can settle: those after what a program fills in."""

from transreview.languages.korean.hangul import is_syllable
from transreview.languages.korean.particles import choose, parse
from transreview.languages.korean.sound import CLOSERS
from transreview.languages.listed import listed
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_UNSETTLED = frozenset(listed("은 는 이 가 을 를 과 와 으로 로 으로서 로서 으로써 로써 으로부터 로부터 이란 란"))
_AFTER_NUMBERS = frozenset(listed("은 는 을 를"))
"""Those that cannot be a counter or the name of a place after a figure, as 과 (제3과), 가 (종로 3가) and 로 can."""


class Unsettled(NamedTuple):
    """A particle after a placeholder: where it stands, and the pair that is right whatever is filled in."""

    particle: Span
    pair: str


def unsettled_after(text: str, end: int, *, number: bool) -> Unsettled | None:
    """The particle right after a placeholder that ends at `end`; None where none stands there, or a pair does.

    `number` says that a number is filled in. Closing quotation marks may stand between.
    """
    start = end
    while start < len(text) and text[start] in CLOSERS:
        start += 1
    stop = start
    while stop < len(text) and is_syllable(text[stop]):
        stop += 1
    if stop == start or (stop < len(text) and (text[stop].isalnum() or text[stop] in "(/")):
        return None
    if text[start - 1] == "(":
        return None
    chain = parse(text[start:stop], None)
    if not chain or chain[0].text not in (_AFTER_NUMBERS if number else _UNSETTLED):
        return None
    first = chain[0]
    return Unsettled(Span(start, start + len(first.text)), choose("", f"{first.text}/{first.other}"))
