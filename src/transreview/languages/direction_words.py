"""Finding words that say which way a value goes, by a language's own list."""

import re
from collections.abc import Mapping
from functools import cache

from transreview.languages.language import Direction
from transreview.text.span import Span

Words = Mapping[tuple[str, int], str]
"""A pattern of words by axis and sign."""


def directions(text: str, words: Words) -> tuple[Direction, ...]:
    """The words of the list in a text, in order."""
    found = [
        Direction(Span(*match.span()), axis, sign)
        for (axis, sign), pattern in words.items()
        for match in _compiled(pattern).finditer(text)
    ]
    return tuple(sorted(found))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
