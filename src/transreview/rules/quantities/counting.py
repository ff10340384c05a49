"""What a value counts: the words of the closed lists that stand with it."""

import re
from collections.abc import Iterable
from functools import cache

from transreview.rules.quantities.claims import Claim
from transreview.text.span import Span

_WIDTH = 24
"""Code points around a value within which what it counts is named."""


def counts(claim: Claim, pair: Iterable[Claim]) -> frozenset[str]:
    """What is named with a value, as far as the next value of the pair, in its clause."""
    text, value = claim.segment.text, claim.quantity.span
    others = [each.quantity.span for each in pair if each.segment is claim.segment and each is not claim]
    # the value's own expression may name what it counts: 남성 5명, 20개국
    left = max([0, value.start - _WIDTH, *(span.end for span in others if span.end <= value.start)])
    right = min([len(text), value.end + _WIDTH, *(span.start for span in others if span.start >= value.end)])
    for mark in _breaks().finditer(text, left, value.start):
        left = mark.end()
    end = _breaks().search(text, value.end, right)
    clause = Span(left, end.start() if end else right)
    return frozenset(
        name
        for span, name in claim.segment.language.counted(text)
        if clause.start <= span.start and span.end <= clause.end
    )


@cache
def _breaks() -> re.Pattern[str]:
    """Where the words around a value end: at a mark, or at a word for and."""
    return re.compile(r"[,;:.](?!\d)|[()]|(?<!\w)(?:và|and|while|còn)(?!\w)|(?<=[가-힣])[와과]\s")
