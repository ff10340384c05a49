"""Places that one side names and the other languages name nowhere, in the stead of one that they name more often.

A sentence that says `Russia` twice may say it once and `Finland` once in translation: nothing is missing there, but
Finland is a stranger in the article, and Russia stands once too seldom.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from transreview.glossary.concept import ConceptKind
from transreview.rules.terms.domains import PLACES, STATE, field_of, region_of
from transreview.rules.terms.sides import Naming, TextTerms, UnitTerms

_FIELDS = (STATE, PLACES)


def strangers(article: TextTerms, unit: UnitTerms) -> Iterator[Mapping[str, Naming]]:
    """The strangers in a unit, each with what the other sides name in its stead, by side."""
    for code in unit.sides:
        for naming in unit.named[code]:
            if _is_strange(article, unit, code, naming):
                instead = _named_oftener(article, unit, code, field_of(naming.concepts[0]))
                if instead:
                    yield {code: naming, **instead}


def _is_strange(article: TextTerms, unit: UnitTerms, code: str, naming: Naming) -> bool:
    """Whether no other side names a place, or any place of its country, anywhere in the article.

    A country whose language is one of the article's is not strange: its own press leaves it out, and others add it.
    """
    concept, *shared = naming.concepts
    if naming.kind is not ConceptKind.PLACE or shared or naming.short or naming.in_longer_name:
        return False
    region = region_of(concept)
    homes = {document.language.home for document in article.text.documents.values()}
    return (
        field_of(concept) in _FIELDS
        and region not in homes
        and not any(
            article.mentions_anywhere(other, concept.id)
            or article.alludes_to(other, concept)
            or region in article.regions_named(other)
            for other in unit.sides
            if other != code
        )
    )


def _named_oftener(article: TextTerms, unit: UnitTerms, code: str, field: str) -> Mapping[str, Naming]:
    """The one place of a field that all other sides name more often than side `code` does; none where several are."""
    oftener = {
        other: {
            identifier
            for identifier, times in _counts(unit, other, field).items()
            if times > article.times_mentioned(unit, code, identifier)
        }
        for other in unit.sides
        if other != code
    }
    if any(len(found) != 1 for found in oftener.values()) or len(set(map(frozenset, oftener.values()))) != 1:
        return {}
    return {other: unit.naming(other, identifier)[0] for other, (identifier,) in oftener.items()}


def _counts(unit: UnitTerms, code: str, field: str) -> Counter[str]:
    return Counter(
        naming.concepts[0].id
        for naming in unit.named[code]
        if naming.kind is ConceptKind.PLACE and field_of(naming.concepts[0]) == field and len(naming.concepts) == 1
    )
