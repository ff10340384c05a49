"""`python -m benchmarks.alignment.fit`: fits the weights of `alignment.parameters` and prints them.

Conditional maximum likelihood with an L2 penalty (a semi-Markov conditional random field), on the development documents
as they are and with noise of several seeds. With `--held-out` on three quarters of the documents each time: printed are
then scores on the other quarter, with noise of other seeds. Needs numpy; takes some minutes.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import NamedTuple

import numpy as np

from benchmarks.alignment.features import (
    ALL,
    BY_ITSELF,
    Array,
    Example,
    Lattice,
    first_look,
    lattices,
    second_look,
    weights,
)
from benchmarks.alignment.gold import PAIRS, Gold, Pair, read
from benchmarks.alignment.lbfgs import minimum
from benchmarks.alignment.noise import HARD, NOISY, worsened
from benchmarks.alignment.score import Score
from transreview.alignment.joint import Stage, decoded, first_stage, supports_of
from transreview.alignment.model import scores
from transreview.alignment.parameters import SurfaceWeights, UnansweredWeights, Weights
from transreview.alignment.posterior import posteriors
from transreview.alignment.proportion import refined
from transreview.alignment.support import Support

SEEDS = (8101, 8102, 8103), (8104, 8105, 8106)
"""Of the noise that is fitted on. With each group the documents count once more as they are."""
HELD_OUT_SEEDS = (8201, 8202)
FOLDS = 4
_PENALTY = 4.0
_ROUNDS = 60
_MARKS = len(SurfaceWeights._fields)
_LONE = len(UnansweredWeights._fields)


class Text(NamedTuple):
    """A document with noise of a kind."""

    kind: str
    gold: Gold
    lattices: dict[Pair, Lattice]


class Fitted(NamedTuple):
    """All weights."""

    surface: SurfaceWeights
    unanswered: UnansweredWeights
    pairwise: Weights
    alone: Weights
    joint: Weights


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints weights, or scores on documents left out."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--held-out", action="store_true", help="print scores on documents left out of the fitting")
    options = parser.parse_args(arguments)
    fixed = [(kind, read(f"ntrex.{kind}.dev.jsonl")) for kind in ("noisy", "hard")]
    training = list(_texts([*(one for seeds in SEEDS for one in _noisy(seeds)), *fixed]))
    if not options.held_out:
        for name, found in fit(training)._asdict().items():
            print(name.upper(), found)
        return
    checked = list(_texts(_noisy(HELD_OUT_SEEDS)))
    names = sorted({text.gold.name for text in training})
    totals: dict[tuple[str, Pair], Score] = {}
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        fitted = fit([text for text in training if text.gold.name not in held])
        for text in checked:
            if text.gold.name in held:
                check(text, fitted, totals)
    for kind in sorted({kind for kind, _ in totals}):
        listed = [totals[kind, pair] for pair in PAIRS]
        print(kind, *(f"{one.f1:.3f}" for one in listed), "null", *(f"{one.null_f1:.3f}" for one in listed))


def _noisy(seeds: Sequence[int]) -> Iterator[tuple[str, list[Gold]]]:
    natural = read("ntrex.natural.dev.jsonl")
    yield "natural", natural
    for seed in seeds:
        yield "noisy", worsened(natural, NOISY, seed)
        yield "hard", worsened(natural, HARD, seed)


def _texts(sets: Sequence[tuple[str, list[Gold]]] | Iterator[tuple[str, list[Gold]]]) -> Iterator[Text]:
    return (Text(kind, one, lattices(one)) for kind, gold in sets for one in gold)


def fit(texts: Sequence[Text]) -> Fitted:
    """The weights under which the right links of the texts are most probable."""
    looks = [first_look(lattice, text.gold.links[pair]) for text in texts for pair, lattice in text.lattices.items()]
    found = _best(looks)
    rest = found[-_MARKS - _LONE :].tolist()
    pairwise = weights(BY_ITSELF, np.array([*found[: -_MARKS - _LONE], 1.0, 1.0]))
    fitted = Fitted(
        SurfaceWeights._make(rest[:_MARKS]), UnansweredWeights._make(rest[_MARKS:]), pairwise, pairwise, pairwise
    )
    alone, joint = [], []
    for text in texts:
        stages, supports = _after_first_look(text, fitted)
        for pair, stage in stages.items():
            alone.append(_second(text, pair, stage, None))
            joint.append(_second(text, pair, stage, supports[pair]))
    return fitted._replace(alone=weights(BY_ITSELF, _best(alone)), joint=weights(ALL, _best(joint)))


def _after_first_look(text: Text, fitted: Fitted) -> tuple[dict[Pair, Stage], Mapping[Pair, Sequence[Support]]]:
    stages = {}
    for pair, lattice in text.lattices.items():
        surface = lattice.surface @ np.array([*fitted.surface, *fitted.unanswered])
        candidates = [
            one._replace(surface=float(value)) for one, value in zip(lattice.candidates, surface, strict=True)
        ]
        stages[pair] = first_stage(candidates, scores(candidates, fitted.pairwise, lattice.whole), lattice.sizes)
    return stages, supports_of(stages)


def _second(text: Text, pair: Pair, stage: Stage, supports: Sequence[Support] | None) -> Example:
    proportion = refined(stage.candidates, stage.found.links, text.lattices[pair].whole)
    return second_look(stage, proportion, supports, text.gold.links[pair])


def _best(examples: Sequence[Example]) -> Array:
    """The weights under which the right links are most probable, less the penalty."""
    whole = [one for one in examples if _has_way(one)]
    features = np.vstack([one.features for one in whole])
    ends = np.cumsum([len(one.candidates) for one in whole])
    right = [[one.candidates[number] for number in one.right] for one in whole]

    def loss(values: Array) -> tuple[float, Array]:
        total = _PENALTY * float(values @ values) / 2
        parts = np.split(features @ values, ends[:-1])
        excess = []
        for one, links, listed in zip(whole, right, parts, strict=True):
            found = posteriors(one.candidates, listed.tolist(), one.sizes)
            wanted = posteriors(links, listed[one.right].tolist(), one.sizes)
            total += found.log_total - wanted.log_total
            more = np.array(found.links)
            more[one.right] -= wanted.links
            excess.append(more)
        return total, _PENALTY * values + np.concatenate(excess) @ features

    return minimum(loss, np.zeros(features.shape[1]), _ROUNDS)


def _has_way(example: Example) -> bool:
    """Whether the right links are all among the candidates."""
    reached = {(0, 0)}
    for number in example.right:
        left, right, left_end, right_end = example.candidates[number][:4]
        if (left, right) in reached:
            reached.add((left_end, right_end))
    return example.sizes in reached


def check(text: Text, fitted: Fitted, totals: dict[tuple[str, Pair], Score]) -> None:
    """Adds the scores of one text, aligned with those weights, to `totals` by kind and pair."""
    stages, supports = _after_first_look(text, fitted)
    names = asdict(fitted.joint)
    values = np.hstack([np.atleast_1d(names[name]) for name in ALL])
    for pair, stage in stages.items():
        one = _second(text, pair, stage, supports[pair])
        found = posteriors(one.candidates, (one.features @ values).tolist(), one.sizes)
        links = [(link.left, link.right) for link in decoded(stage._replace(found=found))]
        totals.setdefault((text.kind, pair), Score()).add(text.gold.links[pair], links)


if __name__ == "__main__":
    main()
