"""What English writes after a number: percent, currencies, units, the thing counted."""

import re
from functools import cache

from transreview.languages.english.numbers import gap, word_at
from transreview.languages.measures import Measure, money_after, percentage, unit_symbol
from transreview.languages.numerals import Numeral
from transreview.languages.quantity import QuantityKind

_CURRENCIES = {
    "dollar": "USD", "buck": "USD", "won": "KRW", "dong": "VND", "euro": "EUR", "pound": "GBP", "quid": "GBP",
    "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "baht": "THB", "ruble": "RUB", "rouble": "RUB",
    "rupee": "INR", "rupiah": "IDR", "ringgit": "MYR", "peso": "PHP", "kip": "LAK", "riel": "KHR", "franc": "CHF",
    "krona": "SEK", "krone": "NOK", "kroner": "NOK", "kronor": "SEK",
}  # fmt: skip
_NATIONS = {
    "us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD", "singaporean": "SGD",
    "taiwan": "TWD", "taiwanese": "TWD", "kong": "HKD", "zealand": "NZD",
}  # fmt: skip
_ADJECTIVES = frozenset(
    [
        "south",
        "korean",
        "vietnamese",
        "japanese",
        "chinese",
        "british",
        "thai",
        "hong",
        "new",
        "swiss",
        "russian",
        "indian",
    ]
)
_UNITS = {
    "km": "km", "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "centimetre": "cm", "centimeter": "cm",
    "millimetre": "mm", "millimeter": "mm", "mile": "mi", "foot": "ft", "feet": "ft", "inch": "in", "inches": "in",
    "yard": "yd", "hectare": "ha", "acre": "acre", "gram": "g", "gramme": "g", "kilogram": "kg", "kilo": "kg",
    "tonne": "t", "ton": "t", "ounce": "oz", "litre": "l", "liter": "l", "gallon": "gal", "barrel": "bbl",
    "second": "s", "minute": "min", "hour": "h", "day": "d", "night": "night", "week": "wk", "month": "mo", "year": "y",
    "decade": "decade", "century": "century", "centuries": "century", "degree": "°", "megawatt": "MW",
    "gigawatt": "GW", "megapixel": "MP", "pixel": "px", "basis": "bp", "kilowatt": "kW", "knot": "kn",
}  # fmt: skip
_SQUARE = {"square": "²", "cubic": "³", "sq": "²", "cu": "³"}
_SCALED_DEGREES = {"celsius": "°C", "fahrenheit": "°F", "c": "°C", "f": "°F"}
_NOT_COUNTED = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "of",
        "in",
        "on",
        "at",
        "to",
        "from",
        "by",
        "for",
        "with",
        "as",
        "than",
        "per",
        "until",
        "till",
        "since",
        "after",
        "before",
        "during",
        "between",
        "into",
        "over",
        "under",
        "out",
        "up",
        "down",
        "off",
        "about",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "do",
        "does",
        "did",
        "not",
        "no",
        "who",
        "which",
        "that",
        "when",
        "where",
        "while",
        "if",
        "because",
        "so",
        "then",
        "he",
        "she",
        "it",
        "they",
        "we",
        "you",
        "his",
        "her",
        "its",
        "their",
        "this",
        "these",
        "those",
        "there",
        "said",
        "says",
        "say",
        "if",
        "against",
        "more",
        "less",
        "each",
        "all",
        "other",
        "others",
    ]
)
_BETWEEN = frozenset(("more", "additional", "further", "extra", "full", "straight", "consecutive", "successive"))
_WEIGHT = frozenset(["weigh", "weighs", "weighed", "weighing", "lost", "lose", "gained", "gain", "heavier", "lighter"])


def measure(text: str, read: Numeral) -> Measure | None:
    """What stands after a number."""
    end = read.end
    found = percentage(_percentages().match(text, end)) or _symbol(text, end)
    if found is not None:
        return found
    at = gap(text, end)
    if at == end:
        return None
    found = (
        percentage(_percentages().match(text, at))
        or _currency(text, at, read)
        or _unit(text, at, hyphen=text[end] == "-")
    )
    found = found or (_unit(text, gap(text, at + len(word_at(text, at))), hyphen=False) if _adds(text, at) else None)
    return found or _counted(text, at, read.end)


def _adds(text: str, at: int) -> bool:
    """Whether a word stands there that comes between a number and its unit (`three more years`)."""
    return word_at(text, at).lower() in _BETWEEN


