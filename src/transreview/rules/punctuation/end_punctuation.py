"""How sentences that say the same end."""

from collections.abc import Iterator
from typing import ClassVar

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.documents.document import SegmentKind
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, UnitRule
from transreview.text.span import Span

_CLOSERS = "”’\"')]»」』 "
_KINDS = {
    "?": Message("a question"),
    "!": Message("an exclamation"),
    ".": Message("a statement"),
    "…": Message("an ellipsis"),
}


class EndPunctuation(UnitRule):
    """A question in one language, a statement in another.

    ## What it does
    Compares the marks at the ends of sentences that are translations of each other, and reports a question that
    became a statement or the other way round, and an end without a mark. Titles and headings are not compared.

    ## Why is this bad
    A lost question mark can change who claims what.

    ## Example
    ```text
    vi: Liệu hai bên có ký hiệp định không?
    ko: 양측이 협정에 서명할 것이다.
    ```

    ## Use instead
    ```text
    ko: 양측이 협정에 서명할까?
    ```
    """

    name: ClassVar[str] = "end-punctuation"
    severity: ClassVar[Severity] = Severity.OFF
    mqm: ClassVar[str] = "linguistic-conventions/punctuation"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per side that differs from the source side, or from the first where no source is known."""
        ends = {code: side[-1] for code, side in unit.sides.items() if side and not _is_heading(side[-1])}
        if len(ends) < 2:
            return
        model = context.source if context.source in ends else next(iter(ends))
        for code, segment in ends.items():
            if code == model or not _differ(_end(ends[model]), _end(segment)):
                continue
            other = ends[model]
            yield self.finding(
                segment,
                _last(segment),
                Message("this ends as {seen}, its counterpart as {other}", seen=_named(segment), other=_named(other)),
                related=[
                    Related(
                        other.location(Span(max(0, len(other.text) - 1), len(other.text))), Message("the counterpart")
                    )
                ],
                unit=unit.index,
            )


def _is_heading(segment: SegmentAnalysis) -> bool:
    return segment.segment.kind in (SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.FURNITURE, SegmentKind.CAPTION)


def _last(segment: SegmentAnalysis) -> Span:
    return Span(max(0, len(segment.text) - 1), len(segment.text))


def _end(segment: SegmentAnalysis) -> str:
    last = segment.text.rstrip(_CLOSERS)[-1:]
    return last if last in _KINDS else ""


def _differ(one: str, other: str) -> bool:
    """Whether two ends say different things: an exclamation or an ellipsis is as good as a statement."""
    return ("?" in (one, other) or not one or not other) and one != other


def _named(segment: SegmentAnalysis) -> str:
    return _KINDS.get(_end(segment), Message("nothing, without a mark"))
