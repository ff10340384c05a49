"""Where one phrase of a text is rendered in two ways: found from the units that repeat it, without any list."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from transreview.alignment.lexicon import shared_roots, translates
from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.rules.arbitration import sides_with_text
from transreview.text.span import Span

_LONGEST_QUOTED = 40
"""Code points of a term between quotation marks; what is longer is somebody's words."""

_SHORTEST_QUOTED = 3

_OPENING = '“‘"«「『'

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
        text = segment.text
        for match in _marks().finditer(text) if any(mark in text for mark in _OPENING) else ():
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
    sides = {unit.index: sides_with_text(unit)[target] for unit in units}
    attributed = _with_repeated_attribute(sides)
    if not attributed:
        return
    texts = {index: " ".join(segment.text for segment in side) for index, side in sides.items()}
    theirs = {index: list(_runs(sides[index])) for index in attributed}
    standing = {
        form: {index for index, text in texts.items() if form in text}
        for form in {
            word.form for runs in theirs.values() for run in runs for pair in _attributes(run) for word in pair
        }
    }
    candidates = list(_variants(theirs, standing))
    if not candidates:
        return
    ours = {unit.index: list(_runs(sides_with_text(unit)[source])) for unit in units}
    phrases = _repeated(ours)
    seen: set[tuple[int, int]] = set()
    for one, other, left, right in candidates:
        repeated = phrases.get((one, other))
        if repeated is None or (one, other) in seen or not standing[left[0].form] <= repeated.units:
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
            for start, last in itertools.combinations(edges, 2):
                if last - start < _LONGEST:
                    words = run[start : last + 1]
                    places.setdefault(tuple(word.form for word in words), {}).setdefault(index, _joined(words))
    found: dict[tuple[int, int], _Repeated] = {}
    for phrase in sorted(places, key=len, reverse=True):
        where = places[phrase]
        if 2 <= len(where) <= _SPARSE:
            indices = sorted(where)
            for one, other in itertools.pairwise(indices):
                found.setdefault((one, other), _Repeated(where[one], where[other], frozenset(where)))
    return found


def _joined(words: Sequence[_Word]) -> Place:
    first, last = words[0].place, words[-1].place
    return Place(first.segment, Span(first.span.start, last.span.end))


def _with_repeated_attribute(sides: Mapping[int, Sequence[SegmentAnalysis]]) -> list[int]:
    """The units, by index, in which a word stands as an attribute that few others have."""
    places: dict[str, set[int]] = {}
    for index, side in sides.items():
        for segment in side:
            is_genitive = segment.language.is_genitive
            for word in segment.words:
                if is_genitive(word.text):
                    places.setdefault(word.text, set()).add(index)
    return sorted({index for found in places.values() if 2 <= len(found) <= _SPARSE for index in found})


_Pair = tuple[_Word, _Word]


def _variants(
    runs: Mapping[int, Sequence[Sequence[_Word]]], standing: Mapping[str, set[int]]
) -> Iterator[tuple[int, int, _Pair, _Pair]]:
    """Two units that have the same rare attribute before different nouns, and the words.

    Nouns that begin alike may be the same one with another ending; those that stand in both units are two things.
    """
    before: dict[str, list[tuple[int, _Pair]]] = {}
    for index in sorted(runs):
        for first, noun in itertools.chain.from_iterable(map(_attributes, runs[index])):
            if len(first.form) < _SHARED_LETTERS or len(standing[first.form]) > _SPARSE:
                continue
            for earlier, known in before.get(first.form, ()):
                both = index in standing[known[1].form] or earlier in standing[noun.form]
                if earlier != index and not both and known[1].form[:1] != noun.form[:1]:
                    yield earlier, index, known, (first, noun)
            before.setdefault(first.form, []).append((index, (first, noun)))


def _attributes(run: Sequence[_Word]) -> Iterator[_Pair]:
    for first, noun in itertools.pairwise(run):
        if first.place.segment.language.is_genitive(first.place.text):
            yield first, noun
