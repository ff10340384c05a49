"""Aligns two or three sides together: each pair by itself first, then again with what the others say."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from transreview.alignment.beam import WIDE
from transreview.alignment.crossed import Block, crossings
from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Side
from transreview.alignment.lattice import Candidate
from transreview.alignment.model import scores, supported
from transreview.alignment.pairwise import pair_candidates
from transreview.alignment.paragraphs import paragraph_scores
from transreview.alignment.parameters import ALONE, JOINT, PAIRWISE, Weights
from transreview.alignment.posterior import Posteriors, best_path, posteriors
from transreview.alignment.proportion import overall, refined
from transreview.alignment.support import PairView, Support, third_language

Pair = tuple[str, str]
Restrict = Callable[[Pair, list[Candidate]], list[Candidate]]

_PROSPECT = 1e-5
_CAUTION = 0.2
"""What a link must have in probability to be worth taking: of two alignments as good, the one of fewer links stands."""


class SureLink(NamedTuple):
    """Segments of two sides (numbered within them) that say the same, with the probability that exactly they do."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    probability: float


class Stage(NamedTuple):
    """The candidates of a pair, the sizes of its sides, and how probable each candidate is so far."""

    candidates: list[Candidate]
    sizes: tuple[int, int]
    found: Posteriors
    scores: Mapping[Block, float]
    """Of all candidates at first, also those that have no prospect in an alignment in order."""


def align_sides(
    sides: Mapping[str, Side],
    found: Mapping[Pair, Matches],
    restrict: Restrict | None = None,
    prospect: float = WIDE,
) -> dict[Pair, list[SureLink]]:
    """The links of each pair of two or three sides, in order; every segment stands in exactly one of each pair.

    `found` are the keys of each pair that may translate each other. `restrict` may take candidates away (hand links,
    headings); it must leave a way through. `prospect` says how wide a beam is searched.
    """
    stages = {
        pair: _alone(sides[pair[0]], sides[pair[1]], found[pair], pair, restrict, prospect)
        for pair in combinations(sides, 2)
    }
    weights = JOINT if len(sides) > 2 else ALONE
    supports: Mapping[Pair, Sequence[Support]] = supports_of(stages) if len(sides) > 2 else {}
    return {
        pair: list(decoded(_again(sides[pair[0]], sides[pair[1]], stage, weights, supports.get(pair))))
        for pair, stage in stages.items()
    }


def _alone(left: Side, right: Side, matches: Matches, pair: Pair, restrict: Restrict | None, prospect: float) -> Stage:
    candidates = pair_candidates(left, right, matches, prospect)
    if restrict is not None:
        candidates = restrict(pair, candidates)
    values = scores(candidates, PAIRWISE, overall(left.lengths, right.lengths))
    return first_stage(candidates, values, (left.size, right.size))


def first_stage(candidates: Sequence[Candidate], values: Sequence[float], sizes: tuple[int, int]) -> Stage:
    """The candidates, scored, without those that have no prospect; one way through always stays."""
    found = posteriors(candidates, values, sizes)
    way = set(best_path(candidates, found.links, sizes))
    kept = [number for number, value in enumerate(found.links) if value > _PROSPECT or number in way]
    return Stage(
        [candidates[number] for number in kept],
        sizes,
        found._replace(links=[found.links[number] for number in kept]),
        {one[:4]: value for one, value in zip(candidates, values, strict=True)},
    )


def supports_of(stages: Mapping[Pair, Stage]) -> dict[Pair, list[Support]]:
    """What each third language says of each pair's candidates."""
    views: dict[Pair, PairView] = {}
    for (left, right), stage in stages.items():
        view = PairView(stage.candidates, stage.found, stage.sizes)
        views[left, right], views[right, left] = view, view.turned()
    codes = {code for pair in stages for code in pair}
    supports = {}
    for (left, right), stage in stages.items():
        (third,) = codes - {left, right}
        judge = third_language(views[left, third], views[right, third])
        supports[left, right] = [judge.support(one) for one in stage.candidates]
    return supports


def _again(left: Side, right: Side, stage: Stage, weights: Weights, supports: Sequence[Support] | None) -> Stage:
    whole = overall(left.lengths, right.lengths)
    values = scores(stage.candidates, weights, refined(stage.candidates, stage.found.links, whole))
    paragraphs = paragraph_scores(stage.candidates, stage.found.links, left.breaks, right.breaks)
    if paragraphs is not None:
        values = [value + further for value, further in zip(values, paragraphs, strict=True)]
    if supports is not None:
        values = supported(values, supports, weights)
    return stage._replace(found=posteriors(stage.candidates, values, stage.sizes))


def decoded(stage: Stage) -> Iterator[SureLink]:
    """The alignment that is right in most links, in expectation, with neighbours that changed places."""
    worth = [probability - _CAUTION for probability in stage.found.links]
    path = best_path(stage.candidates, worth, stage.sizes)
    blocks = [stage.candidates[number][:4] for number in path]
    done = 0
    for crossing in crossings(blocks, stage.scores):
        for block, number in zip(blocks[done : crossing.first], path[done : crossing.first], strict=True):
            yield _link(block, stage.found.links[number])
        for block in crossing.blocks:
            yield _link(block, crossing.probability)
        done = crossing.end
    for block, number in zip(blocks[done:], path[done:], strict=True):
        yield _link(block, stage.found.links[number])


def _link(block: Block, probability: float) -> SureLink:
    left, right, left_end, right_end = block
    return SureLink(tuple(range(left, left_end)), tuple(range(right, right_end)), probability)
