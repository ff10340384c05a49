"""The rule fuzzy."""

from collections.abc import Iterable

from transreview.analysis.segment import DocumentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import whole
from transreview.rules.rule import Context, DocumentRule


class Fuzzy(DocumentRule):
    """A translation that its file marks as a draft.

    ## What it does
    Reports messages that gettext marks `fuzzy`, or XLIFF `new`, `initial` or `needs-translation`. Nothing else is
    reported on them: their original has changed, or nobody has read them yet.

    ## Why is this bad
    Programs do not show such a translation. It is the state of the work rather than a slip, so it is an `info`.

    ## Example
    ```text
    #, fuzzy
    msgid "Save all"
    msgstr "Lưu"
    ```

    ## Use instead
    ```text
    msgid "Save all"
    msgstr "Lưu tất cả"
    ```

    ## Options
    None.
    """

    name = "fuzzy"
    severity = Severity.INFO
    mqm = "accuracy"

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The drafts of one document."""
        for segment in document.segments:
            if segment.segment.is_draft and segment.segment.text and not segment.segment.form:
                told = Message("this translation is marked as a draft: look it over")
                yield self.finding(segment, whole(segment), told)
