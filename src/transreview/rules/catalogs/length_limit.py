"""The rule length-limit."""

from collections.abc import Iterable

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, SegmentRule
from transreview.text.span import Span

_LIMIT = "max-length:"


class LengthLimit(SegmentRule):
    """A message that is longer than its file allows.

    ## What it does
    Reads the limit from the message's flags or comments (`max-length:40`) or from XLIFF's `maxwidth` in characters, and
    reports a text with more characters.

    ## Why is this bad
    The button or the column has no room for more: the rest is cut off.

    ## Example
    ```text
    #, max-length:8
    msgid "Save all"
    msgstr "Lưu lại tất cả"
    ```

    ## Use instead
    ```text
    msgstr "Lưu cả"
    ```

    ## Options
    None.
    """

    name = "length-limit"
    severity = Severity.ERROR
    mqm = "design-and-markup/length"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The finding in one segment."""
        limits = [int(flag[len(_LIMIT) :]) for flag in segment.segment.flags if _is_limit(flag)]
        if limits and len(segment.text) > min(limits):
            beyond = Span(min(limits), len(segment.text))
            told = Message("{count} characters where {limit} are allowed", count=len(segment.text), limit=min(limits))
            yield self.finding(segment, beyond, told)


def _is_limit(flag: str) -> bool:
    return flag.startswith(_LIMIT) and flag[len(_LIMIT) :].isdigit()
