"""The aligner's measures of candidate links as matrices, for fitting: the models are linear in their weights."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.alignment.gold import PAIRS, Gold, Links, Pair
from transreview.alignment.facts import Side, facts
from transreview.alignment.joint import Stage
from transreview.alignment.lattice import Candidate, Proportion
from transreview.alignment.model import scores, supported
from transreview.alignment.pairwise import matches, pair_candidates
from transreview.alignment.parameters import SHAPES, SurfaceWeights, UnansweredWeights, Weights
from transreview.alignment.proportion import overall
from transreview.alignment.support import Support
from transreview.alignment.surface import Unevenness
from transreview.alignment.unanswered import unanswered
from transreview.languages.registry import language

Array = npt.NDArray[np.float64]

ALL = tuple(field.name for field in fields(Weights))
BY_ITSELF = ALL[: ALL.index("missing_surface") + 1]
_SUPPORT = ALL[len(BY_ITSELF) :]
_PARTS = {"shapes": len(SHAPES), "length": 4}
_NOTHING = Weights(**{name: (0.0,) * _PARTS[name] if name in _PARTS else 0.0 for name in ALL})  # type: ignore[arg-type]


class Lattice(NamedTuple):
    """The candidates of a pair of sides, and what each kind of outer mark and of unanswered key says of them."""

    candidates: list[Candidate]
    sizes: tuple[int, int]
    whole: Proportion
    surface: Array


class Example(NamedTuple):
    """A lattice as the optimiser sees it: each candidate's features, and the numbers of those that are right."""

    candidates: list[Candidate]
    sizes: tuple[int, int]
    features: Array
    right: list[int]


def lattices(gold: Gold) -> dict[Pair, Lattice]:
    """The lattices of a document."""
    sides = {
        code: Side(language(code), [facts(segment) for segment in document.segments])
        for code, document in gold.documents().items()
    }
    return {(left, right): _lattice(sides[left], sides[right]) for left, right in PAIRS}


def _lattice(left: Side, right: Side) -> Lattice:
    found = matches(left, right)
    candidates = pair_candidates(left, right, found)
    columns: list[list[float]] = []
    for one in np.eye(len(SurfaceWeights._fields)).tolist():
        uneven = Unevenness(left.surfaces, right.surfaces, SurfaceWeights._make(one))
        columns.append([uneven.of(*link[:4]) if link.shape >= 0 else 0.0 for link in candidates])
    for one in np.eye(len(UnansweredWeights._fields)).tolist():
        weights = UnansweredWeights._make(one)
        lefts = unanswered(left, found.left, found.listed[0], weights)
        rights = unanswered(right, found.right, found.listed[1], weights)
        columns.append([_lone(link, lefts, rights) for link in candidates])
    return Lattice(candidates, (left.size, right.size), overall(left.lengths, right.lengths), np.array(columns).T)


def _lone(link: Candidate, lefts: Sequence[float], rights: Sequence[float]) -> float:
    if link.shape >= 0:
        return 0.0
    return lefts[link.left] if link.left < link.left_end else rights[link.right]


def first_look(lattice: Lattice, links: Links) -> Example:
    """A lattice for the model of the first look; the last features are those of the surface, one by one."""
    candidates = [link._replace(surface=0.0) for link in lattice.candidates]
    features = np.hstack([_columns(candidates, lattice.whole, BY_ITSELF[:-2]), lattice.surface])
    return Example(candidates, lattice.sizes, features, _right(candidates, links))


def second_look(stage: Stage, proportion: Proportion, supports: Sequence[Support] | None, links: Links) -> Example:
    """What is left after the first look, for the model of the second; without `supports` for a pair alone."""
    features = _columns(stage.candidates, proportion, BY_ITSELF)
    if supports is not None:
        zeros = [0.0] * len(supports)
        columns = [supported(zeros, supports, unit) for unit in units(_SUPPORT)]
        features = np.hstack([features, np.array(columns).T])
    return Example(stage.candidates, stage.sizes, features, _right(stage.candidates, links))


def _columns(candidates: Sequence[Candidate], proportion: Proportion, names: Sequence[str]) -> Array:
    return np.array([scores(candidates, unit, proportion) for unit in units(names)]).T


def _right(candidates: Sequence[Candidate], links: Links) -> list[int]:
    wanted = {(tuple(left), tuple(right)) for left, right in links}
    return [
        number
        for number, one in enumerate(candidates)
        if (tuple(range(one.left, one.left_end)), tuple(range(one.right, one.right_end))) in wanted
    ]


def units(names: Sequence[str]) -> list[Weights]:
    """For each number of the named weights, weights of which it alone is one and all others nought."""
    size = sum(_PARTS.get(name, 1) for name in names)
    return [weights(names, row) for row in np.eye(size)]


def weights(names: Sequence[str], values: Array) -> Weights:
    """The named weights with these values, one after the other; the others are nought."""
    found: dict[str, float | tuple[float, ...]] = {}
    place = 0
    for name in names:
        size = _PARTS.get(name, 1)
        part = tuple(float(value) for value in values[place : place + size])
        found[name] = part if name in _PARTS else part[0]
        place += size
    return replace(_NOTHING, **found)  # type: ignore[arg-type]
