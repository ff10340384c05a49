"""The outer form of segments: translations keep sentences, quotations, questions, brackets and figures together."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from transreview.alignment.parameters import SurfaceWeights
from transreview.languages.language import Language


class Surface(NamedTuple):
    """How often a segment has each outer mark; of quotation marks, those that open and those that close."""

    sentences: int
    quotation_marks: int
    exclamations: int
    brackets: int
    commas: int
    figures: int


_MOST = Surface(sentences=4, quotation_marks=4, exclamations=3, brackets=3, commas=3, figures=3)
"""From how many on more marks cost no more."""


def surface(text: str, language: Language) -> Surface:
    """The outer marks of one segment; exclamations are questions too."""
    return Surface(
        sentences=max(1, len(language.sentences(text))),
        quotation_marks=_count(text, '"“”«»'),
        exclamations=_count(text, "?!"),
        brackets=_count(text, "(["),
        commas=_count(text, ",，"),
        figures=len(_figure().findall(text)),
    )


def _count(text: str, marks: str) -> int:
    return sum(map(text.count, marks))


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*")


class Unevenness:
    """What the differences in outer form say against links of two sides."""

    def __init__(self, left: Sequence[Surface], right: Sequence[Surface], weights: SurfaceWeights) -> None:
        self._left = _sums(left)
        self._right = _sums(right)
        self._weights = weights

    def of(self, left: int, right: int, left_end: int, right_end: int) -> float:
        """The score, in nats, of linking left segments `left` to `left_end` with right ones `right` to `right_end`."""
        score = 0.0
        before, after = self._left[left], self._left[left_end]
        other_before, other_after = self._right[right], self._right[right_end]
        for number, weight in enumerate(self._weights):
            difference = after[number] - before[number] - other_after[number] + other_before[number]
            if difference:
                score += weight * min(_MOST[number], abs(difference))
        return score


def _sums(sides: Sequence[Surface]) -> list[tuple[int, ...]]:
    """The counts up to each border."""
    start: tuple[int, ...] = (0,) * len(_MOST)
    return list(accumulate(sides, lambda sums, one: tuple(map(add, sums, one)), initial=start))
