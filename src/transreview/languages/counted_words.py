"""Finding what is counted, by a language's own list of things that news counts side by side."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from transreview.text.span import Span

COUNTRY = "in_"
"""How the names of countries begin, which are counted with one by one or are what the whole sentence is about."""

ALTERNATIVES = tuple(
    frozenset(names.split())
    for names in (
        "dead injured missing rescued evacuated",
        "male female",
        "child adult elderly",
        "export import",
        "victory defeat",
        "doctor nurse",
        "teacher student",
        "soldier civilian",
        "foreign domestic",
        "labour management",
        "cancelled delayed",
        "first_dose second_dose",
        "support opposition",
        "satisfied dissatisfied",
        "volume worth",
    )
)
"""Names of which a value counts one or another: whoever counts the dead with it does not count the injured."""

Words = Mapping[str, str]
"""A pattern of words by what they name; the names are the same in every language."""


def counted(text: str, words: Words) -> Iterator[tuple[Span, str]]:
    """The words of the list in a text, each with what it names, in order."""
    for match in _compiled(tuple(words.items())).finditer(text):
        yield Span(*match.span()), str(match.lastgroup)


@cache
def _compiled(words: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in words))
