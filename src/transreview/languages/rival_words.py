"""Words of which one is put for another by mistake: the school levels, taxes, ranks and the like of a language's list.

A field is a set of rivals: a primary school is no middle school. Fields and rivals have the same names in all languages.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from transreview.languages.language import Rival
from transreview.text.span import Span

Words = Mapping[str, Mapping[str, str]]
"""A pattern of words by rival, by field."""


def rivals(text: str, words: Words) -> Iterator[Rival]:
    """The words of the list in a text, field by field, those of a field in order."""
    for field, members in words.items():
        for match in _compiled(tuple(members.items())).finditer(text):
            yield Rival(Span(*match.span()), field, str(match.lastgroup))


@cache
def _compiled(members: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in members))
