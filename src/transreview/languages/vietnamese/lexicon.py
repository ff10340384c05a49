"""What Vietnamese words are made of: the syllables in use, which of them stand alone, which stand side by side.

Three hand-made lists in `data/`: every syllable that some word has (5,800 of the 17,000 possible ones), the syllables
that often are words of their own, and 11,000 pairs of neighbours in frequent words and phrases of news text. All
arguments and results are lower case with the tone in the old place; i and y count alike where both are accepted.
"""

from functools import cache, lru_cache
from pathlib import Path

from transreview.languages.vietnamese.letters import deaccent, detone, tone_of, with_tone

_DATA = Path(__file__).parent / "data"
_ONSETS_WITH_Y = ("h", "k", "l", "m", "s", "t", "qu")


def is_attested(syllable: str) -> bool:
    """Whether some Vietnamese word has this syllable."""
    found = in_use(deaccent(syllable))
    return syllable in found or _respelled(syllable) in found


def variants(syllable: str) -> tuple[str, ...]:
    """The syllables in use with the same letters and other marks."""
    return tuple(other for other in in_use(deaccent(syllable)) if other != syllable)


def stands_alone(syllable: str) -> bool:
    """Whether the syllable often is a word of its own."""
    return syllable in _standalone() or _respelled(syllable) in _standalone()


@lru_cache(16384)
def is_pair(first: str, second: str) -> bool:
    """Whether the two syllables are known to stand side by side."""
    if second in _followers(first):
        return True
    other_first, other_second = _respelled(first), _respelled(second)
    return (other_second is not None and other_second in _followers(first)) or (
        other_first is not None and second in _followers(other_first)
    )


def _respelled(syllable: str) -> str | None:
    """The spelling with y for i, or i for y, where usage allows both (kĩ, kỹ)."""
    last = detone(syllable[-1:])
    if last not in ("i", "y") or syllable[:-1] not in _ONSETS_WITH_Y:
        return None
    return syllable[:-1] + with_tone("y" if last == "i" else "i", tone_of(syllable[-1]))


@lru_cache(16384)
def _followers(first: str) -> frozenset[str]:
    return frozenset(_lines("compounds").get(first, "").split())


@lru_cache(16384)
def in_use(bare: str) -> tuple[str, ...]:
    """The syllables in use that have these letters, marks aside."""
    return tuple(_lines("syllables").get(bare, "").split())


@cache
def _standalone() -> frozenset[str]:
    return frozenset(_text("standalone").split())


@cache
def _lines(name: str) -> dict[str, str]:
    """The lines `key: values` of a data file."""
    return {key: values for key, _, values in (line.partition(": ") for line in _text(name).splitlines())}


def _text(name: str) -> str:
    _, _, content = (_DATA / f"{name}.txt").read_text(encoding="utf-8").partition("\n")
    return content
