"""A weekday beside a date that falls on another one."""

import datetime
from collections.abc import Iterable
from itertools import pairwise

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.quantity import Quantity, QuantityKind
from transreview.rules.rule import Context, SegmentRule
from transreview.text.span import Span

_NEAR = 6
"""Code points between a date and its weekday: a bracket, a comma, a particle, `ngày`."""

_WEEKDAYS = (
    Message("Monday"),
    Message("Tuesday"),
    Message("Wednesday"),
    Message("Thursday"),
    Message("Friday"),
    Message("Saturday"),
    Message("Sunday"),
)


class WeekdayCalendar(SegmentRule):
    """A weekday and a date that disagree.

    ## What it does
    Looks up the weekday of a full date in the calendar and reports the weekday beside it where it is another one. A
    date without a year takes that of the article, if its date is known.

    ## Why is this bad
    One of the two is wrong, and readers who plan by the weekday come a day off.

    ## Example
    ```text
    2025년 8월 12일(월)
    ```

    ## Use instead
    ```text
    2025년 8월 12일(화)
    ```

    ## Options
    None.
    """

    name = "weekday-calendar"
    severity = Severity.WARNING
    mqm = "accuracy/mistranslation"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one segment."""
        said = [each for each in segment.quantities if each.kind in (QuantityKind.DATE, QuantityKind.WEEKDAY)]
        for one, other in pairwise(said):
            if {one.kind, other.kind} != {QuantityKind.DATE, QuantityKind.WEEKDAY}:
                continue
            if other.span.start - one.span.end > _NEAR:
                continue
            date, weekday = (one, other) if one.kind is QuantityKind.DATE else (other, one)
            day = _day(date, context.date)
            if day is not None and weekday.amount is not None and day.isoweekday() != weekday.amount:
                span = Span(one.span.start, other.span.end)
                message = Message("{day} is a {weekday}", day=day.isoformat(), weekday=_WEEKDAYS[day.weekday()])
                yield self.finding(segment, span, message)


def _day(quantity: Quantity, article: datetime.date | None) -> datetime.date | None:
    date = quantity.date
    if date is None or date.month is None or date.day is None:
        return None
    year = date.year if date.year is not None else article.year if article is not None else None
    try:
        return datetime.date(year, date.month, date.day) if year is not None else None
    except ValueError:
        return None
