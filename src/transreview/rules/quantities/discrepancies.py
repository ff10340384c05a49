"""Where the languages of a text state different values: found once for a text, reported by several rules."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.languages.quantity import Quantity, QuantityKind
from transreview.rules.quantities.claims import Claim, alike, is_added, same
from transreview.rules.quantities.grouping import grouped, of_one_sort

_PAIR = 2
_NEIGHBOURS = 2
"""Units before and after in which a value that is missing here is looked for first: sentences are split and merged."""


_SLIP_OF_SCALE = 4
"""Decimal places by which a value that is mistaken for another is too large or small at most."""


_COUNTED = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.PERCENT})


class Stated(NamedTuple):
    """A claim, and the languages that agree on it in its unit, its own one among them."""

    claim: Claim
    languages: frozenset[str]

    @property
    def alone(self) -> bool:
        """Whether no other language agrees with the claim."""
        return len(self.languages) == 1


Claims = Mapping[str, Mapping[int, Sequence[Stated]]]
"""The claims of a text by language and unit."""


class Discrepancy(NamedTuple):
    """Claims that agree, and what stands instead in another language (None: nothing) in the same unit."""

    unit: UnitAnalysis
    agreed: tuple[Claim, ...]
    language: str
    other: Claim | None

    @property
    def of_sentence_beside(self) -> bool:
        """Whether the language has nothing in the unit, and what stands there instead is of the unit beside it."""
        return self.other is not None and self.other.unit != self.unit.index


@lru_cache(maxsize=1)
def agreements(text: ParallelText) -> tuple[tuple[UnitAnalysis, tuple[tuple[Claim, ...], ...]], ...]:
    """Per unit the groups of claims that state the same value, one claim a language, in the order of the text."""
    return tuple((unit, tuple(grouped({code: _claims(unit, code) for code in unit.sides}))) for unit in text.units)


def stands_elsewhere(claim: Claim, code: str, text: ParallelText) -> bool:
    """Whether the text in language `code` states a claim's value in another unit near by."""
    return _stands_elsewhere(claim, code, _all_claims(text))


def told_beside(unit: UnitAnalysis, code: str, text: ParallelText) -> bool:
    """Whether a language states every value of a unit that it lacks in units near by, where nothing else answers it."""
    near = {each.index: groups for each, groups in agreements(text) if 0 <= abs(each.index - unit.index) <= _NEIGHBOURS}
    claims = [group[0] for group in near.pop(unit.index, ()) if group[0].quantity.kind in _COUNTED]
    return len(claims) > 1 and all(
        any(
            same(claim.quantity, other.quantity)
            for groups in near.values()
            for group in groups
            if claim.language not in {each.language for each in group}
            for other in group
            if other.language == code
        )
        for claim in claims
    )


@lru_cache(maxsize=1)
def discrepancies(text: ParallelText) -> tuple[Discrepancy, ...]:
    """All discrepancies of a text. A value that stands elsewhere in the other language's text is none."""
    by_language = _all_claims(text)
    found: list[Discrepancy] = []
    for unit, groups in agreements(text):
        found.extend(_of_unit(unit, groups, by_language))
    return tuple(found)


def _claims(unit: UnitAnalysis, code: str) -> list[Claim]:
    segments = unit.sides.get(code, ())
    if any(_is_setting(segment) for side in unit.sides.values() for segment in side):
        return []
    return [
        Claim(segment, quantity, unit.index)
        for segment in segments
        if not segment.is_furniture
        for quantity in segment.quantities
    ]


def _is_setting(segment: SegmentAnalysis) -> bool:
    """Whether a message of a catalog is a figure alone: what a program is told of the language, not what it says."""
    return segment.document.catalog and segment.text.isascii() and not any(map(str.isalpha, segment.text))


@lru_cache(maxsize=1)
def _all_claims(text: ParallelText) -> Claims:
    claims: dict[str, dict[int, list[Stated]]] = {code: {} for code in text.documents}
    for unit, groups in agreements(text):
        for group in groups:
            languages = frozenset(claim.language for claim in group)
            for claim in group:
                claims[claim.language].setdefault(unit.index, []).append(Stated(claim, languages))
    return claims


