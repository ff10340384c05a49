"""What people see as one character: extended grapheme clusters (Unicode Standard Annex 29).

The rules are GB3 to GB9a and GB11 to GB13, with the properties taken from the general categories that Python knows
(Extend: Mn, Me, Mc; pictographs by block). Prepended marks (GB9b) and Indic conjuncts (GB9c) are left out: they occur
in none of our languages.
"""

from collections.abc import Iterator
from unicodedata import category

from transreview.text.span import Span

ZERO_WIDTH_JOINER = "\u200d"
_ZERO_WIDTH_NON_JOINER = "\u200c"


def graphemes(text: str) -> Iterator[Span]:
    """The clusters of a text, in order and without gaps."""
    start = 0
    for position in range(1, len(text)):
        if is_boundary(text, position):
            yield Span(start, position)
            start = position
    if text:
        yield Span(start, len(text))


def is_boundary(text: str, position: int) -> bool:
    """Whether a cluster may end before the code point at `position`; the ends of the text are boundaries."""
    if position <= 0 or position >= len(text):
        return True
    before, after = text[position - 1], text[position]
    if after < "\u0300":
        return not (before == "\r" and after == "\n")
    if _is_control(before) or _is_control(after):
        return True
    if _extends(after):
        return False
    if _is_hangul(before) and _is_hangul(after):
        return not _same_syllable(before, after)
    if before == ZERO_WIDTH_JOINER and is_pictograph(after):
        return not _joins_pictographs(text, position - 1)
    if _is_regional(before) and _is_regional(after):
        return _regional_run(text, position) % 2 == 0
    return True


def boundary_before(text: str, position: int) -> int:
    """The nearest boundary at or before `position`."""
    while not is_boundary(text, position):
        position -= 1
    return max(0, min(position, len(text)))


def boundary_after(text: str, position: int) -> int:
    """The nearest boundary at or after `position`."""
    while not is_boundary(text, position):
        position += 1
    return max(0, min(position, len(text)))


def is_pictograph(character: str) -> bool:
    """Whether a code point lies in a block of pictographs (the property Extended_Pictographic, by block)."""
    return (
        "\u2190" <= character <= "\u2bff"
        or "\U0001f000" <= character <= "\U0001f1e5"
        or "\U0001f200" <= character <= "\U0001f3fa"
        or "\U0001f400" <= character <= "\U0001faff"
        or character in "\u00a9\u00ae\u203c\u2049\u2122\u2139\u3030\u303d\u3297\u3299"
    )


def _extends(character: str) -> bool:
    """Whether a code point belongs to the one before it: marks, joiners, skin tones, tags of flags."""
    return (
        character in (ZERO_WIDTH_JOINER, _ZERO_WIDTH_NON_JOINER)
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
        or "\uff9e" <= character <= "\uff9f"
        or category(character)[0] == "M"
    )


def _is_control(character: str) -> bool:
    if character in (ZERO_WIDTH_JOINER, _ZERO_WIDTH_NON_JOINER) or "\U000e0020" <= character <= "\U000e007f":
        return False
    return category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs")


def _is_hangul(character: str) -> bool:
    return "\u1100" <= character <= "\u11ff" or "\uac00" <= character <= "\ud7ff" or "\ua960" <= character <= "\ua97c"


def _same_syllable(before: str, after: str) -> bool:
    """GB6 to GB8: leading, vowel and trailing jamo make one syllable."""
    after_vowel = "\u1160" <= after <= "\u11a7" or "\ud7b0" <= after <= "\ud7c6"
    after_trailing = "\u11a8" <= after <= "\u11ff" or "\ud7cb" <= after <= "\ud7fb"
    if "\u1100" <= before <= "\u115f" or "\ua960" <= before <= "\ua97c":
        return not after_trailing
    if "\uac00" <= before <= "\ud7a3":
        return after_trailing or (after_vowel and (ord(before) - 0xAC00) % 28 == 0)
    if "\u1160" <= before <= "\u11a7" or "\ud7b0" <= before <= "\ud7c6":
        return after_vowel or after_trailing
    return after_trailing


def _joins_pictographs(text: str, joiner: int) -> bool:
    """GB11: whether a pictograph, perhaps with marks, stands before the joiner."""
    position = joiner - 1
    while position >= 0 and _extends(text[position]) and text[position] != ZERO_WIDTH_JOINER:
        position -= 1
    return position >= 0 and is_pictograph(text[position])


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _regional_run(text: str, end: int) -> int:
    """How many regional indicators stand before `end`: a flag is two of them (GB12, GB13)."""
    start = end
    while start > 0 and _is_regional(text[start - 1]):
        start -= 1
    return end - start
