"""Where English sentences end."""

import re
from functools import cache

from transreview.text.span import Span

_OPENERS = "\"'“‘(["
_CLOSERS = "\"'”’)]"
_MARKS = ".!?…"
_CURRENCY = "$€£¥₩₫"
_LONGEST_WORD = 40
_LONGEST_MARK = 40


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, in order, without the white space between them.

    A line break ends a sentence. A full stop ends none after a title (`Mr. Lee`), an initial (`J.P. Morgan`) or
    another abbreviation, unless it can close a sentence (`Inc.`, `U.S.`) and a word that opens one follows.
    Closing quotation marks and brackets stay with the sentence that they close.
    """
    found = []
    start = _skip_space(text, 0)
    for match in _gaps().finditer(text):
        gap = Span(*match.span())
        if _is_end(text, start, gap):
            found.append(Span(start, gap.start))
            start = gap.end
    end = len(text.rstrip())
    if end > start:
        found.append(Span(start, end))
    return tuple(span for span in found if span.length > 0)


@cache
def _gaps() -> re.Pattern[str]:
    return re.compile(r"(?<=\S)\s++")


def _mark_before(text: str, end: int) -> str:
    """The full stop or other mark that ends at `end`, with the marks and closing signs after it; empty without one."""
    before = text[max(0, end - _LONGEST_MARK) : end]
    return before[len(before.rstrip(_MARKS + _CLOSERS)) :].lstrip(_CLOSERS)


def _is_end(text: str, start: int, gap: Span) -> bool:
    mark = _mark_before(text, gap.start)
    if "\n" in gap.of(text) or not mark:
        return "\n" in gap.of(text)
    following = text[gap.end : gap.end + _LONGEST_WORD].lstrip(_OPENERS)
    first = following[:1]
    if first.islower() or not (first.isalnum() or first in _CURRENCY):
        return False
    return mark.rstrip(")]") != "." or not _goes_on(text, start, gap.start - len(mark), following)


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
