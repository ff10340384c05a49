"""Dates written as another language writes them."""

import re
from collections.abc import Iterable
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span


class DateFormat(SegmentRule):
    """A date with day, month and year between slashes in Korean text.

    ## What it does
    Reports `11/08/2025` in Korean, which writes dates from the year down: `2025년 8월 11일`. Furniture such as date
    lines is not looked at.

    ## Why is this bad
    Korean readers cannot tell whether the day or the month comes first.

    ## Example
    ```text
    회담은 11/08/2025 열렸다.
    ```

    ## Use instead
    ```text
    회담은 2025년 8월 11일 열렸다.
    ```

    ## Options
    None. The fix takes the day to come first, as Vietnamese writes it, and is to be read over.
    """

    name = "date-format"
    severity = Severity.WARNING
    mqm = "locale-conventions/date-format"
    languages: ClassVar[frozenset[str]] = frozenset({"ko"})

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one segment."""
        if "/" not in segment.text:
            return
        for match in _slashed().finditer(segment.text):
            span = Span(*match.span())
            day, month, year = (int(part) for part in match.groups())
            if not segment.is_prose(span) or not (0 < day <= 31 and 0 < month <= 31 and min(day, month) <= 12):
                continue
            if month > 12:
                day, month = month, day
            right = f"{year}년 {month}월 {day}일"
            yield self.finding(
                segment,
                span,
                Message("Korean writes this date {right}", right=right),
                fixes=[
                    fix(
                        segment,
                        Edit(span, right),
                        title=Message("{seen} → {right}", seen=match.group(), right=right),
                        safety=Safety.UNSAFE,
                    )
                ],
            )


@cache
def _slashed() -> re.Pattern[str]:
    return re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/((?:19|20)\d{2})(?![\d/])")
