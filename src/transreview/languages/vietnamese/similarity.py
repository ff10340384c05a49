"""How easily one Vietnamese form is mistyped as another."""

from functools import cache, lru_cache

from transreview.languages.vietnamese.letters import deaccent, detone, tone_of
from transreview.languages.vietnamese.placement import fold_placement

CASE = 0.1
NEAR_TONE = 0.15
TONE = 0.2
STROKE = 0.2
VOWEL_MARK = 0.25
BOTH_MARKS = 0.35
DOUBLED = 0.4
SPACE = 0.4
NEIGHBOUR_KEY = 0.5
SWAPPED = 0.5
LETTER = 1.0

_KEY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_CONFUSED_TONES = frozenset(("hỏi", "ngã"))


def similarity(known: str, seen: str) -> float:
    """1 for equal forms (tone placement aside) down to 0: one minus the cost of the cheapest slips per letter.

    A wrong or lost mark costs less than a neighbouring key or two letters swapped, and those less than another letter.
    The weights are set by judgement in that order, hỏi for ngã (merged in central and southern speech) cheapest.
    """
    first, second = fold_placement(known), fold_placement(seen)
    if first == second:
        return 1.0
    longer = max(len(first), len(second))
    return max(0.0, 1.0 - distance(first, second) / longer)


def distance(first: str, second: str) -> float:
    """The cost of the cheapest slips from one form to the other (optimal string alignment, the weights above)."""
    before: list[float] = []
    above = [0.0]
    for letter, earlier in zip(second, " " + second, strict=False):
        above.append(above[-1] + _single(letter, earlier))
    for row, letter in enumerate(first, 1):
        earlier = first[row - 2] if row > 1 else " "
        line = [above[0] + _single(letter, earlier)]
        for column, other in enumerate(second, 1):
            other_earlier = second[column - 2] if column > 1 else " "
            cost = min(
                above[column - 1] + substitution(letter, other),
                above[column] + _single(letter, earlier),
                line[-1] + _single(other, other_earlier),
            )
            if row > 1 and column > 1 and letter == other_earlier and earlier == other and letter != other:
                cost = min(cost, before[column - 2] + SWAPPED)
            line.append(cost)
        before, above = above, line
    return above[-1]


def _single(letter: str, earlier: str) -> float:
    """The cost of a letter too many or too few."""
    if letter in " -":
        return SPACE
    return DOUBLED if letter == earlier else LETTER


@lru_cache(16384)
def substitution(known: str, seen: str) -> float:
    """The cost of typing one letter for another."""
    if known == seen:
        return 0.0
    small, other = known.lower(), seen.lower()
    if small == other:
        return CASE
    if deaccent(small) != deaccent(other):
        return NEIGHBOUR_KEY if other in _neighbours().get(small, "") else LETTER
    if small in "dđ":
        return STROKE
    if detone(small) == detone(other):
        tones = {tone_of(small), tone_of(other)}
        return NEAR_TONE if tones == _CONFUSED_TONES else TONE
    return VOWEL_MARK if tone_of(small) == tone_of(other) else BOTH_MARKS


@cache
def _neighbours() -> dict[str, str]:
    """The keys that touch each key of a QWERTY keyboard, whose rows are shifted by a third of a key."""
    near: dict[str, str] = {}
    for row, keys in enumerate(_KEY_ROWS):
        for place, key in enumerate(keys):
            found = keys[max(place - 1, 0) : place] + keys[place + 1 : place + 2]
            if row > 0:
                found += _KEY_ROWS[row - 1][place : place + 2]
            if row + 1 < len(_KEY_ROWS):
                found += _KEY_ROWS[row + 1][max(place - 1, 0) : place + 1]
            near[key] = found
    return near
