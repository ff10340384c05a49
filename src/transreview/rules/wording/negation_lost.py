"""Sentences that deny something in the other languages and not in one."""

from collections.abc import Iterable

from transreview.alignment.unit import UnitAnalysis
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import arbitrate, sides_with_text, whole
from transreview.rules.rule import Context, UnitRule


class NegationLost(UnitRule):
    """A sentence that denies nothing where the other languages do.

    ## What it does
    Reports a side of a translation unit without any word that could answer a negation (không, chưa, chẳng; 안, 못, 않,
    없, 아니; not, never), where each of the others denies. Words that deny in their own way (unable, 거부, từ chối) are
    answers too.
    Off by default: languages put a negation where another has a positive word more often than one is lost.

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
        sides = sides_with_text(unit)
        found = {
            code: [(segment, word) for segment in side for word in segment.language.negations(segment.text)]
            for code, side in sides.items()
        }
        denies = {code: any(word.firm for _, word in listed) for code, listed in found.items()}
        silent = {code for code, listed in found.items() if not listed}
        claims = {code: denied for code, denied in denies.items() if denied or code in silent}
        verdict = arbitrate(claims, context.source) if len(claims) == len(sides) else None
        if verdict is None:
            return
        for code in sorted(silent.intersection(verdict.suspects)):
            said = [(segment, word) for other in verdict.witnesses for segment, word in found[other] if word.firm][:3]
            quoted = ", ".join(f"{each.language.code} “{word.span.of(each.text)}”" for each, word in said)
            related = [Related(each.location(word.span), Message("denies it")) for each, word in said]
            segment = sides[code][0]
            yield self.finding(
                segment,
                whole(segment),
                Message("nothing here says {quoted}", quoted=quoted),
                related=related,
                unit=unit.index,
            )
