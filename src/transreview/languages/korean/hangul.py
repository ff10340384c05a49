"""Hangul syllables as letters: decomposition, final consonants, and how easily one form is written for another.

Decomposition follows the arithmetic of the Unicode Standard (section 3.12). The costs of confusion are by cause, not by
pair: vowels that have merged in speech (ㅐ/ㅔ, ㅙ/ㅚ/ㅞ), neighbours in the vowel space, the plain, tense and aspirated
series, codas that sound alike, the initial-sound law (두음 법칙), and neighbouring keys of the two-set keyboard
(KS X 5002).
"""

import re
from functools import cache
from itertools import pairwise

from transreview.named_tuple import NamedTuple

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

SYLLABLE = r"[^\W\d_A-Za-z]"
"""A syllable, in patterns over Korean text: a letter that is not ASCII. [가-힣] is exact, but Python marks its 11,172
characters one by one whenever a pattern is compiled, which takes longer than a text takes to search."""

SIMILAR = 0.825
"""From here on two forms are as near as a misspelling is to its word (F1 0.92 on words out of context)."""

_FIRST, _LAST = 0xAC00, 0xD7A3
_MERGED, _SERIES, _NEAR, _CODA, _KEY, _OTHER = 0.15, 0.25, 0.3, 0.3, 0.4, 0.7
_STOP_CODA_LOST = 0.5
_CONTRACTED = 0.4
_LINKED = 0.3
_SYLLABLE = 1.0
_WIDEST = 4

_MERGED_VOWELS = ("ㅐㅔ", "ㅒㅖ", "ㅙㅚㅞ")
_NEAR_VOWELS = (
    *("ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅐㅒ", "ㅔㅖ"),  # with and without the glide y
    *("ㅏㅘ", "ㅓㅝ", "ㅣㅟ", "ㅐㅙ", "ㅔㅞ", "ㅔㅚ", "ㅐㅚ"),  # with and without the glide w
    *("ㅏㅓ", "ㅓㅗ", "ㅗㅜ", "ㅜㅡ", "ㅓㅡ", "ㅗㅡ", "ㅡㅣ", "ㅢㅣ", "ㅢㅡ", "ㅑㅕ", "ㅕㅛ", "ㅛㅠ", "ㅘㅝ"),
)
_SERIES_INITIALS = ("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ")
_INITIAL_LAW = ("ㄹㅇ", "ㄴㅇ", "ㄹㄴ")
_FRONTED = frozenset("ㅑㅕㅛㅠㅣㅖㅒ")
_LIKE_CODAS = ("ㄴㅇㅁ", "ㄱㄲㅋㄳㄺ", "ㄷㅅㅆㅈㅊㅌㅎ", "ㅂㅍㅄㄿ", "ㄴㄵㄶ", "ㄹㄼㄽㄾㅀ", "ㅁㄻ")
_WEAK_CODAS = frozenset("ㄴㅇㅁ")
_KEY_ROWS = ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ")


class Syllable(NamedTuple):
    """The letters of one syllable; `final` is empty where it is open."""

    initial: str
    vowel: str
    final: str


def is_syllable(letter: str) -> bool:
    """Whether a character is a composed Hangul syllable."""
    return "가" <= letter <= "힣"


@cache
def runs() -> re.Pattern[str]:
    """Finds the longest runs of syllables."""
    return re.compile("[가-힣]+")


def run_end(text: str, start: int) -> int:
    """Where the run of syllables from a place ends."""
    while start < len(text) and "가" <= text[start] <= "힣":
        start += 1
    return start


