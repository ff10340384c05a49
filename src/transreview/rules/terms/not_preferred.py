"""Admitted forms where a preferred one exists."""

from collections.abc import Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Status
from transreview.languages.language import Strength
from transreview.rules.rule import Context, SegmentRule
from transreview.rules.terms.hits import is_acronym, mend, preferred_form


class TermNotPreferred(SegmentRule):
    """An admitted form where the glossary prefers another one.

    ## What it does
    Reports a form with status `admitted`. Short forms, abbreviations and forms that are right for another concept are
    left alone. Off by default.

    ## Why is this bad
    It is not wrong. A house that wants one form for one thing can switch this on.

    ## Example
    ```text
    당 서기장이 방한했다.
    ```

    ## Use instead
    ```text
    서기장이 방한했다.
    ```

    ## Options
    None.
    """

    name = "term-not-preferred"
    severity = Severity.OFF
    mqm = "terminology/resource"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """The admitted forms in one segment."""
        preferred = {hit.span for hit in segment.hits if hit.term.status is Status.PREFERRED}
        for hit in segment.hits:
            term = hit.term
            if term.status is not Status.ADMITTED or term.short or term.derived:
                continue
            if is_acronym(term.form) or hit.span in preferred:
                continue
            form = preferred_form(segment, hit)
            if form is None or hit.strength is Strength.COMPOUND:
                continue
            yield self.finding(
                segment,
                hit.span,
                Message(
                    "‘{seen}’ is admitted for {concept}, but ‘{form}’ is preferred",
                    seen=hit.span.of(segment.text),
                    concept=repr(hit.concept.id),
                    form=form,
                ),
                fixes=[mend(segment, hit, form, Safety.UNSAFE)],
                concept=hit.concept.id,
            )
