"""The part of name-variant that looks across languages."""

from transreview.findings.severity import Severity
from transreview.rules.terms.aligned import Judgement
from transreview.rules.terms.aligned_rules import AlignedRule
from transreview.rules.terms.hits import NAMES


class NameVariantAcross(AlignedRule):
    """Spellings of a person or place that are not to be used for the one whom another side names."""

    name = "name-variant"
    severity = Severity.WARNING
    mqm = "terminology/resource"
    called = "not the form for"

    def concerns(self, judged: Judgement) -> bool:
        """Forbidden and outdated forms of persons and places that are nothing's right name."""
        return judged.right_for is None and judged.hit.concept.kind in NAMES
