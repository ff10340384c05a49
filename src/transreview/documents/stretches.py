"""The text of a large file in pieces, so that no more of it is held than what is being read."""

import codecs
from collections.abc import Iterable, Iterator

from transreview.documents.document import SourceFile
from transreview.text.files import UnreadableFileError

STRETCH = 1 << 18
"""Bytes that are decoded at a time, and about the size of a stretch that is checked at a time."""


class Stretch:
    """The text of a file from `offset` on, `length` code points of it: what was fed and not yet taken."""

    def __init__(self) -> None:
        self.offset = 0
        self.length = 0
        self._pieces: list[str] = []

    def feed(self, piece: str) -> None:
        """Adds the text that follows."""
        self._pieces.append(piece)
        self.length += len(piece)

    def seen(self) -> str:
        """The text that was fed and not yet taken."""
        self._pieces = ["".join(self._pieces)]
        return self._pieces[0]

    def take(self, end: int) -> str:
        """The text up to `end`, a place in the file; what follows stays."""
        text = "".join(self._pieces)
        taken, rest = text[: end - self.offset], text[end - self.offset :]
        self._pieces, self.length = [rest], len(rest)
        self.offset = end
        return taken


def pieces(source: SourceFile) -> Iterator[str]:
    """The decoded text of a file in the encoding of `source`, piece by piece; raises `UnreadableFileError`."""
    decoder = codecs.getincrementaldecoder(source.encoding)("strict")
    data = source.data
    for start in range(len(source.bom), len(data), STRETCH):
        try:
            yield decoder.decode(data[start : start + STRETCH], start + STRETCH >= len(data))
        except UnicodeDecodeError as error:
            place = max(start - 3, 0) + error.start
            raise UnreadableFileError(
                f"{source.path}: not {source.encoding.upper()} near byte {place}; save it as UTF-8"
            ) from None


def fed(stretch: Stretch, found: Iterable[str]) -> Iterator[str]:
    """The pieces as they are, each kept in the stretch until it is taken."""
    for piece in found:
        stretch.feed(piece)
        yield piece


def stretches_of_lines(source: SourceFile) -> Iterator[tuple[int, str]]:
    """The text of a file in stretches of whole lines, each with the place in the file where it begins, in code points.

    What has no line end is one stretch. Raises `UnreadableFileError`, also for what is no text.
    """
    stretch = Stretch()
    for piece in pieces(source):
        if "\0" in piece:
            raise UnreadableFileError(f"{source.path}: not a text: NUL near byte {stretch.offset}; it looks binary")
        end = piece.rfind("\n") + 1
        before = stretch.offset + stretch.length
        stretch.feed(piece)
        if end and before + end - stretch.offset >= STRETCH:
            offset = stretch.offset
            yield offset, stretch.take(before + end)
    if stretch.length:
        yield stretch.offset, stretch.take(stretch.offset + stretch.length)
