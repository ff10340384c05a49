"""Which finding's form a glossary could accept."""

from transreview.glossary.concept import Status
from transreview.review.board import Entry
from transreview.review.session import Session


def acceptable(session: Session, entry: Entry | None) -> str | None:
    """The form that a finding objects to, where the project could admit it as a term of the finding's concept.

    Not for what lacks a term, and not where the form is one already (there its spelling or place is at fault).
    """
    if entry is None or session.files is None or not entry.finding.concept or not entry.finding.location.span.length:
        return None
    concept = session.text.glossary.concept(entry.finding.concept)
    form = entry.finding.location.text.strip()
    if concept is None or not form or "\n" in form:
        return None
    here = [term for term in concept.terms_in(entry.finding.location.language) if term.form == form]
    return None if any(term.status in (Status.PREFERRED, Status.ADMITTED) for term in here) else form
