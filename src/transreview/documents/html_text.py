"""The content of a stretch of HTML: white space collapsed, character references decoded, every place known."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from transreview.documents.content import Content
from transreview.text.span import Span


class Piece(NamedTuple):
    """A stretch of text between tags. `protected` says that it is code or in another language."""

    span: Span
    protected: bool = False


def content(text: str, pieces: Iterable[Piece], *, attribute: bool = False) -> Content:
    """What the pieces say together."""
    builder = _Builder(text, attribute)
    for piece in pieces:
        builder.add(piece)
    return builder.content()


class _Builder:
    def __init__(self, text: str, attribute: bool) -> None:
        self._text = text
        self._attribute = attribute
        self._parts: list[str] = []
        self._offsets: list[int] = []
        self._ends: list[int] = []
        self._protected: list[Span] = []
        self._space = True

    def add(self, piece: Piece) -> None:
        first = len(self._offsets)
        position = piece.span.start
        for start, end, characters in _special(self._text, piece.span, self._attribute):
            self._plain(position, start)
            position = end
            if characters != " ":
                self._put(start, end, characters)
            elif not self._space:
                self._put(start, end, " ")
                self._space = True
        self._plain(position, piece.span.end)
        inside = _protected(self._text, piece) if not piece.protected else ()
        if piece.protected and first < len(self._offsets):
            self._protected.append(Span(first, len(self._offsets)))
        self._protected.extend(self._in_content(span, first) for span in inside)

    def _in_content(self, place: Span, first: int) -> Span:
        """A stretch of the file as one of the content, which reaches it from `first` on."""
        start = bisect_left(self._offsets, place.start, first)
        return Span(start, bisect_left(self._offsets, place.end, start))

    def _plain(self, start: int, end: int) -> None:
        if start < end:
            self._parts.append(self._text[start:end])
            self._offsets.extend(range(start, end))
            self._ends.extend(range(start + 1, end + 1))
            self._space = False

    def _put(self, start: int, end: int, characters: str) -> None:
        self._parts.append(characters)
        self._offsets.extend([start] * len(characters))
        self._ends.extend([end] * len(characters))
        self._space = False

    def content(self) -> Content:
        start = self._offsets[0] if self._offsets else 0
        return Content("".join(self._parts), start, self._offsets, self._ends, tuple(self._protected))


def _special(text: str, span: Span, attribute: bool) -> Iterator[tuple[int, int, str]]:
    """White space, as one space, and character references with what they stand for."""
    for match in _marks().finditer(text, span.start, span.end):
        if match.lastindex is None:
            yield match.start(), match.end(), " "
        elif (found := _reference(match, text, span.end, attribute)) is not None:
            yield match.start(), *found


def _reference(match: re.Match[str], text: str, limit: int, attribute: bool) -> tuple[int, str] | None:
    """Where a character reference ends and what it says; None where the ampersand is text."""
    from html import unescape  # only where there are references: its table is long
    from html.entities import html5

    whole = match.group()
    if whole[1] == "#":
        return match.end(), unescape(whole)
    name = whole[1:]
    for length in range(len(name), 1, -1):
        if name[:length] in html5:
            end = match.start() + 1 + length
            following = text[end : end + 1] if end < limit else ""
            if attribute and not name[:length].endswith(";") and (following == "=" or following.isalnum()):
                return None
            return end, html5[name[:length]]
    return None


def _protected(text: str, piece: Piece) -> Iterator[Span]:
    if "{" in piece.span.of(text):
        for match in _templates().finditer(text, piece.span.start, piece.span.end):
            yield Span(*match.span())


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[ \t\n\r\f]+|&(#[0-9]{1,9};?|#[xX][0-9A-Fa-f]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


@cache
def _templates() -> re.Pattern[str]:
    """What a program puts in later: `{{ name }}`, `{% if %}`, as Jinja, Vue and Angular write it."""
    return re.compile(r"\{\{[^{}]{0,500}\}\}|\{%[^{}]{0,500}%\}")


_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTES = {'"': "&quot;", "'": "&#39;"}
_BARE = {**_QUOTES, "=": "&#61;", "`": "&#96;", " ": "&#32;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;", "\f": "&#12;"}


def escaped(content: str, quote: str | None) -> str:
    """Content as HTML writes it, in an attribute between `quote` (empty: without marks), or as text (None)."""
    signs: dict[str, str | int | None] = dict(_ESCAPES)
    if quote == "":
        signs.update(_BARE)
    elif quote is not None:
        signs[quote] = _QUOTES[quote]
    return content.translate(str.maketrans(signs))
