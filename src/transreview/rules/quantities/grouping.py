"""Which claims of a unit state the same value in its languages."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from transreview.languages.quantity import CalendarDate
from transreview.rules.quantities.claims import Claim, is_day, same

_LOOSEST = 2


def grouped(sides: Mapping[str, Sequence[Claim]]) -> Iterator[tuple[Claim, ...]]:
    """The groups of claims that state the same value, one claim a language, in the order of the text.

    The likeliest are matched first: equal values before rounded ones, of these those of one sort and unit (`30 năm`,
    30년), then those of one sort, then equal values of any sort, so that `the 30th` does not take what `three decades`
    answers.
    """
    order = [claim for claims in sides.values() for claim in claims]
    groups: dict[int, list[Claim]] = {id(claim): [claim] for claim in order}
    for exactly, looseness in product((True, False), range(_LOOSEST + 1)):
        for claim in order:
            for code, claims in sides.items():
                group = groups[id(claim)]
                if code in (each.language for each in group):
                    continue
                other = next(
                    (
                        each
                        for each in claims
                        if _looseness(claim, each) == looseness
                        and (not exactly or not _rounds(claim, each))
                        and _agree(group, groups[id(each)])
                    ),
                    None,
                )
                if other is not None:
                    _merge(groups, group, groups[id(other)])
    done: set[int] = set()
    for claim in order:
        group = groups[id(claim)]
        if id(group) not in done:
            done.add(id(group))
            yield tuple(group)


def _rounds(one: Claim, other: Claim) -> bool:
    """Whether two claims state amounts, and not the very same."""
    amounts = one.quantity.amount, other.quantity.amount
    return None not in amounts and amounts[0] != amounts[1]


def of_one_sort(one: Claim, other: Claim) -> bool:
    """Whether two claims are of one kind and in one unit of measure, and dates say as much as each other."""
    return _looseness(one, other) == 0


def _looseness(one: Claim, other: Claim) -> int:
    left, right = one.quantity, other.quantity
    if left.kind is not right.kind:
        return 0 if is_day(left) and is_day(right) else _LOOSEST
    if left.date is not None and right.date is not None:
        return int(_said(left.date) != _said(right.date))
    return int(left.unit != right.unit)


def _said(date: CalendarDate) -> tuple[bool, ...]:
    return date.year is not None, date.month is not None, date.day is not None


def _agree(group: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Whether two groups are of different languages and all of their claims state the same value."""
    return all(one.language != two.language and same(one.quantity, two.quantity) for one in group for two in other)


def _merge(groups: dict[int, list[Claim]], group: list[Claim], other: list[Claim]) -> None:
    group.extend(other)
    groups.update((id(claim), group) for claim in other)
