"""Sentences that deny something in the other languages and not in one."""

from collections.abc import Iterable

from transreview.alignment.unit import UnitAnalysis
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.rules.arbitration import whole
from transreview.rules.rule import Context, UnitRule
from transreview.rules.wording.denial import affirmations


class NegationLost(UnitRule):
    """A sentence that denies nothing where the other languages do.

    ## What it does
    Reports a side of a translation unit without any word that could answer a negation (không, chưa, chẳng; 안, 못, 않,
    없, 아니; not, never), where each of the others denies. Words that deny in their own way (unable, 거부, từ chối) are
    answers too.
    Off by default: languages put a negation where another has a positive word more often than one is lost.
    Where two of three languages deny, `polarity-mismatch` says so already.

    ## Why is this bad
    One word of two letters turns the sentence round.

    ## Example
    ```text
    vi: Quốc hội chưa phê chuẩn hiệp định.
    ko: 국회는 협정을 비준했다.
    ```

    ## Use instead
    ```text
    ko: 국회는 아직 협정을 비준하지 않았다.
    ```

    ## Options
    None.
    """

    name = "negation-lost"
    severity = Severity.OFF
    mqm = "accuracy/mistranslation"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        for found in affirmations(unit, context.source):
            span = whole(found.segment)
            yield self.finding(found.segment, span, found.message, related=found.related, unit=unit.index)
