"""What one side of three names in the stead of what both others name, where field and sort tell less."""

from collections.abc import Iterator, Mapping, Sequence

from transreview.glossary.concept import Concept, ConceptKind
from transreview.languages.language import Language
from transreview.rules.terms.domains import STATE, field_of, region_of
from transreview.rules.terms.sides import Naming, TextTerms, UnitTerms

_SIDES = 3
_KINDS = (ConceptKind.TITLE, ConceptKind.ORGANISATION, ConceptKind.PLACE)


def outvoted(article: TextTerms, unit: UnitTerms) -> Iterator[Mapping[str, Naming]]:
    """What the sides name in one role, by side, where two name one concept and the third another."""
    for code in unit.sides if len(unit.sides) == _SIDES else ():
        others = [other for other in unit.sides if other != code]
        for kind in _KINDS:
            odd = [naming for naming in _named(unit, code, kind) if _is_odd(article, unit, naming, others)]
            missed = list(_missed(article, unit, code, others, kind))
            for naming in odd:
                rivals = [pair for pair in missed if _comparable(naming, pair[0], alone=len(odd) == 1)]
                if len(rivals) == 1:
                    yield {code: naming, **dict(zip(others, rivals[0], strict=True))}


def _named(unit: UnitTerms, code: str, kind: ConceptKind) -> Iterator[Naming]:
    for naming in unit.named[code]:
        clock = kind is ConceptKind.PLACE and naming.segment.language.names_clock(naming.segment.text, naming.span)
        if naming.kind is kind and not (naming.short or naming.in_longer_name or clock):
            yield naming


def _is_odd(article: TextTerms, unit: UnitTerms, naming: Naming, others: Sequence[str]) -> bool:
    """Whether no other side has a concept that may be meant, here or in a unit beside this one, or anything like it."""
    return not any(
        unit.mentions(other, concept.id)
        or article.alludes_to(other, concept)
        or any(article.may_mean(each, (concept.id,)) for each in unit.named[other])
        for other in others
        for concept in naming.concepts
    )


def _missed(
    article: TextTerms, unit: UnitTerms, code: str, others: Sequence[str], kind: ConceptKind
) -> Iterator[Sequence[Naming]]:
    """What both other sides name and side `code` does not, neither here nor in a unit beside this one."""
    first, second = others
    seen: set[frozenset[str]] = set()
    for one in _named(unit, first, kind):
        for other in _named(unit, second, kind):
            shared = one.ids & other.ids
            lacks = all(
                concept.preferred(code) is not None and not unit.mentions(code, concept.id) for concept in one.concepts
            )
            own = any(_is_own_country(article, code, concept) for concept in one.concepts)
            if shared and shared not in seen and lacks and not own and not unit.stands_for(code, one):
                seen.add(shared)
                yield (one, other)


def _is_own_country(article: TextTerms, code: str, concept: Concept) -> bool:
    """Whether a concept is the country of a side's readers, which their press leaves out."""
    return field_of(concept) == STATE and region_of(concept) == article.text.documents[code].language.home


def _comparable(naming: Naming, missed: Naming, *, alone: bool) -> bool:
    """Whether one may stand for the other: places of one field, bodies of one sort, titles where nothing else is."""
    language = naming.segment.language
    if any(_is_wider(naming.text, concept, language) for concept in missed.concepts):
        return False
    if naming.kind is ConceptKind.PLACE:
        return any(field_of(one) == field_of(other) for one in naming.concepts for other in missed.concepts)
    if naming.kind is ConceptKind.ORGANISATION:
        return any(_of_one_sort(language, naming.text, concept) for concept in missed.concepts)
    return alone


def _is_wider(seen: str, concept: Concept, language: Language) -> bool:
    """Whether a name holds another's in it or lies in it: a vice defence minister is a vice minister."""
    return any(term.form in seen or seen in term.form for term in concept.terms_in(language.code))


def _of_one_sort(language: Language, seen: str, concept: Concept) -> bool:
    """Whether a body's name begins or ends as that of another does: `Ministry of …`, `… Bank`, …부."""
    parts = language.name_parts(seen.casefold())
    forms = (language.name_parts(term.form.casefold()) for term in concept.terms_in(language.code))
    return any(len(form) > 1 and (form[0] == parts[0] or form[-1] == parts[-1]) for form in forms)
