"""Where the languages of a text state different values: found once for a text, reported by several rules."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.rules.quantities.claims import Claim, alike, same

_NEIGHBOURS = 2
"""Units before and after in which a value that is missing here is looked for first: sentences are split and merged."""


class Discrepancy(NamedTuple):
    """Claims that agree, and what stands instead in another language (None: nothing) in the same unit."""

    unit: UnitAnalysis
    agreed: tuple[Claim, ...]
    language: str
    other: Claim | None


@lru_cache(maxsize=4)
def agreements(text: ParallelText) -> tuple[tuple[UnitAnalysis, tuple[tuple[Claim, ...], ...]], ...]:
    """Per unit the groups of claims that state the same value, one claim a language, in the order of the text."""
    return tuple((unit, tuple(_groups(unit))) for unit in text.units)


@lru_cache(maxsize=4)
def discrepancies(text: ParallelText) -> tuple[Discrepancy, ...]:
    """All discrepancies of a text. A value that stands elsewhere in the other language's text is none."""
    by_language = _all_claims(text)
    found: list[Discrepancy] = []
    for unit, groups in agreements(text):
        found.extend(_of_unit(unit, groups, by_language))
    return tuple(found)


def _claims(unit: UnitAnalysis, code: str) -> list[Claim]:
    segments = unit.sides.get(code, ())
    return [
        Claim(segment, quantity, unit.index)
        for segment in segments
        if not segment.is_furniture
        for quantity in segment.quantities
    ]


def _groups(unit: UnitAnalysis) -> Iterator[tuple[Claim, ...]]:
    """Greedy matching: equal claims of one sort first, then equal values of any sort."""
    sides = {code: _claims(unit, code) for code in unit.sides}
    taken: set[int] = set()
    everything = [claim for claims in sides.values() for claim in claims]
    for claim in everything:
        if id(claim) in taken:
            continue
        group = [claim]
        taken.add(id(claim))
        for code, claims in sides.items():
            if code == claim.language:
                continue
            free = [other for other in claims if id(other) not in taken and same(claim.quantity, other.quantity)]
            best = next((other for other in free if other.quantity.kind is claim.quantity.kind), next(iter(free), None))
            if best is not None:
                group.append(best)
                taken.add(id(best))
        yield tuple(group)


def _all_claims(text: ParallelText) -> Mapping[str, Sequence[Claim]]:
    claims: dict[str, list[Claim]] = {code: [] for code in text.documents}
    for unit in text.units:
        for code in unit.sides:
            claims[code].extend(_claims(unit, code))
    return claims


def _of_unit(
    unit: UnitAnalysis, groups: Sequence[tuple[Claim, ...]], by_language: Mapping[str, Sequence[Claim]]
) -> Iterator[Discrepancy]:
    present = [code for code, side in unit.sides.items() if any(not segment.is_furniture for segment in side)]
    if len(present) < 2:
        return
    open_groups = [group for group in groups if len({claim.language for claim in group}) < len(present)]
    open_groups.sort(key=len, reverse=True)
    used: set[int] = set()
    for group in open_groups:
        if any(id(claim) in used for claim in group):
            continue
        languages = {claim.language for claim in group}
        for code in present:
            if code in languages or _stands_elsewhere(group[0], code, by_language):
                continue
            other = _counterpart(group, code, open_groups, used, by_language)
            if other is not None:
                used.add(id(other))
                used.update(id(claim) for claim in group)
                yield Discrepancy(unit, group, code, other)
            elif len(present) == 2 or len(group) > 1:
                yield Discrepancy(unit, group, code, None)


def _counterpart(
    group: Sequence[Claim],
    code: str,
    open_groups: Sequence[Sequence[Claim]],
    used: set[int],
    by_language: Mapping[str, Sequence[Claim]],
) -> Claim | None:
    """The claim that stands in language `code` where the group's value should: of one sort and agreed by nobody."""
    lead = group[0].quantity
    candidates = [
        claim
        for other in open_groups
        if other is not group and len(other) == 1
        for claim in other
        if claim.language == code
        and id(claim) not in used
        and alike(lead, claim.quantity)
        and not any(_stands_elsewhere(claim, agreed.language, by_language) for agreed in group)
    ]
    return min(candidates, key=lambda claim: _distance(group[0], claim), default=None)


def _distance(one: Claim, other: Claim) -> tuple[int, int, float]:
    """How unlikely two claims are renderings of one: another unit of measure, another sort, another place."""
    left, right = one.quantity, other.quantity
    place = abs(_place(one) - _place(other))
    return (int(left.unit != right.unit), int(left.kind is not right.kind), place)


def _place(claim: Claim) -> float:
    return claim.quantity.span.start / max(1, len(claim.segment.text))


def _stands_elsewhere(claim: Claim, code: str, by_language: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether the other language states the value near here, or, for telling values, anywhere in its text."""
    return any(
        same(claim.quantity, other.quantity)
        for other in by_language[code]
        if abs(other.unit - claim.unit) <= _NEIGHBOURS and other.unit != claim.unit
    )
