"""Finding many needles in a text at once.

An Aho-Corasick automaton searches any amount of text in no time, but it takes two milliseconds to build for a thousand
concepts, and two more to import. One article is searched sooner by looking its letters up in a table of beginnings.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

Match: TypeAlias = tuple[int, int, int]
"""Number of the needle, start and end."""

_BEGINNING = 4
_LITTLE_TEXT = 20_000
"""Letters up to which the table is quicker than building the automaton (measured for 1,000 to 100,000 needles)."""


class _Beginnings(NamedTuple):
    """The numbers of the needles by their first letters, at most `_BEGINNING`, and the lengths of those beginnings."""

    needles: dict[str, list[int]]
    lengths: tuple[int, ...]


class Search:
    """Finds all places of some needles, overlapping ones included."""

    def __init__(self, needles: Sequence[str]) -> None:
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
        needles, (beginnings, lengths) = self._needles, self._beginnings
        found = []
        for start in range(len(text)):
            for length in lengths:
                for number in beginnings.get(text[start : start + length], ()):
                    needle = needles[number]
                    if text.startswith(needle, start):
                        found.append((number, start, start + len(needle)))
        return found

    @cached_property
    def _beginnings(self) -> _Beginnings:
        by_beginning: dict[str, list[int]] = {}
        for number, needle in enumerate(self._needles):
            by_beginning.setdefault(needle[:_BEGINNING], []).append(number)
        return _Beginnings(by_beginning, tuple(sorted({len(beginning) for beginning in by_beginning})))

    @cached_property
    def _automaton(self) -> Any:
        import ahocorasick_rs  # an article alone does not need it

        return ahocorasick_rs.AhoCorasick(self._needles)
