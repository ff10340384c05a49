"""Where one phrase of a text is rendered in two ways: found from the units that repeat it, without any list."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from transreview.alignment.lexicon import shared_roots, translates
from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.rules.arbitration import sides_with_text
from transreview.text.span import Span

_LONGEST_QUOTED = 40
"""Code points of a term between quotation marks; what is longer is somebody's words."""

_SHORTEST_QUOTED = 3

_LONGEST = 5
"""Words of a phrase that is looked for in several units."""

_SPARSE = 3
"""In how many units a repeated phrase may stand: what stands everywhere tells nothing."""

_SHARED_LETTERS = 2
"""Letters that the part which two renderings share must have."""


class Place(NamedTuple):
    """A stretch of a segment's normalised text."""

    segment: SegmentAnalysis
    span: Span

    @property
    def text(self) -> str:
        """What is written there."""
        return self.span.of(self.segment.text)


class Divergence(NamedTuple):
    """Two renderings of one phrase: `source` is the phrase in two units of another language, `target` what it became.

    `sure` says that one other language is enough to tell.
    """

    units: tuple[int, int]
    source: tuple[Place, Place]
    target: tuple[Place, Place]
    sure: bool


def divergences(text: ParallelText, source: str, target: str) -> Iterator[Divergence]:
    """Where `target` renders a phrase of `source` in two ways, by order of the second."""
    units = [unit for unit in text.units if {source, target} <= sides_with_text(unit).keys()]
    yield from _quoted(units, source, target)
    yield from _partly_shared(units, source, target)


def _quoted(units: Sequence[UnitAnalysis], source: str, target: str) -> Iterator[Divergence]:
    """Terms between quotation marks: those of a unit correspond in their order."""
    first: dict[tuple[str, ...], tuple[int, Place, Place]] = {}
    for unit in units:
        sides = sides_with_text(unit)
        ours, theirs = list(_quotations(sides[source])), list(_quotations(sides[target]))
        if len(ours) != 1 or len(theirs) != 1:
            continue
        key = _key(ours[0])
        if key not in first:
            first[key] = unit.index, ours[0], theirs[0]
            continue
        index, phrase, rendering = first[key]
        if _differ(_key(rendering), _key(theirs[0])):
            yield Divergence((index, unit.index), (phrase, ours[0]), (rendering, theirs[0]), sure=True)


def _quotations(side: Iterable[SegmentAnalysis]) -> Iterator[Place]:
    for segment in side:
        for match in _marks().finditer(segment.text):
            span = Span(*match.span(match.lastindex or 0))
            if span.length >= _SHORTEST_QUOTED:
                yield Place(segment, span)


@cache
def _marks() -> re.Pattern[str]:
    inner = rf"([^“”\"‘’'«»「」『』.!?]{{1,{_LONGEST_QUOTED}}})"
    return re.compile(rf"“{inner}”|‘{inner}’|(?<!\w)\"{inner}\"|«{inner}»|「{inner}」|『{inner}』")


