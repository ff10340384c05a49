"""Long texts in stretches: what texts without anything to hold on to cost."""

from collections.abc import Mapping

import pytest

from tests.alignment.test_aligner import assert_whole, documents, pairs
from transreview.alignment.aligner import align
from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Side
from transreview.alignment.joint import Pair, Restrict, align_sides
from transreview.alignment.windows import Found


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many segments each call of the lattice looks at."""
    counts: list[int] = []

    def counted(sides: Mapping[str, Side], found: Mapping[Pair, Matches], restrict: Restrict, prospect: float) -> Found:
        counts.append(sum(side.size for side in sides.values()))
        return align_sides(sides, found, restrict, prospect)

    monkeypatch.setattr("transreview.alignment.windows.align_sides", counted)
    return counts


def test_equal_lines_cost_no_more_looking_however_many_they_are(looked: list[int]) -> None:
    spent = []
    for size in (1000, 4000):
        looked.clear()
        texts = documents(ko=["말"] * size, en=["word"] * size)
        found = align(texts)
        assert_whole(found, texts)
        assert pairs(found, "ko", "en")[-500:] == [((place,), (place,)) for place in range(size - 500, size)]
        spent.append(sum(looked))
    assert spent[0] == spent[1]


@pytest.mark.parametrize(("korean", "english"), [(3000, 300), (300, 3000)])
def test_equal_lines_ten_times_as_many_on_one_side_keep_in_proportion(korean: int, english: int) -> None:
    texts = documents(ko=["말"] * korean, en=["word"] * english)
    found = align(texts)
    assert_whole(found, texts)
    linked = [link for link in found.links["ko", "en"] if link.left and link.right]
    assert max(abs(link.left[0] * english - link.right[0] * korean) for link in linked) <= 3000 * 150
