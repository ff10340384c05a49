"""How long one language is beside the other: at first over the whole text, then over the links that are sure."""

from collections.abc import Sequence

from transreview.alignment.lattice import Candidate, Proportion

_USUAL_VARIANCE = 6.8
"""Of characters in the translation of one character (Gale and Church 1993, table 4)."""
_USUAL_WEIGHT = 6.0
_OVERALL_WEIGHT = 0.1
_SURE = 0.5
_OUTLIER = 60.0


def overall(left: Sequence[int], right: Sequence[int]) -> Proportion:
    """The proportion of two whole sides with the usual variance. `left` and `right` are the segments' lengths."""
    return Proportion((sum(right) + 1) / (sum(left) + 1), _USUAL_VARIANCE)


def refined(candidates: Sequence[Candidate], probabilities: Sequence[float], whole: Proportion) -> Proportion:
    """The proportion over the links of one segment with one that are more likely than not."""
    sure = [
        (one.left_length, one.right_length, probability)
        for one, probability in zip(candidates, probabilities, strict=True)
        if probability > _SURE and one.shape == 0
    ]
    if not sure:
        return whole
    total_left = sum(left for left, _, _ in sure)
    left_length = sum(left * weight for left, _, weight in sure) + _OVERALL_WEIGHT * total_left
    right_length = sum(right * weight for _, right, weight in sure) + _OVERALL_WEIGHT * total_left * whole.ratio
    ratio = (right_length + 1) / (left_length + 1)
    spread = sum(
        weight * min(_OUTLIER, (right - left * ratio) ** 2 / ((left * ratio + right) / 2.0 + 1.0))
        for left, right, weight in sure
    )
    variance = (spread + _USUAL_WEIGHT * _USUAL_VARIANCE) / (sum(weight for _, _, weight in sure) + _USUAL_WEIGHT)
    return Proportion(ratio, variance)
