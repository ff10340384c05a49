"""Reads the quantities of a text: what the three languages' grammars of numbers have in common.

A language says where values may begin (`anchors`), how its numerals, measures, ranges and hedges are written, and reads
dates and ordinals itself (`special`). Positions are code points of the text.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from transreview.languages.measures import Measure, currency_code, currency_sign
from transreview.languages.numerals import Numeral
from transreview.languages.quantity import Bound, CalendarDate, Quantity, QuantityKind
from transreview.languages.stopwatch import hundredths_after, lap_time
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

HALF = Decimal("0.5")


class Reading(NamedTuple):
    """What was read and where reading goes on; no quantities: the stretch is something else (a model's name)."""

    quantities: tuple[Quantity, ...]
    end: int


class QuantityReader(ABC):
    """Reads one text. `point` is the language's decimal mark, `below_zero` what stands before a temperature below zero."""

    point: ClassVar[str] = "."
    below_zero: ClassVar[tuple[str, ...]] = ()

    def __init__(self, text: str) -> None:
        self.text = text

    @abstractmethod
    def anchors(self) -> Iterator[int]:
        """The places, in order, where a value may begin."""

    @abstractmethod
    def special(self, start: int) -> Reading | None:
        """A date, time, weekday, ordinal, or something that is no value, at a place."""

    @abstractmethod
    def numeral(self, start: int) -> Numeral | None:
        """The number at a place, with its scale."""

    @abstractmethod
    def measure(self, numeral: Numeral) -> Measure | None:
        """What the number measures or counts, from what follows it; None where nothing does."""

    @abstractmethod
    def connector(self, start: int) -> int | None:
        """Where the second number of a range begins, when what follows the first is a range mark."""

    @abstractmethod
    def bound_before(self, start: int) -> tuple[Bound, int] | None:
        """What the words before a value say of its exactness, and where they begin."""

    @abstractmethod
    def bound_after(self, end: int) -> tuple[Bound, int] | None:
        """What the words after a value say of its exactness, and where they end."""

    def accepts(self, numeral: Numeral, measure: Measure | None) -> bool:
        """Whether a numeral with such a measure is a value at all, or a word that looks like one."""
        return True

    def read(self) -> tuple[Quantity, ...]:
        """All values, in order, not overlapping."""
        found: list[Quantity] = []
        position = 0
        for start in self.anchors():
            if start < position:
                continue
            lap = lap_time(self.text, start)
            reading = Reading(lap, lap[1].span.end) if lap else self.special(start) or self.plain(start)
            if reading is not None:
                found.extend(reading.quantities)
                position = max(reading.end, start + 1)
        return tuple(found)

    def plain(self, start: int) -> Reading | None:
        """A number, sum, measure or percentage at a place, or a range of two."""
        first = self._figure(start)
        if first is None:
            return None
        numeral, currency = first
        measure = self._measure(numeral, currency)
        if not self.accepts(numeral, measure):
            return None
        second = self._range_end(measure.end if measure else numeral.end)
        if second is None:
            quantity = self._with_hundredths(self._quantity(start, numeral, currency, measure))
            return Reading((quantity,), quantity.span.end)
        return self._range(start, numeral, currency, measure, *second)

    def _with_hundredths(self, quantity: Quantity) -> Quantity:
        """`11초 24`, `11 giây 24`: the digits after whole seconds are their decimals, unless they count something."""
        if quantity.unit != "s" or quantity.spelled or quantity.amount is None or quantity.amount % 1:
            return quantity
        digits = hundredths_after(self.text, quantity.span.end)
        numeral = self.numeral(digits.start) if digits else None
        if digits is None or numeral is None or numeral.end != digits.end or self.measure(numeral) is not None:
            return quantity
        hundredths = Decimal(f"0.{digits.of(self.text)}")
        return quantity._replace(span=Span(quantity.span.start, digits.end), amount=quantity.amount + hundredths)

    def _figure(self, start: int) -> tuple[Numeral, str | None] | None:
        currency = currency_sign(self.text, start) or currency_code(self.text, start)
        if currency is None:
            numeral = self.numeral(start)
            return None if numeral is None else (numeral, None)
        code, end = currency
        while end < len(self.text) and self.text[end] == " ":
            end += 1
        if end == len(self.text) or not self.text[end].isdecimal():
            return None
        numeral = self.money_numeral(end)
        return None if numeral is None else (numeral, code)

    def money_numeral(self, start: int) -> Numeral | None:
        """The number after a currency sign, where scales may be shorter (`$1.2m`)."""
        return self.numeral(start)

    def _measure(self, numeral: Numeral, currency: str | None) -> Measure | None:
        if currency is not None:
            return Measure(QuantityKind.MONEY, numeral.end, currency)
        return self.measure(numeral)

    def _range_end(self, end: int) -> tuple[int, Numeral, str | None, Measure | None] | None:
        start = self.connector(end)
        if start is None or self.special(start) is not None:
            return None
        figure = self._figure(start)
        if figure is None:
            return None
        numeral, currency = figure
        measure = self._measure(numeral, currency)
        if measure is None and self.connector(numeral.end) is not None:
            return None
        return start, numeral, currency, measure

    def _range(
        self,
        start: int,
        numeral: Numeral,
        currency: str | None,
        measure: Measure | None,
        start_two: int,
        two: Numeral,
        currency_two: str | None,
        measure_two: Measure | None,
    ) -> Reading:
        if measure is None or (currency is not None and two.scale > numeral.scale):
            numeral = self._scaled(numeral, two)
            measure = self._shared(numeral, currency, measure_two)
        if measure is not None and (measure_two is None or (currency is not None and currency_two is None)):
            measure_two = Measure(measure.kind, two.end, measure.unit, measure.counted)
        first = self._quantity(start, numeral, currency, measure, hedged=False)
        second = self._quantity(start_two, two, currency_two, measure_two, bound=first.bound, range_end=True)
        return Reading((first, second), second.span.end)

    @staticmethod
    def _scaled(numeral: Numeral, two: Numeral) -> Numeral:
        """In `10-15 million` the scale belongs to both."""
        if numeral.scale == 1 and two.scale > 1 and numeral.value <= two.value / two.scale:
            return numeral._replace(value=numeral.value * two.scale)
        return numeral

    @staticmethod
    def _shared(numeral: Numeral, currency: str | None, measure: Measure | None) -> Measure | None:
        if currency is not None:
            return Measure(QuantityKind.MONEY, numeral.end, currency)
        if measure is None:
            return None
        return Measure(measure.kind, numeral.end, measure.unit, measure.counted)

    def _quantity(
        self,
        start: int,
        numeral: Numeral,
        currency: str | None,
        measure: Measure | None,
        *,
        bound: Bound = Bound.EXACT,
        range_end: bool = False,
        hedged: bool = True,
    ) -> Quantity:
        end = max(measure.end if measure else 0, numeral.end)
        hedge = None
        if bound is Bound.EXACT:
            bound, hedge = self.hedge(start, end if hedged else None)
        value = self.intended(numeral, measure)
        if measure and measure.unit and measure.unit.startswith("°") and self.text.endswith(self.below_zero, 0, start):
            value = -value
        return Quantity(
            kind=measure.kind if measure else QuantityKind.NUMBER,
            span=Span(start, end),
            figure=Span(numeral.start, numeral.figure_end),
            amount=value + HALF if measure and measure.half else value,
            unit=measure.unit if measure else None,
            counted=measure.counted if measure else None,
            bound=bound,
            range_end=range_end,
            spelled=numeral.spelled,
            hedge=hedge,
        )

    def hedge(self, start: int, end: int | None) -> tuple[Bound, Span | None]:
        """How exactly a value is stated by the words before it, else by those after it (where `end` is given)."""
        before = self.bound_before(start)
        if before is not None:
            return before[0], Span(before[1], start)
        after = self.bound_after(end) if end is not None else None
        if after is not None and end is not None:
            return after[0], Span(end, after[1])
        return Bound.EXACT, None

    def in_words(self, start: int, end: int, value: Decimal, *, spelled: bool = True) -> Reading:
        """A multiple or a part that stands in words, with what is said of its exactness."""
        span = Span(start, end)
        bound, hedge = self.hedge(start, end)
        quantity = Quantity(QuantityKind.NUMBER, span, span, amount=value, bound=bound, spelled=spelled, hedge=hedge)
        return Reading((quantity,), end)

    def intended(self, numeral: Numeral, measure: Measure | None) -> Decimal:
        """The value that is meant: things that are counted have no thousandths, so `8,600 người` is 8600."""
        if numeral.scale == 1 and measure and measure.counted and measure.unit is None:
            whole, mark, decimals = self.text[numeral.start : numeral.figure_end].partition(self.point)
            if mark and len(decimals) == 3 and len(whole) <= 3 and whole.strip("0"):
                return Decimal(whole + decimals)
        return numeral.value


def date(
    start: int,
    end: int,
    year: int | None,
    month: int | None,
    day: int | None,
    *,
    range_end: bool = False,
) -> Quantity:
    """A date as a quantity; a year of four digits or None."""
    span = Span(start, end)
    return Quantity(QuantityKind.DATE, span, span, date=CalendarDate(year, month, day), range_end=range_end)


def ordinal(span: Span, figure: Span, value: int | Decimal, counted: str | None = None, *, spelled: bool) -> Quantity:
    """An ordinal as a quantity."""
    return Quantity(QuantityKind.ORDINAL, span, figure, amount=Decimal(value), counted=counted, spelled=spelled)


def weekday(start: int, end: int, number: int) -> Quantity:
    """A weekday as a quantity, 1 = Monday."""
    return Quantity(QuantityKind.WEEKDAY, Span(start, end), Span(start, end), amount=Decimal(number))


def is_month_day(month: int, day: int) -> bool:
    """Whether the two can be month and day of a date."""
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)
