"""Forms that the glossary forbids anywhere."""

from collections.abc import Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Status
from transreview.languages.language import Strength
from transreview.rules.rule import Context, SegmentRule
from transreview.rules.terms.hits import NAMES, claims, mend, preferred_form, reason


class TermForbidden(SegmentRule):
    """A form that the glossary forbids anywhere.

    ## What it does
    Reports a form with status `forbidden` and scope `always`. The form must stand as a word: alone, with particles or
    an ending, or with a known prefix. Inside a longer word it is reported as information only. Forms that differ from
    a right one in spacing or capitals alone belong to `term-spacing` and `term-case`, forms of persons and places to
    the rules on names.

    ## Why is this bad
    The glossary forbids such a form because it is never right: a literal translation, a name made up by a machine, a
    mistake that was made before.

    ## Example
    ```text
    국회부총리가 참석했다.
    ```

    ## Use instead
    ```text
    국회부의장이 참석했다.
    ```

    ## Options
    None. The glossary decides: a form with scope `aligned` is wrong only as the translation of its concept.
    """

    name = "term-forbidden"
    severity = Severity.ERROR
    mqm = "terminology/resource"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """The forbidden forms in one segment."""
        for hit in claims(segment, Status.FORBIDDEN):
            if hit.concept.kind in NAMES or hit.variant is not None:
                continue
            seen, form = hit.span.of(segment.text), preferred_form(segment, hit)
            instead = Message("; write ‘{form}’", form=form) if form else ""
            compound = hit.strength is Strength.COMPOUND
            found = self.finding(
                segment,
                hit.span,
                Message(
                    "‘{seen}’ ({label}) is a forbidden form of {concept}{instead}{hit}",
                    seen=seen,
                    label=Message(hit.strength.label),
                    concept=repr(hit.concept.id),
                    instead=instead,
                    hit=reason(hit),
                ),
                fixes=[mend(segment, hit, form, Safety.SAFE)] if form and not compound else [],
                concept=hit.concept.id,
            )
            yield found._replace(severity=Severity.INFO) if compound else found
