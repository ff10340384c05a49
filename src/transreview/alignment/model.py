"""The log-linear model of links: how the measures of a candidate add up to a score in nats."""

from collections.abc import Iterable, Sequence

from transreview.alignment.lattice import Candidate, Proportion
from transreview.alignment.parameters import Weights
from transreview.alignment.support import Support

LENGTH_KNOTS = (0.0, 1.0, 2.0, 4.0)
"""Where the slope of the length cost changes, in standard deviations."""
LENGTH_CAP = 6.0
LONGEST_MISSING = 2.0
"""From how many hundreds of code points on a missing segment is as unlikely as a longer one."""


def scores(candidates: Iterable[Candidate], weights: Weights, proportion: Proportion) -> list[float]:
    """The scores of candidates by themselves."""
    found: list[float] = []
    shapes, first, second, third, fourth = weights.shapes, *weights.length
    ratio, variance = proportion.ratio, proportion.variance / 2.0
    for _, _, _, _, shape, evidence, weakest, potential, left, right, surface in candidates:
        if shape < 0:
            length = min(LONGEST_MISSING, (left + right) / 100.0)
            score = weights.missing + weights.missing_potential * potential + weights.missing_length * length
            found.append(score + weights.missing_surface * surface)
            continue
        expected = left * ratio
        deviation = min(LENGTH_CAP, abs(right - expected) / ((expected + right + 2.0) * variance) ** 0.5)
        cost = first * deviation
        if deviation > 1.0:
            cost += second * (deviation - 1.0)
            if deviation > 2.0:
                cost += third * (deviation - 2.0)
                if deviation > 4.0:
                    cost += fourth * (deviation - 4.0)
        score = shapes[shape] + cost + weights.evidence * evidence + weights.weakest * weakest
        found.append(score + weights.ratio * evidence / (potential + 1.0) + weights.surface * surface)
    return found


def supported(scores: Sequence[float], supports: Iterable[Support], weights: Weights) -> list[float]:
    """The scores together with what a third language says."""
    return [
        score
        + weights.against * one.against
        + weights.alone * one.alone
        + weights.unmet * one.unmet
        + (weights.met_missing if one.missing else weights.met) * one.met
        + weights.skipped * one.skipped
        for score, one in zip(scores, supports, strict=True)
    ]
