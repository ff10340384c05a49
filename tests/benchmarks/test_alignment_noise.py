"""The noise that the aligner is measured with: what it changes, and that its links stay right."""

import pytest
from benchmarks.alignment.gold import CODES, PAIRS, Gold
from benchmarks.alignment.noise import HARD, NOISY, Rates, linked, with_hole, worsened

from tests.alignment.texts import ENGLISH, KOREAN, VIETNAMESE

TEXTS = {"ko": KOREAN, "vi": VIETNAMESE, "en": ENGLISH}


def article(name: str, copies: int = 3) -> Gold:
    segments = {code: list(texts) * copies for code, texts in TEXTS.items()}
    atoms: dict[str, list[tuple[int, ...]]] = {
        code: [(number,) for number in range(len(KOREAN) * copies)] for code in CODES
    }
    return Gold(name, segments, {pair: linked(pair, atoms) for pair in PAIRS}, atoms)


@pytest.mark.parametrize("rates", [NOISY, HARD])
@pytest.mark.parametrize("seed", range(5))
def test_every_segment_stands_in_one_link_and_atoms_say_which(rates: Rates, seed: int) -> None:
    for one in worsened([article("a"), article("b")], rates, seed):
        for left, right in PAIRS:
            links = one.links[left, right]
            for side, code in enumerate((left, right)):
                assert sorted(n for link in links for n in link[side]) == list(range(len(one.segments[code])))
            for lefts, rights in links:
                lines = [
                    {line for n in numbers for line in one.atoms[code][n]}
                    for code, numbers in ((left, lefts), (right, rights))
                ]
                assert bool(lines[0] & lines[1]) == bool(lefts and rights)


def test_the_same_seed_gives_the_same_and_another_seed_something_else() -> None:
    gold = [article("a")]
    assert worsened(gold, NOISY, 1) == worsened(gold, NOISY, 1)
    assert worsened(gold, NOISY, 1) != worsened(gold, NOISY, 2)


def test_without_noise_nothing_changes() -> None:
    gold = [article("a")]
    assert worsened(gold, Rates(0.0, 0.0, 0.0), 1) == gold


def test_merging_and_dropping_show_in_the_links() -> None:
    everything_merged = worsened([article("a", 1)], Rates(1.0, 0.0, 0.0), 3)[0]
    assert all(len(one.split(". ")) > 1 for one in everything_merged.segments["en"][:-1])
    dropped = worsened([article("a")], Rates(0.0, 0.5, 0.0), 3)[0]
    assert any(not left or not right for left, right in dropped.links["ko", "en"])


def test_links_join_what_shares_an_original_line() -> None:
    atoms: dict[str, list[tuple[int, ...]]] = {"ko": [(1,), (2,), (3, 4), (9,)], "en": [(1, 2), (4,), (5,)]}
    assert set(linked(("ko", "en"), atoms)) == {((0, 1), (0,)), ((2,), (1,)), ((3,), ()), ((), (2,))}


def test_a_hole_leaves_the_other_sides_alone() -> None:
    hole = with_hole([article("a"), article("b")], "vi", 10, 6)
    assert [len(hole.segments[code]) for code in CODES] == [48, 42, 48]
    assert {link for link in hole.links["ko", "vi"] if not link[1]} == {((number,), ()) for number in range(10, 16)}
    assert all(left == right for left, right in hole.links["ko", "en"])
