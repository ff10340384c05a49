"""Where the sides of a unit name different concepts of one kind: an office, a body, a place, a person."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple, TypeAlias

from transreview.alignment.unit import ParallelText
from transreview.glossary.concept import Concept, ConceptKind
from transreview.rules.terms.domains import field_of, region_of
from transreview.rules.terms.outvoted import outvoted
from transreview.rules.terms.sides import Naming, TextTerms, UnitTerms, side_by_side, terms_of
from transreview.rules.terms.strangers import strangers

_COMPARED = (ConceptKind.TITLE, ConceptKind.ORGANISATION, ConceptKind.PLACE, ConceptKind.PERSON)


_OF_FIELDS = (ConceptKind.PLACE, ConceptKind.TITLE)
"""Kinds of which those of two countries may be taken for each other: a minister here, a minister there."""
_Sides: TypeAlias = Mapping[str, list[Naming]]
"""What each side names, by language."""


class Conflict(NamedTuple):
    """What each side names, by language, where not all name the same; sides that name nothing comparable are absent."""

    unit: UnitTerms
    named: Mapping[str, Naming]


@lru_cache(maxsize=1)
def conflicts(text: ParallelText) -> tuple[Conflict, ...]:
    """The units in which sides name different concepts of one kind in one role.

    Two namings have one role where they are the titles beside the same person, or where each is all that its side has
    of that kind and another side has not. A side may have the other one's concept in the sentence before or after;
    then one of the two must be named nowhere in the other languages' article, so that it cannot come from there.
    """
    return tuple(_conflicts(terms_of(text)))


def _conflicts(article: TextTerms) -> Iterator[Conflict]:
    for unit in article.units:
        found = list(_in_unit(article, unit))
        for named in (*strangers(article, unit), *outvoted(article, unit)):
            if not any(_meet(named, conflict.named) for conflict in found):
                found.append(Conflict(unit, named))
        yield from found


def _in_unit(article: TextTerms, unit: UnitTerms) -> Iterator[Conflict]:
    for kind in _COMPARED:
        left = {code: _left_over(article, unit, code, kind) for code in unit.sides}
        borne = _borne_apart(article, unit, left) if kind is ConceptKind.TITLE and any(left.values()) else None
        if borne is not None:
            yield Conflict(unit, borne)
            continue
        for group in _groups(kind, left):
            if sum(map(bool, group.values())) > 1:
                yield from _in_one_role(article, unit, group)


def _meet(one: Mapping[str, Naming], other: Mapping[str, Naming]) -> bool:
    """Whether two conflicts of a unit have a place of the text in common."""
    return any(
        code in other and naming.segment is other[code].segment and naming.span == other[code].span
        for code, naming in one.items()
    )


def _groups(kind: ConceptKind, left: _Sides) -> Iterator[_Sides]:
    """What may stand for each other by mistake: of places a country for a country, a city for a city."""
    if kind is not ConceptKind.PLACE:
        yield left
        return
    fields = {field_of(naming.concepts[0]) for namings in left.values() for naming in namings}
    for field in sorted(fields):
        yield {code: [each for each in found if field_of(each.concepts[0]) == field] for code, found in left.items()}


def _borne_apart(article: TextTerms, unit: UnitTerms, left: _Sides) -> Mapping[str, Naming] | None:
    """The different titles that sides give one person; None where a side has each somewhere for that person too."""
    borne = {code: _by_bearer(unit.named[code]) for code in unit.sides}
    for person in sorted({person for found in borne.values() for person in found}):
        same = {code: found[person] for code, found in borne.items() if person in found}
        missed = [code for code, naming in same.items() if any(naming is each for each in left[code])]
        if not missed or not _differ(article, same.values()) or not _is_firm(article, unit, same):
            continue
        others = {
            code: {id(title) for bearer, title in found.items() if bearer != person} for code, found in borne.items()
        }
        if all(
            code in missed or all(id(each) in others[other] for other in missed for each in _like(unit, other, naming))
            for code, naming in same.items()
        ):
            return same
    return None


def _like(unit: UnitTerms, code: str, naming: Naming) -> Iterator[Naming]:
    """What a side names that may be the concept of another side's naming."""
    return (each for each in unit.named[code] if each.ids & naming.ids)


def _in_one_role(article: TextTerms, unit: UnitTerms, left: _Sides) -> Iterator[Conflict]:
    alone = {code: found[0] for code, found in left.items() if len({naming.ids for naming in found}) == 1}
    if len(alone) < sum(map(bool, left.values())) or not _differ(article, alone.values()):
        return
    if _comparable(alone.values()) and _is_firm(article, unit, alone):
        yield Conflict(unit, alone)


