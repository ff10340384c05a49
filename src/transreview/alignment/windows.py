"""Long texts in stretches: each is aligned with some of what follows, kept up to a border that is sure, and so on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from transreview.alignment.beam import NARROW, WIDE
from transreview.alignment.constraints import Fixed
from transreview.alignment.courses import Courses
from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Facts, Side
from transreview.alignment.headings import Headings
from transreview.alignment.joint import Pair, SureLink, align_sides
from transreview.alignment.lattice import Candidate
from transreview.alignment.learned import LearnedWords
from transreview.alignment.pairwise import matches, text_matches
from transreview.alignment.semantic import SemanticModel
from transreview.alignment.unit import Link
from transreview.languages.language import Language

STRETCH = 48
"""How many segments of the longest side are aligned at once in a text longer than that."""
_LONGEST_STRETCH = 144
_SLACK = 8
_LEAST_PROGRESS = 8
"""How far a border must be from the start of a stretch, in the side that goes furthest, not to do nearly all again."""
_SPARE = 2000
"""How many segments may be aligned in vain, without a border being found; a border that is found earns one stretch."""
_BLIND = 400
"""What a stretch in vain costs in which the texts share nothing rare, as equal lines do: all looking is in vain."""
_SURE = 0.8
_IN_STEP = 0.1
"""How sure links are that are only guessed from how far the texts have got."""
_TEACHING = 0.9
"""How probable a link must be to learn words from it."""

_Starts = Mapping[str, int]
Found = dict[Pair, list[SureLink]]


def align_stretches(
    languages: Mapping[str, Language],
    segments: Mapping[str, Sequence[Facts]],
    hand: Mapping[Pair, Sequence[Link]],
    progress: Callable[[int, int], None] | None = None,
    model: SemanticModel | None = None,
) -> Found:
    """The links of each pair, guessed around the hand links, which are not among them (nor are their segments)."""
    texts = _Texts(languages, segments, hand, model)
    found: Found = {pair: [] for pair in combinations(segments, 2)}
    starts: _Starts = dict.fromkeys(segments, 0)
    cut: _Starts
    total = sum(texts.sizes.values())
    # Where looking does not help, the text has nothing to hold on to: what that may cost is bounded.
    stretch, patient, spare = STRETCH, True, _SPARE
    while any(starts[code] < size for code, size in texts.sizes.items()):
        ends = texts.courses.ends(starts, stretch, _SLACK)
        is_blind = not texts.have_hold(starts, ends)
        if is_blind and spare <= 0:
            cut = texts.courses.ends(starts, stretch, 0)
            links = texts.in_step(starts, cut)
        else:
            links = texts.aligned(starts, ends, WIDE if spare > 0 else NARROW)
            border = ends if ends == texts.sizes else _cut(links, starts, ends)
            if border is None:
                spare -= _BLIND if is_blind else stretch
                if patient and spare > 0 and stretch < _LONGEST_STRETCH:
                    stretch *= 2
                    continue
            else:
                spare = min(_SPARE, max(0, spare) + STRETCH)
            patient, cut = border is not None, border or ends
        for pair, listed in links.items():
            kept = [link for link in listed if _before(link, pair, cut)]
            found[pair].extend(kept)
            if cut != texts.sizes:
                texts.learn(pair, kept)
        starts, stretch = cut, STRETCH
        if progress is not None:
            progress(sum(starts.values()), total)
    return {pair: [link for link in listed if not _held(link, hand.get(pair, ()))] for pair, listed in found.items()}


class _Texts:
    """Whole texts of two or three languages, of which stretches are aligned."""

    def __init__(
        self,
        languages: Mapping[str, Language],
        segments: Mapping[str, Sequence[Facts]],
        hand: Mapping[Pair, Sequence[Link]],
        model: SemanticModel | None,
    ) -> None:
        self._languages = languages
        self._segments = segments
        self._hand = hand
        self._model = model
        self._pairs = list(combinations(segments, 2))
        self.sizes = {code: len(listed) for code, listed in segments.items()}
        is_long = max(self.sizes.values()) > STRETCH + _SLACK
        wholes = {code: Side(languages[code], listed) for code, listed in segments.items()} if is_long else {}
        self._matches = _text_matches(wholes)
        self._learned = {pair: LearnedWords() for pair in self._pairs}
        for pair, links in hand.items():
            self.learn(pair, [SureLink(link.left, link.right, 1.0) for link in links])
        self.courses = Courses.along(wholes, self._matches) if is_long else Courses({}, self.sizes)

    def have_hold(self, starts: _Starts, ends: _Starts) -> bool:
        """Whether anything tells how a stretch runs: landmarks, links by hand, or segments of several kinds."""
        if self.courses.have_landmarks(starts, ends):
            return True
        if any(len({one.kind for one in side[starts[code] : ends[code]]}) > 1 for code, side in self._segments.items()):
            return True
        held = (_shifted(link, pair, starts, ends) for pair, links in self._hand.items() for link in links)
        return any(link.left or link.right for link in held)

    def in_step(self, starts: _Starts, ends: _Starts) -> Found:
        """The links of a stretch of which nothing is known: segments as far along on both sides, one with one."""
        spans = {code: range(starts[code], ends[code]) for code in starts}
        return {(left, right): list(_in_step(spans[left], spans[right])) for left, right in self._pairs}

    def aligned(self, starts: _Starts, ends: _Starts, prospect: float) -> Found:
        """The links of each pair within a stretch, numbered as in the whole text."""
        parts = {code: side[starts[code] : ends[code]] for code, side in self._segments.items()}

        def restrict(pair: Pair, candidates: list[Candidate]) -> list[Candidate]:
            left, right = pair
            candidates = Headings(parts[left], parts[right]).kept(candidates)
            inside = [_shifted(link, pair, starts, ends) for link in self._hand.get(pair, ())]
            return Fixed(inside).kept(candidates) if inside else candidates

        sides = {code: Side(self._languages[code], part) for code, part in parts.items()}
        found = {
            (left, right): matches(sides[left], sides[right], self._matches.get((left, right)), self._model)
            for left, right in self._pairs
        }
        for (left, right), matched in found.items():
            self._learned[left, right].add(sides[left], sides[right], matched)
        return {
            pair: [
                SureLink(
                    tuple(number + starts[pair[0]] for number in link.left),
                    tuple(number + starts[pair[1]] for number in link.right),
                    link.probability,
                )
                for link in listed
            ]
            for pair, listed in align_sides(sides, found, restrict, prospect).items()
        }

    def learn(self, pair: Pair, links: Sequence[SureLink]) -> None:
        """Learns words from the links that are sure, for the stretches that follow."""
        lefts, rights = (self._segments[code] for code in pair)
        known = self._matches[pair].left if pair in self._matches else {}
        for link in links:
            if link.probability >= _TEACHING and len(link.left) == len(link.right) == 1:
                self._learned[pair].learn(lefts[link.left[0]], rights[link.right[0]], known)


def _in_step(left: range, right: range) -> Iterator[SureLink]:
    """One with one; of the longer side the segments between stay alone."""
    is_turned = len(left) < len(right)
    longer, shorter = (right, left) if is_turned else (left, right)
    partners = {longer[number * len(longer) // len(shorter)]: (one,) for number, one in enumerate(shorter)}
    for place in longer:
        one, other = (place,), partners.get(place, ())
        yield SureLink(other, one, _IN_STEP) if is_turned else SureLink(one, other, _IN_STEP)


def _text_matches(wholes: Mapping[str, Side]) -> dict[Pair, Matches]:
    return {(left, right): text_matches(wholes[left], wholes[right]) for left, right in combinations(wholes, 2)}


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
    limit = {code: max(starts[code], ends[code] - _SLACK) for code in codes}
    first, second = codes[0], codes[1]
    for left, right in sorted(borders[first, second], reverse=True):
        cuts = [{first: left, second: right}]
        if len(codes) > 2:
            third = codes[2]
            cuts = [
                {first: left, second: right, third: place}
                for other, place in borders[first, third]
                if other == left and (right, place) in borders[second, third]
            ]
        for cut in cuts:
            progress = max(cut[code] - starts[code] for code in codes)
            if progress >= _LEAST_PROGRESS and all(cut[code] <= limit[code] for code in codes):
                return cut
    return None


def _borders(links: Sequence[SureLink], start: tuple[int, int]) -> set[tuple[int, int]]:
    found = set()
    left, right = start
    last_left, last_right = left, right
    for link in links:
        left, right = left + len(link.left), right + len(link.right)
        last_left = max(last_left, *(number + 1 for number in link.left[-1:]), 0)
        last_right = max(last_right, *(number + 1 for number in link.right[-1:]), 0)
        # Between two links that cross, what has been passed is not what has been counted.
        if link.probability >= _SURE and (left, right) == (last_left, last_right):
            found.add((left, right))
    return found


def _before(link: SureLink, pair: Pair, cut: _Starts) -> bool:
    return all(side[-1] < cut[code] for code, side in zip(pair, (link.left, link.right), strict=True) if side)


def _held(link: SureLink, hand: Sequence[Link]) -> bool:
    """Whether a segment alone is one that a hand link holds."""
    if link.left and link.right:
        return False
    return any(not set(link.left).isdisjoint(one.left) or not set(link.right).isdisjoint(one.right) for one in hand)
