"""Long texts in stretches: each is aligned with some of what follows, kept up to a border that is sure, and so on."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from transreview.alignment.constraints import Fixed
from transreview.alignment.facts import Facts, Side
from transreview.alignment.headings import Headings
from transreview.alignment.joint import Pair, SureLink, align_sides
from transreview.alignment.lattice import Candidate
from transreview.alignment.semantic import SemanticModel
from transreview.alignment.unit import Link
from transreview.languages.language import Language

STRETCH = 32
"""How many segments of the longest side are aligned at once in a text longer than that."""
_LONGEST_STRETCH = 144
_SLACK = 8
_SURE = 0.8

_Starts = dict[str, int]
Found = dict[Pair, list[SureLink]]


def align_stretches(
    languages: Mapping[str, Language],
    segments: Mapping[str, Sequence[Facts]],
    hand: Mapping[Pair, Sequence[Link]],
    progress: Callable[[int, int], None] | None = None,
    model: SemanticModel | None = None,
) -> Found:
    """The links of each pair, guessed around the hand links, which are not among them (nor are their segments)."""
    found: Found = {pair: [] for pair in combinations(segments, 2)}
    starts = dict.fromkeys(segments, 0)
    total = sum(len(side) for side in segments.values())
    stretch, patient = STRETCH, True
    while any(starts[code] < len(side) for code, side in segments.items()):
        ends = _ends(starts, segments, stretch)
        last = all(ends[code] == len(side) for code, side in segments.items())
        links = _aligned(languages, segments, hand, starts, ends, model)
        cut = ends if last else _cut(links, starts, ends)
        if cut is None and patient and stretch < _LONGEST_STRETCH:
            stretch *= 2
            continue
        # Where looking further ahead did not help, the text has nothing to hold on to: do not pay for it every time.
        patient = cut is not None
        cut = cut or ends
        for pair, listed in links.items():
            found[pair].extend(link for link in listed if _before(link, pair, cut))
        starts, stretch = dict(cut), STRETCH
        if progress is not None:
            progress(sum(starts.values()), total)
    return {pair: [link for link in listed if not _held(link, hand.get(pair, ()))] for pair, listed in found.items()}


def _ends(starts: _Starts, segments: Mapping[str, Sequence[Facts]], stretch: int) -> _Starts:
    """Where the stretch ends: as much of each side as is in proportion, and a little more."""
    left = {code: len(side) - starts[code] for code, side in segments.items()}
    longest = max(left.values())
    if longest <= stretch + _SLACK:
        return {code: len(side) for code, side in segments.items()}
    return {
        code: min(len(side), starts[code] + -(-left[code] * stretch // longest) + _SLACK)
        for code, side in segments.items()
    }


def _aligned(
    languages: Mapping[str, Language],
    segments: Mapping[str, Sequence[Facts]],
    hand: Mapping[Pair, Sequence[Link]],
    starts: _Starts,
    ends: _Starts,
    model: SemanticModel | None,
) -> Found:
    parts = {code: side[starts[code] : ends[code]] for code, side in segments.items()}

    def restrict(pair: Pair, candidates: list[Candidate]) -> list[Candidate]:
        left, right = pair
        candidates = Headings(parts[left], parts[right]).kept(candidates)
        inside = [_shifted(link, pair, starts, ends) for link in hand.get(pair, ())]
        return Fixed(inside).kept(candidates) if inside else candidates

    sides = {code: Side(languages[code], part) for code, part in parts.items()}
    return {
        pair: [
            SureLink(
                tuple(number + starts[pair[0]] for number in link.left),
                tuple(number + starts[pair[1]] for number in link.right),
                link.probability,
            )
            for link in listed
        ]
        for pair, listed in align_sides(sides, restrict, model).items()
    }


def _shifted(link: Link, pair: Pair, starts: _Starts, ends: _Starts) -> Link:
    left, right = (
        tuple(number - starts[code] for number in side if starts[code] <= number < ends[code])
        for code, side in zip(pair, (link.left, link.right), strict=True)
    )
    return Link(left, right, link.by)


def _cut(links: Found, starts: _Starts, ends: _Starts) -> _Starts | None:
    """The last border that all pairs share after a sure link, clear of the end of the stretch."""
    borders = {pair: _borders(listed, (starts[pair[0]], starts[pair[1]])) for pair, listed in links.items()}
    codes = list(starts)
    limit = {code: ends[code] - _SLACK for code in codes}
    first, second = codes[0], codes[1]
    for left, right in sorted(borders[first, second], reverse=True):
        if left > limit[first] or right > limit[second]:
            continue
        if len(codes) == 2:
            return {first: left, second: right}
        third = codes[2]
        for other, place in borders[first, third]:
            if other == left and place <= limit[third] and (right, place) in borders[second, third]:
                return {first: left, second: right, third: place}
    return None


def _borders(links: Sequence[SureLink], start: tuple[int, int]) -> set[tuple[int, int]]:
    found = set()
    left, right = start
    for link in links:
        left, right = left + len(link.left), right + len(link.right)
        if link.left and link.right and link.probability >= _SURE:
            found.add((left, right))
    return found


def _before(link: SureLink, pair: Pair, cut: _Starts) -> bool:
    return all(side[-1] < cut[code] for code, side in zip(pair, (link.left, link.right), strict=True) if side)


def _held(link: SureLink, hand: Sequence[Link]) -> bool:
    """Whether a segment alone is one that a hand link holds."""
    if link.left and link.right:
        return False
    return any(not set(link.left).isdisjoint(one.left) or not set(link.right).isdisjoint(one.right) for one in hand)
