"""Links and translation units: what the aligner gives."""

from collections.abc import Mapping
from functools import cached_property

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.named_tuple import NamedTuple


class Link(NamedTuple):
    """Segments (indices) of two languages that say the same; an empty side says that the other has no counterpart."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    by: str = "auto"
    confidence: float = 1.0


class Unit(NamedTuple):
    """One row of a parallel text: per language the indices of its segments. A language the text lacks is absent."""

    sides: Mapping[str, tuple[int, ...]]
    by: str = "auto"
    confidence: float = 1.0


class Alignment(NamedTuple):
    """Units in reading order and the links of each pair of languages, keyed `("ko", "vi")` in the text's order."""

    units: tuple[Unit, ...]
    links: Mapping[tuple[str, str], tuple[Link, ...]]


class UnitAnalysis:
    """A translation unit with the analyses of its segments.

    `sides` hold what is compared; drafts and what is locked stand in `unit` alone.
    """

    def __init__(self, index: int, unit: Unit, documents: Mapping[str, DocumentAnalysis]) -> None:
        self.index = index
        self.unit = unit
        self.sides: Mapping[str, tuple[SegmentAnalysis, ...]] = {
            code: tuple(
                segment for number in numbers if (segment := documents[code].segments[number]).segment.is_checked
            )
            for code, numbers in unit.sides.items()
        }

    @cached_property
    def prose(self) -> Mapping[str, tuple[SegmentAnalysis, ...]]:
        """The sides that have prose, each with its segments of prose."""
        prose = {
            code: tuple(segment for segment in side if not segment.is_furniture) for code, side in self.sides.items()
        }
        return {code: side for code, side in prose.items() if any(segment.text for segment in side)}


class ParallelText:
    """The documents of one article or catalog in up to three languages, with their alignment."""

    def __init__(self, name: str, documents: Mapping[str, DocumentAnalysis], alignment: Alignment) -> None:
        self.name = name
        self.documents = documents
        self.alignment = alignment

    @cached_property
    def units(self) -> tuple[UnitAnalysis, ...]:
        """The translation units in reading order."""
        return tuple(UnitAnalysis(index, unit, self.documents) for index, unit in enumerate(self.alignment.units))
