"""Forms that are out of date."""

from collections.abc import Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Status
from transreview.languages.language import Strength
from transreview.rules.rule import Context, SegmentRule
from transreview.rules.terms.hits import claims, mend, preferred_form, reason


class TermDeprecated(SegmentRule):
    """A form that the glossary calls out of date.

    ## What it does
    Reports a form with status `deprecated` and scope `always` where it stands as a word.

    ## Why is this bad
    The reader understands it, but it is no longer what the thing is called, or not how this house writes it.

    ## Example
    ```text
    호치민시에서 열렸다.
    ```

    ## Use instead
    ```text
    호찌민시에서 열렸다.
    ```

    ## Options
    None. The fix is unsafe: old forms are right in quotations and in the names of old institutions.
    """

    name = "term-deprecated"
    severity = Severity.WARNING
    mqm = "terminology/resource"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """The deprecated forms in one segment."""
        for hit in claims(segment, Status.DEPRECATED):
            if hit.strength is Strength.COMPOUND or hit.variant is not None:
                continue
            seen, form = hit.span.of(segment.text), preferred_form(segment, hit)
            instead = Message("; today one writes ‘{form}’", form=form) if form else ""
            yield self.finding(
                segment,
                hit.span,
                Message(
                    "‘{seen}’ ({label}) is an outdated form of {concept}{instead}{hit}",
                    seen=seen,
                    label=Message(hit.strength.label),
                    concept=repr(hit.concept.id),
                    instead=instead,
                    hit=reason(hit),
                ),
                fixes=[mend(segment, hit, form, Safety.UNSAFE)] if form else [],
                concept=hit.concept.id,
            )
