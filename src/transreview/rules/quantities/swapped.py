"""Two values of a unit that changed places."""

from collections.abc import Iterable, Iterator, Sequence

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.languages.quantity import QuantityKind
from transreview.rules.quantities.across import quoted, related_to
from transreview.rules.quantities.claims import Claim
from transreview.rules.quantities.discrepancies import agreements
from transreview.rules.rule import Context, TextRule
from transreview.text.span import Span

_NEAR = 30
"""Code points between two counts that a list puts side by side."""


class ValueSwapped(TextRule):
    """Two counts that stand in the other order than in both other languages.

    ## What it does
    Looks at two neighbouring counts of one sort (`5 người chết và 3 người mất tích`) that two languages give in one
    order and the third in the other. With two languages alone the order of words decides too much, and nothing is
    reported.

    ## Why is this bad
    Every figure is there and both are wrong.

    ## Example
    ```text
    vi: 5 người chết, 3 người mất tích
    en: five dead, three missing
    ko: 3명이 숨지고 5명이 실종됐다
    ```

    ## Use instead
    ```text
    ko: 5명이 숨지고 3명이 실종됐다
    ```

    ## Options
    None.
    """

    name = "value-swapped"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for unit, groups in agreements(text):
            full = [group for group in groups if len({claim.language for claim in group}) == 3]
            for place, first in enumerate(full):
                for second in full[place + 1 :]:
                    yield from self._pair(first, second, unit.index)

    def _pair(self, first: Sequence[Claim], second: Sequence[Claim], unit: int) -> Iterator[Finding]:
        ones, others = ({claim.language: claim for claim in group} for group in (first, second))
        if not all(_side_by_side(ones[code], others[code]) for code in ones):
            return
        order = {code: ones[code].quantity.span < others[code].quantity.span for code in ones}
        odd = [code for code in order if list(order.values()).count(order[code]) == 1]
        if len(odd) != 1:
            return
        code = odd[0]
        early, late = sorted((ones[code], others[code]), key=lambda claim: claim.quantity.span)
        witnesses = [claim for group in (first, second) for claim in group if claim.language != code]
        yield self.finding(
            early.segment,
            Span(early.quantity.span.start, late.quantity.span.end),
            f"“{early.text}” and “{late.text}” stand the other way round in {quoted(witnesses)}",
            related=[related_to(claim) for claim in witnesses],
            unit=unit,
        )


def _side_by_side(one: Claim, other: Claim) -> bool:
    """Whether two counts of one sort stand near each other in one sentence."""
    if one.segment is not other.segment:
        return False
    ours, theirs = one.quantity, other.quantity
    if ours.kind is not QuantityKind.NUMBER or theirs.kind is not QuantityKind.NUMBER or ours.amount == theirs.amount:
        return False
    early, late = sorted((ours.span, theirs.span))
    if late.start - early.end > _NEAR or ours.unit != theirs.unit:
        return False
    between = one.segment.text[early.end : late.start].lower()
    return not any(mark in between for mark in one.segment.language.partitives)