def _symbol(text: str, end: int) -> Measure | None:
    at = end + 1 if text[end : end + 1] == " " else end
    money = money_after(text, at)
    if money is not None:
        return money
    unit = unit_symbol(text, at)
    if unit is None or (at != end and len(unit[0]) == 1 and unit[0].isalpha() and unit[0] != "m"):
        return None
    per = _per_hour().match(text, unit[1]) if unit[0] == "km" else None
    return Measure(QuantityKind.NUMBER, per.end(), "km/h") if per else Measure(QuantityKind.NUMBER, unit[1], unit[0])


def _currency(text: str, at: int, read: Numeral) -> Measure | None:
    nation = None
    for _ in range(3):
        word = word_at(text, at)
        if text.startswith("U.S.", at):
            nation, at = "USD", at + 5
            continue
        lowered = word.lower()
        if (lowered in _ADJECTIVES and word[0].isupper()) or lowered == "new":
            at = gap(text, at + len(word))
        elif lowered in _NATIONS and word[0].isupper():
            nation, at = _NATIONS[lowered], gap(text, at + len(word))
        else:
            break
    word = word_at(text, at).lower()
    name = word if word in _CURRENCIES else word.removesuffix("s")
    code = _CURRENCIES.get(name)
    end = at + len(word)
    if code is None or (name == "pound" and _is_weight(text, read, end)):
        return None
    return Measure(QuantityKind.MONEY, end, nation if nation and name == "dollar" else code)


def _is_weight(text: str, read: Numeral, end: int) -> bool:
    """Whether pounds weigh: beside a verb of weighing, or as `20 pounds of rice`."""
    before = text[max(0, read.start - 30) : read.start].lower().split()
    return bool(_WEIGHT.intersection(before[-3:])) or text.startswith(" of ", end)


def _unit(text: str, at: int, *, hyphen: bool) -> Measure | None:
    word = word_at(text, at)
    lowered = word.lower()
    end = at + len(word)
    if lowered in _SQUARE:
        inner = _unit(text, gap(text, end), hyphen=hyphen)
        if inner is None or inner.unit is None:
            return None
        return Measure(QuantityKind.NUMBER, inner.end, inner.unit + _SQUARE[lowered])
    if lowered == "nautical" and (miles := _nautical().match(text, end)):
        return Measure(QuantityKind.NUMBER, miles.end(), "nmi")
    if lowered in ("pound", "pounds"):
        return Measure(QuantityKind.NUMBER, end, "lb")
    unit = _UNITS.get(lowered) or _UNITS.get(lowered.removesuffix("s"))
    if unit is None:
        return None
    if lowered == "second" and not hyphen:
        return None
    if unit == "°":
        scale = _SCALED_DEGREES.get(word_at(text, gap(text, end)).lower())
        return (
            Measure(QuantityKind.NUMBER, gap(text, end) + len(word_at(text, gap(text, end))), scale)
            if scale
            else (Measure(QuantityKind.NUMBER, end, unit))
        )
    if unit in ("km", "m", "mi") and (per := _per_hour().match(text, end)):
        return Measure(QuantityKind.NUMBER, per.end(), "mph" if unit == "mi" else unit + "/h")
    if unit == "bp":
        return (
            Measure(QuantityKind.NUMBER, end + len(points.group()), unit)
            if (points := _points().match(text, end))
            else None
        )
    if unit == "y" and (old := _old().match(text, end)):
        end = old.end()
    return Measure(QuantityKind.NUMBER, end, unit)


def _counted(text: str, at: int, end: int) -> Measure | None:
    word = word_at(text, at)
    if len(word) < 2 or not word.islower() or word in _NOT_COUNTED:
        return None
    return Measure(QuantityKind.NUMBER, end, None, word)


@cache
def _percentages() -> re.Pattern[str]:
    return re.compile(
        r"(?:%|％|(?:per ?cent|pct|percentage|ppts?|pp)\b)(?P<point>(?<=pp)|(?<=pts)|(?<=ppt)|[- ]?points?\b)?",
        re.IGNORECASE,
    )


@cache
def _per_hour() -> re.Pattern[str]:
    return re.compile(r"(?: per hour| an hour|/h)\b")


@cache
def _nautical() -> re.Pattern[str]:
    return re.compile(r"[- ]miles?\b")


@cache
def _points() -> re.Pattern[str]:
    return re.compile(r" points?\b")


@cache
def _old() -> re.Pattern[str]:
    return re.compile(r"[- ]olds?\b")
