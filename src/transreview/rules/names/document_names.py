"""What a document itself says of its names: how often each form stands there, under which titles, where first."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from transreview.analysis.names import NameSpot, name_spots
from transreview.analysis.segment import DocumentAnalysis


class DocumentNames:
    """The names of one document."""

    def __init__(self, document: DocumentAnalysis) -> None:
        self.language = document.language
        self.spots = tuple(name_spots(document.prose))

    @cached_property
    def by_form(self) -> Mapping[str, tuple[NameSpot, ...]]:
        """The places of each form, spelled as in the text."""
        return _grouped((spot.text, spot) for spot in self.spots)

    @cached_property
    def by_concept(self) -> Mapping[str, tuple[NameSpot, ...]]:
        """The places where each person or place of the glossary is named rightly."""
        return _grouped((concept, spot) for spot in self.spots for concept in spot.concepts)

    @property
    def unknown(self) -> Iterator[NameSpot]:
        """The names that the glossary does not know, or knows as wrong."""
        return (spot for spot in self.spots if not spot.concepts)

    def titles(self, spots: Iterable[NameSpot]) -> frozenset[str]:
        """The titles in lower case under which a name stands somewhere, shared ones (씨, ông, Mr) left out."""
        return frozenset(spot.title_text for spot in spots) - self.language.shared_titles - {""}


@lru_cache(maxsize=4)
def document_names(document: DocumentAnalysis) -> DocumentNames:
    """The names of a document; several rules ask for them one after another."""
    return DocumentNames(document)


def _grouped(pairs: Iterable[tuple[str, NameSpot]]) -> dict[str, tuple[NameSpot, ...]]:
    groups: dict[str, list[NameSpot]] = {}
    for key, spot in pairs:
        groups.setdefault(key, []).append(spot)
    return {key: tuple(spots) for key, spots in groups.items()}
