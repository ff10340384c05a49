"""How probable each candidate link is, over all alignments that the lattice allows, and the best alignment of them."""

from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from transreview.alignment.lattice import Candidate

_NEVER = -1e300
_LARGEST = 700.0


class Posteriors(NamedTuple):
    """The probability of each candidate (in the order given), and of a border at each pair of positions.

    `log_total` is the logarithm of the sum of exp(score) over all alignments.
    """

    links: list[float]
    borders: list[dict[int, float]]
    log_total: float


def posteriors(candidates: Sequence[Candidate], scores: Sequence[float], sizes: tuple[int, int]) -> Posteriors:
    """Forward-backward over the candidates, which are sorted by start.

    Scores are shifted per segment so that the best alignment has weight one: then neither long texts nor unlikely
    alignments leave the range of floats.
    """
    left_size, right_size = sizes
    shift = _best(candidates, scores, sizes) / max(1, left_size + right_size)
    weights = [
        exp(min(_LARGEST, score - shift * (one[2] - one[0] + one[3] - one[1])))
        for one, score in zip(candidates, scores, strict=True)
    ]
    forward: list[dict[int, float]] = [{} for _ in range(left_size + 1)]
    forward[0][0] = 1.0
    for one, weight in zip(candidates, weights, strict=True):
        if mass := forward[one[0]].get(one[1], 0.0):
            row = forward[one[2]]
            row[one[3]] = row.get(one[3], 0.0) + mass * weight
    backward: list[dict[int, float]] = [{} for _ in range(left_size + 1)]
    backward[left_size][right_size] = 1.0
    total = forward[left_size][right_size]
    found = [0.0] * len(candidates)
    for number in range(len(candidates) - 1, -1, -1):
        left, right, left_end, right_end = candidates[number][:4]
        mass = backward[left_end].get(right_end, 0.0) * weights[number]
        if mass:
            row = backward[left]
            row[right] = row.get(right, 0.0) + mass
            found[number] = forward[left].get(right, 0.0) * mass / total
    borders = [
        {right: mass * backward[left][right] / total for right, mass in row.items() if right in backward[left]}
        for left, row in enumerate(forward)
    ]
    return Posteriors(found, borders, log(total) + shift * (left_size + right_size))


def _best(candidates: Sequence[Candidate], scores: Sequence[float], sizes: tuple[int, int]) -> float:
    best: list[dict[int, float]] = [{} for _ in range(sizes[0] + 1)]
    best[0][0] = 0.0
    for one, score in zip(candidates, scores, strict=True):
        reached = best[one[0]].get(one[1], _NEVER) + score
        row = best[one[2]]
        if reached > row.get(one[3], _NEVER):
            row[one[3]] = reached
    return best[sizes[0]][sizes[1]]


def best_path(candidates: Sequence[Candidate], scores: Sequence[float], sizes: tuple[int, int]) -> list[int]:
    """The candidates (by number, in order) of the alignment with the highest sum of scores; ties go to the earliest."""
    best: list[dict[int, float]] = [{} for _ in range(sizes[0] + 1)]
    last: list[dict[int, int]] = [{} for _ in range(sizes[0] + 1)]
    best[0][0] = 0.0
    for number, (one, score) in enumerate(zip(candidates, scores, strict=True)):
        reached = best[one[0]].get(one[1], _NEVER) + score
        row = best[one[2]]
        if reached > row.get(one[3], _NEVER):
            row[one[3]] = reached
            last[one[2]][one[3]] = number
    path: list[int] = []
    left, right = sizes
    while left or right:
        number = last[left][right]
        path.append(number)
        left, right = candidates[number][:2]
    return path[::-1]
