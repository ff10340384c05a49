"""Numbers, sums and percentages whose values differ between the languages, or that one language lacks."""

import re
from decimal import Decimal

from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.quantity import Quantity, QuantityKind
from transreview.languages.quantity_reader import HALF
from transreview.rules.quantities.across import ValueRule, quoted
from transreview.rules.quantities.claims import Claim, power_of_ten
from transreview.rules.quantities.discrepancies import Discrepancy

_AMOUNTS = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.PERCENT_POINT})


class NumberMissing(ValueRule):
    """A value that the other languages state and this one does not.

    ## What it does
    Reports a sum, percentage, full date or number from 5 upwards that has no counterpart in the translation unit, nor
    in the units around it. Small numbers and numbers in words come and go in translation and are not asked for.

    ## Why is this bad
    A figure that was dropped is a fact that readers do not get.

    ## Example
    ```text
    vi: Việt Nam xuất khẩu 12.500 tấn gạo.
    ko: 베트남은 많은 쌀을 수출했다.
    ```

    ## Use instead
    ```text
    ko: 베트남은 쌀 1만2500톤을 수출했다.
    ```

    ## Options
    None.
    """

    name = "number-missing"
    severity = Severity.ERROR
    mqm = "accuracy/omission"

    def message(self, found: Discrepancy) -> str | None:
        """What is missing, where its absence means something."""
        lead = found.agreed[0]
        if found.other is not None or not lead.weighs or lead.quantity.range_end:
            return None
        if _is_of_words(found) or _is_part_of_hours(found) or _is_glued(found) or _is_section(found):
            return None
        return Message("{others} has no counterpart here", others=quoted(found.agreed))


class NumberChanged(ValueRule):
    """A value that is another one in the other languages.

    ## What it does
    Compares numbers, sums and percentages as values, whatever their separators, scales and scripts, and reports one
    that differs from its counterpart by more than rounding.

    ## Why is this bad
    A wrong figure is the costliest slip of a news desk, and the hardest to see between three ways of writing numbers.

    ## Example
    ```text
    vi: 34 tỉnh, thành phố
    ko: 43개 성·시
    ```

    ## Use instead
    ```text
    ko: 34개 성·시
    ```

    ## Options
    None.
    """

    name = "number-changed"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def message(self, found: Discrepancy) -> str | None:
        """What stands here and what should."""
        amounts = _amounts(found)
        if amounts is None or power_of_ten(*amounts):
            return None
        assert found.other is not None
        return Message("“{seen}” is another value than {others}", seen=found.other.text, others=quoted(found.agreed))


class NumberMagnitude(ValueRule):
    """A value that is ten, a hundred or a thousand times too large or small.

    ## What it does
    Reports a number, sum or percentage that differs from its counterpart by a power of ten alone.

    ## Why is this bad
    tỷ is 10억, triệu is 100만: the scales of the languages do not meet, and one zero is lost easily.

    ## Example
    ```text
    vi: 20 tỷ đồng
    ko: 20억 동
    ```

    ## Use instead
    ```text
    ko: 200억 동
    ```

    ## Options
    None.
    """

    name = "number-magnitude"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def message(self, found: Discrepancy) -> str | None:
        """How far the value is off."""
        amounts = _amounts(found)
        places = power_of_ten(*amounts) if amounts is not None and not _is_copied(found) else 0
        if not places:
            return None
        assert found.other is not None
        return Message(
            "“{seen}” and {others} are {times} times apart",
            seen=found.other.text,
            others=quoted(found.agreed),
            times=f"{10**places:,}",
        )


def _is_copied(found: Discrepancy) -> bool:
    """Whether a message has the figure of its original as it is: 3,200 K in a program's Vietnamese is no 3.2 K."""
    other = found.other
    return other is not None and any(
        (claim.segment.document.original or other.segment.document.original) and _figure(claim) == _figure(other)
        for claim in found.agreed
    )


def _figure(claim: Claim) -> str:
    return claim.quantity.figure.of(claim.segment.text)


def _is_part_of_hours(found: Discrepancy) -> bool:
    """Whether minutes are missing where hours have a fraction instead: two and a half hours."""
    if found.agreed[0].quantity.unit != "min":
        return False
    quantities = (each for segment in found.unit.sides[found.language] for each in segment.quantities)
    return any(each.unit == "h" and each.amount is not None and each.amount % 1 for each in quantities)


def _is_glued(found: Discrepancy) -> bool:
    """Whether the digits stand here beside a letter: `M31`, `người dùng7`, `15º`."""
    figure = re.match(r"\d+", _figure(found.agreed[0]))
    if figure is None:
        return False
    letter = r"[^\W\d_]"
    written = re.compile(rf"{letter}{figure.group()}(?!\d)|(?<!\d){figure.group()}{letter}")
    return any(written.search(each.text) for each in found.unit.sides[found.language])


def _is_section(found: Discrepancy) -> bool:
    """Whether the number of a section stands here too, where it may be read otherwise (12.2. is a Korean date)."""
    number = found.agreed[0].text
    if re.fullmatch(r"\d+(?:\.\d+)+", number) is None:
        return False
    written = re.compile(rf"(?<![\d.]){re.escape(number)}(?!\d)")
    return any(written.search(each.text) for each in found.unit.sides[found.language])


def _is_of_words(found: Discrepancy) -> bool:
    """Whether one of the languages writes the small number in words: then nothing says that a figure was lost."""
    plain = all(claim.quantity.kind is QuantityKind.NUMBER for claim in found.agreed)
    return plain and any(claim.quantity.spelled and (claim.quantity.amount or 0) < 10 for claim in found.agreed)


def _amounts(found: Discrepancy) -> tuple[Decimal, Decimal] | None:
    """The two amounts that differ, where both are of a sort that this family compares."""
    if found.other is None:
        return None
    ours, theirs = found.other.quantity, found.agreed[0].quantity
    if ours.amount is None or theirs.amount is None or not {ours.kind, theirs.kind} <= _AMOUNTS:
        return None
    weights = sorted((_weight(ours), _weight(theirs)))
    if len(found.agreed) > 1 and theirs.amount == HALF and _weight(ours) == _FIGURE and ours.spelled:
        return ours.amount, theirs.amount  # two languages say a half, one says a third
    return (ours.amount, theirs.amount) if weights in ([_SMALL, _FIGURE], [_FIGURE, _FIGURE]) else None


_IDLE, _SMALL, _FIGURE = range(3)
"""What a number may be: an article or a half in words, a small number in words, a figure that somebody can mistype."""


def _weight(quantity: Quantity) -> int:
    """A small number in words ("two of them") is compared with figures alone: "một" is an article too."""
    amount = quantity.amount or 0
    if not quantity.spelled or amount >= 3 or (amount * 2) % 1 != 0:
        return _FIGURE
    return _SMALL if amount == 2 else _IDLE
