"""The aligner: analysed documents in, links and translation units out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from transreview.alignment.facts import Facts, facts
from transreview.alignment.moved import with_moved
from transreview.alignment.semantic import SemanticModel
from transreview.alignment.unit import Alignment, Link
from transreview.alignment.units import in_reading_order, units_of
from transreview.alignment.windows import align_stretches
from transreview.analysis.segment import DocumentAnalysis

_OFTEN = 500

Pair = tuple[str, str]
Numbers = Mapping[str, Sequence[int]]
Progress = Callable[[int, int], None]
"""Called with the number of segments that are done and of all segments."""


def align(
    documents: Mapping[str, DocumentAnalysis],
    *,
    hand: Mapping[Pair, Sequence[Link]] | None = None,
    model: SemanticModel | None = None,
    progress: Progress | None = None,
) -> Alignment:
    """Which segments of the documents say the same.

    `documents` by language, one to three, in the order of the text. `hand` are links of segments that hold as they are
    (see `alignment.hand.applied`); the rest is guessed around them. Every segment stands in exactly one unit, and in
    exactly one link of each pair of languages. Furniture is linked with furniture alone. The same input gives the same
    output. `model` is an embedding model of the user's own (see `alignment.semantic`). `progress` is called now and
    then in long texts.
    """
    hand = hand or {}
    links: dict[Pair, list[Link]] = {pair: list(hand.get(pair, ())) for pair in combinations(documents, 2)}
    for furniture in (False, True):
        numbers = {
            code: [place for place, segment in enumerate(document.segments) if segment.is_furniture == furniture]
            for code, document in documents.items()
        }
        if len(documents) > 1 and any(numbers.values()):
            for pair, found in _guessed(documents, numbers, hand, model, progress).items():
                links[pair].extend(found)
    ordered = {pair: in_reading_order(found) for pair, found in links.items()}
    return Alignment(units_of(ordered, {code: len(one.segments) for code, one in documents.items()}), ordered)


def _guessed(
    documents: Mapping[str, DocumentAnalysis],
    numbers: Numbers,
    hand: Mapping[Pair, Sequence[Link]],
    model: SemanticModel | None,
    progress: Progress | None,
) -> dict[Pair, list[Link]]:
    """The links among the segments of those numbers that no hand link holds."""
    languages = {code: document.language for code, document in documents.items()}
    total = sum(map(len, numbers.values()))

    def read(code: str) -> Iterator[Facts]:
        # Nothing is aligned meanwhile, but in a long text progress is told all the same.
        for number, place in enumerate(numbers[code], start=1):
            if progress is not None and number % _OFTEN == 0:
                progress(0, total)
            yield facts(documents[code].segments[place])

    segments = {code: list(read(code)) for code in numbers}
    local = {pair: [_within(link, pair, numbers) for link in listed] for pair, listed in hand.items()}
    found = align_stretches(languages, segments, local, progress, model)
    return {
        (left, right): [
            Link(
                tuple(numbers[left][place] for place in link.left),
                tuple(numbers[right][place] for place in link.right),
                "auto",
                round(link.probability, 4),
            )
            for link in with_moved((languages[left], languages[right]), (segments[left], segments[right]), listed)
        ]
        for (left, right), listed in found.items()
    }


def _within(link: Link, pair: Pair, numbers: Numbers) -> Link:
    """A link in terms of places among `numbers`; what is not among them falls away."""
    places = {code: {number: place for place, number in enumerate(numbers[code])} for code in pair}
    left, right = (
        tuple(places[code][number] for number in side if number in places[code])
        for code, side in zip(pair, (link.left, link.right), strict=True)
    )
    return Link(left, right, link.by)
