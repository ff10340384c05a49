"""The quantities in Vietnamese text."""

from transreview.languages.quantity import Quantity


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities in a normalised text, in order and not overlapping."""
    return ()
