"""Values whose number agrees and whose currency, unit or sort does not."""

from collections.abc import Hashable, Mapping

from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.quantity import QuantityKind
from transreview.rules.quantities.across import AttributeRule
from transreview.rules.quantities.claims import Claim, measured, same_measure

_PERCENTS = frozenset({QuantityKind.PERCENT, QuantityKind.PERCENT_POINT})


class CurrencyMismatch(AttributeRule):
    """A sum in another currency than in the other languages.

    ## What it does
    Reports a sum whose amount agrees with the other languages and whose currency does not.

    ## Why is this bad
    Trillions of đồng and of won are twenty times apart.

    ## Example
    ```text
    vi: 35 tỷ đồng
    ko: 350억 원
    ```

    ## Use instead
    ```text
    ko: 350억 동
    ```

    ## Options
    None.
    """

    name = "currency-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def attributes(self, group: tuple[Claim, ...]) -> Mapping[str, Hashable]:
        """The currencies of sums."""
        sums = {claim.language: claim.quantity.unit for claim in group if claim.quantity.kind is QuantityKind.MONEY}
        return sums if None not in sums.values() else {}

    def message(self, claim: Claim, others: str) -> str:
        """What is wrong with a claim."""
        return Message("“{claim}” is in another currency than {others}", claim=claim.text, others=others)


class UnitMismatch(AttributeRule):
    """A measure in another unit than in the other languages, without conversion.

    ## What it does
    Reports a measure with the same number and another unit: hectares and square metres, tonnes and kilograms, hours and
    days. A value that was converted agrees. Rates are compared too: four times a day is not four times a week.

    ## Why is this bad
    Ten thousand square metres are a hectare.

    ## Example
    ```text
    vi: 3.500 ha đất nông nghiệp
    ko: 농경지 3,500㎡
    ```

    ## Use instead
    ```text
    ko: 농경지 3,500헥타르
    ```

    ## Options
    None.
    """

    name = "unit-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def attributes(self, group: tuple[Claim, ...]) -> Mapping[str, Hashable]:
        """The units of measures that have a size; converted values agree."""
        if len(group) > 2 and _counts_one_by_one(group):
            return {claim.language: claim.quantity.unit for claim in group}
        # "a day", "một tuần": one of a unit of time in words is a figure of speech as often as a measure
        sized = {claim.language: claim for claim in group if measured(claim.quantity) and not _idle(claim)}
        claims = list(sized.values())
        if not claims or all(same_measure(claims[0].quantity, other.quantity) for other in claims[1:]):
            return {}
        return {code: claim.quantity.unit for code, claim in sized.items()}

    def message(self, claim: Claim, others: str) -> str:
        """What is wrong with a claim."""
        return Message("“{claim}” has another unit than {others}", claim=claim.text, others=others)


def _counts_one_by_one(group: tuple[Claim, ...]) -> bool:
    """Whether one language measures with a figure what all others count by a noun: 1,860 flats, 1,860 hectares."""
    sized = [claim for claim in group if measured(claim.quantity)]
    counted = [claim for claim in group if claim.quantity.unit is None and claim.quantity.counted]
    return len(sized) == 1 and len(counted) == len(group) - 1 and (group[0].quantity.amount or 0) >= _FIGURE


_FIGURE = 100
"""From here a number that two languages count and one measures is one figure, and no two that happen to be equal."""


def _idle(claim: Claim) -> bool:
    return claim.quantity.amount == 1 and claim.quantity.spelled


class PercentPoint(AttributeRule):
    """Per cent for percentage points or for a multiple, or the other way round.

    ## What it does
    Reports a percentage that is a difference of percentages in the other languages, or the other way round; and one
    that is a multiple (2.5배, 2,5 lần, 2.5 times) in them.

    ## Why is this bad
    From 3% to 3.5% is half a point and seventeen per cent; 2.5 times as much is not 2.5% more.

    ## Example
    ```text
    vi: tăng 0,5 điểm phần trăm
    ko: 0.5% 올랐다
    ```

    ## Use instead
    ```text
    ko: 0.5%포인트 올랐다
    ```

    ## Options
    None.
    """

    name = "percent-point"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def attributes(self, group: tuple[Claim, ...]) -> Mapping[str, Hashable]:
        """Whether values are per cent, percentage points or multiples; two times may be two occasions."""
        if len(group) < 3 and group[0].quantity.amount == int(group[0].quantity.amount or 0):
            group = tuple(claim for claim in group if not _is_multiple(claim))
        return {
            claim.language: _MULTIPLE if _is_multiple(claim) else claim.quantity.kind
            for claim in group
            if claim.quantity.kind in _PERCENTS or _is_multiple(claim)
        }

    def message(self, claim: Claim, others: str) -> str:
        """What is wrong with a claim."""
        if _is_multiple(claim):
            return Message("“{claim}” is a multiple, {others} is not", claim=claim.text, others=others)
        return Message(
            "“{claim}” and {others}: one is per cent, the other percentage points", claim=claim.text, others=others
        )


_MULTIPLE = "multiple"


def _is_multiple(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind is QuantityKind.NUMBER and quantity.counted in claim.segment.language.multiple_words
