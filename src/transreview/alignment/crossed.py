"""Neighbours that changed places: found where two links that cross explain a place of the text clearly better."""

from collections.abc import Iterator, Mapping, Sequence
from math import exp
from typing import NamedTuple

_LEAD = 5.0
"""How much better, in nats, links that cross must be than what they stand for."""
_LONGEST = 3
"""The most segments of a side that a crossing holds."""

Block = tuple[int, int, int, int]
"""The left and right segments of a link by their borders: left, right, left end, right end."""


class Crossing(NamedTuple):
    """Two blocks that cross, in place of the decoded blocks from `first` to before `end`."""

    first: int
    end: int
    blocks: tuple[Block, Block]
    probability: float


def crossings(decoded: Sequence[Block], scores: Mapping[Block, float]) -> Iterator[Crossing]:
    """Where decoded blocks had better cross, in order and not overlapping.

    `scores` are those of all candidate links by themselves.
    """
    first = 0
    while first < len(decoded):
        found = max(_from(first, decoded, scores), key=lambda one: one.probability, default=None)
        if found is not None:
            yield found
        first = first + 1 if found is None else found.end


def _from(first: int, decoded: Sequence[Block], scores: Mapping[Block, float]) -> Iterator[Crossing]:
    """The crossings in place of blocks from the first on."""
    left, right = decoded[first][:2]
    kept = 0.0
    for end in range(first + 1, len(decoded) + 1):
        left_end, right_end = decoded[end - 1][2:]
        if max(left_end - left, right_end - right) > _LONGEST:
            return
        kept += scores[decoded[end - 1]]
        for middle in range(left + 1, left_end):
            for other in range(right + 1, right_end):
                blocks = (left, other, middle, right_end), (middle, right, left_end, other)
                if all(block in scores for block in blocks):
                    lead = sum(scores[block] for block in blocks) - kept - _LEAD
                    if lead > 0.0:
                        yield Crossing(first, end, blocks, 1.0 / (1.0 + exp(-lead)))
