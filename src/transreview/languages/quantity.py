"""Quantities as values: what a number, sum of money or date in running text means, whatever the language."""

from decimal import Decimal
from enum import StrEnum

from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


class QuantityKind(StrEnum):
    """What sort of value a quantity is."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    PERCENT_POINT = "percent-point"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"


class Bound(StrEnum):
    """How exactly the writer states a value."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


GRADE = "grade"
"""The unit of years of school, counted from the first one of the first school."""


class CalendarDate(NamedTuple):
    """A calendar date as far as it is said; what is not said is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class ClockTime(NamedTuple):
    """A time of day: `hour` 0 to 24 where a clock time is said, else None with the part of day alone.

    `period` is `morning`, `noon`, `afternoon`, `evening`, `night` or None.
    """

    hour: int | None = None
    minute: int | None = None
    period: str | None = None


class Quantity(NamedTuple):
    """One value in a text.

    `span` covers the whole expression in the text that was analysed (number, scale, currency or unit), `figure` the
    number alone (digits with separators, or number words). `amount` is the value of a number, sum, percentage, ordinal
    (a weekday: 1 = Monday to 7 = Sunday); `date` and `time` hold the other kinds. `unit` is an ISO 4217 code for money,
    a unit symbol (`km`, `ha`, `t`, `h`) for measures, else None; `counted` is the counter or noun that is counted as it
    stands in the text (`명`, `người`, `people`). A range is two quantities, the first with `range_end` False and the
    second True. `spelled` says that the value stands in words (`두`, `hai`, `two`): such small numbers come and go in
    translation, a comparison should be lenient with them. `hedge` is where the words stand that state the bound (`more than`, `미만`).
    """

    kind: QuantityKind
    span: Span
    figure: Span
    amount: Decimal | None = None
    date: CalendarDate | None = None
    time: ClockTime | None = None
    unit: str | None = None
    counted: str | None = None
    bound: Bound = Bound.EXACT
    range_end: bool = False
    spelled: bool = False
    hedge: Span | None = None
