"""What stands beside a number whatever the language: currency signs and codes, unit symbols."""

import re
from functools import cache

from transreview.languages.quantity import QuantityKind
from transreview.text.span import Span

CURRENCY_SIGNS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₩": "KRW",
    "￦": "KRW",
    "₫": "VND",
    "฿": "THB",
    "₹": "INR",
}
"""Signs and the ISO 4217 code that each means where nothing else is said."""

DOLLARS = {
    "US": "USD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "S": "SGD",
    "HK": "HKD",
    "NZ": "NZD",
    "NT": "TWD",
}
"""The letters before a dollar sign."""

CURRENCY_CODES = frozenset(
    [
        "USD",
        "VND",
        "KRW",
        "EUR",
        "GBP",
        "JPY",
        "CNY",
        "RMB",
        "THB",
        "SGD",
        "AUD",
        "CAD",
        "HKD",
        "NZD",
        "TWD",
        "INR",
        "IDR",
        "MYR",
        "PHP",
        "LAK",
        "KHR",
        "RUB",
        "CHF",
        "SEK",
        "NOK",
        "DKK",
        "BRL",
    ]
)
"""ISO 4217 codes that news writes out, and RMB."""

_UNITS = """
km km; m m; cm cm; mm mm; nm nm; µm µm; km/h km/h; kph km/h; kmh km/h; mph mph; m/s m/s; ft ft; mi mi
km² km²; km2 km²; ㎢ km²; m² m²; m2 m²; ㎡ m²; m³ m³; m3 m³; ㎥ m³; ㎞ km; ㎝ cm; ㎜ mm; ㎏ kg; ㎎ mg; ℓ l; ㎖ ml; ㎿ MW; ㎾ kW
kg kg; g g; mg mg; t t; lb lb; lbs lb; oz oz; ha ha; l l; L l; ml ml; mL ml
kW kW; MW MW; GW GW; kcal kcal; ㎉ kcal; kWh kWh; MWh MWh; GWh GWh; TWh TWh; V V; kV kV; Hz Hz; MHz MHz; GHz GHz
TEU TEU; FEU FEU; DWT dwt; dwt dwt; mAh mAh; ppm ppm; psi psi; ㎸ kV; ㎃ mA; ㎐ Hz; ㎒ MHz; ㎓ GHz; ㏄ cc; cc cc
KB KB; MB MB; GB GB; TB TB; Mbps Mbps; Gbps Gbps; °C °C; ℃ °C; °F °F; ℉ °F; ° °; bp bp; bps bp; dB dB
"""


class Measure:
    """What follows a number: the kind that it gives the value, the end (code points), the unit, what is counted.

    `half` says that a half of the unit is added (`3 năm rưỡi`, `2년 반`).
    """

    __slots__ = ("counted", "end", "half", "kind", "unit")

    def __init__(
        self, kind: QuantityKind, end: int, unit: str | None = None, counted: str | None = None, *, half: bool = False
    ) -> None:
        self.kind = kind
        self.end = end
        self.unit = unit
        self.counted = counted
        self.half = half


@cache
def unit_symbols() -> dict[str, str]:
    """Unit symbols (SI brochure, and the compatibility letters of Korean typesetting) with their plain form."""
    pairs = (entry.split() for line in _UNITS.strip().splitlines() for entry in line.split("; "))
    return dict(pairs)


def unit_symbol(text: str, start: int) -> tuple[str, int] | None:
    """The unit whose symbol stands at `start`, and where the symbol ends; no Latin letter may follow it."""
    symbols = unit_symbols()
    for length in (4, 3, 2, 1):
        end = start + length
        unit = symbols.get(text[start:end])
        if unit is not None and end <= len(text) and not (end < len(text) and _goes_on(text[end])):
            return unit, end
    return None


def _goes_on(letter: str) -> bool:
    return letter.isdigit() or (letter.isalpha() and not "가" <= letter <= "힣")


def money_after(text: str, at: int) -> Measure | None:
    """The currency whose code or sign stands at `at`, after its number; a digit after a sign begins another amount."""
    code = currency_code(text, at)
    if code is not None:
        return Measure(QuantityKind.MONEY, code[1], code[0])
    sign = CURRENCY_SIGNS.get(text[at : at + 1])
    if sign is None or text[at + 1 : at + 2].isdecimal():
        return None
    return Measure(QuantityKind.MONEY, at + 1, sign)


def percentage(match: re.Match[str] | None) -> Measure | None:
    """The percentage that a language's pattern found, or the percentage points where its group `point` stands."""
    if match is None:
        return None
    return Measure(QuantityKind.PERCENT_POINT if match["point"] else QuantityKind.PERCENT, match.end())


def currency_sign(text: str, start: int) -> tuple[str, int] | None:
    """The ISO code of the currency sign at `start` (`$`, `US$`, `€`), and where the sign ends."""
    code = CURRENCY_SIGNS.get(text[start : start + 1])
    if code is not None:
        return code, start + 1
    for length in (2, 1):
        code = DOLLARS.get(text[start : start + length])
        if code is not None and text[start + length : start + length + 1] == "$":
            return code, start + length + 1
    return None


def currency_code(text: str, start: int) -> tuple[str, int] | None:
    """The ISO code written at `start`, and its end; no letter may follow it but Hangul."""
    code = text[start : start + 3]
    if code in CURRENCY_CODES and not (start + 3 < len(text) and _goes_on_letter(text[start + 3])):
        return ("CNY" if code == "RMB" else code), start + 3
    return None


def _goes_on_letter(letter: str) -> bool:
    return letter.isalpha() and not "가" <= letter <= "힣"


def span_between(text: str, start: int, end: int) -> Span:
    """The span from `start` to `end` without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
