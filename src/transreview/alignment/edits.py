"""Changes of an alignment by hand: each takes an alignment and gives another one, with the changed links `hand`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from transreview.alignment.unit import Alignment, Link, Unit
from transreview.alignment.units import in_reading_order, units_of

Pair = tuple[str, str]
Side = Literal["left", "right"]


class LinkEditError(ValueError):
    """A change that the alignment does not allow; the message says why in one sentence."""


def link(alignment: Alignment, pair: Pair, left: Iterable[int], right: Iterable[int]) -> Alignment:
    """Links segments of two languages with each other and with nothing else in that pair.

    What shared a link with them keeps its other partners; where it has none left it stands alone. Raises
    `LinkEditError` for segments that do not exist or an empty link.
    """
    members = frozenset(left), frozenset(right)
    if not members[0] and not members[1]:
        raise LinkEditError("nothing to link: choose at least one segment")
    links = _links(alignment, pair)
    known = {number for one in links for number in one.left}, {number for one in links for number in one.right}
    for code, side, there in zip(pair, members, known, strict=True):
        if missing := side - there:
            raise LinkEditError(f"there is no segment {min(missing)} in {code}")
    kept: list[Link] = []
    for one in links:
        rest = _without(one.left, members[0]), _without(one.right, members[1])
        if rest == (one.left, one.right):
            kept.append(one)
        elif rest[0] or rest[1]:
            kept.extend(_alone(*rest, one) if not rest[0] or not rest[1] else [Link(*rest, "hand")])
    return _with(alignment, pair, [*kept, Link(tuple(sorted(members[0])), tuple(sorted(members[1])), "hand")])


def unlink(alignment: Alignment, pair: Pair, left: Iterable[int], right: Iterable[int]) -> Alignment:
    """Takes every link apart that holds one of the segments: each of its segments then stands alone."""
    members = set(left), set(right)
    found: list[Link] = []
    for one in _links(alignment, pair):
        touched = not members[0].isdisjoint(one.left) or not members[1].isdisjoint(one.right)
        found.extend(_alone(one.left, one.right, Link((), (), "hand")) if touched else [one])
    return _with(alignment, pair, found)


def merge(alignment: Alignment, units: Sequence[int]) -> Alignment:
    """Makes one row of several: in each pair of languages their links become one."""
    chosen = [_unit(alignment, number) for number in units]
    if len(set(units)) < 2:
        raise LinkEditError("choose at least two rows to merge")
    for pair in alignment.links:
        left, right = ({number for unit in chosen for number in unit.sides[code]} for code in pair)
        if left or right:
            alignment = link(alignment, pair, left, right)
    return alignment


def split(alignment: Alignment, unit: int, at: Mapping[str, int]) -> Alignment:
    """Makes two rows of one: per language the first `at[language]` segments stay, the others go into the next row."""
    sides = _unit(alignment, unit).sides
    first = {code: side[: at.get(code, len(side))] for code, side in sides.items()}
    second = {code: side[at.get(code, len(side)) :] for code, side in sides.items()}
    if not any(first.values()) or not any(second.values()):
        raise LinkEditError("a row must keep something on either side of the cut")
    for left, right in alignment.links:
        for part in (first, second):
            if part[left] or part[right]:
                alignment = link(alignment, (left, right), part[left], part[right])
    return alignment


def shift(alignment: Alignment, unit: int, code: str, by: Literal[-1, 1]) -> Alignment:
    """Moves one segment over the border of a row: `1` gives its last one to the next row that has that language, `-1`
    its first one to the row before."""
    here = _unit(alignment, unit).sides[code]
    if not here:
        raise LinkEditError(f"this row has no segment in {code} to move")
    number = here[-1] if by == 1 else here[0]
    target = unit + by
    if not 0 <= target < len(alignment.units):
        raise LinkEditError("there is no row to move it to")
    receiving = alignment.units[target].sides
    for pair in alignment.links:
        if code in pair:
            sides = [{*receiving[one], *((number,) if one == code else ())} for one in pair]
            alignment = link(alignment, pair, *sides)
    return alignment


def _unit(alignment: Alignment, number: int) -> Unit:
    if not 0 <= number < len(alignment.units):
        raise LinkEditError(f"there is no row {number}")
    return alignment.units[number]


def _links(alignment: Alignment, pair: Pair) -> tuple[Link, ...]:
    try:
        return alignment.links[pair]
    except KeyError:
        raise LinkEditError(f"the text has no pair {pair[0]}-{pair[1]}") from None


def _without(side: Sequence[int], taken: frozenset[int]) -> tuple[int, ...]:
    return tuple(number for number in side if number not in taken)


def _alone(left: Sequence[int], right: Sequence[int], origin: Link) -> list[Link]:
    """Each segment for itself."""
    links = [Link((number,), (), origin.by, origin.confidence) for number in left]
    return links + [Link((), (number,), origin.by, origin.confidence) for number in right]


def _with(alignment: Alignment, pair: Pair, links: Iterable[Link]) -> Alignment:
    changed = {**alignment.links, pair: in_reading_order(links)}
    sizes = {code: sum(len(unit.sides[code]) for unit in alignment.units) for code in _codes(alignment)}
    return Alignment(units_of(changed, sizes), changed)


def _codes(alignment: Alignment) -> list[str]:
    return list(alignment.units[0].sides) if alignment.units else []
