"""Writes another amount where a Korean one stands: by 만, 억 and 조, with the spaces and commas of the text."""

import re
from collections.abc import Iterator
from decimal import Decimal

from transreview.languages.value_writing import Digits, places
from transreview.text.span import Span

_NUMBER = r"\d[\d,]*(?:\.\d+)?[천백십]?(?:[만억조](?: ?\d[\d,]*[천백십]?)?)*"
_SCALES = ("", "만", "억", "조", "경")
_MYRIAD = 10**4
_SMALL = "천백십"


def is_scaled(expression: str) -> bool:
    """Whether an expression has a number by 만, 억 or 조."""
    match = re.search(_NUMBER, expression)
    return match is not None and re.search("[만억조]", match.group()) is not None


def amounts(text: str, span: Span, amount: Decimal, wanted: Decimal, digits: Digits) -> Iterator[str]:
    """What could stand for an amount by 만, 억 or 조 at a place of a text, the likeliest first."""
    expression = span.of(text)
    match = re.search(_NUMBER, expression)
    if match is None or re.search(r"\d ?[만억조]? ?$", text[: span.start]):  # `4 억 1,000만`: the rest of a number
        return
    before, number, after = expression[: match.start()], match.group(), expression[match.end() :]
    runs = re.findall(r"\d[\d,]*(?:\.\d+)?", number)
    seen = digits.value(runs[0]) if len(runs) == 1 else None
    if seen and amount:
        rest = wanted / (amount / seen)
        largest = 10 if any(small in number for small in _SMALL) else _MYRIAD
        if 1 <= rest < largest and places(rest) <= digits.decimals(runs[0]):
            written = digits.written(rest, grouped=_has_commas(number, text))
            yield f"{before}{number.replace(runs[0], written, 1)}{after}"
    if wanted == int(wanted):
        written = _by_myriads(int(wanted), spaced=_is_spaced(number, text), grouped=_has_commas(number, text))
        if number[-1].isdecimal() is not written[-1].isdecimal():
            after = ("" if written[-1].isdecimal() or _is_glued(text) else " ") + after.lstrip(" ")
        yield f"{before}{written}{after}"


def _by_myriads(value: int, *, spaced: bool, grouped: bool) -> str:
    parts = []
    for scale in _SCALES:
        value, rest = divmod(value, _MYRIAD)
        if rest:
            parts.append(f"{rest:,}{scale}" if grouped else f"{rest}{scale}")
    return (" " if spaced else "").join(reversed(parts))


def _is_spaced(number: str, text: str) -> bool:
    """Whether spaces stand behind 만, 억 and 조: as in the number, else as in the rest of the text."""
    for place in (number, text):
        if re.search(r"[만억조] ?\d", place):
            return re.search(r"[만억조] \d", place) is not None
    return True


def _is_glued(text: str) -> bool:
    """Whether counters follow 만, 억 and 조 without a space in a text (3만명); digits they always do."""
    glued, apart = r"\d[만억조](?=[가-힣])", r"\d[만억조] (?=[가-힣])"
    return re.search(glued, text) is not None and re.search(apart, text) is None


def _has_commas(number: str, text: str) -> bool:
    """Whether four digits have a comma: as in the number, else as in the rest of the text."""
    for place in (number, text):
        if re.search(r"\d,\d{3}|\d{4}(?=[만억조])|[만억조] ?\d{4}", place):
            return re.search(r"\d,\d{3}", place) is not None
    return True
