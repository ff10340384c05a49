"""Figures as they are written: digits with separators, Roman numerals."""

from decimal import Decimal

from transreview.named_tuple import NamedTuple

_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_STEPS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_HIGHEST_ROMAN = 89


class Numeral(NamedTuple):
    """A number read from a text.

    `start` to `end` (code points) covers it with its scale words, `start` to `figure_end` the digits or number words
    before a scale word; `scale` is what the trailing scale word multiplies by (1 without one).
    """

    start: int
    end: int
    figure_end: int
    value: Decimal
    spelled: bool = False
    scale: Decimal = Decimal(1)


class Digits(NamedTuple):
    """The value of a run of digits with separators, and whether they are another language's separators.

    `doubtful`: one separator before exactly three digits, where this language's decimal mark may be meant as the
    other's thousands mark.
    """

    value: Decimal
    foreign: bool = False
    doubtful: bool = False


_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}


def digits(figure: str, group: str, point: str) -> Digits | None:
    """Reads digits with `group` between thousands and `point` before decimals; None where they are no number.

    The mirrored use is read too where it can mean nothing else (`9.3` where the full stop groups).
    """
    if figure.isdecimal():
        return Digits(Decimal(figure))
    whole, mark, decimals = figure.partition(point)
    if not mark:
        if _grouped(figure, group):
            return Digits(Decimal(figure.replace(group, "")))
        before, _, after = figure.partition(group)
        return None if group in after else Digits(Decimal(f"{before}.{after}"), foreign=True)
    if decimals.isdecimal() and (whole.isdecimal() or _grouped(whole, group)):
        doubtful = len(decimals) == 3 and len(whole) <= 3 and whole.strip("0") != ""
        return Digits(Decimal(f"{whole.replace(group, '')}.{decimals}"), doubtful=doubtful)
    whole, _, decimals = figure.partition(group)
    if _grouped(whole, point) and (not decimals or decimals.isdecimal()):
        return Digits(Decimal(f"{whole.replace(point, '')}.{decimals or '0'}"), foreign=True)
    return None


def with_fraction(text: str, end: int, value: Decimal) -> tuple[Decimal, int]:
    """A value with the fraction that stands right behind its digits (6¾), and where all of it ends."""
    fraction = _FRACTIONS.get(text[end : end + 1])
    return (value, end) if fraction is None else (value + Decimal(fraction), end + 1)


def _grouped(figure: str, group: str) -> bool:
    """Whether `figure` is cut into threes by `group`."""
    first, *others = figure.split(group)
    return (
        bool(others)
        and first.isdecimal()
        and len(first) <= 3
        and not first.startswith("0")
        and all(len(part) == 3 and part.isdecimal() for part in others)
    )


def roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals, 1 to 89 in canonical form; None for anything else."""
    if not text or len(text) > 9 or any(letter not in _ROMAN_DIGITS for letter in text):
        return None
    values = [_ROMAN_DIGITS[letter] for letter in text]
    total = sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return total if 0 < total <= _HIGHEST_ROMAN and _roman(total) == text else None


def _roman(value: int) -> str:
    parts = []
    for step, letters in _ROMAN_STEPS:
        count, value = divmod(value, step)
        parts.append(letters * count)
    return "".join(parts)
