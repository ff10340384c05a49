"""People by the decades of their lives: `20·30대`, `2030세대`."""

import re
from decimal import Decimal
from functools import cache

from transreview.languages.quantity import Quantity, QuantityKind
from transreview.text.span import Span


def decades_of_life(text: str, start: int) -> tuple[Quantity, ...]:
    """The decades that figures at a place name together; none where they name a day (6·25) or a score."""
    match = _decades().match(text, start)
    if match is None:
        return ()
    spans = [Span(figure.start(), figure.end()) for figure in _decade().finditer(text, start, match.end())]
    return tuple(Quantity(QuantityKind.NUMBER, span, span, Decimal(span.of(text)), counted="대") for span in spans)


@cache
def _decades() -> re.Pattern[str]:
    return re.compile(r"[1-9]0(?:·[1-9]0)+(?=대(?!\d))|[1-9]0[1-9]0(?= ?세대)")


@cache
def _decade() -> re.Pattern[str]:
    return re.compile("[1-9]0")
