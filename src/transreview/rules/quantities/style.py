"""Large Korean numbers with and without a comma in one text."""

from collections.abc import Iterable
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.quantity import Quantity
from transreview.rules.house import MAJORITY
from transreview.rules.rule import Context, DocumentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span

_HOUSE = "large-numbers-in-korean"
_SCALES = "만억조"


class NumberStyle(DocumentRule):
    """Thousands before 만, 억 and 조 with and without a comma in one text.

    ## What it does
    Reports the rarer of `1,500억` and `1500억` in a text, or what the house choice `large-numbers-in-korean` (`comma`,
    `plain`) does not want. A tie is left alone.

    ## Why is this bad
    Both are right; mixing them looks careless.

    ## Example
    ```text
    교역액은 1,500억 달러, 수출은 2,300억 달러, 수입은 1200억 달러였다.
    ```

    ## Use instead
    ```text
    교역액은 1,500억 달러, 수출은 2,300억 달러, 수입은 1,200억 달러였다.
    ```

    ## Options
    None; the house choice decides.
    """

    name = "number-style"
    severity = Severity.INFO
    mqm = "locale-conventions/number-format"
    needs_whole = True
    languages: ClassVar[frozenset[str]] = frozenset({"ko"})

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one document."""
        large = [
            (segment, span)
            for segment in document.prose
            for each in segment.quantities
            for span in _thousands(segment, each)
        ]
        commas = sum("," in span.of(segment.text) for segment, span in large)
        plain = len(large) - commas
        wanted = context.house.get(_HOUSE, MAJORITY)
        if wanted == MAJORITY:
            if commas == plain:
                return
            wanted = "comma" if commas > plain else "plain"
        for segment, span in large:
            figure = span.of(segment.text)
            if ("," in figure) != (wanted == "comma"):
                digits = figure.replace(",", "")
                right = f"{int(digits):,}" if wanted == "comma" else digits
                yield self.finding(
                    segment,
                    span,
                    Message("“{figure}” is written {right} elsewhere in this text", figure=figure, right=right),
                    fixes=[
                        fix(
                            segment,
                            Edit(span, right),
                            title=Message("{figure} → {right}", figure=figure, right=right),
                            safety=Safety.UNSAFE,
                        )
                    ],
                )


def _thousands(segment: SegmentAnalysis, quantity: Quantity) -> Iterable[Span]:
    """The figure of four digits that stands before a scale at the beginning of a quantity."""
    text = segment.text
    start = end = quantity.figure.start
    while end < len(text) and (text[end].isdecimal() or (text[end] == "," and text[end + 1 : end + 2].isdecimal())):
        end += 1
    digits = text[start:end].replace(",", "")
    if len(digits) == 4 and text[end : end + 1] in tuple(_SCALES):
        yield Span(start, end)
