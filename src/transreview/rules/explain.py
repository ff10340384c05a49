"""What the rules considered in a segment (terms, names, values, gaps), and why most of it is not reported."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.names import name_spots
from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.glossary.concept import ConceptKind, Scope
from transreview.glossary.hit import TermHit
from transreview.languages.language import Strength
from transreview.rules.arbitration import whole
from transreview.rules.names.across import near_misses
from transreview.rules.names.candidates import listed_names
from transreview.rules.names.document_names import document_names
from transreview.rules.names.evidence import Weighing
from transreview.rules.quantities.considered import values_considered
from transreview.rules.structure.missing import doubt, objection
from transreview.rules.terms.aligned import judgements
from transreview.rules.terms.missing import missing
from transreview.text.span import Span


class Consideration(NamedTuple):
    """Something that a rule looked at.

    `span` is the stretch of the segment's normalised text, `what` says what it was taken for, `concept` the glossary
    entry concerned. `rejected` says why it is not reported; None: it is.
    """

    span: Span
    what: str
    concept: str | None = None
    rejected: str | None = None


_KINDS = frozenset(ConceptKind)


def considerations(
    document: DocumentAnalysis, segment: SegmentAnalysis, text: ParallelText | None = None, source: str | None = None
) -> tuple[Consideration, ...]:
    """What was considered in a segment of a document, by place; with `text` also what its other languages say."""
    found = [*_terms(segment), *_names(document, segment)]
    if text is not None:
        found += _across(text, segment, source)
        found += (Consideration(*each[:2], rejected=each.rejected) for each in values_considered(text, segment))
        found += _gaps(text, segment, source)
    return tuple(sorted(dict.fromkeys(found), key=lambda each: (each.span, each.what)))


def _terms(segment: SegmentAnalysis) -> Iterator[Consideration]:
    """The glossary's forms in the segment."""
    for hit in segment.hits:
        seen = hit.span.of(segment.text)
        if hit.term.status.usable:
            yield Consideration(hit.span, f"“{seen}” ({hit.strength.label})", hit.concept.id, "a form that may be used")
        elif hit.term.scope is Scope.ALWAYS:
            what = f"“{seen}” ({hit.strength.label}), {hit.term.status} anywhere"
            yield Consideration(hit.span, what, hit.concept.id, _acquittal(segment, hit))


def _acquittal(segment: SegmentAnalysis, hit: TermHit) -> str | None:
    if hit.strength is Strength.COMPOUND:
        return "it stands inside a longer word"
    if hit.variant is not None:
        return f"it differs from the listed form ({hit.variant})"
    claim = next((each for each in segment.hits if each.span.contains(hit.span) and each.term.status.usable), None)
    return f"it is right for {claim.concept.id!r}" if claim else None


def _names(document: DocumentAnalysis, segment: SegmentAnalysis) -> Iterator[Consideration]:
    """The names that the glossary does not know, with the known ones near them."""
    weighing = Weighing(document_names(document), document.glossary)
    known = listed_names(document.glossary, document.language)
    for spot in name_spots([segment]):
        if spot.concepts:
            continue
        near = list(known.near(spot.text, longer=True))
        if not near:
            title = f" beside “{spot.title_text}”" if spot.title else ""
            yield Consideration(spot.span, f"“{spot.text}” as a name{title}", None, "no known name is near it")
        for candidate in near:
            evidence = weighing.of_listed(spot, candidate)
            reason = None if evidence else "no title and no other place in the article speaks for it"
            what = f"“{spot.text}” as “{candidate.form}” misspelt (similarity {candidate.similarity:.2f})"
            yield Consideration(spot.span, what, candidate.owner.concept, reason)


def _gaps(text: ParallelText, segment: SegmentAnalysis, source: str | None) -> Iterator[Consideration]:
    """The languages that have nothing in the segment's unit."""
    code = segment.language.code
    for unit in text.units:
        lacking = [other for other, side in unit.sides.items() if not side]
        if segment in unit.sides.get(code, ()) and lacking and not segment.is_furniture:
            what = f"no counterpart in {' and '.join(lacking)}"
            alone = len(lacking) == len(unit.sides) - 1 and len(unit.sides) > 2 and source != code
            reason = doubt(text, unit) if alone else objection(text, unit, source)
            yield Consideration(whole(segment), what, rejected=reason)


def _across(text: ParallelText, segment: SegmentAnalysis, source: str | None) -> Iterable[Consideration]:
    code = segment.language.code
    for judged in judgements(text, source):
        if judged.segment is segment:
            what = f"“{judged.seen}” ({judged.hit.strength.label}) as a wrong rendering"
            yield Consideration(judged.hit.span, what, judged.hit.concept.id, judged.rejected)
    for miss in near_misses(text):
        if miss.segment is segment:
            expected = f"{miss.expected.code} “{miss.expected.spot.text}”"
            what = f"“{miss.seen}” as “{miss.form}” misspelt, {expected} (similarity {miss.similarity:.2f})"
            yield Consideration(miss.span, what, miss.expected.concept, miss.rejected)
    for absent in missing(text, _KINDS, source):
        if absent.code == code and segment in absent.unit.sides[code]:
            said = ", ".join(f"{naming.segment.language.code} “{naming.text}”" for naming in absent.namings)
            yield Consideration(whole(segment), f"nothing here for {said}", absent.concept.id, absent.rejected)
