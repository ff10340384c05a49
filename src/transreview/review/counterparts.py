"""What stands in several languages of a unit: terms of one concept, quantities of one value."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from transreview.glossary.concept import Concept
from transreview.languages.quantity import Quantity
from transreview.review.working_text import WorkingText
from transreview.text.span import Span


class Counterparts(NamedTuple):
    """The places of one concept, or of one value, in the sides of a unit (code points of each side's text)."""

    concept: Concept | None
    quantity: Quantity | None
    places: Mapping[str, tuple[Span, ...]]

    def touches(self, language: str, span: Span) -> bool:
        """Whether one of the places lies on that stretch of a side."""
        return any(place.overlaps(span) for place in self.places.get(language, ()))


class _Found(NamedTuple):
    language: str
    span: Span
    concept: Concept | None
    quantity: Quantity | None


def counterparts(text: WorkingText, unit: int) -> tuple[Counterparts, ...]:
    """Concepts and values of one unit in reading order, each with its places in all languages.

    Of concepts that share a form, those that another language names too are kept where there are any.
    """
    groups: list[list[_Found]] = []
    for found in _found(text, unit):
        group = next((group for group in groups if _same(group[0], found)), None)
        if group is None:
            groups.append([found])
        else:
            group.append(found)
    return tuple(_counterparts(group) for group in groups if not _is_shadowed(group, groups))


def _found(text: WorkingText, unit: int) -> Iterator[_Found]:
    for code in text.languages:
        for segment, start in text.starts(unit, code).items():
            analysis = text.analyses[code].segments[segment]
            here = [_Found(code, hit.span, hit.concept, None) for hit in analysis.hits]
            here += [_Found(code, quantity.span, None, quantity) for quantity in analysis.quantities]
            for found in sorted(here, key=lambda each: each.span):
                yield found._replace(span=analysis.normalised.to_raw(found.span).shift(start))


def _same(one: _Found, other: _Found) -> bool:
    if one.concept is not None:
        return other.concept is not None and one.concept.id == other.concept.id
    return one.quantity is not None and other.quantity is not None and _same_value(one.quantity, other.quantity)


def _same_value(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities say the same; what only one of them says (a year, a currency) does not part them."""
    if one.date is not None and other.date is not None:
        return _agree(one.date, other.date)
    if one.time is not None and other.time is not None:
        return _agree(one.time, other.time)
    if one.amount is None or one.amount != other.amount:
        return False
    return one.kind is other.kind and (one.unit == other.unit or None in (one.unit, other.unit))


def _agree(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    said = [(left, right) for left, right in zip(one, other, strict=True) if left is not None and right is not None]
    return bool(said) and all(left == right for left, right in said)


def _is_shadowed(group: list[_Found], groups: list[list[_Found]]) -> bool:
    """Whether all its places are places of a concept that more languages name."""
    if group[0].concept is None:
        return False
    places = {(found.language, found.span) for found in group}
    return any(
        other is not group and len(_languages(other)) > len(_languages(group)) and places <= _places(other)
        for other in groups
    )


def _languages(group: list[_Found]) -> set[str]:
    return {found.language for found in group}


def _places(group: list[_Found]) -> set[tuple[str, Span]]:
    return {(found.language, found.span) for found in group}


def _counterparts(group: list[_Found]) -> Counterparts:
    places: dict[str, tuple[Span, ...]] = {}
    for found in group:
        places[found.language] = (*places.get(found.language, ()), found.span)
    return Counterparts(group[0].concept, group[0].quantity, places)
