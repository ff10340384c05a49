"""Catalogs and memories: units joined by the keys that the file itself gives its messages."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from transreview.alignment.unit import Alignment, Link, Unit
from transreview.documents.document import Document


def has_keys(documents: Mapping[str, Document]) -> bool:
    """Whether every segment of the documents carries a key, so that nothing needs to be guessed."""
    segments = [segment for document in documents.values() for segment in document.segments]
    return bool(segments) and all(segment.key is not None for segment in segments)


def align_by_key(documents: Mapping[str, Document]) -> Alignment:
    """One unit per key, in the order of the first document that has it; a language without it has an empty side.

    Several segments of one key (the forms of a plural) stand on one side together.
    """
    sides: dict[str, dict[str, list[int]]] = {}
    for code, document in documents.items():
        for segment in document.segments:
            if segment.key is not None:
                sides.setdefault(segment.key, {}).setdefault(code, []).append(segment.index)
    units = tuple(Unit({code: tuple(side.get(code, ())) for code in documents}) for side in sides.values())
    return Alignment(units, {pair: _links(units, pair) for pair in combinations(documents, 2)})


def _links(units: Sequence[Unit], pair: tuple[str, str]) -> tuple[Link, ...]:
    left, right = pair
    return tuple(Link(unit.sides[left], unit.sides[right]) for unit in units if unit.sides[left] or unit.sides[right])
