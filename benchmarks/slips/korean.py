"""Puts one particle of the wrong form into a Korean sentence: 대통령를, 구조대은."""

import random
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transreview.languages.korean.particles import choose
from transreview.text.span import Span

_PAIRS = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"))
_OTHER = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
_PAIR_OF = {form: "/".join(pair) for pair in _PAIRS for form in pair}
_CLOSERS = ")]”’\"'》〉」』"
_EOJEOL = re.compile(
    r"(?<!\S)[“‘\"'(《〈「『]?(?P<noun>\S+?)(?P<particle>으로|은|는|이|가|을|를|과|와|로)(?=[,.]?(?:\s|$))"
)
_SURE = re.compile(r"(?<!\S)[“‘\"'(《〈「『]?([가-힣]{2,}?)(?:를|에서|에게|까지|부터|의|에는)(?=[,.]?(?:\s|$))")


class Slip(NamedTuple):
    """A sentence with the wrong one of two particles at `span`; `right` stood there.

    `kind` is the pair of particles, `outcome` what stands before it.
    """

    text: str
    span: Span
    right: str
    kind: str
    outcome: str


class Particles:
    """Puts slips in after what is sure to be a noun: the sentences have it with a particle that nothing else is."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._nouns = frozenset(match[1] for sentence in sentences for match in _SURE.finditer(sentence))

    def slip(self, sentence: str, chance: random.Random) -> Slip | None:
        """The sentence with one particle of the wrong form, None where it has none after a sure noun."""
        places = list(self._places(sentence))
        if not places:
            return None
        noun, span, before = chance.choice(places)
        particle = span.of(sentence)
        wrong = _OTHER[particle]
        text = sentence[: span.start] + wrong + sentence[span.end :]
        return Slip(text, Span(noun.start, span.start + len(wrong)), particle, _PAIR_OF[particle], before)

    def _places(self, sentence: str) -> Iterator[tuple[Span, Span, str]]:
        for match in _EOJEOL.finditer(sentence):
            noun, particle = match["noun"], match["particle"]
            before = _before(noun)
            if before == "a Korean word" and noun not in self._nouns:
                continue
            if choose(noun, _PAIR_OF[particle]) == particle:
                yield Span(*match.span("noun")), Span(*match.span("particle")), before


def _before(noun: str) -> str:
    last = noun[-1]
    if last in _CLOSERS:
        return "a closing bracket or quotation mark"
    if last.isdigit() or last in "%％℃":
        return "a figure"
    if last.isascii():
        return "Latin letters"
    return "a Korean word" if "가" <= last <= "힣" else "something else"
