"""The part of term-swapped that looks at one text: the name of a body with the abbreviation of another in brackets."""

from collections.abc import Iterable, Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.glossary.hit import TermHit
from transreview.languages.language import Language
from transreview.rules.rule import Context, SegmentRule
from transreview.rules.terms.hits import is_acronym
from transreview.text.span import Span

_LEAST_WORDS = 3
_SAME_BEGINNING = 4
_LONGEST = 40
"""Code points in which the body above it may stand after a name (`World Food Programme of the United Nations`)."""


class TermSwappedGloss(SegmentRule):
    """A body whose abbreviation in brackets is that of another: `World Trade Organization (WHO)`."""

    name = "term-swapped"
    severity = Severity.ERROR
    mqm = "terminology/wrong-term"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The names and abbreviations that do not belong together in one segment."""
        hits = [hit for hit in segment.hits if hit.term.status.usable and hit.concept.kind is ConceptKind.ORGANISATION]
        for short in hits:
            before = _before_brackets(segment.text, short.span)
            if before is None or not is_acronym(short.span.of(segment.text)):
                continue
            meant = {hit.concept.id for hit in hits if hit.span == short.span}
            full = [hit for hit in hits if hit.span.end == before and hit.span.length > short.span.length]
            if any(hit.concept.id in meant and 0 <= before - hit.span.end < _LONGEST for hit in hits):
                continue
            wrong = full[0].span if full else next(_nearly(segment, short, before), None)
            if wrong is not None and (not full or _has_other_short_form(full, segment.language)):
                yield self._finding(segment, wrong, short)

    def _finding(self, segment: SegmentAnalysis, wrong: Span, short: TermHit) -> Finding:
        form = short.concept.preferred(segment.language.code)
        return self.finding(
            segment,
            wrong,
            Message(
                "“{seen}” is not “{short}”: that is “{form}”",
                seen=wrong.of(segment.text),
                short=short.span.of(segment.text),
                form=form.form if form else short.concept.id,
            ),
            concept=short.concept.id,
        )


def _before_brackets(text: str, short: Span) -> int | None:
    """Where what stands before an abbreviation in brackets of its own ends; None where it stands otherwise."""
    if text[short.start - 1 : short.start] != "(" or text[short.end : short.end + 1] != ")":
        return None
    end = short.start - 1
    return end - 1 if text[end - 1 : end] == " " else end


def _has_other_short_form(full: Iterable[TermHit], language: Language) -> bool:
    """Whether a body is known by an abbreviation of its own, so that what follows is no place or body above it."""
    return any(is_acronym(term.form) for hit in full for term in hit.concept.terms_in(language.code))


def _nearly(segment: SegmentAnalysis, short: TermHit, end: int) -> Iterator[Span]:
    """The words before the brackets that are a full name of the body but for one word."""
    for term in short.concept.terms_in(segment.language.code):
        wanted = term.form.casefold().split()
        words = [word.span for word in segment.words if word.span.end <= end][-len(wanted) :]
        if len(wanted) < _LEAST_WORDS or len(words) < len(wanted) or words[-1].end != end:
            continue
        seen = [span.of(segment.text).casefold() for span in words]
        apart = [(one, other) for one, other in zip(wanted, seen, strict=True) if one != other]
        if len(apart) == 1 and apart[0][0][:_SAME_BEGINNING] != apart[0][1][:_SAME_BEGINNING]:
            yield Span(words[0].start, end)
