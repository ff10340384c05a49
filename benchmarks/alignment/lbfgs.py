"""Minimises a smooth function of many variables (L-BFGS, Nocedal 1980)."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

_MEMORY = 8
_ENOUGH = 1e-4
_FLAT = 1e-5


def minimum(function: Callable[[Array], tuple[float, Array]], start: Array, rounds: int) -> Array:
    """Where the function, which gives its value and gradient, is least, after at most so many rounds."""
    place = start
    value, gradient = function(place)
    moves: list[tuple[Array, Array]] = []
    for _ in range(rounds):
        direction = -_turned(gradient, moves)
        slope = float(gradient @ direction)
        step = 1.0 if moves else min(1.0, 1.0 / float(np.abs(gradient).sum()))
        while True:
            following = place + step * direction
            reached, steeper = function(following)
            if reached <= value + _ENOUGH * step * slope or step < _FLAT:
                break
            step /= 2
        if steeper @ (following - place) > gradient @ (following - place):
            moves = [*moves[1 - _MEMORY :], (following - place, steeper - gradient)]
        improved = value - reached
        place, value, gradient = following, reached, steeper
        if improved < _FLAT * abs(value):
            break
    return place


def _turned(gradient: Array, moves: list[tuple[Array, Array]]) -> Array:
    """The gradient times the inverse of the curvature as far as the last moves show it."""
    found = gradient.copy()
    parts = []
    for move, change in reversed(moves):
        part = (move @ found) / (move @ change)
        found -= part * change
        parts.append(part)
    if moves:
        move, change = moves[-1]
        found *= (move @ change) / (change @ change)
    for (move, change), part in zip(moves, reversed(parts), strict=True):
        found += move * (part - (change @ found) / (move @ change))
    return found
