"""Capitalised words of texts in Latin letters and the runs of them: what may be a name there."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from transreview.analysis.segment import SegmentAnalysis
from transreview.rules.names.same_script import bare_words, capitalised
from transreview.rules.terms.sides import UnitTerms
from transreview.text.span import Span

_MOST_WORDS = 4


class Place(NamedTuple):
    """A stretch of a segment in a unit."""

    unit: UnitTerms
    segment: SegmentAnalysis
    span: Span

    @property
    def text(self) -> str:
        """What is written there."""
        return self.span.of(self.segment.text)


def capitalised_words(unit: UnitTerms, code: str) -> Iterator[Place]:
    """The capitalised words of one side of a unit, a genitive's ending left out."""
    for segment in unit.sides[code]:
        for match in capitalised().finditer(segment.text):
            word = match.group()
            if not word[0].isupper():
                continue
            end = match.end() - 2 if word.endswith(("'s", "’s")) else match.end()
            yield Place(unit, segment, Span(match.start(), end))


def runs(places: Sequence[Place]) -> Iterator[Place]:
    """The capitalised words and the runs of them with single spaces between, the longest first."""
    for length in range(_MOST_WORDS, 0, -1):
        for start in range(len(places) - length + 1):
            run = places[start : start + length]
            if all(
                one.segment is other.segment and one.segment.text[one.span.end : other.span.start] == " "
                for one, other in pairwise(run)
            ):
                yield Place(run[0].unit, run[0].segment, Span(run[0].span.start, run[-1].span.end))


@lru_cache(16384)
def bare_word(word: str) -> str:
    """A word in small letters, without marks and hyphens."""
    return next(iter(bare_words(word)), "")
