"""Writes another value in the notation in which one stands: the same words, marks and order, other digits.

What is proposed is not checked here: a proposal is right where the language reads the wanted value in it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from transreview.languages.quantity import CalendarDate

_GROUP = 3
_MOST_DECIMALS = 3
_THOUSAND, _MILLION = 10**3, 10**6
_LARGEST = 1000
"""From which number before a scale word on the next scale is handier. Below a million digits alone are."""

_MOST_NUMBERS = 3
"""Numbers in a date: year, month and day."""


class Digits:
    """Writes and reads numbers with a language's marks: before decimals, and between groups of three digits."""

    def __init__(self, decimal_mark: str, group_mark: str) -> None:
        self.decimal_mark = decimal_mark
        self.group_mark = group_mark

    def written(self, value: Decimal, *, grouped: bool = True) -> str:
        """A number in digits, without noughts behind its decimals."""
        whole, _, decimals = f"{value.normalize():f}".partition(".")
        if grouped:
            whole = f"{int(whole):,}".replace(",", self.group_mark)
        return f"{whole}{self.decimal_mark}{decimals}" if decimals else whole

    def value(self, seen: str) -> Decimal | None:
        """What digits say; None where their marks are another language's."""
        plain = seen.replace(self.group_mark, "").replace(self.decimal_mark, ".")
        return Decimal(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else None

    def decimals(self, seen: str) -> int:
        """How many decimals there are."""
        return len(seen.partition(self.decimal_mark)[2])

    def is_grouped(self, seen: str) -> bool:
        """Whether a number like this one has group marks, so far as it shows: short ones do not."""
        return self.group_mark in seen or len(seen.partition(self.decimal_mark)[0]) <= _GROUP


def places(value: Decimal) -> int:
    """How many decimals a value needs."""
    return len(f"{value.normalize():f}".partition(".")[2])


def amounts(
    expression: str, amount: Decimal, wanted: Decimal, digits: Digits, scales: Mapping[str, int]
) -> Iterator[str]:
    """An expression with one number in digits for another amount, the handiest first.

    Where one of the `scales` stands behind the number, another one may take its place, or none.
    """
    runs = list(re.finditer(r"\d+(?:[.,]\d+)*", expression))
    seen = digits.value(runs[0].group()) if len(runs) == 1 else None
    if not seen or not amount:
        return
    (start, end), run = runs[0].span(), runs[0].group()
    unit = amount / seen
    kept = wanted / unit
    word = next((word for word in scales if re.match(rf"\s*{word}\b", expression[end:])), None)
    most = max(_MOST_DECIMALS, digits.decimals(run))
    if word is None or places(kept) <= most:
        written = expression[:start] + digits.written(kept, grouped=digits.is_grouped(run)) + expression[end:]
    else:
        written = ""
    if written and (word is None or 1 <= kept < _LARGEST):
        yield written
    for other, scale in (*scales.items(), ("", 1)) if word is not None else ():
        rescaled = wanted / (unit / scales[word or other] * scale)
        is_handy = rescaled < _MILLION if scale == 1 else scale > _THOUSAND and 1 <= rescaled < _LARGEST
        if other != word and is_handy and places(rescaled) <= most:
            yield expression[:start] + digits.written(rescaled) + _rescaled(expression[end:], word or "", other)
    if written:
        yield written


def _rescaled(tail: str, word: str, other: str) -> str:
    """What follows a number, with another scale word or none."""
    return re.sub(rf"^(\s*){word}\b", rf"\g<1>{other}" if other else "", tail)


def dates(expression: str, wanted: CalendarDate, months: Sequence[str] = ()) -> Iterator[str]:
    """A date with other numbers, and another month's name where `months` are their names; the least changed first."""
    pattern = rf"\d+|\b(?:{'|'.join(months)})\b" if months else r"\d+"
    found = list(re.finditer(pattern, expression))
    if len(found) > _MOST_NUMBERS:
        return
    parts = [part for part in (wanted.year, wanted.month, wanted.day) if part is not None]
    width = 2 if any(each.group().startswith("0") for each in found) else 1
    choices = []
    for each in found:
        seen = each.group()
        others = [f"{part:0{width}}" for part in parts]
        if not seen.isdecimal():
            others = [months[wanted.month - 1]] if wanted.month is not None else []
        choices.append([seen, *(other for other in others if other != seen)])
    picks = product(*(range(len(each)) for each in choices))
    for pick in sorted(picks, key=lambda pick: sum(map(bool, pick))):
        yield _replaced(expression, found, [choice[number] for choice, number in zip(choices, pick, strict=True)])


def weekdays(expression: str, seen: int, wanted: int, names: Sequence[Sequence[str]]) -> Iterator[str]:
    """An expression with the name of another day (1 = Monday) in it; each of `names` has the seven days' names."""
    for week in names:
        match = re.search(re.escape(week[seen - 1]), expression, re.IGNORECASE)
        if match is not None:
            yield expression[: match.start()] + _cased(week[wanted - 1], match.group()) + expression[match.end() :]


def _cased(name: str, model: str) -> str:
    """A name as it is listed, in small or capital letters alone where another one is."""
    return name.lower() if model.islower() else name.upper() if model.isupper() else name


def _replaced(expression: str, found: Sequence[re.Match[str]], words: Sequence[str]) -> str:
    for each, word in reversed(list(zip(found, words, strict=True))):
        expression = expression[: each.start()] + word + expression[each.end() :]
    return expression
