"""What the term rules share: which hits are theirs, how a form is mended, how a finding names its evidence."""

from collections.abc import Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Fix, Safety
from transreview.findings.message import Message
from transreview.glossary.concept import ConceptKind, Scope, Status
from transreview.glossary.hit import TermHit
from transreview.rules.rule import fix

NAMES = (ConceptKind.PERSON, ConceptKind.PLACE)
"""Kinds whose forbidden forms the rules on names report."""


def claims(segment: SegmentAnalysis, status: Status) -> Iterator[TermHit]:
    """The hits whose form has that status anywhere, not only as a translation, and is not right for another concept."""
    for hit in segment.hits:
        if hit.term.status is status and hit.term.scope is Scope.ALWAYS and not _is_right_elsewhere(segment, hit):
            yield hit


def _is_right_elsewhere(segment: SegmentAnalysis, hit: TermHit) -> bool:
    return any(other.span.contains(hit.span) and other.term.status.usable for other in segment.hits)


def is_acronym(form: str) -> bool:
    """Whether a form is written in Latin capitals throughout, perhaps with digits and signs (`KOICA`, `R&D`)."""
    letters = [letter for letter in form if letter.isalpha()]
    return len(letters) > 1 and all("A" <= letter <= "Z" for letter in letters)


def preferred_form(segment: SegmentAnalysis, hit: TermHit) -> str | None:
    """The form to write instead of a hit, None where the glossary has none or it stands there already."""
    preferred = hit.concept.preferred(segment.language.code)
    if preferred is None or preferred.form == hit.span.of(segment.text):
        return None
    return preferred.form


def mend(segment: SegmentAnalysis, hit: TermHit, form: str, safety: Safety) -> Fix:
    """The fix that writes `form` in the place of a hit and re-chooses what depends on its sound."""
    terms = hit.concept.terms_in(segment.language.code)
    reading = next((term.reading for term in terms if term.form == form), None)
    edit = segment.language.replacement(segment.text, hit.span, form, reading)
    return fix(segment, edit, title=Message("write ‘{form}’", form=form), safety=safety)


def reason(hit: TermHit) -> str:
    """The note on a form, as the end of a message."""
    return Message(" ({note})", note=hit.term.note) if hit.term.note else ""
