"""From the links of each pair of languages to rows over all languages: connected components, ordered for reading."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from transreview.alignment.unit import Link, Unit

Links = Mapping[tuple[str, str], Sequence[Link]]
_Node = tuple[str, int]
_Row = TypeVar("_Row", Link, Unit)


def units_of(links: Links, sizes: Mapping[str, int]) -> tuple[Unit, ...]:
    """The components of the links over all languages.

    `sizes` are the numbers of segments by language, in the order of the text. A unit's confidence is that of its least
    sure link, its author `hand` where any of its links is.
    """
    nodes = [(code, number) for code, size in sizes.items() for number in range(size)]
    parents: dict[_Node, _Node] = {node: node for node in nodes}
    for (left, right), listed in links.items():
        for link in listed:
            members = [*((left, number) for number in link.left), *((right, number) for number in link.right)]
            for member in members[1:]:
                _join(parents, members[0], member)
    sides: dict[_Node, dict[str, list[int]]] = {}
    for node in nodes:
        side = sides.setdefault(_root(parents, node), {code: [] for code in sizes})
        side[node[0]].append(node[1])
    confidence = dict.fromkeys(sides, 1.0)
    hand: set[_Node] = set()
    for (left, right), listed in links.items():
        for link in listed:
            root = _root(parents, (left, link.left[0]) if link.left else (right, link.right[0]))
            confidence[root] = min(confidence[root], link.confidence)
            if link.by == "hand":
                hand.add(root)
    units = {
        root: Unit(
            {code: tuple(numbers) for code, numbers in side.items()},
            "hand" if root in hand else "auto",
            confidence[root],
        )
        for root, side in sides.items()
    }
    return tuple(_ordered(list(units.values()), sizes))


def in_reading_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """Links by their left segments; one without any stands after the link that holds the right segment before it."""
    listed = sorted(links, key=lambda link: (link.left[:1], link.right[:1]))
    have = sorted((link for link in listed if link.right), key=lambda link: link.right[0])
    return tuple(_merged([link for link in listed if link.left], have))


def _root(parents: dict[_Node, _Node], node: _Node) -> _Node:
    while parents[node] != node:
        parents[node] = parents[parents[node]]
        node = parents[node]
    return node


def _join(parents: dict[_Node, _Node], one: _Node, other: _Node) -> None:
    roots = sorted((_root(parents, one), _root(parents, other)))
    parents[roots[1]] = roots[0]


def _ordered(units: list[Unit], sizes: Mapping[str, int]) -> list[Unit]:
    """The units in the order of the first language; what it lacks follows its predecessor in the next language."""
    ordered: list[Unit] = []
    for code in sizes:
        have = [unit for unit in units if unit.sides[code]]
        have.sort(key=lambda unit: unit.sides[code][0])
        ordered = _merged(ordered, have)
    return ordered


def _merged(ordered: Sequence[_Row], have: Sequence[_Row]) -> list[_Row]:
    """`ordered` with those rows of `have` put in that it lacks, each after the row that precedes it in `have`."""
    known = {id(row) for row in ordered}
    following: dict[int | None, list[_Row]] = {}
    before: int | None = None
    for row in have:
        if id(row) in known:
            before = id(row)
        else:
            following.setdefault(before, []).append(row)
    merged = list(following.get(None, ()))
    for row in ordered:
        merged.append(row)
        merged.extend(following.get(id(row), ()))
    return merged
