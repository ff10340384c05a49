"""How many cells of a terminal a text takes (Unicode Standard Annex 11, East Asian Width; ambiguous is narrow)."""

from functools import lru_cache
from unicodedata import category, east_asian_width

from transreview.text.graphemes import ZERO_WIDTH_JOINER, graphemes

_EMOJI_STYLE = "\ufe0f"
_NO_CELLS = frozenset(("Mn", "Me", "Cf", "Cc", "Cs", "Zl", "Zp"))


@lru_cache(maxsize=4096)
def character_width(character: str) -> int:
    """The cells of one code point: 2 for wide and full-width ones, 0 for marks, controls and what has no width."""
    if "\x20" <= character < "\x7f" or character == "\u00ad":
        return 1
    if category(character) in _NO_CELLS or "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb":
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def cell_width(text: str) -> int:
    """The cells of a text on one line, control characters not counted.

    A cluster of emoji (joined, with a skin tone, in emoji style) is two cells wide, a flag too.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    if (
        ZERO_WIDTH_JOINER in text
        or _EMOJI_STYLE in text
        or any("\U0001f3fb" <= letter <= "\U0001f3ff" for letter in text)
    ):
        return sum(_cluster_width(span.of(text)) for span in graphemes(text))
    return sum(map(character_width, text))


def _cluster_width(cluster: str) -> int:
    width = sum(map(character_width, cluster))
    return 2 if width > 2 or (_EMOJI_STYLE in cluster and width) else width
