"""Quantities as claims that another language must make too, and when two claims are the same."""

from decimal import Decimal
from typing import NamedTuple

from transreview.analysis.segment import SegmentAnalysis
from transreview.languages.quantity import GRADE, Bound, CalendarDate, ClockTime, Quantity, QuantityKind

_PLAIN = frozenset({QuantityKind.NUMBER, QuantityKind.ORDINAL})
_AMOUNTS = frozenset(
    {
        QuantityKind.NUMBER,
        QuantityKind.ORDINAL,
        QuantityKind.MONEY,
        QuantityKind.PERCENT,
        QuantityKind.PERCENT_POINT,
    }
)
_LONGEST_MONTH = 31
_COUNTED_TIMES = frozenset({"y", "mo", "wk", "d"})
_MANY = 10
_WORDS_OF_REST = 3
_ABOUT = Decimal("0.05")
_CONVERTED = Decimal("0.03")
_TO_BASE: dict[str, tuple[str, Decimal]] = {
    unit: (base, Decimal(factor))
    for base, units in {
        "m": "mm 0.001, cm 0.01, m 1, km 1000, mi 1609.344, ft 0.3048, in 0.0254, yd 0.9144, nmi 1852",
        "m²": "m² 1, km² 1000000, ha 10000, acre 4046.856, ac 4046.856, pyeong 3.3058, 평 3.3058",
        "kg": "mg 0.000001, g 0.001, kg 1, t 1000, lb 0.45359, oz 0.02835",
        "mo": "mo 1, y 12, decade 120, century 1200",
        "W": "W 1, kW 1000, MW 1000000, GW 1000000000",
        "Wh": "Wh 1, kWh 1000, MWh 1000000, GWh 1000000000",
        "l": "ml 0.001, l 1, gal 3.785412, bbl 158.9873, m³ 1000",
        "V": "V 1, kV 1000",
        "km/h": "km/h 1, mph 1.609344, m/s 3.6, kn 1.852",
        "px": "px 1, MP 1000000",
        "s": "s 1, min 60, h 3600, d 86400, week 604800, wk 604800, night 86400",
    }.items()
    for unit, factor in (each.split() for each in units.split(", "))
}
"""Units of measure in terms of a base unit: the international yard and pound of 1959, pyeong of 400/121 m²,
the gallon and the oil barrel of the United States."""


class Claim(NamedTuple):
    """A quantity where it stands."""

    segment: SegmentAnalysis
    quantity: Quantity
    unit: int

    @property
    def language(self) -> str:
        """The language of the text that makes the claim."""
        return self.segment.language.code

    @property
    def text(self) -> str:
        """The expression as it is written."""
        return self.quantity.span.of(self.segment.text)

    @property
    def is_remainder(self) -> bool:
        """Whether a small number counts those left beside others that are named: `TP.HCM, Cần Thơ và ba nơi khác`."""
        quantity = self.quantity
        if quantity.amount is None or quantity.amount >= _MANY:
            return False
        words = [word for word in self.segment.words if not word.span.overlaps(quantity.figure)]
        before = [word for word in words if word.span.end <= quantity.span.start][-1:]
        after = [word for word in words if word.span.start >= quantity.figure.end][:_WORDS_OF_REST]
        return any(word.text.lower() in self.segment.language.remainders for word in (*before, *after))

    @property
    def weighs(self) -> bool:
        """Whether its absence elsewhere means something: small numbers in words come and go in translation."""
        quantity = self.quantity
        if quantity.kind in (QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.PERCENT_POINT):
            return True
        if quantity.kind in _PLAIN:
            figure = not quantity.spelled and quantity.amount is not None and quantity.amount >= 5
            return figure and quantity.unit != GRADE  # a year of school has names (senior, final year)
        if quantity.kind is QuantityKind.DATE:
            date = quantity.date
            return date is not None and date.month is not None and date.day is not None
        return False


def same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities state the same value, however they write it."""
    if one.amount is not None and other.amount is not None and {one.kind, other.kind} <= _AMOUNTS:
        return _same_amount(one, other)
    if one.date is not None and other.date is not None:
        return _compatible(one.date, other.date)
    if one.date is not None and other.amount is not None:
        return other.kind in _PLAIN and _part_of(one.date, other.amount)
    if other.date is not None and one.amount is not None:
        return one.kind in _PLAIN and _part_of(other.date, one.amount)
    if one.time is not None and other.time is not None:
        return _one_time(one.time, other.time)
    if one.time is not None or other.time is not None:
        return _full_hour(one, other) or _full_hour(other, one)
    if one.kind is QuantityKind.WEEKDAY and other.kind is QuantityKind.WEEKDAY:
        return one.amount == other.amount
    return False


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities with different values may be renderings of one: they are of one sort."""
    if one.kind is other.kind:
        # the won beside a sum in dong is one conversion, the dollars beside it in another language another one
        return one.kind is not QuantityKind.MONEY or one.unit == other.unit
    if measured(one) or measured(other):
        # the third year is a count of years; the 4th is a day, and the first goal is no minute of the match
        return not (is_day(one) or is_day(other)) and not {one.unit, other.unit}.isdisjoint(_COUNTED_TIMES)
    if QuantityKind.DATE in (one.kind, other.kind):
        return is_day(one) and is_day(other)
    return {one.kind, other.kind} in ({QuantityKind.PERCENT, QuantityKind.PERCENT_POINT}, set(_PLAIN))


