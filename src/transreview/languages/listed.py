"""Closed classes written as text, as a grammar prints them."""


def listed(*lines: str) -> tuple[str, ...]:
    """The forms in some lines of text, separated by spaces."""
    return tuple(form for line in lines for form in line.split())
