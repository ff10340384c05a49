"""The rule term-do-not-translate."""

from collections.abc import Iterable, Iterator

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Concept
from transreview.rules.rule import Context, TextRule, fix
from transreview.rules.terms.sides import Naming, UnitTerms, terms_of
from transreview.text.span import Span

_NEAR = 0.8


class TermDoNotTranslate(TextRule):
    """A name that all languages write alike, written otherwise.

    ## What it does
    Takes the concepts whose first form is the same string in every language (`VnExpress`). Where another side has it
    and this one has not, reports the reading of it in this language (the `reading` of its terms), a forbidden form of
    it, or letters that differ from it a little.

    ## Why is this bad
    Brands and agencies are found under the name they give themselves.

    ## Example
    ```text
    vi: Theo VnExpress, lễ khởi công diễn ra hôm qua.
    ko: 브이엔익스프레스에 따르면 착공식은 어제 열렸다.
    ```

    ## Use instead
    ```text
    ko: VnExpress에 따르면 착공식은 어제 열렸다.
    ```

    ## Options
    None. The fix is unsafe.
    """

    name = "term-do-not-translate"
    severity = Severity.ERROR
    mqm = "accuracy/do-not-translate"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The changed names of one parallel text."""
        for unit in terms_of(text).units:
            for code in unit.sides:
                seen: set[str] = set()
                for other in unit.sides:
                    for naming in unit.named[other] if other != code else ():
                        concept = naming.concepts[0]
                        if concept.id not in seen and _is_protected(concept, code, naming):
                            seen.add(concept.id)
                            yield from self._changed(unit, code, naming)

    def _changed(self, unit: UnitTerms, code: str, naming: Naming) -> Iterator[Finding]:
        concept, wanted = naming.concepts[0], naming.text
        if unit.mentions(code, concept.id):
            return
        for segment in unit.sides[code]:
            for span in _stand_ins(segment, concept, wanted):
                edit = segment.language.replacement(segment.text, span, wanted)
                yield self.finding(
                    segment,
                    span,
                    Message(
                        "“{seen}” is written “{wanted}” in every language", seen=span.of(segment.text), wanted=wanted
                    ),
                    fixes=[fix(segment, edit, title=Message("write “{wanted}”", wanted=wanted), safety=Safety.UNSAFE)],
                    related=[naming.related(Message("the name as it is"))],
                    concept=concept.id,
                    unit=unit.index,
                )
                return


def _is_protected(concept: Concept, code: str, naming: Naming) -> bool:
    """Whether the glossary writes the concept in this language and the other just as it stands there."""
    firsts = {first.form for first in map(concept.preferred, (code, naming.segment.language.code)) if first is not None}
    return firsts == {naming.text} and concept.preferred(code) is not None and len(naming.concepts) == 1


def _stand_ins(segment: SegmentAnalysis, concept: Concept, wanted: str) -> Iterator[Span]:
    """Where a reading, a wrong form or nearly the name itself stands."""
    readings = {term.reading for term in concept.terms if term.reading}
    for reading in sorted(readings):
        place = segment.text.find(reading)
        if place >= 0:
            yield Span(place, place + len(reading))
    for hit in segment.hits:
        if hit.concept.id == concept.id and not hit.term.status.usable:
            yield hit.span
    if " " not in wanted:
        for word in segment.words:
            alike = word.text != wanted and word.text[:1].isupper()
            if alike and segment.language.similarity(wanted, word.text) >= _NEAR:
                yield word.span