def is_added(claim: Claim) -> bool:
    """Whether a quantity stands in brackets right after another of its kind in another unit: a conversion of that."""
    quantity, text = claim.quantity, claim.segment.text
    opening = text.rfind("(", 0, quantity.span.start)
    return opening >= 0 and any(
        other.kind is quantity.kind and other.unit != quantity.unit and text[other.span.end : opening].strip() == ""
        for other in claim.segment.quantities
        if other.span.end <= opening
    )


def is_day(quantity: Quantity) -> bool:
    """Whether a quantity is a day without its month, or an ordinal in figures that may be one (`the 20th`)."""
    if quantity.date is not None:
        return quantity.date.day is not None and quantity.date.month is None and quantity.date.year is None
    amount = quantity.amount
    return (
        quantity.kind is QuantityKind.ORDINAL
        and not quantity.spelled
        and amount is not None
        and amount <= _LONGEST_MONTH
    )


def power_of_ten(one: Decimal, other: Decimal) -> int:
    """How many places two values are apart when they differ by a power of ten alone, else 0."""
    if not one or not other or one == other:
        return 0
    places = 0
    small, large = sorted((abs(one), abs(other)))
    while small < large and places < 12:
        small *= 10
        places += 1
    return places if small == large else 0


def same_measure(one: Quantity, other: Quantity) -> bool:
    """Whether two measures are equal in different units, within rounding."""
    left, right = _TO_BASE.get(one.unit or ""), _TO_BASE.get(other.unit or "")
    if left is None or right is None or left[0] != right[0] or one.amount is None or other.amount is None:
        return False
    first, second = one.amount * left[1], other.amount * right[1]
    return abs(first - second) <= _CONVERTED * max(abs(first), abs(second))


def measured(quantity: Quantity) -> bool:
    """Whether the quantity is in a unit of measure that has a size."""
    return quantity.unit in _TO_BASE


def is_time(quantity: Quantity) -> bool:
    """Whether the quantity is a date or a length of time."""
    return quantity.kind is QuantityKind.DATE or _TO_BASE.get(quantity.unit or "", ("", 0))[0] in ("s", "mo")


def _same_amount(one: Quantity, other: Quantity) -> bool:
    assert one.amount is not None
    assert other.amount is not None
    if one.amount == other.amount or same_measure(one, other):
        return True
    if Bound.EXACT not in (one.bound, other.bound) or one.bound is not other.bound:
        larger = max(abs(one.amount), abs(other.amount))
        if larger >= 10 and abs(one.amount - other.amount) <= _ABOUT * larger:
            return True
    return _rounded(one.amount, other.amount) or _rounded(other.amount, one.amount)


def _rounded(short: Decimal, long: Decimal) -> bool:
    """Whether `short` is `long` rounded to the digits that it has, at least two of them."""
    digits = len(short.normalize().as_tuple().digits)
    if digits < 2 or digits >= len(long.normalize().as_tuple().digits) or not long:
        return False
    places = long.adjusted() - digits + 1
    step = Decimal(1).scaleb(places)
    return abs(short - long) < step and short.adjusted() in (long.adjusted(), long.adjusted() + 1)


def _compatible(one: CalendarDate, other: CalendarDate) -> bool:
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    said = [(left, right) for left, right in pairs if left is not None and right is not None]
    return bool(said) and all(left == right for left, right in said)


def _part_of(date: CalendarDate, amount: Decimal) -> bool:
    """Whether a number is all that a date says (`năm 2030`, 2030); one that says more is no number."""
    said = [part for part in (date.year, date.month, date.day) if part is not None]
    return len(said) == 1 and amount == said[0]


def _one_time(one: ClockTime, other: ClockTime) -> bool:
    if one.hour is None and other.hour is None:
        return {one.period, other.period} not in _OTHER_HALVES
    hours = (None if time.hour is None else time.hour % 24 for time in (one, other))
    return len(set(hours)) == 1 and (one.minute or 0) == (other.minute or 0)


def _full_hour(clock: Quantity, plain: Quantity) -> bool:
    """Whether a number that counts nothing may be an hour of the clock (`At 11, learn to cook`)."""
    time = clock.time
    bare = plain.kind is QuantityKind.NUMBER and plain.unit is None and plain.counted is None and not plain.spelled
    return bare and time is not None and not time.minute and time.hour is not None and plain.amount == time.hour


_OTHER_HALVES = ({"morning", "afternoon"}, {"morning", "evening"})
"""Parts of the day that nobody takes for each other; where night, noon and evening end differs between languages."""
