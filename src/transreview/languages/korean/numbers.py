"""Korean numerals: digits with 만·억·조, Sino-Korean and native number words."""

import re
from decimal import Decimal
from functools import cache

from transreview.languages.numerals import Numeral, digits, with_fraction
from transreview.named_tuple import NamedTuple

_DIGITS = {"영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9}
_SMALL = {"십": 10, "백": 100, "천": 1000}
_LARGE = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
_NOT_SCALE = {
    "조": frozenset("사직치건례선항약각성업기만"),
    "경": frozenset("기찰제우험북남쟁영선력비상주"),
    "억": frozenset("제류압울새"),
}
"""Syllables that make another word of a scale right after digits: `3경기`, `2조직`."""

_NATIVE_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
_NATIVE_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "네": 4, "넉": 4, "다섯": 5, "여섯": 6,
    "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_PAIRS = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "네다섯": (4, 5), "너댓": (4, 5), "네댓": (4, 5),
    "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
}  # fmt: skip
DAYS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10,
    "열하루": 11, "열이틀": 12, "열사흘": 13, "열나흘": 14, "보름": 15, "열닷새": 15, "열엿새": 16, "열이레": 17,
    "열여드레": 18, "열아흐레": 19,
}  # fmt: skip
_MYRIAD = 10**4


class Native(NamedTuple):
    """Native number words at a place; `upper` is the second value of a pair such as 두세."""

    value: int
    end: int
    upper: int | None = None


def figures(text: str, start: int) -> Numeral | None:
    """A number that begins with digits: `12만5000`, `1조 2천억`, `3만 2,000`."""
    match = _figure().match(text, start)
    read = digits(match.group(), ",", ".") if match else None
    if match is None or read is None:
        return None
    total, section = Decimal(0), Decimal(0)
    first, position = with_fraction(text, match.end(), read.value)
    figure_end = position
    mixed = False
    last_small, last_large = Decimal(10**4), Decimal(10**20)
    scale = Decimal(1)
    current: Decimal | None = first
    while position < len(text):
        letter = text[position]
        if letter in _SMALL and current is not None and _SMALL[letter] < last_small:
            section += current * _SMALL[letter]
            last_small, current, scale = Decimal(_SMALL[letter]), None, Decimal(_SMALL[letter])
            position += 1
        elif letter in _LARGE and _LARGE[letter] < last_large and _is_scale(text, position):
            scale = Decimal(_LARGE[letter]) * (scale if current is None and scale < _MYRIAD else 1)
            total += (section + (current or 0)) * _LARGE[letter]
            last_large, section, current, last_small = Decimal(_LARGE[letter]), Decimal(0), None, Decimal(10**4)
            position += 1
        elif current is None and (more := _continued(text, position, last_large if not section else last_small)):
            current, position = more
            mixed, scale = True, Decimal(1)
        else:
            break
    value = total + section + (current or 0)
    return Numeral(start, position, position if mixed else figure_end, value, scale=scale)


def _is_scale(text: str, position: int) -> bool:
    return text[position + 1 : position + 2] not in _NOT_SCALE.get(text[position], ())


def _continued(text: str, position: int, limit: Decimal) -> tuple[Decimal, int] | None:
    """The digits that go on after a scale, glued or after a space; they count less than the scale."""
    match = _more().match(text, position)
    if match is None:
        return None
    read = digits(match["figure"], ",", ".")
    if read is None:
        return None
    value = read.value
    for letter in match["scale"]:
        if letter in _LARGE and limit < _MYRIAD:
            break
        value *= _SMALL.get(letter) or _LARGE[letter]
    spaced = match.start("figure") > position
    if value >= limit or (spaced and value * 1000 < limit):
        return None
    return read.value, match.end("figure")


def sino(text: str, start: int) -> tuple[Decimal, int, int] | None:
    """A run of Sino-Korean number syllables: the value, the end, and how many digit syllables it has."""
    match = _syllables().match(text, start)
    if match is None:
        return None
    total, section = 0, 0
    current: int | None = None
    small, large = 10**4, 10**20
    count = 0
    for letter in match.group():
        if letter in _DIGITS:
            if current is not None:
                return None
            current, count = _DIGITS[letter], count + 1
        elif letter in _SMALL:
            if _SMALL[letter] >= small or current == 0:
                return None
            section, current, small = section + (current or 1) * _SMALL[letter], None, _SMALL[letter]
        else:
            if _LARGE[letter] >= large or (letter != "만" and not section and not current and total):
                return None
            total += (section + (current or 0) or 1) * _LARGE[letter]
            section, current, small, large = 0, None, 10**4, _LARGE[letter]
    return Decimal(total + section + (current or 0)), match.end(), count


def native(text: str, start: int) -> Native | None:
    """Native number words: `스물세`, `열두`, `다섯`, `두세`."""
    for length in (4, 3, 2):
        pair = _PAIRS.get(text[start : start + length])
        if pair is not None:
            return Native(pair[0], start + length, pair[1])
    ten, at = _longest(_NATIVE_TENS, text, start)
    if ten and text[at : at + 1] == " " and _longest(_NATIVE_ONES, text, at + 1)[0]:
        at += 1
    one, end = _longest(_NATIVE_ONES, text, at)
    if not ten and not one:
        return None
    return Native(ten + one, end if one else at)


def _longest(table: dict[str, int], text: str, start: int) -> tuple[int, int]:
    for length in (2, 1):
        value = table.get(text[start : start + length])
        if value is not None:
            return value, start + length
    return 0, start


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*")


@cache
def _more() -> re.Pattern[str]:
    return re.compile(r" ?(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<scale>[십백천만억]*)(?!\d)(?!년|월|일(?!반)|시(?!간)|/)")


@cache
def _syllables() -> re.Pattern[str]:
    return re.compile(r"[영공일이삼사오육칠팔구십백천만억조]+")
