"""Gale and Church 1993: A Program for Aligning Sentences in Bilingual Corpora, with the priors of the paper."""

from collections.abc import Sequence
from math import erfc, log, sqrt

_PRIORS = {(1, 1): 0.89, (1, 0): 0.00495, (0, 1): 0.00495, (2, 1): 0.0445, (1, 2): 0.0445, (2, 2): 0.011}
_VARIANCE = 6.8
_LEAST = 1e-300

Link = tuple[tuple[int, ...], tuple[int, ...]]


def gale_church(left: Sequence[str], right: Sequence[str]) -> list[Link]:
    """The alignment of two texts by the lengths of their sentences in code points, with the texts' own ratio."""
    lengths = [[len(text) for text in side] for side in (left, right)]
    ratio = max(1, sum(lengths[1])) / max(1, sum(lengths[0]))
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    last: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            for (p, q), prior in _PRIORS.items():
                if (i - p, j - q) in best:
                    cost = (
                        best[i - p, j - q]
                        + _cost(sum(lengths[0][i - p : i]), sum(lengths[1][j - q : j]), ratio)
                        - log(prior)
                    )
                    if cost < best.get((i, j), float("inf")):
                        best[i, j], last[i, j] = cost, (p, q)
    links: list[Link] = []
    i, j = len(left), len(right)
    while i or j:
        p, q = last[i, j]
        links.append((tuple(range(i - p, i)), tuple(range(j - q, j))))
        i, j = i - p, j - q
    return links[::-1]


def _cost(left: int, right: int, ratio: float) -> float:
    mean = (left + right / ratio) / 2
    deviation = abs(right - left * ratio) / sqrt(max(1.0, mean * ratio * _VARIANCE))
    return -log(max(_LEAST, erfc(deviation / sqrt(2))))
