"""Text in the form in which it is searched and compared, with a map back to the text as it was written.

Four things are folded, all of which look the same to a reader: canonical composition (NFC, Unicode Standard Annex 15),
space characters of category Zs (to U+0020), letters that stand in for Vietnamese Đ (U+00D0 and U+0189, which NFC keeps
apart from U+0110), and characters of no width (dropped): soft hyphen, zero-width spaces and joiners, marks of writing
direction, byte order marks.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from transreview.text.edit import Edit
from transreview.text.span import Span

ZERO_WIDTH = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LOOK_ALIKES = {"\u00d0": "\u0110", "\u0189": "\u0110", "\u00f0": "\u0111", "\u0256": "\u0111"}

_FOLDS: dict[int, str] = {
    **{ord(space): " " for space in SPACES},
    **{ord(letter): proper for letter, proper in LOOK_ALIKES.items()},
    **dict.fromkeys(map(ord, ZERO_WIDTH), ""),
}

# Ranges without a mark that could join the character before it, and without a character that NFC replaces. What lies
# elsewhere costs a closer look, nothing else: the ranges need not be complete.
_STARTERS = (
    "\u0000-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u1100-\u115f\u1680\u1e00-\u1eff\u2000-\u200a\u2010-\u2029"
    "\u202f-\u205f\u2070-\u20cf\u2190-\u2328\u232b-\u2adb\u3000-\u3029\u3030-\u3098\u309b-\u4dff\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7a3\uff01-\uff9d"
)


class Normalised:
    """A text and its normal form. Spans go both ways: none is lost, and what was merged maps to the whole of it.

    The map is kept as pieces: a piece is either a run whose characters correspond one to one, or a cluster that was
    merged. Each piece has where it begins in both texts; dropped characters lie between two pieces.
    """

    __slots__ = ("_merged", "_normals", "_raws", "raw", "text")

    def __init__(self, raw: str, text: str, normals: list[int], raws: list[int], merged: list[bool]) -> None:
        self.raw = raw
        self.text = text
        self._normals = normals
        self._raws = raws
        self._merged = merged

    def to_raw(self, span: Span) -> Span:
        """The stretch of the raw text that a span of the normal form came from.

        An empty span maps to an empty one: before the character that follows it, at the end after the last one.
        """
        if not self._normals:
            return span
        start = self._raw_start(span.start)
        if span.start >= span.end:
            return Span(start, start)
        last = bisect_right(self._normals, span.end - 1) - 1
        if self._merged[last]:
            return Span(start, self._raws[last + 1])
        return Span(start, self._raws[last] + span.end - self._normals[last])

    def _raw_start(self, offset: int) -> int:
        if offset >= len(self.text):
            return len(self.raw)
        piece = bisect_right(self._normals, offset) - 1
        return self._raws[piece] + (0 if self._merged[piece] else offset - self._normals[piece])

    def to_normal(self, span: Span) -> Span:
        """The stretch of the normal form that holds all that a span of the raw text became."""
        if not self._normals:
            return span
        start = self._normal(span.start, end=False)
        return Span(start, self._normal(span.end, end=True) if span.start < span.end else start)

    def _normal(self, offset: int, *, end: bool) -> int:
        piece = bisect_right(self._raws, offset) - 1
        here = self._normals[piece]
        beyond = self._normals[piece + 1] if piece + 1 < len(self._normals) else len(self.text)
        into = offset - self._raws[piece]
        if self._merged[piece]:
            return beyond if end and into else here
        return min(here + into, beyond)


def normalise(text: str) -> Normalised:
    """The normal form of `text`. A text that is normal already costs one scan and keeps no map."""
    composed = text.isascii() or unicodedata.is_normalized("NFC", text)
    if text.isascii() or (composed and not _folded().search(text)):
        return Normalised(text, text, [], [], [])
    builder = _Builder(text)
    # single letters and spaces are all that changes in most texts: the pattern for the rest takes 8 ms to compile
    simple = composed and not any(character in text for character in ZERO_WIDTH)
    for match in (_folded() if simple else _changing()).finditer(text):
        builder.add(match.start(), match.end())
    return builder.finish()


@cache
def _folded() -> re.Pattern[str]:
    return re.compile("[" + "".join(map(chr, _FOLDS)) + "]")


@cache
def _changing() -> re.Pattern[str]:
    """The stretches that normalisation treats alone: nothing composes or is reordered across their borders."""
    alone = SPACES + "".join(LOOK_ALIKES)
    return re.compile(f"[{_STARTERS}]?[^{_STARTERS}]+|[{alone}]")


class _Builder:
    """Puts the normal form together from left to right, and the map beside it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._done = 0
        self._length = 0
        self._normals = [0]
        self._raws = [0]
        self._merged = [False]

    def add(self, start: int, end: int) -> None:
        """Normalises the stretch from `start` to `end`; what lies before it stays as it is."""
        inner_start, inner_end = start, end
        while inner_end > start and self._text[inner_end - 1] in ZERO_WIDTH:
            inner_end -= 1
        while inner_start < inner_end and self._text[inner_start] in ZERO_WIDTH:
            inner_start += 1
        self._keep(start)
        if inner_start > start:
            self._begin(inner_start)
        written = self._text[inner_start:inner_end]
        folded = written.translate(_FOLDS)
        normal = unicodedata.normalize("NFC", folded)
        if normal == folded and len(folded) == len(written):
            self._put(normal)
        else:
            self._begin(inner_start, merged=True)
            self._put(normal)
            self._begin(inner_end)
        if end > inner_end:
            self._begin(end)
        self._done = end

    def finish(self) -> Normalised:
        """The text with its map; a map of one piece is none."""
        self._keep(len(self._text))
        text = "".join(self._parts)
        if self._normals == [0] and len(text) == len(self._text):
            return Normalised(self._text, text, [], [], [])
        return Normalised(self._text, text, self._normals, self._raws, self._merged)

    def _keep(self, end: int) -> None:
        self._put(self._text[self._done : end])

    def _put(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    def _begin(self, raw: int, *, merged: bool = False) -> None:
        self._normals.append(self._length)
        self._raws.append(raw)
        self._merged.append(merged)


def uncomposed(text: str) -> Iterator[Edit]:
    """The edits that compose the letters which a text writes in parts (base and marks, jamo), each one letter.

    Characters that normal form C replaces by others without composing anything (the Ohm sign) are left alone.
    """
    if unicodedata.is_normalized("NFC", text):
        return
    for match in _changing().finditer(text):
        written = match.group()
        composed = unicodedata.normalize("NFC", written)
        if composed != written and len(composed) < len(written):
            yield Edit(Span(*match.span()), composed)
