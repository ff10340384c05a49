"""The rule vi-diacritics-missing."""

from collections.abc import Iterable

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.vietnamese.letters import is_marked
from transreview.languages.vietnamese.unmarked import stands_unmarked, unmarked_runs
from transreview.rules.marked_forms import OtherMarks, marked_forms
from transreview.rules.rule import Context, SegmentRule


class ViDiacriticsMissing(SegmentRule):
    """Vietnamese written without its marks.

    ## What it does
    Reports a glossary name or term that stands in Vietnamese text without any of its marks, and a run of three or more
    syllables in plain letters that are words only with marks. Foreign names (Lee Jae Myung), English phrases, names of
    papers (Hanoi Times), abbreviations and addresses are left alone: what stands beside a foreign word belongs to it.

    ## Why is this bad
    Without marks the reader has to guess; it mostly is a line pasted from a telegram, a file name or an English text.

    ## Example
    ```text
    Tong Bi thu To Lam tiếp đoàn đại biểu tại Can Tho.
    ```

    ## Use instead
    ```text
    Tổng Bí thư Tô Lâm tiếp đoàn đại biểu tại Cần Thơ.
    ```

    ## Options
    None.
    """

    name = "vi-diacritics-missing"
    severity = Severity.ERROR
    mqm = "linguistic-conventions/spelling"
    languages = frozenset({"vi"})

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The passages without marks in one segment."""
        runs = [run for run in unmarked_runs(segment.text) if segment.is_prose(run.span)]
        for run in runs:
            message = Message(
                "This passage has no tone marks: “{example}” is “{marked}”.", example=run.example, marked=run.marked
            )
            yield self.finding(segment, run.span, message)
        for found in marked_forms(segment.glossary).in_segment(segment):
            if not any(found.span.overlaps(run.span) for run in runs) and _is_bare(segment, found):
                form = found.forms[0].form
                message = Message("“{seen}” has lost its marks: “{form}”.", seen=found.span.of(segment.text), form=form)
                yield self.finding(segment, found.span, message, concept=found.forms[0].concept)


def _is_bare(segment: SegmentAnalysis, found: OtherMarks) -> bool:
    """Whether a form stands there with its capitals and none of its marks, in Vietnamese text."""
    seen = found.span.of(segment.text)
    if is_marked(seen) or not is_marked(segment.text):
        return False
    capitals = [letter.isupper() for letter in seen]
    same = any(capitals == [letter.isupper() for letter in form.form] for form in found.forms)
    return same and stands_unmarked(segment.text, found.span)
