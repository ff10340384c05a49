"""English numerals: digits with scale words, number words, ordinals."""

import re
from decimal import Decimal
from functools import cache

from transreview.languages.numerals import Numeral, digits, with_fraction

UNITS = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(1, 20),
        strict=True,
    )
)
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "bn": 10**9,
    "mn": 10**6,
    "tn": 10**12,
    "mln": 10**6,
    "bln": 10**9,
    "trn": 10**12,
    "k": 1000,
}
MONEY_SCALES = {"m": 10**6, "b": 10**9, "M": 10**6, "B": 10**9, "K": 1000, "MM": 10**6, "T": 10**12}
ORDINALS = {
    **dict(
        zip(
            [
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
            ],
            range(1, 20),
            strict=True,
        )
    ),
    **dict(
        zip(
            ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"],
            range(20, 100, 10),
            strict=True,
        )
    ),
    "hundredth": 100,
    "thousandth": 1000,
}
PARTS = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
    "hundredth": 100,
}
_DOZEN = 12


def word_at(text: str, start: int) -> str:
    """The word of letters at a place, as it is written; empty where there is none."""
    match = _word().match(text, start)
    return match.group() if match else ""


def gap(text: str, end: int) -> int:
    """Where the next word or figure begins after one space or hyphen; `end` itself where none stands."""
    return end + 1 if end < len(text) and text[end] in " -" else end


