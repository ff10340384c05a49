"""Forms that are wrong only as the translation of their concept (scope `aligned`), judged by the other sides."""

from collections.abc import Iterator
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.glossary.concept import Concept, Scope
from transreview.glossary.hit import TermHit
from transreview.rules.arbitration import arbitrate
from transreview.rules.terms.sides import Naming, TextTerms, UnitTerms, stands, terms_of


class Judgement(NamedTuple):
    """A form that may be a wrong rendering of its concept.

    `sources` are where other sides name the concept, `right_for` the concept that the form is right for, if any.
    `rejected` says why it is not reported; None: it is wrong.
    """

    unit: UnitTerms
    segment: SegmentAnalysis
    hit: TermHit
    sources: tuple[Naming, ...] = ()
    right_for: Concept | None = None
    rejected: str | None = None

    @property
    def seen(self) -> str:
        """The form as it is written."""
        return self.hit.span.of(self.segment.text)


def judgements(text: ParallelText, source: str | None) -> Iterator[Judgement]:
    """All forms of scope `aligned` in a text that are not to be used for their concept, with the judgement on each."""
    article = terms_of(text)
    for unit in article.units:
        for segments in unit.sides.values():
            for segment in segments:
                for hit in segment.hits:
                    if not hit.term.status.usable and hit.term.scope is Scope.ALIGNED:
                        yield _judge(article, unit, Judgement(unit, segment, hit), source)


def _judge(article: TextTerms, unit: UnitTerms, judged: Judgement, source: str | None) -> Judgement:
    code, hit = judged.segment.language.code, judged.hit
    concept = hit.concept
    if not stands(hit):
        return judged._replace(rejected="it stands inside a longer word")
    if hit.variant is not None:
        return judged._replace(rejected=f"it differs from the listed form ({hit.variant})")
    sources = tuple(naming for other in unit.sides if other != code for naming in unit.naming(other, concept.id))
    if not sources:
        return judged._replace(rejected=f"no other side names {concept.id!r} in this unit")
    judged = judged._replace(sources=sources)
    if not article.at_home(concept):
        return judged._replace(rejected=f"nothing else here is of the country of {concept.id!r}")
    claims = [other for other in judged.segment.hits if other.span.contains(hit.span) and other.term.status.usable]
    for claim in claims:
        if claim.concept.id == concept.id:
            return judged._replace(rejected=f"it is part of the right form “{claim.term.form}”")
        if _named_elsewhere(unit, code, claim.concept.id):
            return judged._replace(rejected=f"it is right for {claim.concept.id!r}, which another side names")
    needed = max(sum(naming.segment.language.code == other for naming in sources) for other in unit.sides)
    if len(unit.naming(code, concept.id)) >= needed or _stands_beside(article, unit, judged):
        return judged._replace(rejected="the right form stands beside it")
    if claims and not _is_suspect(unit, judged, claims[0].concept, source):
        return judged._replace(rejected="the other side is the one to doubt")
    return judged._replace(right_for=claims[0].concept if claims else None)


def _named_elsewhere(unit: UnitTerms, code: str, concept: str) -> bool:
    return any(other != code and unit.has_word(other, concept) for other in unit.sides)


def _stands_beside(article: TextTerms, unit: UnitTerms, judged: Judgement) -> bool:
    """Whether the side names the concept in a way that is no searched hit, outside the form itself."""
    hit, code = judged.hit, judged.segment.language.code
    if unit.naming(code, hit.concept.id):
        return False
    keys = article.glossary.usable_keys(hit.concept.id, code)
    for segment in unit.sides[code]:
        text = segment.text
        if segment is judged.segment:
            text = f"{text[: hit.span.start]}|{text[hit.span.end :]}"
        key = segment.language.search_key(text).key
        if any(form in key for form in keys):
            return True
    return False


def _is_suspect(unit: UnitTerms, judged: Judgement, right_for: Concept, source: str | None) -> bool:
    """Whether the side that uses another concept's right form is the one to doubt, and not the one that names ours."""
    code = judged.segment.language.code
    claims = {code: right_for.id, **{naming.segment.language.code: judged.hit.concept.id for naming in judged.sources}}
    verdict = arbitrate(claims, source)
    return verdict is not None and code in verdict.suspects
