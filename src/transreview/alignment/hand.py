"""Links made by hand: remembered by what the segments say, so that they survive edits of the rest of the text."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from transreview.alignment.unit import Alignment, Link
from transreview.analysis.segment import DocumentAnalysis

_LENGTH = 12

Pair = tuple[str, str]


class Fingerprint(NamedTuple):
    """A segment by its content: a hash of the normalised text, and its number among segments of the same text."""

    digest: str
    number: int

    def __str__(self) -> str:
        return self.digest if self.number == 0 else f"{self.digest}.{self.number}"

    @classmethod
    def parse(cls, written: str) -> "Fingerprint":
        """The fingerprint that was written with `str`; raises `ValueError` when it is none."""
        digest, _, number = written.partition(".")
        if len(digest) != _LENGTH or any(letter not in "0123456789abcdef" for letter in digest):
            raise ValueError(f"{written!r} is not a segment's fingerprint")
        return cls(digest, int(number or 0))


class HandLink(NamedTuple):
    """A link made by hand between segments of two languages; an empty side says that there is no counterpart."""

    pair: Pair
    left: tuple[Fingerprint, ...]
    right: tuple[Fingerprint, ...]


class Applied(NamedTuple):
    """The hand links of one text: those that still hold, as links of its segments, and those that do not."""

    links: Mapping[Pair, tuple[Link, ...]]
    lost: tuple[HandLink, ...]


def fingerprints(document: DocumentAnalysis) -> tuple[Fingerprint, ...]:
    """The fingerprints of a document's segments, in order."""
    seen: dict[str, int] = {}
    found = []
    for segment in document.segments:
        digest = hashlib.blake2b(" ".join(segment.text.split()).encode(), digest_size=_LENGTH // 2).hexdigest()
        number = seen.get(digest, 0)
        seen[digest] = number + 1
        found.append(Fingerprint(digest, number))
    return tuple(found)


def hand_links(alignment: Alignment, documents: Mapping[str, DocumentAnalysis]) -> tuple[HandLink, ...]:
    """The links of an alignment that were made by hand, as they are remembered."""
    marks = {code: fingerprints(document) for code, document in documents.items()}
    return tuple(
        HandLink(pair, _picked(marks[pair[0]], link.left), _picked(marks[pair[1]], link.right))
        for pair, links in alignment.links.items()
        for link in links
        if link.by == "hand"
    )


def _picked(marks: Sequence[Fingerprint], numbers: Sequence[int]) -> tuple[Fingerprint, ...]:
    return tuple(marks[number] for number in numbers)


def applied(remembered: Sequence[HandLink], documents: Mapping[str, DocumentAnalysis]) -> Applied:
    """Which of the remembered links the documents still allow.

    A link holds where every segment that it names is still there with the same text, both languages are, and no earlier
    link has one of its segments already.
    """
    places = {
        code: {mark: number for number, mark in enumerate(fingerprints(document))}
        for code, document in documents.items()
    }
    links: dict[Pair, list[Link]] = {}
    taken: set[tuple[Pair, str, int]] = set()
    lost: list[HandLink] = []
    for one in remembered:
        link = _placed(one, places)
        members = _members(one.pair, link) if link else set()
        if link is None or members & taken:
            lost.append(one)
        else:
            taken |= members
            links.setdefault(one.pair, []).append(link)
    return Applied({pair: tuple(listed) for pair, listed in links.items()}, tuple(lost))


def _placed(one: HandLink, places: Mapping[str, Mapping[Fingerprint, int]]) -> Link | None:
    sides = []
    for code, marks in zip(one.pair, (one.left, one.right), strict=True):
        known = places.get(code)
        if known is None or any(mark not in known for mark in marks):
            return None
        sides.append(tuple(sorted(known[mark] for mark in marks)))
    return Link(sides[0], sides[1], "hand") if sides[0] or sides[1] else None


def _members(pair: Pair, link: Link) -> set[tuple[Pair, str, int]]:
    return {(pair, code, number) for code, side in zip(pair, (link.left, link.right), strict=True) for number in side}
