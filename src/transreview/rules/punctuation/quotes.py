"""Which quotation marks of a paragraph belong together.

Doubles and singles nest; an apostrophe, an inch and a mark typed in the wrong direction are told from quotation marks
by what stands beside them.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import cache

from transreview.analysis.segment import SegmentAnalysis
from transreview.named_tuple import NamedTuple
from transreview.rules.punctuation.marks import Mark, marks

DOUBLE = frozenset('“”„"')
SINGLE = frozenset("‘’'")
_SIGNS = DOUBLE | SINGLE | frozenset("«»")
_KIND = {**dict.fromkeys(DOUBLE, "double"), **dict.fromkeys(SINGLE, "single"), "«": "guillemet", "»": "guillemet"}
_BEFORE_OPENING = frozenset("([{（〈《「『【“‘„«\"'-–—=/·:…,")
_AFTER_CLOSING = frozenset(")]}）〉》」』】”’»\"'-–—/·:;…,.!?")

_NEVER_FIRST = frozenset(",.;:!?)]}")


class Pair(NamedTuple):
    """A quotation's two marks."""

    opening: Mark
    closing: Mark


class Quotes(NamedTuple):
    """The quotations of a paragraph, and the marks without a partner."""

    pairs: tuple[Pair, ...]
    unopened: tuple[Mark, ...]
    unclosed: tuple[Mark, ...]


def kind_of(mark: Mark) -> str:
    """`double`, `single` or `guillemet`: marks of one kind can be partners."""
    return _KIND[mark.sign]


class _Role(Enum):
    OPENS = auto()
    CLOSES = auto()
    NEITHER = auto()


def quotes(segments: Sequence[SegmentAnalysis]) -> Quotes:
    """The quotations in one paragraph."""
    open_marks: list[Mark] = []
    pairs: list[Pair] = []
    unopened: list[Mark] = []
    unclosed: list[Mark] = []
    for mark in marks(tuple(segments), _SIGNS):
        kind = _KIND[mark.sign]
        depth = next((at for at in reversed(range(len(open_marks))) if _KIND[open_marks[at].sign] == kind), None)
        role = _role(mark, is_open=depth is not None)
        if role is _Role.OPENS:
            open_marks.append(mark)
        elif role is _Role.CLOSES and depth is not None:
            unclosed.extend(open_marks[depth + 1 :])
            pairs.append(Pair(open_marks[depth], mark))
            del open_marks[depth:]
        elif role is _Role.CLOSES:
            unopened.append(mark)
    unclosed.extend(open_marks)
    return Quotes(
        tuple(pairs),
        tuple(mark for mark in unopened if _is_certain(mark, mark.before)),
        tuple(mark for mark in unclosed if _is_certain(mark, mark.after)),
    )


def _is_certain(mark: Mark, beside: str) -> bool:
    """Whether a mark without partner is a quotation mark and nothing else.

    Among Latin letters a single one may be an apostrophe; beside Hangul it is none, and ‘ opens.
    """
    if mark.sign not in SINGLE:
        return True
    if _is_hangul(beside):
        return True
    return mark.sign == "‘" and beside.isalpha() and not _elision().match(mark.segment.text, mark.offset + 1)


@cache
def _elision() -> re.Pattern[str]:
    """Words that begin with an apostrophe, which typing programs turn into an opening mark."""
    return re.compile(r"(?:em|til|tis|twas|twere|cause|cos|n|round|bout|ere|nuff|s|neath|kay)\b", re.IGNORECASE)


def _role(mark: Mark, *, is_open: bool) -> _Role:
    if mark.sign in "«»":
        return _Role.OPENS if mark.sign == "«" else _Role.CLOSES
    if mark.sign in DOUBLE:
        return _role_of_double(mark, is_open=is_open)
    return _role_of_single(mark, is_open=is_open)


def _role_of_double(mark: Mark, *, is_open: bool) -> _Role:
    opens_here = _may_open(mark)
    closes_here = _may_close(mark)
    if mark.sign == "„":
        return _Role.OPENS
    if mark.sign == "“":
        return _Role.CLOSES if is_open and closes_here and not opens_here else _Role.OPENS
    if mark.sign == "”":
        return _Role.OPENS if not is_open and opens_here and not closes_here else _Role.CLOSES
    if is_open:
        return _Role.OPENS if opens_here and not closes_here else _Role.CLOSES
    if closes_here and not opens_here:
        return _Role.NEITHER if mark.before.isdigit() else _Role.CLOSES
    return _Role.OPENS


def _role_of_single(mark: Mark, *, is_open: bool) -> _Role:
    before, after = mark.before, mark.after
    if _is_latin(before) and _is_latin(after):
        return _Role.NEITHER
    if mark.sign == "'" and "'" in (before, after):  # emphasis in wikis, an escape in message formats
        return _Role.NEITHER
    if mark.sign == "‘":
        return _Role.NEITHER if after.isdigit() or before.isalnum() else _Role.OPENS
    if is_open and not before.isspace():
        return _Role.CLOSES
    if mark.sign == "'" and _may_open(mark) and not after.isdigit() and not after.isspace():
        return _Role.OPENS
    return _Role.CLOSES if _is_hangul(before) and not _is_prime(mark) else _Role.NEITHER


def _may_open(mark: Mark) -> bool:
    """Whether what stands beside a mark lets it open: a space or an opening mark before it, neither after it."""
    if mark.after.isspace() or mark.after in _NEVER_FIRST:
        return False
    return mark.before.isspace() or mark.before in _BEFORE_OPENING


def _may_close(mark: Mark) -> bool:
    """Whether a mark can close: a space, a mark or a particle after it, and no space before it unless one follows."""
    if mark.before.isspace() and not (mark.after.isspace() or mark.after in _NEVER_FIRST):
        return False
    return mark.after.isspace() or mark.after in _AFTER_CLOSING or _is_hangul(mark.after)


def _is_prime(mark: Mark) -> bool:
    return mark.before.isdigit()


def _is_latin(letter: str) -> bool:
    return letter.isalnum() and not _is_hangul(letter)


def _is_hangul(letter: str) -> bool:
    return "\uac00" <= letter <= "\ud7a3"
