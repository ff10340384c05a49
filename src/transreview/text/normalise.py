"""Text in the form in which it is searched and compared, with a map back to the text as it was written.

Four things are folded, all of which look the same to a reader: canonical composition (NFC, Unicode Standard Annex 15),
space characters of category Zs (to U+0020), letters that stand in for Vietnamese Đ (U+00D0 and U+0189, which NFC keeps
apart from U+0110), and characters of no width (dropped).
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from transreview.text.span import Span

ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LOOK_ALIKES = {"\u00d0": "\u0110", "\u0189": "\u0110", "\u00f0": "\u0111", "\u0256": "\u0111"}

_FOLDS: dict[int, str] = {
    **{ord(space): " " for space in SPACES},
    **{ord(letter): proper for letter, proper in LOOK_ALIKES.items()},
    **dict.fromkeys(map(ord, ZERO_WIDTH), ""),
}
_FOLDED = re.compile("[" + "".join(map(chr, _FOLDS)) + "]")


class Normalised:
    """A text and its normal form. Spans go both ways: none is lost, and what was merged maps to the whole of it."""

    __slots__ = ("_ends", "_starts", "raw", "text")

    def __init__(self, raw: str, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        self.raw = raw
        self.text = text
        self._starts = starts
        self._ends = ends

    def to_raw(self, span: Span) -> Span:
        """The stretch of the raw text that a span of the normal form came from.

        An empty span maps to an empty one: before the character that follows it, at the end after the last one.
        """
        if self.raw is self.text:
            return span
        if span.start == span.end:
            place = self._starts[span.start] if span.start < len(self.text) else len(self.raw)
            return Span(place, place)
        return Span(self._starts[span.start], self._ends[span.end - 1])

    def to_normal(self, span: Span) -> Span:
        """The stretch of the normal form that holds all that a span of the raw text became."""
        if self.raw is self.text:
            return span
        start = bisect_right(self._ends, span.start)
        return Span(start, max(start, bisect_left(self._starts, span.end)))


def normalise(text: str) -> Normalised:
    """The normal form of `text`. A text that is normal already costs one scan and keeps no map."""
    if text.isascii() or (unicodedata.is_normalized("NFC", text) and not _FOLDED.search(text)):
        return Normalised(text, text, (), ())
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        piece = unicodedata.normalize("NFC", text[start:end].translate(_FOLDS))
        parts.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return Normalised(text, "".join(parts), starts, ends)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that canonical composition treats alone: nothing composes across their borders."""
    start = 0
    for position in range(1, len(text)):
        if not _composes(text, start, position):
            yield start, position
            start = position
    if text:
        yield start, len(text)


def _composes(text: str, start: int, position: int) -> bool:
    """Whether the character at `position` may merge with, or be reordered before, what stands from `start` on."""
    following = text[position]
    if following < "\u0300":
        return False
    if unicodedata.combining(following):
        return True
    if not ("\u1161" <= following <= "\u11c2" or following > "\u08ff") or "\uac00" <= following <= "\ud7a3":
        return False
    before = text[start:position]
    return unicodedata.normalize("NFC", before + following) != unicodedata.normalize(
        "NFC", before
    ) + unicodedata.normalize("NFC", following)
