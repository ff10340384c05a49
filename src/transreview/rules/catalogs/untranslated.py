"""The rule untranslated."""

from collections.abc import Iterable

from transreview.alignment.unit import UnitAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import evidence, whole
from transreview.rules.rule import Context, UnitRule


class Untranslated(UnitRule):
    """A message of a catalog that has no translation yet.

    ## What it does
    Reports the messages of gettext catalogs and XLIFF files whose translation is empty. Of a plural whose forms are all
    empty the first is reported; where some are filled, see `plural-forms`. In message files of one language each
    (JSON, ARB, YAML, properties) it reports what the original has and the translation lacks.

    ## Why is this bad
    The program shows the original language there. It is the state of the work rather than a slip, so it is an `info`;
    a project that publishes only whole catalogs makes it an error.

    ## Example
    ```text
    msgid "Save"
    msgstr ""
    ```

    ## Use instead
    ```text
    msgstr "저장"
    ```

    ## Options
    None.
    """

    name = "untranslated"
    severity = Severity.INFO
    mqm = "accuracy/untranslated"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The finding of each side."""
        originals = [
            segment for side in unit.sides.values() for segment in side if segment.document.original and segment.text
        ]
        if not originals:
            return
        for side in unit.sides.values():
            if side and side[0].is_message and not any(segment.text for segment in side):
                yield self.finding(
                    side[0],
                    whole(side[0]),
                    Message("this message is not translated"),
                    related=[evidence(originals[0], None, Message("the message"))],
                    unit=unit.index,
                )
