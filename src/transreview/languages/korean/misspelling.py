"""Where similarity becomes a misspelling: it depends on what the word is and what else speaks for it.

Distance alone cannot tell a slip from a neighbour: 협의 and 합의 are as near as 껀터 and 껀토. The class of the known
form decides. A person's name may be far from its slip when the same title follows and must be near otherwise; a place
lies between; of other words only long ones are judged, because short ones have neighbours by the dozen. Measured on
pairs of our own making in `tests/languages/korean/data/context_pairs.tsv` (`python -m benchmarks.quality`).
"""

from enum import Enum

from transreview.languages.korean.hangul import SIMILAR, is_syllable, similarity
from transreview.languages.korean.naming import NAME_BARS

TERM_BARS = {3: 0.90, 4: 0.85}
"""For words that are no names, by their syllables; shorter ones are never judged, longer ones as those of four."""

_NEVER = 2.0


class WordClass(Enum):
    """What a known form is, as far as it matters for its misspellings."""

    PERSON = "person"
    PLACE = "place"
    TERM = "term"


def bar(known: str, kind: WordClass, *, same_title: bool = False) -> float:
    """From which similarity on another form is taken for a misspelling of `known`; over 1 where none is.

    `same_title` says that the title which belongs to the person stands beside the other form too.
    """
    if kind is WordClass.PERSON:
        return NAME_BARS.titled if same_title else SIMILAR
    if kind is WordClass.PLACE:
        return NAME_BARS.place
    syllables = sum(map(is_syllable, known))
    return TERM_BARS.get(min(syllables, max(TERM_BARS)), _NEVER)


def is_misspelling(known: str, seen: str, kind: WordClass, *, same_title: bool = False) -> bool:
    """Whether `seen` is rather `known` misspelt than another word."""
    return known != seen and similarity(known, seen) >= bar(known, kind, same_title=same_title)
