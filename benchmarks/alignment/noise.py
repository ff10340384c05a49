"""Documents made worse at random: segments merged, dropped and put in, as hurried translators and bad splitters do."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.alignment.gold import CODES, PAIRS, Gold, Pair

Link = tuple[tuple[int, ...], tuple[int, ...]]


class Rates(NamedTuple):
    """How often a segment is joined with what follows, dropped, or followed by one from another article.

    `run` is the chance that a side lacks three to five segments in one piece.
    """

    merge: float
    drop: float
    insert: float
    run: float = 0.0


NOISY = Rates(0.08, 0.04, 0.02)
HARD = Rates(0.18, 0.10, 0.05, 0.3)
"""The rates of the evaluation's `noisy` and `hard` documents."""

_THREE = 0.15
_SHORTEST_FOR_RUN = 10


class _Segment(NamedTuple):
    text: str
    atoms: tuple[int, ...]
    merged: bool = False


def worsened(gold: Sequence[Gold], rates: Rates, seed: int) -> list[Gold]:
    """The documents with each side changed at those rates, and their links made anew from the original lines."""
    chance = random.Random(seed)
    pool = {code: [text for one in gold for text in one.segments[code]] for code in CODES}
    return [_worsened(one, rates, chance, pool) for one in gold]


def _worsened(gold: Gold, rates: Rates, chance: random.Random, pool: dict[str, list[str]]) -> Gold:
    sides = {code: list(_side(gold, code, rates, chance, pool[code])) for code in CODES}
    segments = {code: [one.text for one in side] for code, side in sides.items()}
    atoms = {code: [one.atoms for one in side] for code, side in sides.items()}
    return Gold(gold.name, segments, {pair: linked(pair, atoms) for pair in PAIRS}, atoms)


def _side(gold: Gold, code: str, rates: Rates, chance: random.Random, pool: list[str]) -> Iterator[_Segment]:
    merged = _merged(gold, code, rates, chance)
    gone = _run(len(merged), rates, chance)
    kept = [
        one for number, one in enumerate(merged) if number not in gone and (one.merged or chance.random() >= rates.drop)
    ] or merged[:1]
    for number, one in enumerate(kept):
        yield one
        inside = number + 1 < len(kept) and set(one.atoms) & set(kept[number + 1].atoms)
        if not inside and chance.random() < rates.insert:
            yield _Segment(chance.choice(pool), ())


def _merged(gold: Gold, code: str, rates: Rates, chance: random.Random) -> list[_Segment]:
    texts, atoms = gold.segments[code], gold.atoms[code]
    found, place = [], 0
    while place < len(texts):
        size = 1
        if chance.random() < rates.merge:
            size = min(len(texts) - place, 3 if chance.random() < _THREE else 2)
        lines = tuple(sorted({line for part in atoms[place : place + size] for line in part}))
        found.append(_Segment(" ".join(texts[place : place + size]), lines, size > 1))
        place += size
    return found


def _run(size: int, rates: Rates, chance: random.Random) -> range:
    if size < _SHORTEST_FOR_RUN or chance.random() >= rates.run:
        return range(0)
    length = chance.randint(3, 5)
    first = chance.randint(1, size - length - 1)
    return range(first, first + length)


def linked(pair: Pair, atoms: dict[str, list[tuple[int, ...]]]) -> list[Link]:
    """The links of two sides: segments that share an original line, directly or through others, are one link."""
    left, right = (atoms[code] for code in pair)
    group: dict[int, int] = {}
    for lines in (*left, *right):
        roots = {_root(group, line) for line in lines}
        for root in roots:
            group[root] = min(roots)
    shared = {line for lines in left for line in lines} & {line for lines in right for line in lines}
    sides: dict[int, tuple[list[int], list[int]]] = {}
    alone: list[Link] = []
    for side, listed in enumerate((left, right)):
        for number, lines in enumerate(listed):
            if shared.isdisjoint(lines):
                alone.append(((number,), ()) if side == 0 else ((), (number,)))
            else:
                sides.setdefault(_root(group, lines[0]), ([], []))[side].append(number)
    return [*((tuple(one), tuple(other)) for one, other in sides.values()), *alone]


def _root(group: dict[int, int], line: int) -> int:
    while group.setdefault(line, line) != line:
        line = group[line]
    return line


def with_hole(gold: Sequence[Gold], code: str, first: int, size: int) -> Gold:
    """One long document of all of them, of which one language lacks `size` segments from `first` on."""
    segments: dict[str, list[str]] = {one: [] for one in CODES}
    atoms: dict[str, list[tuple[int, ...]]] = {one: [] for one in CODES}
    for number, one in enumerate(gold):
        shift = number * 100_000
        for side in CODES:
            segments[side].extend(one.segments[side])
            atoms[side].extend(tuple(line + shift for line in lines) for lines in one.atoms[side])
    del segments[code][first : first + size], atoms[code][first : first + size]
    return Gold("hole", segments, {pair: linked(pair, atoms) for pair in PAIRS}, atoms)
