"""The ending of English ordinals in figures."""

import re

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def with_suffix(expression: str) -> str:
    """An expression whose ordinals in figures have the ending of their number (`22th` → `22nd`)."""
    return re.sub(r"(\d+)(?:st|nd|rd|th)\b", lambda match: match[1] + _suffix(int(match[1])), expression)


def _suffix(number: int) -> str:
    teens = 10 < number % 100 < 20
    return "th" if teens else _SUFFIXES.get(number % 10, "th")
