"""Segments side by side as they follow each other: what is shown of a text while it is being lined up."""

from collections.abc import Mapping
from itertools import combinations

from transreview.alignment.unit import Alignment, Link, Unit
from transreview.documents.document import Document


def side_by_side(documents: Mapping[str, Document]) -> Alignment:
    """The first segments of all languages as one unit, then the second ones, and so on, all without confidence."""
    rows = range(max((len(document.segments) for document in documents.values()), default=0))
    sides = [
        {code: (row,) if row < len(document.segments) else () for code, document in documents.items()} for row in rows
    ]
    return Alignment(
        tuple(Unit(side, confidence=0.0) for side in sides),
        {
            (left, right): tuple(Link(side[left], side[right], confidence=0.0) for side in sides)
            for left, right in combinations(documents, 2)
        },
    )
