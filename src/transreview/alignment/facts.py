"""What the aligner takes from a segment, read once, and the index of a stretch of segments."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from transreview.alignment.surface import Surface, surface
from transreview.analysis.segment import SegmentAnalysis
from transreview.documents.document import SegmentKind
from transreview.languages.language import IndexTerm, Language
from transreview.languages.quantity import Quantity, QuantityKind


@dataclass(slots=True)
class Facts:
    """One segment as the aligner sees it. `length` counts code points without spaces."""

    length: int
    terms: tuple[IndexTerm, ...]
    figures: tuple[str, ...]
    concepts: tuple[str, ...]
    syllable_pairs: tuple[str, ...]
    paragraph: int
    kind: SegmentKind
    surface: Surface
    text: str


def facts(segment: SegmentAnalysis) -> Facts:
    """The facts of one segment."""
    text = segment.text
    language = segment.language
    return Facts(
        length=len(text) - text.count(" "),
        terms=language.index_terms(text),
        figures=tuple(figures(segment)),
        concepts=tuple({hit.concept.id for hit in segment.hits}),
        syllable_pairs=language.syllable_pairs(text),
        paragraph=segment.segment.paragraph,
        kind=segment.segment.kind,
        surface=surface(text, language),
        text=text,
    )


def figures(segment: SegmentAnalysis) -> list[str]:
    """The values in a segment as keys that are equal where the values are, whatever the language writes them like."""
    found: list[str] = []
    quantities = segment.quantities
    for quantity in quantities:
        found.extend(_quantity_keys(quantity))
    for match in _figure().finditer(segment.text):
        if not any(quantity.span.start <= match.start() < quantity.span.end for quantity in quantities):
            found += ["#" + _separators().sub("", match[0])]
    return found


def _quantity_keys(quantity: Quantity) -> list[str]:
    if quantity.date is not None:
        date = quantity.date
        keys = [f"#month{date.month}" if date.month else "", f"#{date.day}" if date.day else ""]
        return [key for key in (*keys, f"#{date.year}" if date.year else "") if key]
    if quantity.time is not None:
        time = quantity.time
        return [f"#{time.hour}:{time.minute or 0:02}"] if time.hour is not None else []
    if quantity.amount is None:
        return []
    if quantity.kind is QuantityKind.WEEKDAY:
        return [f"#weekday{quantity.amount.normalize():f}"]
    return [f"#{quantity.amount.normalize():f}"]


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*")


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(r"[.,]")


class Side:
    """A stretch of segments of one language, indexed: where each key stands.

    A key is a dictionary form, a value (`#2022`) or a glossary concept (`§to-lam`); `positions` gives the segments
    (numbered within the stretch) in which it stands, each once.
    """

    def __init__(self, language: Language, segments: Sequence[Facts]) -> None:
        self.language = language
        self.size = len(segments)
        self.lengths = [segment.length for segment in segments]
        self.surfaces = [segment.surface for segment in segments]
        self.positions: dict[str, list[int]] = {}
        self.words: dict[str, set[str]] = {}
        self.names: set[str] = set()
        self._pairs: dict[str, list[int]] | None = None
        for number, segment in enumerate(segments):
            self._add(number, segment)
        self.segments = segments
        self.breaks = [
            number == 0 or segments[number - 1].paragraph != segment.paragraph
            for number, segment in enumerate(segments)
        ]

    def _add(self, number: int, segment: Facts) -> None:
        positions = self.positions
        words = self.words
        for form, word, name in set(segment.terms):
            places = positions.setdefault(form, [])
            if not places or places[-1] != number:
                places.append(number)
            words.setdefault(word, set()).add(form)
            if name:
                self.names.add(form)
        for figure in set(segment.figures):
            positions.setdefault(figure, []).append(number)
        for concept in segment.concepts:
            positions.setdefault("§" + concept, []).append(number)

    def syllable_pairs(self) -> dict[str, list[int]]:
        """Where neighbouring syllables stand that may be a word of Chinese roots."""
        if self._pairs is None:
            self._pairs = {}
            for number, segment in enumerate(self.segments):
                for pair in set(segment.syllable_pairs):
                    self._pairs.setdefault(pair, []).append(number)
        return self._pairs
