"""Words that are no Vietnamese syllable but look like one mistyped: `ngừoi`, `tôngr`, `huyêt`, `nhưgn`."""

from collections.abc import Iterator

from transreview.languages.vietnamese.letters import VOWELS, deaccent, detone, is_marked, lower, with_tone
from transreview.languages.vietnamese.lexicon import in_use, is_pair, stands_alone
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.similarity import distance
from transreview.languages.vietnamese.syllables import is_syllable, is_toneless_syllable, with_tone_in_place

_ONE_SLIP = 0.8
_LOST_LETTER = 0.5
_FREQUENT = 0.2
_MARGIN = 0.15
_NEIGHBOUR = 0.6
_TELEX = {"s": "sắc", "f": "huyền", "r": "hỏi", "x": "ngã", "j": "nặng"}
_ALPHABET = "abcdeghiklmnopqrstuvxy"


def nearest(word: str, before: str | None, after: str | None) -> tuple[str, ...]:
    """The syllables that a word which is none was most likely meant to be, the nearest first, none farther than a slip.

    `before` and `after` are the neighbouring syllables (lower case, old placement); a known pair counts as nearness.
    Where the first is not clearly nearer than the next, all that are as near come. A tone on the wrong letter leaves no
    choice.
    """
    seen = fold_placement(lower(word))
    moved = with_tone_in_place(seen)
    if moved is not None and moved in in_use(deaccent(moved)):
        return (moved,)
    costs = {other: cost for other in _candidates(seen) if (cost := _cost(other, seen)) <= _ONE_SLIP}
    costs |= dict.fromkeys(_telex(seen), 0.2)
    for other in costs:
        supported = (before is not None and is_pair(before, other)) or (after is not None and is_pair(other, after))
        costs[other] -= (_NEIGHBOUR if supported else 0.0) + (_FREQUENT if stands_alone(other) else 0.0)
    ranked = sorted(costs, key=lambda other: (costs[other], other))
    return tuple(other for other in ranked if costs[other] <= costs[ranked[0]] + _MARGIN)


def differs_in_marks(word: str, other: str) -> bool:
    """Whether the two have the same letters, marks aside."""
    return deaccent(lower(word)) == deaccent(other)


def is_joined(word: str) -> bool:
    """Whether a word is several syllables written together, as loanwords are (`ôtô`, `kilômét`, `sôcôla`)."""
    return any(_reads(word[:cut]) and (_reads(word[cut:]) or is_joined(word[cut:])) for cut in range(1, len(word)))


def is_vietnamese_spelling(word: str) -> bool:
    """Whether a word has letters that only Vietnamese has (ă, đ, ơ, ư, or two marks on one vowel)."""
    return any(letter in "ăđơư" or "\u1ea0" <= letter <= "\u1ef9" for letter in lower(word))


def _reads(part: str) -> bool:
    small = part.lower()
    return (len(small) > 1 or small in VOWELS + "ôơưêâă") and (is_syllable(small) or is_toneless_syllable(small))


def _candidates(seen: str) -> Iterator[str]:
    bare = deaccent(seen)
    for letters in dict.fromkeys(_respelled(bare)):
        yield from in_use(letters)


def _cost(other: str, seen: str) -> float:
    """The distance, in which a letter lost from ng, nh, ngh, gh, ch counts as one slip of the hand."""
    for place, letter in enumerate(other):
        if letter in "ngh" and len(other) == len(seen) + 1 and other[:place] + other[place + 1 :] == seen:
            return _LOST_LETTER
    return distance(other, seen)


def _respelled(bare: str) -> Iterator[str]:
    """The word, and the word with one letter swapped, dropped, added or replaced."""
    yield bare
    for place in range(len(bare)):
        yield bare[:place] + bare[place + 1 :]
        yield bare[:place] + bare[place + 1 : place + 2] + bare[place] + bare[place + 2 :]
        yield from (bare[:place] + letter + bare[place + 1 :] for letter in _ALPHABET)
    for place in range(len(bare) + 1):
        yield from (bare[:place] + letter + bare[place:] for letter in _ALPHABET)


def _telex(seen: str) -> Iterator[str]:
    """What a letter typed for a tone was meant to give (`tôngr`: tổng)."""
    if seen[-1:] in _TELEX and is_marked(seen[:-1]) and seen[:-1] == detone(seen[:-1]):
        for place, letter in enumerate(seen[:-1]):
            toned = seen[:place] + with_tone(letter, _TELEX[seen[-1]]) + seen[place + 1 : -1]
            if letter in VOWELS and toned in in_use(deaccent(toned)):
                yield toned
