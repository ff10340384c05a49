"""A rise that became a fall, a surplus that became a deficit."""

from collections.abc import Iterable, Mapping, Sequence

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding, Related
from transreview.findings.severity import Severity
from transreview.languages.language import Direction
from transreview.rules.arbitration import arbitrate
from transreview.rules.quantities.claims import Claim
from transreview.rules.quantities.discrepancies import agreements
from transreview.rules.rule import Context, TextRule
from transreview.text.span import Span

_NEAR = 24
"""Code points between a value and the word that says which way it goes."""

_BREAKS = ',.;:()“”"、'


class PolarityMismatch(TextRule):
    """A value that goes the other way than in the other languages.

    ## What it does
    Takes values on which the languages agree and the word beside each that says which way it goes (closed lists of
    each language: rise and fall, surplus and deficit), and reports the side whose word goes the other way.

    ## Why is this bad
    The figure is right and the sentence says the opposite.

    ## Example
    ```text
    vi: giảm 15% so với cùng kỳ năm trước
    ko: 지난해 같은 기간보다 15% 늘었다
    ```

    ## Use instead
    ```text
    ko: 지난해 같은 기간보다 15% 줄었다
    ```

    ## Options
    None.
    """

    name = "polarity-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for unit, groups in agreements(text):
            for group in groups:
                if len(group) > 1:
                    yield from self._group(group, unit.index, context)

    def _group(self, group: Sequence[Claim], unit: int, context: Context) -> Iterable[Finding]:
        words = {claim.language: (claim, found) for claim in group if (found := _nearest(claim)) is not None}
        for axis in sorted({found.axis for _, found in words.values()}):
            sides = {code: each for code, each in words.items() if each[1].axis == axis}
            verdict = arbitrate({code: found.sign for code, (_, found) in sides.items()}, context.source)
            if verdict is not None:
                for code in verdict.suspects:
                    yield self._finding(sides, code, verdict.witnesses, unit)

    def _finding(
        self, sides: Mapping[str, tuple[Claim, Direction]], code: str, witnesses: Sequence[str], unit: int
    ) -> Finding:
        claim, word = sides[code]
        span = Span(min(claim.quantity.span.start, word.span.start), max(claim.quantity.span.end, word.span.end))
        said = [(sides[witness][0].segment, sides[witness][1].span, witness) for witness in witnesses]
        quoted = ", ".join(f"{witness} “{place.of(segment.text)}”" for segment, place, witness in said)
        return self.finding(
            claim.segment,
            span,
            f"“{word.span.of(claim.segment.text)}” goes the other way than {quoted}",
            related=[Related(segment.location(place), "goes the other way") for segment, place, _ in said],
            unit=unit,
        )


def _nearest(claim: Claim) -> Direction | None:
    """The word that says which way the claim's value goes: the nearest one in the same clause."""
    text, value = claim.segment.text, claim.quantity.span
    near = []
    for word in claim.segment.language.directions(text):
        gap = Span(value.end, word.span.start) if word.span.start >= value.end else Span(word.span.end, value.start)
        if 0 <= gap.length <= _NEAR and not any(mark in _BREAKS for mark in gap.of(text)):
            near.append((gap.length, word))
    return min(near)[1] if near else None
