"""Times as a stopwatch gives them, whatever the language: `15:11.24`, `15'11"24`, and the `24` of `11초 24`."""

import re
from decimal import Decimal
from functools import cache

from transreview.languages.quantity import Quantity, QuantityKind
from transreview.text.span import Span


def lap_time(text: str, start: int) -> tuple[Quantity, Quantity] | None:
    """The minutes and the seconds of a time with hundredths at a place; None where none stands."""
    if text[start + 1 : start + 2] not in _AFTER_ONE and text[start + 2 : start + 3] not in _AFTER_ONE:
        return None
    match = _lap().match(text, start)
    if match is None:
        return None
    minutes, seconds = Span(*match.span(1)), Span(match.start(2), match.end())
    return (
        _duration(Span(start, minutes.end), Decimal(match[1]), "min"),
        _duration(seconds, Decimal(f"{match[2]}.{match[3]}"), "s"),
    )


def hundredths_after(text: str, end: int) -> Span | None:
    """One or two digits that stand by themselves after whole seconds; what they measure is not looked at."""
    match = _hundredths().match(text, end)
    return None if match is None else Span(*match.span(1))


def _duration(span: Span, amount: Decimal, unit: str) -> Quantity:
    return Quantity(QuantityKind.NUMBER, span, span, amount, unit=unit)


_AFTER_ONE = (":", "'", "’", "′")


@cache
def _lap() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})[:'’′]([0-5]\d)(?:[.,]|[\"”″]|''|’’)(\d{1,2})(?![\d:])")


@cache
def _hundredths() -> re.Pattern[str]:
    return re.compile(r" ?(\d{1,2})(?![\d%/:-]|[.,]\d)")
