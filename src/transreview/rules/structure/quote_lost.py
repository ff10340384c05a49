"""Direct quotations that became reported speech."""

import re
from collections.abc import Iterable
from functools import cache

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.rules.arbitration import arbitrate, evidence, sides_with_text, whole
from transreview.rules.rule import Context, UnitRule

_LONG = 25
"""Code points from which what stands between quotation marks is somebody's words and not a title or a term."""


class QuoteLost(UnitRule):
    """A direct quotation that one language gives without quotation marks.

    ## What it does
    Reports a side of a translation unit without any quotation where the others quote a sentence or a good part of one.
    Short quoted terms and titles do not count.

    ## Why is this bad
    Readers cannot tell any more which words are the speaker's own.

    ## Example
    ```text
    vi: Ông nói: “Chúng tôi mong muốn hợp tác lâu dài với Hàn Quốc”.
    ko: 그는 한국과 오래 협력하기를 바란다고 말했다.
    ```

    ## Use instead
    ```text
    ko: 그는 “우리는 한국과 오래 협력하기를 바란다”고 말했다.
    ```

    ## Options
    None.
    """

    name = "quote-lost"
    severity = Severity.WARNING
    mqm = "accuracy/omission"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        sides = sides_with_text(unit)
        quoted = {code: _quotation(side) for code, side in sides.items()}
        verdict = arbitrate({code: found is not None for code, found in quoted.items()}, context.source)
        if verdict is None:
            return
        witnesses = [each for code in verdict.witnesses if (each := quoted[code]) is not None]
        for code in verdict.suspects:
            if witnesses and not any(_mark().search(segment.text) for segment in sides[code]):
                segment = sides[code][0]
                yield self.finding(
                    segment,
                    whole(segment),
                    Message("{witnesses} quote the speaker here, this does not", witnesses=all_of(verdict.witnesses)),
                    related=[evidence(each, None, Message("quotes the speaker")) for each in witnesses],
                    unit=unit.index,
                )


def _quotation(side: Iterable[SegmentAnalysis]) -> SegmentAnalysis | None:
    """The segment that holds a long quotation, opened and closed."""
    return next((segment for segment in side if _quoted().search(segment.text)), None)


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(rf"[“\"«][^“”\"«»]{{{_LONG},}}[”\"»]")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[“”\"«»‘’「」『』]|(?<!\w)'")
