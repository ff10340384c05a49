"""Decimal and group marks of another language."""

from collections.abc import Iterable

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.language import Language
from transreview.languages.quantity import Quantity, QuantityKind
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit

_KINDS = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.PERCENT_POINT})
_GROUP = 3


class NumberSeparator(SegmentRule):
    """A number with the separators of another language.

    ## What it does
    Reports decimals behind the mark that groups thousands in this language, and thousands grouped by its decimal mark:
    Vietnamese writes 9,3% and 8.600, Korean and English 9.3% and 8,600.

    ## Why is this bad
    The marks are mirrored: read by the rules of the language, 8,600 người are eight and a half people.

    ## Example
    ```text
    tăng 9.3% so với cùng kỳ
    ```

    ## Use instead
    ```text
    tăng 9,3% so với cùng kỳ
    ```

    ## Options
    None.
    """

    name = "number-separator"
    severity = Severity.WARNING
    mqm = "locale-conventions/number-format"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one segment."""
        for quantity in segment.quantities:
            figure = quantity.figure.of(segment.text)
            right = _mended(figure, quantity, segment.language)
            if right is not None:
                edit = Edit(quantity.figure, right)
                yield self.finding(
                    segment,
                    quantity.figure,
                    Message("“{figure}” is written {right} in this language", figure=figure, right=right),
                    fixes=[fix(segment, edit, title=Message("{figure} → {right}", figure=figure, right=right))],
                )


def _mended(figure: str, quantity: Quantity, language: Language) -> str | None:
    """The figure with the marks of the language, where it certainly has the others."""
    if quantity.kind not in _KINDS or not all(letter.isdecimal() or letter in ".," for letter in figure):
        return None
    if not figure[:1].isdecimal() or not figure[-1:].isdecimal():
        return None
    decimal, group = language.decimal_mark, language.group_mark
    swapped = figure.translate({ord(decimal): group, ord(group): decimal})
    if group in figure and decimal not in figure and figure.count(group) == 1:
        decimals = figure.partition(group)[2]
        sized = quantity.unit is not None or quantity.kind is not QuantityKind.NUMBER
        return swapped if len(decimals) < _GROUP and sized else None
    if decimal in figure and _is_grouped(figure, decimal):
        several = figure.count(decimal) > 1
        meant = quantity.amount is not None and str(quantity.amount) == figure.replace(decimal, "")
        return swapped if several or meant or figure.endswith("0") else None
    return None


def _is_grouped(figure: str, mark: str) -> bool:
    """Whether the mark stands between groups of three digits alone, and the number does not begin with nought."""
    first, *groups = figure.split(mark)
    return 0 < len(first) <= _GROUP and first != "0" and all(len(g) == _GROUP and g.isdecimal() for g in groups)
