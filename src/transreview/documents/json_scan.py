"""JSON as events with their places, without recursion: the values that are strings, each with its path.

The grammar is RFC 8259. What it forbids is refused with the line; nothing is built, so that neither depth nor numbers
of ten thousand digits cost anything.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transreview.documents.offsets import Offsets, OffsetsBuilder
from transreview.text.span import Span

MAX_DEPTH = 256
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_ESCAPED = {
    **{code: f"\\u{code:04x}" for code in range(0x20)},
    **{ord(sign): f"\\{name}" for name, sign in _SIMPLE.items()},
    ord('"'): '\\"',
    ord("\\"): "\\\\",
}


class JsonError(ValueError):
    """A text that is no JSON; `line` counts from 1."""

    def __init__(self, text: str, place: int, message: str) -> None:
        super().__init__(message)
        self.line = text.count("\n", 0, place) + 1


class JsonString(NamedTuple):
    """A value that is a string: its path of keys and indices, and its place between the quotation marks."""

    path: tuple[str, ...]
    span: Span


def strings(text: str) -> Iterator[JsonString]:
    """The string values in file order. Raises `JsonError`."""
    path: list[str] = []
    counters: list[int | None] = []
    place = _skip(text, 0)
    while True:
        sign = text[place : place + 1]
        if sign in ("{", "["):
            if len(counters) >= MAX_DEPTH:
                raise JsonError(text, place, f"nested deeper than {MAX_DEPTH} levels")
            following = _skip(text, place + 1)
            if text.startswith("}" if sign == "{" else "]", following):
                place = following + 1
            else:
                counters.append(None if sign == "{" else 0)
                path.append("0")
                place = following
                if sign == "{":
                    path[-1], place = _key(text, place)
                continue
        else:
            span, place = _scalar(text, place)
            if span is not None:
                yield JsonString(tuple(path), span)
        place = _skip(text, place)
        while counters and not text.startswith(",", place):
            if not text.startswith("}" if counters[-1] is None else "]", place):
                raise JsonError(text, place, "expected a comma or the end of what was begun")
            counters.pop()
            path.pop()
            place = _skip(text, place + 1)
        if not counters:
            if place < len(text):
                raise JsonError(text, place, "something follows the end of the value")
            return
        place = _skip(text, place + 1)
        if counters[-1] is None:
            path[-1], place = _key(text, place)
        else:
            counters[-1] += 1
            path[-1] = str(counters[-1])


def unescaped(text: str, span: Span) -> tuple[str, Offsets | None]:
    """What a string says, and where each code point and the end are (None: as it stands)."""
    raw = span.of(text)
    if "\\" not in raw:
        return raw, None
    parts: list[str] = []
    offsets = OffsetsBuilder()
    position = span.start
    for match in _escape().finditer(text, span.start, span.end):
        parts.append(text[position : match.start()])
        offsets.stretch(position, match.start() - position)
        parts.append(_character(match))
        offsets.stretch(match.start(), 1)
        position = match.end()
    parts.append(text[position : span.end])
    offsets.stretch(position, span.end - position)
    return "".join(parts), offsets.finish(span.end)


def escaped(content: str, *, ascii_only: bool) -> str:
    """Content as it is written between quotation marks."""
    written = content.translate(_ESCAPED)
    if not ascii_only or written.isascii():
        return written
    units = written.encode("utf-16-be", "surrogatepass")
    codes = (int.from_bytes(units[place : place + 2]) for place in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)


def _character(match: re.Match[str]) -> str:
    high, low, single, simple = match.groups()
    if high is not None:
        return bytes.fromhex(high + low).decode("utf-16-be")
    if single is not None:
        code = int(single, 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
    return _SIMPLE.get(simple, simple)


def _skip(text: str, place: int) -> int:
    match = _space().match(text, place)
    assert match is not None
    return match.end()


def _key(text: str, place: int) -> tuple[str, int]:
    match = _string().match(text, place)
    if match is None:
        raise JsonError(text, place, "expected a key in quotation marks")
    after = _skip(text, match.end())
    if not text.startswith(":", after):
        raise JsonError(text, after, "expected a colon after the key")
    return unescaped(text, Span(place + 1, match.end() - 1))[0], _skip(text, after + 1)


def _scalar(text: str, place: int) -> tuple[Span | None, int]:
    """The place of a string's content (None for another value), and where the value ends."""
    if text.startswith('"', place):
        match = _string().match(text, place)
        if match is None:
            raise JsonError(text, place, "a string that is not closed on its line, or holds a wrong escape")
        return Span(place + 1, match.end() - 1), match.end()
    match = _other().match(text, place)
    if match is None:
        raise JsonError(text, place, "expected a value")
    return None, match.end()


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"[ \t\n\r]*")


@cache
def _string() -> re.Pattern[str]:
    return re.compile(r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+"')


@cache
def _other() -> re.Pattern[str]:
    return re.compile(r"(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.])")


@cache
def _escape() -> re.Pattern[str]:
    """A pair of surrogates, any other code unit, or a sign that stands for a character."""
    return re.compile(r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))")
