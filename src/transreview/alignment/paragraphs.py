"""Paragraphs as evidence, as far as the two texts turn out to be divided alike."""

from collections.abc import Sequence
from math import log

from transreview.alignment.lattice import Candidate

_SMOOTHING = 0.5
_SURE = 0.5
_INNER = 0.5


def paragraph_scores(
    candidates: Sequence[Candidate], probabilities: Sequence[float], left: Sequence[bool], right: Sequence[bool]
) -> list[float] | None:
    """What the paragraphs say of each candidate, in nats; None where one side has no structure to compare.

    `left` and `right` say which segments begin a paragraph. How far a break on one side goes with a break on the other
    is read off the links that are likely already, so texts that are divided differently say nothing.
    """
    if len(set(left[1:])) < 2 or len(set(right[1:])) < 2:
        return None
    table = _table(candidates, probabilities, left, right)
    mismatch = min(0.0, table[True][False], table[False][True]) * _INNER
    found = []
    for one in candidates:
        value = 0.0
        if one.shape >= 0:
            if one.left and one.right:
                value = table[left[one.left]][right[one.right]]
            breaks = sum(left[one.left + 1 : one.left_end]), sum(right[one.right + 1 : one.right_end])
            value += mismatch * abs(breaks[0] - breaks[1])
        found.append(value)
    return found


def _table(
    candidates: Sequence[Candidate], probabilities: Sequence[float], left: Sequence[bool], right: Sequence[bool]
) -> dict[bool, dict[bool, float]]:
    """The log likelihood ratio of each combination of breaks at the start of a link, against independence."""
    counts = {one: dict.fromkeys((False, True), _SMOOTHING) for one in (False, True)}
    for candidate, probability in zip(candidates, probabilities, strict=True):
        if probability > _SURE and candidate.shape >= 0 and candidate.left and candidate.right:
            counts[left[candidate.left]][right[candidate.right]] += probability
    total = sum(sum(row.values()) for row in counts.values())
    return {
        one: {
            other: log(
                counts[one][other] * total / (sum(counts[one].values()) * (counts[False][other] + counts[True][other]))
            )
            for other in (False, True)
        }
        for one in (False, True)
    }
