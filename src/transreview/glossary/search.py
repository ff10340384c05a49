"""Finding many needles in a text at once.

An Aho-Corasick automaton searches any amount of text in no time, but it takes two milliseconds to build for a thousand
concepts, and two more to import. One article is searched sooner by looking up, from letter to letter, whether a needle
begins there.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Any, TypeAlias

Match: TypeAlias = tuple[int, int, int]
"""Number of the needle, start and end."""

_BEGINNING = 4
_LITTLE_TEXT = 20_000
"""Letters up to which the table is quicker than building the automaton (measured for 1,000 to 100,000 needles)."""


class Search:
    """Finds all places of some needles, overlapping ones included."""

    def __init__(self, needles: Sequence[str]) -> None:
        """`needles` are different and sorted: those with one beginning stand together."""
        self._needles = needles
        self._searched = 0

    def find(self, text: str) -> list[Match]:
        """All matches in a text, in no particular order."""
        self._searched += len(text)
        if self._searched <= _LITTLE_TEXT:
            return self._find_by_beginnings(text)
        found: list[Match] = self._automaton.find_matches_as_indexes(text, overlapping=True) if self._needles else []
        return found

    def _find_by_beginnings(self, text: str) -> list[Match]:
        needles, beginnings, lengths = self._needles, self._beginnings, self._lengths
        found = []
        for start in range(len(text)):
            for length in lengths:
                beginning = text[start : start + length]
                if beginning in beginnings and len(beginning) == length:
                    number = bisect_left(needles, beginning)
                    while number < len(needles) and (needle := needles[number]).startswith(beginning):
                        if text.startswith(needle, start):
                            found.append((number, start, start + len(needle)))
                        if length < _BEGINNING:
                            break
                        number += 1
        return found

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """The first letters of the needles, at most `_BEGINNING`: a shorter one is a needle."""
        return frozenset([needle[:_BEGINNING] for needle in self._needles])

    @cached_property
    def _lengths(self) -> Sequence[int]:
        return sorted(set(map(len, self._beginnings)))

    @cached_property
    def _automaton(self) -> Any:
        import ahocorasick_rs  # an article alone does not need it

        return ahocorasick_rs.AhoCorasick(self._needles)
