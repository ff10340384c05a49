"""Sentences that stand in another place in the translation: found among what the alignment in order left alone."""

from collections.abc import Callable, Mapping, Sequence
from math import inf

from transreview.alignment.coverage import Coverage
from transreview.alignment.facts import Facts, Side
from transreview.alignment.joint import SureLink
from transreview.alignment.pairwise import matches
from transreview.alignment.parameters import EVIDENCE
from transreview.alignment.proportion import overall
from transreview.languages.language import Language

_LONGEST = 400
_LEAST_EVIDENCE = 5.0
_LEAST_SHARE = 0.35
_LEAD = 2.0
_WIDEST_DEVIATION = 2.5
_CONFIDENCE = 0.6
_NONE = (-inf, -inf)


def with_moved(
    languages: tuple[Language, Language], segments: tuple[Sequence[Facts], Sequence[Facts]], links: list[SureLink]
) -> list[SureLink]:
    """The links, with segments that stand alone on both sides joined where their contents surely belong together.

    Both must prefer each other clearly to all others that stand alone, find enough of what they say in each other, and
    be of fitting length.
    """
    lefts = [link.left[0] for link in links if not link.right]
    rights = [link.right[0] for link in links if not link.left]
    if not lefts or not rights:
        return links
    found = _pairs(languages, segments, lefts, rights)
    if not found:
        return links
    taken = {left for left, _ in found}, {right for _, right in found}
    kept = [
        link
        for link in links
        if (link.right or link.left[0] not in taken[0]) and (link.left or link.right[0] not in taken[1])
    ]
    return [*kept, *(SureLink((left,), (right,), _CONFIDENCE) for left, right in found)]


def _pairs(
    languages: tuple[Language, Language],
    segments: tuple[Sequence[Facts], Sequence[Facts]],
    lefts: Sequence[int],
    rights: Sequence[int],
) -> list[tuple[int, int]]:
    """The pairs of left and right numbers that belong together. In a long text only those alone are compared."""
    if max(len(segments[0]), len(segments[1])) > _LONGEST:
        lefts, rights = lefts[:_LONGEST], rights[:_LONGEST]
        alone = [segments[0][number] for number in lefts], [segments[1][number] for number in rights]
        local = _pairs(languages, alone, range(len(lefts)), range(len(rights)))
        return [(lefts[i], rights[j]) for i, j in local]
    left, right = Side(languages[0], segments[0]), Side(languages[1], segments[1])
    found = matches(left, right)
    one, other = Coverage(left, right, found.left, EVIDENCE), Coverage(right, left, found.right, EVIDENCE)
    proportion = overall(left.lengths, right.lengths)
    table = {
        (i, j): one.gain[0][i][j] + other.gain[0][j][i]
        for i in lefts
        for j in rights
        if proportion.deviation(left.lengths[i], right.lengths[j]) < _WIDEST_DEVIATION
    }
    lead = _leads(table)
    chosen = []
    for (i, j), value in table.items():
        share = value / (one.potential[i] + other.potential[j] + 1.0)
        if value >= _LEAST_EVIDENCE and share >= _LEAST_SHARE and lead(i, j) >= _LEAD:
            chosen.append((i, j))
    return chosen


def _leads(table: Mapping[tuple[int, int], float]) -> Callable[[int, int], float]:
    """By how much a pair of the table is better than the best that either of the two has with another.

    Of each left and each right number only the two best values are kept: looking a lead up costs the same in any table.
    """
    lefts: dict[int, tuple[float, float]] = {}
    rights: dict[int, tuple[float, float]] = {}
    for (left, right), value in table.items():
        lefts[left] = _two_best(lefts.get(left, _NONE), value)
        rights[right] = _two_best(rights.get(right, _NONE), value)

    def lead(left: int, right: int) -> float:
        value = table[left, right]
        rivals = (best if best != value else second for best, second in (lefts[left], rights[right]))
        return value - max(0.0, *rivals)

    return lead


def _two_best(known: tuple[float, float], value: float) -> tuple[float, float]:
    best, second = known
    return (value, best) if value > best else (best, max(second, value))
