"""The fitting of the aligner's weights: its features give the aligner's scores, its optimiser finds the least."""

import numpy as np
import pytest
from benchmarks.alignment.features import BY_ITSELF, Array, first_look, lattices, units, weights
from benchmarks.alignment.fit import Text, check, fit
from benchmarks.alignment.gold import CODES, PAIRS, Gold
from benchmarks.alignment.lbfgs import minimum
from benchmarks.alignment.noise import linked
from benchmarks.alignment.score import Score

from tests.alignment.texts import ENGLISH, KOREAN, VIETNAMESE
from transreview.alignment.model import scores
from transreview.alignment.parameters import PAIRWISE, SURFACE, UNANSWERED


def test_the_least_of_a_bent_valley_is_found() -> None:
    def valley(place: Array) -> tuple[float, Array]:
        x, y = place
        gradient = np.array([-2 * (1 - x) - 40 * x * (y - x * x), 20 * (y - x * x)])
        return float((1 - x) ** 2 + 10 * (y - x * x) ** 2), gradient

    assert minimum(valley, np.array([-1.0, 1.0]), 200) == pytest.approx([1.0, 1.0], abs=0.02)


def test_features_times_weights_are_the_scores_of_the_first_look() -> None:
    atoms: dict[str, list[tuple[int, ...]]] = {code: [(number,) for number in range(len(KOREAN))] for code in CODES}
    segments = {"ko": list(KOREAN), "vi": list(VIETNAMESE), "en": list(ENGLISH)}
    gold = Gold("own", segments, {pair: linked(pair, atoms) for pair in PAIRS}, atoms)
    flat = [*PAIRWISE.shapes, *PAIRWISE.length, *(getattr(PAIRWISE, name) for name in BY_ITSELF[2:-2])]
    values = np.array([*flat, *SURFACE, *UNANSWERED])
    for pair, lattice in lattices(gold).items():
        example = first_look(lattice, gold.links[pair])
        assert example.features @ values == pytest.approx(scores(lattice.candidates, PAIRWISE, lattice.whole))
        assert len(example.right) == len(KOREAN)


def test_fitted_weights_find_the_links_that_they_were_fitted_on() -> None:
    atoms: dict[str, list[tuple[int, ...]]] = {code: [(number,) for number in range(len(KOREAN))] for code in CODES}
    atoms["en"][5:7] = [(5, 6)]
    english = [*ENGLISH[:5], " ".join(ENGLISH[5:7]), ENGLISH[7]]
    segments = {"ko": list(KOREAN), "vi": list(VIETNAMESE), "en": english}
    gold = Gold("own", segments, {pair: linked(pair, atoms) for pair in PAIRS}, atoms)
    text = Text("own", gold, lattices(gold))
    totals = {("own", pair): Score() for pair in PAIRS}
    check(text, fit([text]), totals)
    assert [totals["own", pair].f1 for pair in PAIRS] == [1.0, 1.0, 1.0]


def test_weights_are_made_of_their_numbers_in_order() -> None:
    made = weights(BY_ITSELF, np.arange(1.0, len(units(BY_ITSELF)) + 1))
    assert made.shapes[:2] == (1.0, 2.0)
    assert made.missing_surface == len(units(BY_ITSELF))
