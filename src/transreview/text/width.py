"""How many cells of a terminal a text takes (Unicode Standard Annex 11, East Asian Width; ambiguous is narrow)."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def character_width(character: str) -> int:
    """The cells of one code point: 2 for wide and full-width ones, 0 for marks, controls and what has no width."""
    if "\x20" <= character < "\x7f":
        return 1
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp") or "\u1160" <= character <= "\u11ff":
        return 1 if character == "\u00ad" else 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cell_width(text: str) -> int:
    """The cells of a text on one line.

    What people see as one character takes the cells of its first code point: an emoji with modifiers or joiners is
    as wide as one emoji, a flag as two narrow letters.
    """
    if text.isascii():
        return len(text) if text.isprintable() else sum(map(character_width, text))
    return sum(map(character_width, text))