def _of_unit(unit: UnitAnalysis, groups: Sequence[tuple[Claim, ...]], by_language: Claims) -> Iterator[Discrepancy]:
    present = [
        code for code, side in unit.sides.items() if any(segment.text and not segment.is_furniture for segment in side)
    ]
    if len(present) < 2:
        return
    for group in groups:
        for code in unit.sides.keys() - present if len(group) > 1 else ():
            yield from _in_sentence_beside(unit, group, code, by_language)
    open_groups = [group for group in groups if len({claim.language for claim in group}) < len(present)]
    lacking = {
        number: [
            code
            for code in present
            if _lacks(group, code, by_language) or _says_another(group, code, open_groups, by_language)
        ]
        for number, group in enumerate(open_groups)
    }
    others = _counterparts(open_groups, lacking, by_language)
    taken = {id(claim) for claim in others.values()}
    for number, group in enumerate(open_groups):
        for code in lacking[number]:
            other = others.get((number, code))
            if other is not None:
                yield Discrepancy(unit, group, code, other)
            elif any(id(claim) in taken for claim in group) or any((number, each) in others for each in present):
                continue
            elif _is_missed(group, len(present)) and not _told_otherwise(group[0], code, unit, by_language):
                yield Discrepancy(unit, group, code, None)


def _is_missed(group: Sequence[Claim], sides: int) -> bool:
    """Whether what one language lacks is told by all the others, and not by one for its own readers alone."""
    return len(group) > 1 or (sides == _PAIR and not is_added(group[0]))


def _in_sentence_beside(
    unit: UnitAnalysis, group: tuple[Claim, ...], code: str, by_language: Claims
) -> Iterator[Discrepancy]:
    """What a language that has no sentence in this unit says in the one beside it, where it tells both in one.

    Sums and measures alone, for which nothing stands there in the other languages.
    """
    if not _lacks(group, code, by_language) or group[0].quantity.unit is None:
        return
    found = [
        stated.claim
        for index in (unit.index - 1, unit.index + 1)
        for stated in by_language[code].get(index, ())
        if stated.alone
        and all(of_one_sort(member, stated.claim) for member in group)
        and not any(_stands_elsewhere(stated.claim, member.language, by_language) for member in group)
    ]
    if len(found) == 1:
        yield Discrepancy(unit, group, code, found[0])


def _lacks(group: Sequence[Claim], code: str, by_language: Claims) -> bool:
    here = any(claim.language == code for claim in group)
    return not here and not _stands_elsewhere(group[0], code, by_language)


def _says_another(group: Sequence[Claim], code: str, groups: Sequence[Sequence[Claim]], by_language: Claims) -> bool:
    """Whether a language has another value of that sort here where two agree, and no spare mention of theirs near by.

    A value that units near by answer there says nothing of this one.
    """
    if len(group) < 2 or any(claim.language == code for claim in group):
        return False
    return not _stands_elsewhere(group[0], code, by_language, spare=True) and any(
        of_one_sort(member, claim) for claim in _candidates(group, code, groups, by_language) for member in group
    )


def _counterparts(
    groups: Sequence[Sequence[Claim]],
    lacking: Mapping[int, Sequence[str]],
    by_language: Claims,
) -> Mapping[tuple[int, str], Claim]:
    """What stands in a language where a group's value should, by number of the group and language.

    It is of one sort with it and agreed by nobody. The likeliest pairs are made first; a claim that two languages agree
    on before one that stands alone.
    """
    proposals = [
        (-len(group), _distance(group[0], claim), number, code, claim)
        for number, group in enumerate(groups)
        for code in lacking[number]
        for claim in _candidates(group, code, groups, by_language)
    ]
    proposals.sort(key=lambda proposal: proposal[:4])
    owners: dict[int, int] = {}
    chosen: dict[tuple[int, str], Claim] = {}
    for _, _, number, code, claim in proposals:
        members = [id(each) for each in (*groups[number], claim)]
        free = all(owners.get(member, number) == number for member in members) and id(claim) not in owners
        if free and (number, code) not in chosen:
            owners.update(dict.fromkeys(members, number))
            chosen[number, code] = claim
    return chosen


