"""Minutes of a football match: Korean counts them in each half, other languages from the kick-off."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from transreview.languages.quantity import Quantity

_BEFORE = {"전반": 0, "후반": 45, "연장 전반": 90, "연장 후반": 105}
"""The minutes played before each part of a match begins."""

_JOINED = frozenset(("", "과", "와", ",", "·", "및", "그리고"))


def from_kick_off(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """The quantities with minutes of a half as minutes of the match: 후반 18분 is the 63rd minute."""
    played, last = 0, -1
    for quantity in quantities:
        if quantity.unit == "min" and quantity.amount is not None:
            half = _half().search(text, max(0, quantity.span.start - 8), quantity.span.start)
            if half is not None:
                played = _BEFORE[half[1]]
            elif last < 0 or text[last : quantity.span.start].strip() not in _JOINED:
                played = 0
            last = quantity.span.end
            yield quantity._replace(amount=quantity.amount + Decimal(played)) if played else quantity
        else:
            yield quantity


@cache
def _half() -> re.Pattern[str]:
    return re.compile(r"(?<![가-힣])((?:연장 )?[전후]반) ?$")