def decompose(syllable: str) -> Syllable:
    """The letters of a composed syllable; raises `ValueError` for any other character."""
    index = ord(syllable) - _FIRST
    if not 0 <= index <= _LAST - _FIRST:
        raise ValueError(f"{syllable!r} is not a Hangul syllable")
    return Syllable(INITIALS[index // 588], VOWELS[index % 588 // 28], FINALS[index % 28])


def compose(initial: str, vowel: str, final: str = "") -> str:
    """The syllable of these letters; raises `ValueError` where a letter cannot stand there."""
    return chr(_FIRST + (INITIALS.index(initial) * 21 + VOWELS.index(vowel)) * 28 + FINALS.index(final))


def final_consonant(syllable: str) -> str:
    """The final consonant letter of a composed syllable, empty for an open one."""
    return FINALS[(ord(syllable) - _FIRST) % 28]


def similarity(known: str, seen: str) -> float:
    """How easily `known` is mistyped or misspelled as `seen`: 1 is equal but for spaces, 0 nothing in common.

    One minus the cost of the cheapest way from one to the other, in syllables of the longer form, but of four at most:
    a long name is not misspelt more widely than a short one, it only has more namesakes (응우옌반탕, 응우옌반중).
    """
    known, seen = known.replace(" ", ""), seen.replace(" ", "")
    if known == seen:
        return 1.0
    longest = max(len(known), len(seen))
    if abs(len(known) - len(seen)) * 2 > longest:
        return 0.0
    return max(0.0, round(1.0 - _distance(known, seen) / min(longest, _WIDEST), 6))


def _distance(known: str, seen: str) -> float:
    """Edit distance over syllables: change, loss, addition, and what happens to two syllables at once."""
    before: list[float] = []
    above = [float(column) for column in range(len(seen) + 1)]
    for row in range(1, len(known) + 1):
        here = [float(row)]
        for column in range(1, len(seen) + 1):
            here.append(_cheapest(known, seen, row, column, (before, above, here)))
        before, above = above, here
    return above[-1]


def _cheapest(
    known: str, seen: str, row: int, column: int, costs: tuple[list[float], list[float], list[float]]
) -> float:
    before, above, here = costs
    left, right = known[row - 1], seen[column - 1]
    best = min(above[column], here[column - 1]) + _SYLLABLE
    best = min(best, above[column - 1] + (0.0 if left == right else _change(left, right)))
    if row > 1:
        best = min(best, before[column - 1] + _contraction(known[row - 2], left, right))
        if column > 1:
            best = min(best, before[column - 2] + _pair(known[row - 2] + left, seen[column - 2] + right))
    if column > 1:
        best = min(best, above[column - 2] + _contraction(seen[column - 2], right, left))
    return best


@cache
def _change(left: str, right: str) -> float:
    """The cost of one syllable written for another; never more than the syllable lost and another added."""
    if not (is_syllable(left) and is_syllable(right)):
        return _SYLLABLE
    one, other = decompose(left), decompose(right)
    return min(
        2 * _SYLLABLE,
        _initial_cost(one, other) + _vowel_cost(one.vowel, other.vowel) + _final_cost(one.final, other.final),
    )


@cache
def _contraction(first: str, second: str, merged: str) -> float:
    """The cost of `first` + `second` written as one syllable (타인 → 탄): only across a silent initial."""
    if not (is_syllable(first) and is_syllable(second) and is_syllable(merged)):
        return 2 * _SYLLABLE
    head, tail, one = decompose(first), decompose(second), decompose(merged)
    if head.final or tail.initial != "ㅇ":
        return 2 * _SYLLABLE
    vowel = min(_vowel_cost(head.vowel, one.vowel), _vowel_cost(tail.vowel, one.vowel))
    return _CONTRACTED + _initial_cost(head, one) + vowel + _final_cost(tail.final, one.final)


def _pair(left: str, right: str) -> float:
    """The cost of two syllables exchanged, or of a consonant that moved across their border (목요 ↔ 모교)."""
    if left[::-1] == right:
        return _SYLLABLE
    if left[0] == right[0] or left[1] == right[1]:
        return 2 * _SYLLABLE
    linked, other = _linked(left), _linked(right)
    if (linked == left) == (other == right):
        return 2 * _SYLLABLE
    return _LINKED + _change(linked[0], other[0]) + _change(linked[1], other[1])


@cache
def _linked(pair: str) -> str:
    """Two syllables with the final consonant of the first spoken at the start of the second (연음)."""
    if not (is_syllable(pair[0]) and is_syllable(pair[1])):
        return pair
    head, tail = decompose(pair[0]), decompose(pair[1])
    if head.final not in INITIALS or not head.final or head.final == "ㅇ" or tail.initial != "ㅇ":
        return pair
    return compose(head.initial, head.vowel) + compose(head.final, tail.vowel, tail.final)


def _initial_cost(one: Syllable, other: Syllable) -> float:
    left, right = one.initial, other.initial
    if left == right:
        return 0.0
    if _together(left, right, _SERIES_INITIALS):
        return _SERIES
    if (one.vowel in _FRONTED or other.vowel in _FRONTED) and _together(left, right, _INITIAL_LAW):
        return _NEAR
    return _KEY if frozenset((left, right)) in _neighbours() else _OTHER


def _vowel_cost(left: str, right: str) -> float:
    if left == right:
        return 0.0
    if _together(left, right, _MERGED_VOWELS):
        return _MERGED
    if _together(left, right, _NEAR_VOWELS):
        return _NEAR
    return _KEY if frozenset((left, right)) in _neighbours() else _OTHER


def _final_cost(left: str, right: str) -> float:
    if left == right:
        return 0.0
    if not left or not right:
        return _CODA if (left or right) in _WEAK_CODAS else _STOP_CODA_LOST
    if _together(left, right, _LIKE_CODAS):
        return _CODA
    return _KEY if frozenset((left, right)) in _neighbours() else _OTHER


def _together(left: str, right: str, classes: tuple[str, ...]) -> bool:
    return any(left in letters and right in letters for letters in classes)


@cache
def _neighbours() -> frozenset[frozenset[str]]:
    """The pairs of letters on keys that touch: side by side, or one row apart on the staggered board."""
    pairs = {frozenset(pair) for row in _KEY_ROWS for pair in pairwise(row)}
    for upper, lower in pairwise(_KEY_ROWS):
        for place, letter in enumerate(lower):
            pairs.update(frozenset((letter, above)) for above in upper[place : place + 2])
    return frozenset(pairs)
