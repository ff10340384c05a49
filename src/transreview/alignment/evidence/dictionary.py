"""Evidence from the word lists that come with the package."""

from collections.abc import Callable, Sequence

from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Side
from transreview.alignment.lexicon import Lexicon, shipped, shipped_roots

_ROOTS = 0.8

Add = Callable[[str, str, float], None]


def dictionary_words(left: Side, right: Side, matches: Matches) -> None:
    """Words that translate each other."""
    codes = left.language.code, right.language.code
    if lexicon := shipped(*codes):
        _words(left, right, lexicon, matches.add, matches.listed)
    elif lexicon := shipped(*codes[::-1]):
        turned = matches.listed[::-1]
        _words(right, left, lexicon, lambda one, other, strength: matches.add(other, one, strength), turned)


def chinese_roots(left: Side, right: Side, matches: Matches) -> None:
    """Words of two syllables that are the same Chinese characters: 정부 and chính phủ (政府)."""
    codes = left.language.code, right.language.code
    if lexicon := shipped_roots(*codes):
        _roots(left, right, lexicon, matches.add)
    elif lexicon := shipped_roots(*codes[::-1]):
        _roots(right, left, lexicon, lambda one, other, strength: matches.add(other, one, strength))


def _words(left: Side, right: Side, lexicon: Lexicon, add: Add, listed: Sequence[set[str]]) -> None:
    targets = lexicon.targets(right.positions)
    listed[1].update(targets.values())
    for word in left.positions:
        for number, strength in lexicon.translations(word):
            listed[0].add(word)
            if number in targets:
                add(word, targets[number], strength)


def _roots(left: Side, right: Side, lexicon: Lexicon, add: Add) -> None:
    left_pairs, right_pairs = left.syllable_pairs(), right.syllable_pairs()
    targets = lexicon.targets(right_pairs)
    for pair, places in left_pairs.items():
        for number, _ in lexicon.translations(pair):
            if number in targets:
                other = targets[number]
                left.positions.setdefault(pair, places)
                right.positions.setdefault(other, right_pairs[other])
                add(pair, other, _ROOTS)
