"""Finding words that name a part of the calendar, by a language's own lists."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from transreview.languages.language import CalendarWord
from transreview.text.span import Span

Words = Mapping[tuple[str, str], str]
"""Patterns of words by axis and value."""


def calendar_words(text: str, words: Words) -> Iterator[CalendarWord]:
    """The words of the list in a text, axis by axis."""
    if _any(tuple(words.values())).search(text) is None:  # most texts have none of them
        return
    for (axis, value), pattern in words.items():
        for match in _compiled(pattern).finditer(text):
            yield CalendarWord(Span(*match.span()), axis, value)


@cache
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
