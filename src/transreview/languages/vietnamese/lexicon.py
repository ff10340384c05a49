"""What Vietnamese words are made of: the syllables in use, which of them stand alone, which stand side by side.

Hand-made lists in `data/`: every syllable that some word has (5,800 of the 17,000 possible ones), the syllables that
are words of their own, and pairs of neighbours. `compounds.txt` has 28,000 pairs that are words or set phrases of news
text, `neighbours.txt` those that stand side by side without belonging together; `catalog_neighbours.txt` is counted in
catalogs by tools/neighbours. All arguments and results are lower case with the tone in the old place; i and y count
alike where both are accepted.
"""

from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path

from transreview.languages.vietnamese.letters import deaccent, detone, tone_of, with_tone

_DATA = Path(__file__).parent / "data"
_LOOSE_ENDINGS = (("ng", ("n",)), ("nh", ("n",)), ("n", ("ng", "nh")), ("ch", ()), ("c", ("t",)), ("t", ("c",)))
_ONSETS_WITH_Y = ("h", "k", "l", "m", "s", "t", "qu")


class Freedom(IntEnum):
    """How readily a syllable is a word of its own.

    `GRAMMAR` are the words that no text does without, `ALWAYS` the others that stand beside anything.
    """

    NEVER = 0
    SOMETIMES = 1
    OFTEN = 2
    ALWAYS = 3
    GRAMMAR = 4


def is_attested(syllable: str) -> bool:
    """Whether some Vietnamese word has this syllable."""
    found = in_use(deaccent(syllable))
    return syllable in found or _respelled(syllable) in found


def variants(syllable: str) -> tuple[str, ...]:
    """The syllables in use with the same letters and other marks."""
    return tuple(other for other in in_use(deaccent(syllable)) if other != syllable)


def last_letter_variants(syllable: str) -> tuple[str, ...]:
    """The syllables in use that end in a letter which the ear or the hand takes for that of this one (`sảng`: sản)."""
    found: list[str] = []
    for ending, others in _LOOSE_ENDINGS:
        if syllable.endswith(ending) and len(syllable) > len(ending) + 1:
            found.extend(syllable[: -len(ending)] + other for other in others)
            break
    return tuple(other for other in found if is_attested(other))


def stands_alone(syllable: str) -> bool:
    """Whether the syllable often is a word of its own."""
    return freedom(syllable) >= Freedom.OFTEN


def freedom(syllable: str) -> Freedom:
    """How readily the syllable is a word of its own."""
    found = _freedoms().get(syllable)
    if found is None:
        found = _freedoms().get(_respelled(syllable) or "", Freedom.NEVER)
    return found


@lru_cache(16384)
def is_pair(first: str, second: str) -> bool:
    """Whether the two syllables are known to be a word or a set phrase, or part of one."""
    return _stands_in("compounds", first, second)


def is_neighbour(first: str, second: str) -> bool:
    """Whether the two syllables are known to stand side by side without belonging together."""
    return _stands_in("neighbours", first, second) or _stands_in("catalog_neighbours", first, second)


def _stands_in(name: str, first: str, second: str) -> bool:
    if second in _followers(name, first):
        return True
    other_first, other_second = _respelled(first), _respelled(second)
    return (other_second is not None and other_second in _followers(name, first)) or (
        other_first is not None and second in _followers(name, other_first)
    )


def _respelled(syllable: str) -> str | None:
    """The spelling with y for i, or i for y, where usage allows both (kĩ, kỹ)."""
    last = detone(syllable[-1:])
    if last not in ("i", "y") or syllable[:-1] not in _ONSETS_WITH_Y:
        return None
    return syllable[:-1] + with_tone("y" if last == "i" else "i", tone_of(syllable[-1]))


@lru_cache(16384)
def _followers(name: str, first: str) -> frozenset[str]:
    return frozenset(_values(name, first))


@lru_cache(16384)
def in_use(bare: str) -> tuple[str, ...]:
    """The syllables in use that have these letters, marks aside."""
    return tuple(_values("syllables", bare))


@cache
def _freedoms() -> dict[str, Freedom]:
    return {word: level for level in Freedom for word in _values("standalone", level.name.lower())}


def _values(name: str, key: str) -> list[str]:
    return _lines(name).get(key.encode(), b"").decode().split()


@cache
def _lines(name: str) -> dict[bytes, bytes]:
    """The lines `key: values` of a data file. A text needs few of them, so that the rest is not decoded."""
    lines = (_DATA / f"{name}.txt").read_bytes().splitlines()
    return {key: values for key, _, values in (line.partition(b": ") for line in lines[1:])}