def _left_over(article: TextTerms, unit: UnitTerms, code: str, kind: ConceptKind) -> list[Naming]:
    """What a side names of a kind that some other side has a name for and does not use in the unit."""
    others = [other for other in unit.sides if other != code]
    return [
        naming
        for naming in unit.named[code]
        if naming.kind is kind
        and not (naming.short or naming.in_longer_name)
        and any(_lacks_here(article, unit, other, naming) for other in others)
    ]


def _lacks_here(article: TextTerms, unit: UnitTerms, code: str, naming: Naming) -> bool:
    """Whether a side could name what `naming` does, and does not in the unit itself."""
    if naming.kind is ConceptKind.PLACE:
        says_whose_time = naming.segment.language.names_clock(naming.segment.text, naming.span)
        if says_whose_time or unit.stands_for(code, naming) or _is_left_out_at_home(article, code, naming):
            return False
    return all(
        concept.preferred(code) is not None
        and article.at_home(concept)
        and not unit.mentions_besides(code, concept.id, naming.kind)
        for concept in naming.concepts
    )


def _is_left_out_at_home(article: TextTerms, code: str, naming: Naming) -> bool:
    """Whether a side does without its own country here and names it elsewhere."""
    home = article.text.documents[code].language.home
    return any(
        home is not None and region_of(concept) == home and article.mentions_anywhere(code, concept.id)
        for concept in naming.concepts
    )


def lacks(article: TextTerms, unit: UnitTerms, code: str, naming: Naming) -> bool:
    """Whether a side could name what `naming` does, and does not, neither in the unit nor beside it."""
    return all(
        concept.preferred(code) is not None and article.at_home(concept) and not unit.mentions(code, concept.id)
        for concept in naming.concepts
    )


def _is_firm(article: TextTerms, unit: UnitTerms, named: Mapping[str, Naming]) -> bool:
    """Whether no naming can come from a neighbouring sentence.

    That is so where no side has the others' concept there; where one of the concepts is named nowhere in the other
    languages; and where two sides agree and have nothing of the third one's concept nearby.
    """
    against = {code: [other for other in named if not named[other].ids & naming.ids] for code, naming in named.items()}
    if all(lacks(article, unit, other, named[code]) for code, others in against.items() for other in others):
        return True
    for code, others in against.items():
        concepts = named[code].concepts
        elsewhere = [other for other in unit.sides if other != code and other not in set(named) - set(others)]
        if not any(article.has_word_anywhere(other, concept.id) for other in elsewhere for concept in concepts):
            return True
        near = any(unit.has_word(other, concept.id) for other in others for concept in concepts)
        if len(others) > 1 and _agree(named, others) and not near:
            return True
    return False


def _agree(named: Mapping[str, Naming], codes: Iterable[str]) -> bool:
    first, *others = (named[code].ids for code in codes)
    return all(first & other for other in others)


def _by_bearer(namings: Iterable[Naming]) -> dict[str, Naming]:
    """Titles by the person of the glossary right beside them."""
    return {
        hit.concept.id: naming
        for naming in namings
        if naming.kind is ConceptKind.TITLE
        for hit in naming.segment.hits
        if hit.concept.kind is ConceptKind.PERSON and side_by_side(naming.segment, hit.span, naming.span)
    }


def _differ(article: TextTerms, namings: Iterable[Naming]) -> bool:
    """Whether two namings can in no way mean one thing: `President` may stand for a 대통령 and for a 국가주석."""
    return any(
        not one.ids & other.ids and not article.may_mean(one, other.ids) and not article.may_mean(other, one.ids)
        for one, other in combinations(namings, 2)
    )


def _comparable(namings: Iterable[Naming]) -> bool:
    """Whether one may stand for the other by mistake alone: persons, or two different things of one field.

    A capital also stands for its country on purpose, a spokesman is not the president he speaks for, and of two that
    share a form somewhere one may be the other's longer name.
    """
    first, *others = namings
    return first.kind is ConceptKind.PERSON or all(
        any(_of_one_field(one, other) for one in _judged_by(first) for other in _judged_by(naming)) for naming in others
    )


def _judged_by(naming: Naming) -> tuple[Concept, ...]:
    """The concepts whose fields are compared: a ministry's name may be that of several countries' ministries."""
    return naming.concepts if naming.kind is ConceptKind.ORGANISATION else naming.concepts[:1]


def _of_one_field(one: Concept, other: Concept) -> bool:
    same = other.domain == one.domain or (one.kind in _OF_FIELDS and field_of(other) == field_of(one))
    return same and other.id not in one.shares_form_with
