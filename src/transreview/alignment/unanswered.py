"""What a segment says that the other side does not have anywhere: then it may have no counterpart there."""

from collections.abc import Mapping, Set

from transreview.alignment.facts import Side
from transreview.alignment.parameters import UnansweredWeights

_MOST_VALUES = 3
_MOST_NAMES = 4
_MOST_WORDS = 12


def unanswered(side: Side, found: Mapping[str, object], listed: Set[str], weights: UnansweredWeights) -> list[float]:
    """Of each segment of a side, how much what it says without a match speaks for its having no counterpart.

    `found` are the keys that have a match on the other side, `listed` those that the word list could have matched.
    """
    values, names, words = ([0] * side.size for _ in range(3))
    latin = side.language.script == "Latn"
    for key, places in side.positions.items():
        if key in found or key[0] == "§":
            continue
        if key[0] == "#":
            counts = values
        elif latin and key in side.names:
            counts = names
        elif key in listed:
            counts = words
        else:
            continue
        for place in places:
            counts[place] += 1
    return [
        weights.value * min(_MOST_VALUES, value)
        + weights.name * min(_MOST_NAMES, name)
        + weights.word * min(_MOST_WORDS, word)
        for value, name, word in zip(values, names, words, strict=True)
    ]
