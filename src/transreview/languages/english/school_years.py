"""Years of school that English counts anew in each school: `a second-year high school student` is in grade 11."""

import re
from decimal import Decimal
from functools import cache

from transreview.languages.quantity import GRADE, Quantity, QuantityKind
from transreview.text.span import Span

_BEFORE = {"middle": 6, "junior high": 6, "high": 9, "senior high": 9}
_YEARS = {"first": 1, "second": 2, "third": 3, "1st": 1, "2nd": 2, "3rd": 3}
_LONGEST = 40


def school_year(text: str, start: int) -> Quantity | None:
    """The year of a Korean, Japanese or Chinese school at a place, as a year of all schools."""
    if " school" not in text[start : start + _LONGEST] and "-school" not in text[start : start + _LONGEST]:
        return None
    match = _year().match(text, start)
    if match is None:
        return None
    span, figure = Span(*match.span()), Span(*match.span(1))
    amount = Decimal(_YEARS[match[1].lower()] + _BEFORE[match[2].lower()])
    return Quantity(QuantityKind.ORDINAL, span, figure, amount, unit=GRADE, spelled=match[1].isalpha())


@cache
def _year() -> re.Pattern[str]:
    years = "|".join(_YEARS)
    schools = "|".join(_BEFORE)
    return re.compile(
        rf"(?i:({years})[- ]year(?:s|'s)?(?: (?:students?|pupils?))?(?: (?:of|in|at)(?: an?)?)? ({schools})[- ]school)\b"
    )
