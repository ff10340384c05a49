"""Minutes of a football match that are counted in its second half, as minutes from the kick-off."""

import re
from collections.abc import Iterable, Iterator

from transreview.languages.quantity import Quantity

_HALF = 45
"""Minutes."""


def from_kick_off(text: str, quantities: Iterable[Quantity], second_half: re.Pattern[str]) -> Iterator[Quantity]:
    """The quantities; one after which the text names the second half of the second half is a minute of the match.

    `second_half` is matched at the end of the figure and says that a minute of the second half stands there.
    """
    for quantity in quantities:
        counted = quantity.amount is not None and quantity.amount <= _HALF + 10
        if counted and quantity.amount is not None and second_half.match(text, quantity.figure.end):
            quantity = quantity._replace(amount=quantity.amount + _HALF)
        yield quantity
