"""Years of school: Korean counts them anew in each school, other languages from the first grade of the first."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from transreview.languages.quantity import GRADE, Quantity, QuantityKind
from transreview.text.span import Span

_BEFORE = {"초": 0, "중": 6, "고": 9}
"""The years passed before each school begins: six, three and three (초·중등교육법 제39조, 제42조, 제46조)."""


def from_first_grade(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """The quantities with years of a school as years of all schools: 중학교 2학년 is the eighth grade."""
    for quantity in quantities:
        if quantity.counted == "학년" and quantity.amount is not None:
            school = _school().search(text, max(0, quantity.span.start - 6), quantity.span.start)
            if school is not None:
                quantity = quantity._replace(amount=quantity.amount + Decimal(_BEFORE[school[1]]), unit=GRADE)
        yield quantity


def short_year(text: str, start: int) -> Quantity | None:
    """The year of its school that a digit at a place is in short: the 2 of 중2, the 3 of 고3."""
    if start == 0 or text[start - 1] not in _BEFORE:
        return None
    match = _short().match(text, start - 1)
    if match is None or (start > 1 and "가" <= text[start - 2] <= "힣"):
        return None
    span = Span(start, start + 1)
    return Quantity(QuantityKind.NUMBER, span, span, Decimal(match[2]), counted="학년")


@cache
def _school() -> re.Pattern[str]:
    return re.compile("(?<![가-힣])(초|중|고)(?:등학교|학교|등)? ?$")


@cache
def _short() -> re.Pattern[str]:
    return re.compile("(초(?=[1-6])|[중고](?=[1-3]))([1-6])(?![0-9.,%년월일명개곳건차위호분시층권점])")
