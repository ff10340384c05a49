"""What the rules that compare values across languages share: which side is blamed, and how it is said."""

from abc import abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Mapping

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.rules.arbitration import arbitrate, likely_original, whole
from transreview.rules.quantities.claims import Claim
from transreview.rules.quantities.discrepancies import Discrepancy, agreements, discrepancies
from transreview.rules.quantities.value_fixes import value_fixes
from transreview.rules.rule import Context, TextRule


class ValueRule(TextRule):
    """Reports discrepancies of one sort: values that differ, or that one language lacks."""

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for found in discrepancies(text):
            message = self.message(found)
            if message is not None:
                yield self._finding(found, message, context)

    @abstractmethod
    def message(self, found: Discrepancy) -> str | None:
        """What is wrong, in a sentence; None where another rule says it."""

    def _finding(self, found: Discrepancy, message: str, context: Context) -> Finding:
        blamed, evidence = found.other, found.agreed
        if blamed is None:
            segment = found.unit.sides[found.language][0]
            related = [related_to(claim) for claim in evidence]
            return self.finding(segment, whole(segment), message, related=related, unit=found.unit.index)
        if len(evidence) == 1:
            pair = (blamed.language, evidence[0].language)
            if likely_original(pair, context.source) == blamed.language:
                blamed, evidence = evidence[0], (blamed,)
        related = [related_to(claim) for claim in evidence]
        fixes = value_fixes(blamed, evidence)
        return self.finding(
            blamed.segment, blamed.quantity.span, message, related=related, fixes=fixes, unit=found.unit.index
        )


class AttributeRule(TextRule):
    """Reports values that are the same number on all sides and differ in something else: currency, unit, sort."""

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for unit, groups in agreements(text):
            for group in groups:
                yield from self._group(group, unit.index, context)

    @abstractmethod
    def attributes(self, group: tuple[Claim, ...]) -> Mapping[str, Hashable]:
        """What is compared, by language; empty where the rule has nothing to say of these claims."""

    @abstractmethod
    def message(self, claim: Claim, others: str) -> str:
        """What is wrong with a claim, in a sentence; `others` quotes what the other languages say."""

    def _group(self, group: tuple[Claim, ...], unit: int, context: Context) -> Iterator[Finding]:
        verdict = arbitrate(self.attributes(group), context.source)
        if verdict is None:
            return
        claims = {claim.language: claim for claim in group}
        witnesses = [claims[code] for code in verdict.witnesses]
        for code in verdict.suspects:
            claim = claims[code]
            yield self.finding(
                claim.segment,
                claim.quantity.span,
                self.message(claim, quoted(witnesses)),
                related=[related_to(witness) for witness in witnesses],
                unit=unit,
            )


def related_to(claim: Claim) -> Related:
    """A claim as evidence."""
    return Related(claim.segment.location(claim.quantity.span), Message("says it so"))


def quoted(claims: Iterable[Claim]) -> str:
    """Claims as they are written, for a message: `vi “65,8 tỷ USD”, en “US$65.8 billion”`."""
    return ", ".join(f"{claim.language} “{claim.text}”" for claim in claims)
