"""The rule name-variant."""

from collections.abc import Iterable

from transreview.analysis.names import NAMED
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Concept, Scope, Status
from transreview.glossary.hit import TermHit
from transreview.languages.language import Language, Strength
from transreview.rules.rule import Context, SegmentRule, write


class NameVariant(SegmentRule):
    """A spelling of a name that the glossary lists as not to be used.

    ## What it does
    Reports forms of persons and places that the glossary holds for wrong or outdated wherever they stand (`status:
    forbidden` or `deprecated`, `scope: always`), and gives the nearest form that may be used. A form that is another
    concept's right name is silent.

    ## Why is this bad
    One person under several spellings reads as several persons, and searches miss half of the articles.

    ## Example
    ```text
    토람 서기장이 도착했다.
    ```

    ## Use instead
    ```text
    또럼 서기장이 도착했다.
    ```

    ## Options
    None. The glossary decides; whether Vietnamese names are glued or spaced is a house choice of `name-inconsistent`.
    """

    name = "name-variant"
    severity = Severity.WARNING
    mqm = "terminology/resource"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The listed variants in one segment."""
        hits = [hit for hit in segment.hits if hit.strength is not Strength.COMPOUND]
        right = {hit.span for hit in hits if hit.term.status.usable}
        for hit in hits:
            if hit.concept.kind in NAMED and hit.span not in right and _is_claimed(hit):
                yield self._finding_of(segment, hit)

    def _finding_of(self, segment: SegmentAnalysis, hit: TermHit) -> Finding:
        seen = hit.span.of(segment.text)
        form = nearest_usable(hit.concept, segment.language, seen)
        reason = Message("an outdated form") if hit.term.status is Status.DEPRECATED else Message("not the form")
        said = (
            Message("“{seen}” is {reason} of the name “{form}”", seen=seen, reason=reason, form=form)
            if form
            else Message("“{seen}” is {reason} to use", seen=seen, reason=reason)
        )
        note = f" ({hit.term.note})" if hit.term.note else ""
        safety = Safety.UNSAFE if hit.term.status is Status.DEPRECATED else Safety.SAFE
        return self.finding(
            segment,
            hit.span,
            Message("{said}{note}.", said=said, note=note),
            fixes=[write(segment, hit.span, form, safety)] if form else [],
            concept=hit.concept.id,
        )


def _is_claimed(hit: TermHit) -> bool:
    """Whether the glossary claims the form to be wrong anywhere, in just that spelling."""
    return not hit.term.status.usable and hit.term.scope is Scope.ALWAYS and hit.variant is None


def nearest_usable(concept: Concept, language: Language, seen: str) -> str | None:
    """The usable form of a concept that is nearest to what is written, the preferred one where none is near."""
    terms = (term for term in concept.terms_in(language.code) if term.status.usable)
    usable = [term.form for term in terms if not (term.short or term.derived)]
    if not usable:
        return None
    preferred = concept.preferred(language.code)
    best = max(usable, key=lambda form: language.similarity(form, seen))
    near = language.similarity(best, seen) >= language.name_bars.titled
    return best if near or preferred is None else preferred.form
