"""What the rules on values made of each value in a segment, and why most of it is not reported."""

from collections.abc import Iterator
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.rules.quantities.across import quoted
from transreview.rules.quantities.claims import Claim
from transreview.rules.quantities.discrepancies import Discrepancy, agreements, discrepancies, stands_elsewhere
from transreview.text.span import Span


class ValueConsidered(NamedTuple):
    """A value of a segment: what it was compared with, and why that is not reported (None: it is a discrepancy)."""

    span: Span
    what: str
    rejected: str | None


def values_considered(text: ParallelText, segment: SegmentAnalysis) -> Iterator[ValueConsidered]:
    """The values of a segment of a parallel text, in order of their groups."""
    code = segment.language.code
    found = discrepancies(text)
    for unit, groups in agreements(text):
        if segment not in unit.sides.get(code, ()):
            continue
        present = {other for other, side in unit.sides.items() if any(not each.is_furniture for each in side)}
        for group in groups:
            for claim in group:
                if claim.segment is segment:
                    yield _considered(text, claim, group, present - {code}, found)


def _considered(
    text: ParallelText, claim: Claim, group: tuple[Claim, ...], others: set[str], found: tuple[Discrepancy, ...]
) -> ValueConsidered:
    against = next((each for each in found if _concerns(each, claim)), None)
    agreeing = [each for each in group if each is not claim]
    what = f"the value “{claim.text}”"
    if against is not None and against.other is not None:
        rest = against.agreed if against.other is claim else (against.other,)
        return ValueConsidered(claim.quantity.span, f"{what} beside {quoted(rest)}", None)
    if not others:
        return ValueConsidered(claim.quantity.span, what, "no other language has text here")
    if len(agreeing) == len(others):
        return ValueConsidered(claim.quantity.span, what, f"{quoted(agreeing)} says the same")
    lacking = sorted(others - {each.language for each in agreeing})
    what = f"{what}, which {' and '.join(lacking)} lacks here"
    if all(stands_elsewhere(claim, each, text) for each in lacking):
        return ValueConsidered(claim.quantity.span, what, "it stands in a unit nearby")
    if not claim.weighs:
        return ValueConsidered(claim.quantity.span, what, "small numbers and numbers in words come and go")
    if against is None:
        return ValueConsidered(claim.quantity.span, what, "one language alone has it, or another one says it otherwise")
    return ValueConsidered(claim.quantity.span, what, None)


def _concerns(found: Discrepancy, claim: Claim) -> bool:
    return found.other is claim or any(each is claim for each in found.agreed)