def _candidates(
    group: Sequence[Claim],
    code: str,
    groups: Sequence[Sequence[Claim]],
    by_language: Claims,
) -> Iterator[Claim]:
    spare = len(group) > 1  # where two agree against it, a mention that answers others near by excuses nothing
    for other in groups:
        for claim in other if other is not group and len(other) == 1 else ():
            if (
                claim.language == code
                and any(alike(member.quantity, claim.quantity) for member in group)
                and not _both_added(group, claim)
                and not claim.is_remainder
                and not any(_stands_elsewhere(claim, agreed.language, by_language, spare=spare) for agreed in group)
            ):
                yield claim


def _both_added(group: Sequence[Claim], claim: Claim) -> bool:
    """Whether each language explains a value to its own readers: 6억 동(약 3,300만 원), 600 million dong ($24,000)."""
    return len(group) == 1 and group[0].quantity.unit != claim.quantity.unit and is_added(group[0]) and is_added(claim)


def _told_otherwise(claim: Claim, code: str, unit: UnitAnalysis, by_language: Claims) -> bool:
    """Whether a language has a value in a word with another sense or a short name, or a share of so many."""
    amount = claim.quantity.amount
    if amount is None:
        return False
    side = unit.sides[code]
    if amount == int(amount) and any(_in_short_name(segment.text, int(amount)) for segment in side):
        return True
    word = side[0].language.ambiguous_numbers.get(int(amount)) if amount == int(amount) else None
    if word is not None and any(word == each.text.lower() for segment in side for each in segment.words):
        return True
    if claim.quantity.kind is not QuantityKind.PERCENT:
        return False
    here = [each.claim.quantity.amount for each in by_language[code].get(unit.index, ())]
    numbers = [each for each in here if each]
    return any(100 * part == amount * whole for part in numbers for whole in numbers if part < whole)


def _in_short_name(text: str, amount: int) -> bool:
    """Whether a number hangs on capitals: U23 is the team under 23, G7 the seven nations."""
    return re.search(rf"\b[A-Z]{{1,3}}-?{amount}\b", text) is not None


def _distance(one: Claim, other: Claim) -> tuple[int, int, int, float]:
    """How unlikely two claims are renderings of one: another unit, another sort, another scale, another place."""
    left, right = one.quantity, other.quantity
    place = abs(_place(one) - _place(other))
    return (int(left.unit != right.unit), int(left.kind is not right.kind), _apart(left, right), place)


def _apart(one: Quantity, other: Quantity) -> int:
    """Whether one value is more than a slip of scale away from the other (120 million, a half)."""
    if not one.amount or not other.amount:
        return 0
    return int(abs(one.amount.adjusted() - other.amount.adjusted()) > _SLIP_OF_SCALE)


def _place(claim: Claim) -> float:
    return claim.quantity.span.start / max(1, len(claim.segment.text))


def _as_telling(claim: Claim, other: Claim) -> bool:
    """Whether the other claim says as much: that something is in December is not that it is on December 11."""
    date, theirs = claim.quantity.date, other.quantity.date
    return date is None or date.day is None or theirs is None or theirs.day is not None


def _stands_elsewhere(claim: Claim, code: str, by_language: Claims, *, spare: bool = False) -> bool:
    """Whether the other language states the value in a unit near here; `spare`: where nothing else answers it."""
    near = by_language[code]
    return any(
        _is_restated(claim, other.claim) and (not spare or other.alone or _is_answer(claim, other))
        for index in range(claim.unit - _NEIGHBOURS, claim.unit + _NEIGHBOURS + 1)
        if index != claim.unit
        for other in near.get(index, ())
    )


def _is_answer(claim: Claim, other: Stated) -> bool:
    """Whether a value may be the one that its language lacks in another unit; small numbers stand there by chance."""
    return claim.weighs and claim.language not in other.languages


def _is_restated(claim: Claim, other: Claim) -> bool:
    """Whether another unit's claim may be this one; there a number is no date, and "first" is not "one"."""
    kinds = claim.quantity.kind, other.quantity.kind
    if QuantityKind.ORDINAL in kinds and kinds[0] is not kinds[1] and claim.quantity.spelled and other.quantity.spelled:
        return False
    dates = (claim.quantity.date is None) is (other.quantity.date is None)
    return dates and same(claim.quantity, other.quantity) and _as_telling(claim, other)
