"""Finding offices and their deputies by a language's own lists: a minister, a vice minister."""

import re
from functools import cache

from transreview.languages.language import Office
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


class OfficeWords(NamedTuple):
    """A language's patterns: `deputy` for those who stand in for somebody, `full` for those who hold the office."""

    deputy: str
    full: str


def offices(text: str, words: OfficeWords) -> tuple[Office, ...]:
    """The offices in a text, in order; within a deputy's no other one is counted (Phó Chủ tịch is no Chủ tịch)."""
    return tuple(
        Office(Span(*match.span()), deputy=match["deputy"] is not None) for match in _compiled(words).finditer(text)
    )


@cache
def _compiled(words: OfficeWords) -> re.Pattern[str]:
    return re.compile(f"(?P<deputy>{words.deputy})|(?:{words.full})")