def _key(place: Place) -> tuple[str, ...]:
    return tuple(term.form for term in place.segment.language.index_terms(place.text))


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two renderings differ in more than what one leaves out or how it is spaced."""
    left, right = "".join(one), "".join(other)
    return bool(left) and bool(right) and left not in right and right not in left


class _Word(NamedTuple):
    form: str
    place: Place


def _partly_shared(units: Sequence[UnitAnalysis], source: str, target: str) -> Iterator[Divergence]:
    """Renderings of two words or more that share one: 희망의 빛 and 희망의 불씨 for one điểm sáng mới."""
    ours = {unit.index: list(_runs(sides_with_text(unit)[source])) for unit in units}
    theirs = {unit.index: list(_runs(sides_with_text(unit)[target])) for unit in units}
    phrases = _repeated(ours)
    standing = {index: {word.form for run in runs for word in run} for index, runs in theirs.items()}
    seen: set[tuple[int, int]] = set()
    for (one, other), repeated in phrases.items():
        shared = {form for form in standing[one] & standing[other] if _only_in(form, repeated.units, standing)}
        for left, right in _variants(theirs[one], theirs[other], shared):
            if left[1].form in standing[other] or right[1].form in standing[one] or (one, other) in seen:
                continue
            if _explained(left[0], ours[one], repeated.first) or _explained(right[0], ours[other], repeated.second):
                continue
            seen.add((one, other))
            phrase, renderings = (repeated.first, repeated.second), (_joined(left), _joined(right))
            yield Divergence((one, other), phrase, renderings, sure=False)


def _explained(word: _Word, runs: Iterable[Sequence[_Word]], phrase: Place) -> bool:
    """Whether a word translates one that stands in the unit besides the phrase."""
    own = word.place.segment.language.code
    for run in runs:
        for each in run:
            beside = each.place.segment is not phrase.segment or not each.place.span.overlaps(phrase.span)
            if beside and translates(own, word.form, each.place.segment.language.code, each.form):
                return True
    texts = {id(each.place.segment): each.place.segment for run in runs for each in run}
    return any(_same_roots(word.place, segment) for segment in texts.values())


def _same_roots(word: Place, other: SegmentAnalysis) -> bool:
    """Whether a word of Chinese roots stands in a segment of another language (헌법, hiến pháp)."""
    pairs = word.segment.language.syllable_pairs(word.text)
    return any(
        shared_roots(word.segment.language.code, pair, other.language.code, theirs)
        for pair in pairs
        for theirs in other.language.syllable_pairs(other.text)
    )


class _Repeated(NamedTuple):
    first: Place
    second: Place
    units: frozenset[int]


def _runs(side: Iterable[SegmentAnalysis]) -> Iterator[list[_Word]]:
    """The words of a side in dictionary form, those between two marks together."""
    for segment in side:
        run: list[_Word] = []
        names = [each.span for found in (segment.hits, segment.names, segment.quantities) for each in found]
        end = 0
        for token in segment.words:
            terms = segment.language.index_terms(token.text)
            known = not terms or any(token.span.overlaps(name) for name in names)
            if segment.text[end : token.span.start].strip() or known:
                yield run
                run = []
            end = token.span.end
            if not known:
                run.append(_Word(terms[0].form, Place(segment, token.span)))
        yield run


def _repeated(runs: Mapping[int, Sequence[Sequence[_Word]]]) -> Mapping[tuple[int, int], _Repeated]:
    """The longest phrase that two units share and few others have, by the pair of units; it begins and ends rarely."""
    places: dict[tuple[str, ...], dict[int, Place]] = {}
    standing = Counter(form for listed in runs.values() for form in {word.form for run in listed for word in run})
    for index, listed in runs.items():
        for run in listed:
            edges = [place for place, word in enumerate(run) if standing[word.form] <= _SPARSE]
            for start, last in combinations(edges, 2):
                if last - start < _LONGEST:
                    words = run[start : last + 1]
                    places.setdefault(tuple(word.form for word in words), {}).setdefault(index, _joined(words))
    found: dict[tuple[int, int], _Repeated] = {}
    for phrase in sorted(places, key=len, reverse=True):
        where = places[phrase]
        if 2 <= len(where) <= _SPARSE:
            indices = sorted(where)
            for one, other in pairwise(indices):
                found.setdefault((one, other), _Repeated(where[one], where[other], frozenset(where)))
    return found


def _joined(words: Sequence[_Word]) -> Place:
    first, last = words[0].place, words[-1].place
    return Place(first.segment, Span(first.span.start, last.span.end))


def _only_in(form: str, units: frozenset[int], standing: Mapping[int, set[str]]) -> bool:
    """Whether a word stands in no other units than those that have the phrase."""
    return len(form) >= _SHARED_LETTERS and all(index in units for index, forms in standing.items() if form in forms)


def _variants(
    one: Iterable[Sequence[_Word]], other: Iterable[Sequence[_Word]], shared: set[str]
) -> Iterator[tuple[tuple[_Word, _Word], tuple[_Word, _Word]]]:
    """Pairs of words that begin with the same shared attribute and go on with another noun.

    Nouns that begin alike may be the same one with another ending.
    """
    before = {first.form: (first, noun) for run in one for first, noun in _attributes(run, shared)}
    for run in other:
        for first, noun in _attributes(run, shared):
            known = before.get(first.form)
            if known is not None and known[1].form[:1] != noun.form[:1]:
                yield known, (first, noun)


def _attributes(run: Sequence[_Word], shared: set[str]) -> Iterator[tuple[_Word, _Word]]:
    for first, noun in pairwise(run):
        if first.form in shared and first.place.segment.language.is_genitive(first.place.text):
            yield first, noun