def numeral(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """The number at a place, digits or words, with its scale words."""
    return _digits(text, start, money=money) if text[start].isdecimal() else _words(text, start)


def _digits(text: str, start: int, *, money: bool) -> Numeral | None:
    match = _figure().match(text, start)
    if match is None:
        return None
    read = digits(match.group(), ",", ".")
    if read is None:
        return None
    value, end = with_fraction(text, match.end(), read.value)
    scaled = _scale(text, end, money=money)
    if scaled is None:
        return Numeral(start, end, end, value)
    scale, after = scaled
    return Numeral(start, after, end, value * scale, scale=Decimal(scale))


def _scale(text: str, end: int, *, money: bool = False) -> tuple[int, int] | None:
    """The product of the scale words that follow, and their end."""
    scale = 1
    while True:
        at = gap(text, end)
        word = word_at(text, at)
        factor = SCALES.get(word) or (SCALES.get(word.lower()) if len(word) > 2 else None)
        if factor is None and money and at == end and scale == 1:
            factor = MONEY_SCALES.get(word)
        if factor is None or (word == "k" and at != end):
            return None if scale == 1 else (scale, end)
        scale, end = scale * factor, at + len(word)


def _words(text: str, start: int) -> Numeral | None:
    """Number words after each other: the tens and units, then scales; `a hundred and five`, `half a million`."""
    first = word_at(text, start).lower()
    if first in ("a", "an", "half"):
        return _indefinite(text, start, first)
    total = section = Decimal(0)
    position = end = start
    figure_end = start
    scale = Decimal(1)
    while True:
        word = word_at(text, position).lower()
        if word == "and" and section + total > 0 and (scale >= 100):
            position = gap(text, position + 3)
            word = word_at(text, position).lower()
            if word not in UNITS and word not in TENS:
                break
            if text[position : position + len(word)] != word and word != "one":
                break
        if word in UNITS and section % 100 in (0, *TENS.values()) and not (section % 100 and UNITS[word] > 9):
            section, scale = section + UNITS[word], Decimal(1)
        elif word in TENS and section % 100 == 0:
            section, scale = section + TENS[word], Decimal(1)
        elif word in SCALES and len(word) > 2 and section:
            scale = Decimal(SCALES[word])
            if scale == 100:
                section *= 100
            else:
                total, section = total + section * scale, Decimal(0)
        elif word == "dozen" and section:
            section, scale = section * _DOZEN, Decimal(_DOZEN)
            end = figure_end = position + len(word)
            break
        else:
            break
        end = position + len(word)
        if scale == 1:
            figure_end = end
        position = gap(text, end)
        if position == end:
            break
    if end == start:
        return None
    return _with_half(text, Numeral(start, end, figure_end, total + section, spelled=True, scale=scale))


def _indefinite(text: str, start: int, first: str) -> Numeral | None:
    """`a hundred`, `a dozen`, `half a million`, `a third of`; in `a decade` the article counts."""
    factor = Decimal(1)
    at = gap(text, start + len(first))
    if first == "half":
        factor = Decimal("0.5")
        if word_at(text, at).lower() == "a":
            at = gap(text, at + 1)
    word = word_at(text, at).lower()
    end = at + len(word)
    if word == "dozen":
        return Numeral(start, end, end, factor * _DOZEN, spelled=True)
    if word == "decade" and factor == 1:
        return Numeral(start, start + len(first), start + len(first), factor, spelled=True)
    if word not in SCALES or len(word) < 4:
        return None
    rest = _words(text, at_and) if (at_and := _after_and(text, end)) else None
    if rest is not None and rest.value < SCALES[word] and factor == 1:
        return Numeral(start, rest.end, rest.end, SCALES[word] + rest.value, spelled=True)
    scaled = _scale(text, end) or (1, end)
    value = factor * SCALES[word] * scaled[0]
    return Numeral(start, scaled[1], scaled[1], value, spelled=True)


def _after_and(text: str, end: int) -> int | None:
    return end + 5 if text.startswith(" and ", end) and word_at(text, end + 5) in {**UNITS, **TENS} else None


def _with_half(text: str, read: Numeral) -> Numeral:
    """`two and a half (million)`."""
    match = _half().match(text, read.end)
    if match is None or read.value % 1:
        return read
    scaled = _scale(text, match.end()) or (1, match.end())
    value = (read.value + {"half": Decimal("0.5"), "quarter": Decimal("0.25")}[match[1]]) * scaled[0]
    return Numeral(read.start, scaled[1], match.end(), value, spelled=True, scale=Decimal(scaled[0]))


def fraction(text: str, start: int) -> tuple[Decimal, int] | None:
    """`two-thirds`, `one third`, `a quarter of`: the value and the end."""
    word = word_at(text, start).lower()
    top = 1 if word in ("a", "an") else UNITS.get(word)
    if top is None or top > 9:
        return None
    at = gap(text, start + len(word))
    part = word_at(text, at).lower()
    below = PARTS.get(part if top == 1 else part.removesuffix("s"))
    end = at + len(part)
    if at == start + len(word) or below is None or (top > 1 and not part.endswith("s")):
        return None
    if word in ("a", "an") and not _of().match(text, end):
        return None
    if top == 1 and text[end : end + 1] == "-":
        return None
    return Decimal(top) / below, end


def ordinal(text: str, start: int) -> tuple[int, int, bool] | None:
    """An ordinal: the value, the end, and whether it stands in words."""
    if text[start].isdecimal():
        match = _numeric_ordinal().match(text, start)
        return None if match is None else (int(match[1].replace(",", "")), match.end(), False)
    word = word_at(text, start).lower()
    end = start + len(word)
    if word in ORDINALS:
        return ORDINALS[word], end, True
    if word in TENS:
        at = gap(text, end)
        unit = word_at(text, at).lower()
        if at > end and ORDINALS.get(unit, 10) < 10:
            return TENS[word] + ORDINALS[unit], at + len(unit), True
    return None


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*")


@cache
def _half() -> re.Pattern[str]:
    return re.compile(r" and a (half|quarter)\b")


@cache
def _of() -> re.Pattern[str]:
    return re.compile(r" of\b|[.,;)]|$")


@cache
def _numeric_ordinal() -> re.Pattern[str]:
    return re.compile(r"(\d[\d,]*)(?:st|nd|rd|th)\b")
