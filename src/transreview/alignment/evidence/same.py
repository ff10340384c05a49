"""Evidence from what both sides write alike: values, glossary concepts, words and names in the same letters."""

import unicodedata
from functools import lru_cache

from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Side

_VALUE = 1.0
_CONCEPT = 1.0
_NAME = 1.0
_WORD = 0.8
_SHORT_WORD = 0.4
_PLAIN = 0.9
_LONG = 4


def same_values(left: Side, right: Side, matches: Matches) -> None:
    """Equal values and equal glossary concepts."""
    for key in left.positions.keys() & right.positions.keys():
        if key[0] == "#":
            matches.add(key, key, _VALUE)
        elif key[0] == "§":
            matches.add(key, key, _CONCEPT)


def same_words(left: Side, right: Side, matches: Matches) -> None:
    """The same word on both sides. Short words in small letters are weak: `to` is Vietnamese as well as English."""
    mixed = left.language.script != right.language.script
    for word in left.words.keys() & right.words.keys():
        for one in left.words[word]:
            for other in right.words[word]:
                named = mixed or (one in left.names and other in right.names)
                matches.add(one, other, _NAME if named else _WORD if len(word) > _LONG else _SHORT_WORD)


def same_plain_words(left: Side, right: Side, matches: Matches) -> None:
    """Names that differ only in marks and spaces (`Hà Nội`, `Hanoi`)."""
    if left.language.script != right.language.script:
        return
    plain: dict[str, list[str]] = {}
    for form in right.names:
        plain.setdefault(_plain(form), []).append(form)
    for form in left.names:
        for other in plain.get(_plain(form), ()):
            if other != form and len(form) > 1:
                matches.add(form, other, _PLAIN)


@lru_cache(16384)
def _plain(word: str) -> str:
    if word.isascii():
        return word.replace(" ", "")
    letters = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in letters if letter != " " and not unicodedata.combining(letter))
