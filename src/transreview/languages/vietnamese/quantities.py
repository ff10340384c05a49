"""Numbers, sums, percentages, ordinals, dates, times and weekdays in Vietnamese."""

from transreview.languages.quantity import Quantity


def quantities(text: str) -> tuple[Quantity, ...]:
    """The values in a text, in order and not overlapping."""
    return ()
