"""What a value counts: the words of the closed lists that stand with it."""

import re
from collections.abc import Iterable
from functools import cache

from transreview.languages.language import Strength
from transreview.languages.quantity import QuantityKind
from transreview.rules.quantities.claims import Claim
from transreview.text.span import Span

_WIDTH = 26
"""Code points around a value within which what it counts is named."""


def counts(claim: Claim, pair: Iterable[Claim]) -> frozenset[str]:
    """What is named with a value, as far as the next value of the pair, in its clause."""
    clause = _clause(claim, pair)
    return frozenset(name for span, name in claim.segment.counted if clause.contains(span))


def signs(claim: Claim, pair: Iterable[Claim]) -> frozenset[str]:
    """Which way a value goes, and the ordinals and concepts that stand with it, within the same bounds."""
    segment, clause = claim.segment, _clause(claim, pair)
    directions = (f"{word.axis} {word.sign}" for word in segment.directions if clause.contains(word.span))
    ordinals = (
        f"number {each.amount}"
        for each in segment.quantities
        if each.kind is QuantityKind.ORDINAL and each.span != claim.quantity.span and clause.contains(each.span)
    )
    concepts = (
        f"concept {hit.concept.id}"
        for hit in segment.hits
        if hit.term.status.usable and hit.strength > Strength.COMPOUND and clause.contains(hit.span)
    )
    return frozenset((*directions, *ordinals, *concepts))


def _clause(claim: Claim, pair: Iterable[Claim]) -> Span:
    text, value = claim.segment.text, claim.quantity.span
    others = [
        _with_noun(text, each.quantity.span) for each in pair if each.segment is claim.segment and each is not claim
    ]
    own = _with_noun(text, value)
    # the value's own expression may name what it counts: 남성 5명, 20개국
    left = max([0, value.start - _WIDTH, *(span.end for span in others if span.end <= value.start)])
    right = min([len(text), value.end + _WIDTH, *(span.start for span in others if span.start >= value.end)])
    breaks = _breaks(claim.segment.language.clause_endings)
    for mark in breaks.finditer(text, left, value.start):
        left = mark.end()
    end = breaks.search(text, value.end, right)
    return Span(own.start if own != value else left, end.start() if end else right)


def _with_noun(text: str, value: Span) -> Span:
    """A value; one in brackets with the word before them: 중국인(431만 명)."""
    match = _bracketed().search(text, max(0, value.start - _WIDTH), value.start)
    return Span(match.start(), value.end) if match else value


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"(?:[가-힣]+|(?:[^\W\d_가-힣]+ ){0,2}[^\W\d_가-힣]+) ?\((?:약 |khoảng |about )?$")


@cache
def _breaks(clause_endings: tuple[str, ...]) -> re.Pattern[str]:
    """Where the words around a value end: at a mark, after a clause, or at a word for and."""
    endings = "|".join(rf"(?<=\w){re.escape(ending)}" for ending in clause_endings) or "(?!)"
    return re.compile(rf"[,;:.](?!\d)|[()]|(?<!\w)(?:và|and|while|còn)(?!\w)|(?<=[가-힣])[와과]\s|{endings}")
