"""Names of people in English text, by their form: capitalised words, best with a title before them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from transreview.languages.english.titles import COMMON_FIRST, NO_PERSONS, TITLES
from transreview.languages.language import NameMention
from transreview.text.span import Span

_MOST = 4
"""Words of a name: Vietnamese and Spanish ones have four."""

_LONGEST_TITLE = 4


def names(text: str) -> tuple[NameMention, ...]:
    """Runs of two to four capitalised words, or one after a title, that no word shows to be something else."""
    return tuple(mention for run in _runs(text) for mention in _mention(text, run))


def _runs(text: str) -> Iterator[list[Span]]:
    """Stretches of capitalised words with single spaces between; a stop after a title (`Dr.`) does not end one."""
    run: list[Span] = []
    for match in _capitalised().finditer(text):
        span = Span(*match.span())
        gap = text[run[-1].end : span.start] if run else ""
        if run and gap != " " and not (gap == ". " and run[-1].of(text).lower() in TITLES):
            yield run
            run = []
        run.append(span)
    if run:
        yield run


def _mention(text: str, run: Sequence[Span]) -> Iterator[NameMention]:
    start = 0
    while start < len(run) and run[start].of(text) in COMMON_FIRST:
        start += 1
    after_title = _after_title(text, run, start)
    title = Span(run[start].start, run[after_title - 1].end) if after_title > start else _lower_title(text, run[start:])
    words = run[after_title:]
    if not 1 <= len(words) <= _MOST or (len(words) == 1 and title is None):
        return
    if any(word.of(text) in NO_PERSONS or word.of(text).isupper() for word in words):
        return
    span = Span(words[0].start, words[-1].end)
    yield NameMention(span, span.of(text), title)


def _after_title(text: str, run: Sequence[Span], start: int) -> int:
    """Where the name begins after the longest title at `start`."""
    for end in range(min(len(run) - 1, start + _LONGEST_TITLE), start, -1):
        if " ".join(word.of(text).lower() for word in run[start:end]) in TITLES:
            return end
    return start


def _lower_title(text: str, words: Sequence[Span]) -> Span | None:
    """A title in small letters before the name (`lawmaker Nguyen Thi Minh Khai`)."""
    if not words:
        return None
    before = _words_before().search(text, max(0, words[0].start - 40), words[0].start)
    if before is None:
        return None
    parts = before.group(1).split(" ")
    for first in range(len(parts)):
        title = " ".join(parts[first:])
        if title.lower() in TITLES:
            return Span(before.end(1) - len(title), before.end(1))
    return None


@cache
def _capitalised() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ][^\W\d_]*(?:[’'-][^\W\d_]+)*")


@cache
def _words_before() -> re.Pattern[str]:
    return re.compile(r"((?:[a-z-]+ ){0,2}[a-z-]+) \Z")
