"""Where English sentences end."""

import re
from functools import cache

from transreview.text.span import Span

_OPENERS = "\"'“‘(["
_CLOSERS = "\"'”’)]"
_CURRENCY = "$€£¥₩₫"
_LONGEST_WORD = 40


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, in order, without the white space between them.

    A line break ends a sentence. A full stop ends none after a title (`Mr. Lee`), an initial (`J.P. Morgan`) or
    another abbreviation, unless it can close a sentence (`Inc.`, `U.S.`) and a word that opens one follows.
    Closing quotation marks and brackets stay with the sentence that they close.
    """
    found = []
    start = _skip_space(text, 0)
    for match in _ends().finditer(text):
        if _is_end(text, start, match):
            found.append(Span(start, match.start("gap")))
            start = match.end()
    end = len(text.rstrip())
    if end > start:
        found.append(Span(start, end))
    return tuple(span for span in found if span.length > 0)


@cache
def _ends() -> re.Pattern[str]:
    closers = re.escape(_CLOSERS)
    return re.compile(rf"(?P<mark>[.!?…][.!?…{closers}]*+)?+(?P<gap>(?<=\S)\s++)")


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    mark, gap = match["mark"], match["gap"]
    if "\n" in gap or mark is None:
        return "\n" in gap
    following = text[match.end() : match.end() + _LONGEST_WORD].lstrip(_OPENERS)
    first = following[:1]
    if first.islower() or not (first.isalnum() or first in _CURRENCY):
        return False
    return mark.rstrip(")]") != "." or not _goes_on(text, start, match.start(), following)


def _goes_on(text: str, start: int, stop: int, following: str) -> bool:
    """Whether a lone full stop numbers a list item (`1. Exports`) or abbreviates."""
    from transreview.languages.english.abbreviations import keeps_open  # its lists load only where they are asked for

    before = text[max(start, stop - _LONGEST_WORD) : stop]
    if before.isdigit():
        return stop - start == len(before)
    word = before.rsplit(maxsplit=1)[-1:] or [""]
    return keeps_open(word[0].lstrip(_OPENERS), _first_word(following))


def _first_word(text: str) -> str:
    words = text.split(maxsplit=1)
    return words[0].rstrip(".,;:!?…" + _CLOSERS) if words else ""


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
