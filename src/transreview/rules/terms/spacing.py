"""Spaces in known forms."""

from collections.abc import Iterator

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis, hits_of
from transreview.findings.finding import Finding, Related, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.glossary.hit import TermHit
from transreview.languages.language import Strength
from transreview.rules.rule import Context, DocumentRule
from transreview.rules.terms.hits import NAMES, mend


class TermSpacing(DocumentRule):
    """A known form with other spaces than the glossary's.

    ## What it does
    Reports a title that is written with other spaces than the glossary knows (`국가 주석` for `국가주석`), and any
    other form whose spaces differ from how the same article writes it elsewhere, at least as often, and as the
    glossary has it. Where the glossary has both spacings, both are right. Names belong to the rules on names.

    ## Why is this bad
    Korean orthography lets compounds of nouns be written apart or together (한글 맞춤법 49, 50), so that most spacing
    is no error; but titles are one word, and one article writes one thing one way.

    ## Example
    ```text
    르엉끄엉 국가 주석은 이날 하노이에 도착했다.
    ```

    ## Use instead
    ```text
    르엉끄엉 국가주석은 이날 하노이에 도착했다.
    ```

    ## Options
    None.
    """

    name = "term-spacing"
    severity = Severity.WARNING
    mqm = "linguistic-conventions/spelling"
    needs_whole = True

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """The forms of one document with other spaces than they should have."""
        firm = [
            (segment, hit)
            for segment, hit in hits_of(document.prose)
            if hit.strength > Strength.COMPOUND and hit.term.status.usable and hit.concept.kind not in NAMES
        ]
        as_listed: dict[tuple[str, str], list[tuple[SegmentAnalysis, TermHit]]] = {}
        departing: dict[tuple[str, str], list[tuple[SegmentAnalysis, TermHit]]] = {}
        for segment, hit in firm:
            group = departing if _departs(segment, hit) else as_listed
            group.setdefault((hit.concept.id, hit.term.form), []).append((segment, hit))
        for key, found in departing.items():
            evidence = as_listed.get(key, [])
            if found[0][1].concept.kind is ConceptKind.TITLE or len(evidence) >= len(found):
                for segment, hit in found:
                    yield self._departure(segment, hit, evidence)

    def _departure(
        self, segment: SegmentAnalysis, hit: TermHit, evidence: list[tuple[SegmentAnalysis, TermHit]]
    ) -> Finding:
        form = hit.term.form
        related = [
            Related(other.location(right.span), Message("written like this here")) for other, right in evidence[:1]
        ]
        return self.finding(
            segment,
            hit.span,
            Message(
                "‘{seen}’ has other spaces than ‘{form}’, as {concept} is written",
                seen=hit.span.of(segment.text),
                form=form,
                concept=repr(hit.concept.id),
            ),
            fixes=[mend(segment, hit, form, Safety.SAFE)],
            related=related,
            concept=hit.concept.id,
        )


def _departs(segment: SegmentAnalysis, hit: TermHit) -> bool:
    """Whether the hit differs from its form in spaces alone, and not as the language lets it be written."""
    seen, form = hit.span.of(segment.text), hit.term.form
    spaced = hit.variant == "spacing" and seen.replace(" ", "") == form.replace(" ", "")
    return spaced and not segment.language.may_be_spaced(form, seen)
