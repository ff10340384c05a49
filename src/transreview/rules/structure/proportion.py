"""Units whose sides are out of proportion: far too short, or fewer quotations than the others."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from statistics import median
from typing import ClassVar

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import sides_with_text, whole
from transreview.rules.rule import Context, OptionValue, TextRule

_SHORT = 40
"""Code points below which lengths say nothing."""

_USUAL = 3
"""For how many units of this text the proportion of other texts counts."""


class LengthRatio(TextRule):
    """A side that is far shorter than the others, measured by the text's own proportion.

    ## What it does
    Learns from the whole text how long one language is beside another (the median over its units, beginning from what
    is usual) and reports a side that has less than a third of what its counterparts let expect.

    ## Why is this bad
    Half of a sentence is missing more often than a sentence is told in a third of its length.

    ## Example
    ```text
    vi: Tại cuộc gặp, hai bên nhất trí mở rộng hợp tác trong các lĩnh vực thương mại, đầu tư, giáo dục và văn hóa.
    ko: 양측은 합의했다.
    ```

    ## Use instead
    ```text
    ko: 회담에서 양측은 무역, 투자, 교육, 문화 분야의 협력을 넓히기로 합의했다.
    ```

    ## Options
    `factor` (3): how many times shorter than expected a side must be.
    """

    name = "length-ratio"
    severity = Severity.WARNING
    mqm = "accuracy/omission"
    options: ClassVar[Mapping[str, OptionValue]] = {"factor": 3.0}

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        lengths = [{code: _length(unit, code) for code in sides_with_text(unit)} for unit in text.units]
        factor = float(self.settings["factor"])
        ratio = cache(partial(_ratio, text, lengths))
        for unit, here in zip(text.units, lengths, strict=True):
            for code, length in here.items():
                others = [other for other in here if other != code and here[other] >= _SHORT]
                expected = [here[other] * ratio(code, other) for other in others]
                if expected and len(others) == len(here) - 1 and all(length * factor < each for each in expected):
                    yield self._finding(unit, code, others, round(length / min(expected) * 100))

    def _finding(self, unit: UnitAnalysis, code: str, others: Iterable[str], percent: int) -> Finding:
        segment = unit.sides[code][0]
        related = [Related(other.location(whole(other)), "says more") for each in others for other in unit.sides[each]]
        message = Message(
            "this is {percent}% of the length that the other languages let expect; is something left out?",
            percent=percent,
        )
        return self.finding(segment, whole(segment), message, related=related, unit=unit.index)


def _length(unit: UnitAnalysis, code: str) -> int:
    return sum(len(segment.text) for segment in unit.sides[code])


def _ratio(text: ParallelText, lengths: Sequence[Mapping[str, int]], code: str, other: str) -> float:
    """How long one language is beside another in this text; the fewer units show it, the more as in other texts."""
    usual = text.documents[code].language.relative_length / text.documents[other].language.relative_length
    ratios = [each[code] / each[other] for each in lengths if each.get(code) and each.get(other)]
    return median([usual] * _USUAL + ratios)
