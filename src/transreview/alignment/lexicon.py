"""Word lists of two languages on disk: small, looked up by hash where they lie, so that only what is asked for is read.

A file holds no words, only their CRC-32: sorted hashes of the left words, sorted hashes of the right words, and for
each left word which right words translate it and how firmly. Of a thousand words looked up in a list of a hundred
thousand, one in forty texts meets a wrong one by chance, which one piece of evidence among hundreds can bear.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from zlib import crc32

MAGIC = b"TRLX1\n"
_DATA = Path(__file__).parent / "data"
_SCALE = 255.0


class LexiconError(ValueError):
    """A word list that is not in the format of this version."""


class Lexicon:
    """A word list from one language into another."""

    def __init__(self, data: "bytes | mmap") -> None:
        """Looks up in the bytes that `pack` wrote, in memory or mapped from a file.

        Raises `LexiconError` when they are something else.
        """
        whole = memoryview(data)
        place = len(MAGIC)
        if whole[:place] != MAGIC:
            raise LexiconError("not a word list of this version: reinstall transreview")
        left, right, entries = _numbers(whole[place : place + 12])
        place += 12
        blocks: list[Sequence[int]] = []
        for size in (left, right, left + 1, entries):
            blocks.append(_numbers(whole[place : place + 4 * size]))
            place += 4 * size
        self._left, self._right, self._starts, self._targets = blocks
        self._strengths = whole[place : place + entries]

    def targets(self, words: Iterable[str]) -> dict[int, str]:
        """The numbers of right words, with the words; those that the list does not know are left out."""
        return {number: word for word in words if (number := _find(self._right, word)) is not None}

    def translations(self, word: str) -> Iterator[tuple[int, float]]:
        """The numbers of the right words that may translate a left word, with strengths between 0 and 1."""
        number = _find(self._left, word)
        if number is not None:
            for entry in range(self._starts[number], self._starts[number + 1]):
                yield self._targets[entry], self._strengths[entry] / _SCALE


def _find(hashes: Sequence[int], word: str) -> int | None:
    wanted = crc32(word.encode())
    place = bisect_left(hashes, wanted)
    return place if place < len(hashes) and hashes[place] == wanted else None


def _numbers(data: memoryview) -> Sequence[int]:
    """Four-byte numbers where they lie; on a machine of the other byte order a turned copy."""
    if sys.byteorder == "little":
        return data.cast("I")
    return _little(array("I", data))


def _little(values: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        values.byteswap()
    return values


def pack(table: Mapping[tuple[str, str], float]) -> bytes:
    """The bytes of a word list. Where two words share a hash they share their translations."""
    rows: dict[int, dict[int, float]] = {}
    for (left, right), strength in table.items():
        row = rows.setdefault(crc32(left.encode()), {})
        target = crc32(right.encode())
        row[target] = max(row.get(target, 0.0), min(1.0, strength))
    targets = sorted({target for row in rows.values() for target in row})
    numbers = {target: number for number, target in enumerate(targets)}
    starts, entries, strengths = [0], [], []
    for source in sorted(rows):
        for target, strength in sorted(rows[source].items()):
            entries.append(numbers[target])
            strengths.append(round(strength * _SCALE))
        starts.append(len(entries))
    blocks = ([len(rows), len(targets), len(entries)], sorted(rows), targets, starts, entries)
    return MAGIC + b"".join(_little(array("I", block)).tobytes() for block in blocks) + bytes(strengths)


def translates(language: str, word: str, other_language: str, other: str) -> bool:
    """Whether the shipped word list has one word, in dictionary form, as a translation of the other."""
    return _listed(shipped, language, word, other_language, other)


def shared_roots(language: str, pair: str, other_language: str, other: str) -> bool:
    """Whether two pairs of syllables are the same Chinese characters (정부, chính phủ)."""
    return _listed(shipped_roots, language, pair, other_language, other)


def _listed(lists: Callable[[str, str], Lexicon | None], language: str, word: str, second: str, other: str) -> bool:
    for left, right, one, two in ((language, second, word, other), (second, language, other, word)):
        lexicon = lists(left, right)
        if lexicon is not None:
            targets = lexicon.targets([two])
            return any(number in targets for number, _ in lexicon.translations(one))
    return False


@cache
def shipped(left: str, right: str) -> Lexicon | None:
    """The word list between two languages that comes with the package, None where there is none."""
    return _read(f"words.{left}-{right}.bin")


@cache
def shipped_roots(left: str, right: str) -> Lexicon | None:
    """The list of words of the same Chinese roots, syllables joined by spaces, None where there is none."""
    return _read(f"roots.{left}-{right}.bin")


def _read(name: str) -> Lexicon | None:
    path = _DATA / name
    if not path.exists():
        return None
    with path.open("rb") as file:
        return Lexicon(mmap(file.fileno(), 0, access=ACCESS_READ))
