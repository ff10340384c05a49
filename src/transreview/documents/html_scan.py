"""HTML as tags and texts with their places: the WHATWG tokenizer as far as documents need it.

Everything can be read, as in a browser; nothing here looks twice at the same place, so that hostile input costs linear
time (the standard library's parser is quadratic on it).
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from transreview.text.span import Span

RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})
"""Elements whose content is no markup; in `textarea` and `title` character references count all the same."""


class Attribute(NamedTuple):
    """The value of an attribute: its place without quotation marks, and the mark that surrounds it (or none)."""

    span: Span
    quote: str


class Token(NamedTuple):
    """A piece of the file: `kind` is `start`, `end`, `text`, `raw` (the content of the element `name`) or `comment`.

    Declarations and processing instructions are comments too.
    """

    kind: str
    name: str
    span: Span
    attributes: Mapping[str, Attribute] = {}


def tokens(text: str) -> Iterator[Token]:
    """The tags and texts of an HTML file in order."""
    position = begun = 0
    while (position := text.find("<", position)) >= 0:
        token, end = _markup(text, position)
        if end is None:
            position += 1
            continue
        if begun < position:
            yield Token("text", "", Span(begun, position))
        if token is None:
            yield Token("comment", "", Span(position, end))
        else:
            yield token
            if token.kind == "start" and token.name in RAW:
                close = _end_of_raw(token.name).search(text, end)
                stop = close.start() if close is not None else len(text)
                yield Token("raw", token.name, Span(end, stop))
                end = stop
        position = begun = end
    if begun < len(text):
        yield Token("text", "", Span(begun, len(text)))


def _markup(text: str, start: int) -> tuple[Token | None, int | None]:
    """The tag at a `<` and where it ends; no tag for a comment and the like, no end where the sign is text."""
    sign = text[start + 1 : start + 2]
    if sign.isascii() and sign.isalpha():
        return _tag(text, start, start + 1, "start")
    if sign == "/":
        following = text[start + 2 : start + 3]
        if following.isascii() and following.isalpha():
            return _tag(text, start, start + 2, "end")
        return None, None if not following else _after(text, ">", start + 2)
    if text.startswith("<!--", start):
        close = _comment_end().search(text, start + 2)
        return None, close.end() if close is not None else len(text)
    return None, _after(text, ">", start + 2) if sign in ("!", "?") else None


def _after(text: str, mark: str, position: int) -> int:
    found = text.find(mark, position)
    return found + len(mark) if found >= 0 else len(text)


def _tag(text: str, start: int, name_start: int, kind: str) -> tuple[Token | None, int]:
    """A tag with its attributes. One that the file's end cuts off is none, as in a browser."""
    named = _name().match(text, name_start)
    assert named is not None
    attributes: dict[str, Attribute] = {}
    position = named.end()
    while True:
        gap = _gap().match(text, position)
        assert gap is not None
        position = gap.end()
        if position >= len(text):
            return None, len(text)
        if text[position] == ">":
            return Token(kind, named.group().lower(), Span(start, position + 1), attributes), position + 1
        found = _attribute().match(text, position)
        assert found is not None
        position = found.end()
        if found[2] is None:
            continue
        quote = text[position : position + 1]
        if quote in ('"', "'"):
            close = text.find(quote, position + 1)
            if close < 0:
                return None, len(text)
            value = Attribute(Span(position + 1, close), quote)
            position = close + 1
        else:
            bare = _bare().match(text, position)
            assert bare is not None
            value, position = Attribute(Span(*bare.span()), ""), bare.end()
        attributes.setdefault(found[1].lower(), value)


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"[^\s/>]+")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"[\s/]*")


@cache
def _attribute() -> re.Pattern[str]:
    """A name, and the sign that a value follows."""
    return re.compile(r"([^>/\s][^\s/>=]*)(\s*=\s*)?")


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(r"[^\s>]*")


@cache
def _comment_end() -> re.Pattern[str]:
    """The end of a comment, begun with `<!--` of which the dashes may already be those of its end."""
    return re.compile(r"--!?>|(?<=<!--)>|(?<=<!---)>")


@cache
def _end_of_raw(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
