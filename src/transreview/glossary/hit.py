"""A term found in a text."""

from transreview.glossary.concept import Concept, Term
from transreview.languages.language import Strength
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


class TermHit(NamedTuple):
    """A form of a concept in a text.

    `span` is the form itself, `word` the whole written word around it, `suffix` what is attached after it (particles);
    all in the normalised text. `variant` names a departure in spelling alone: `case`, `spacing`, `marks` (Vietnamese
    marks lost or differing) or None. One place may carry hits of several concepts that share a form.
    """

    span: Span
    concept: Concept
    term: Term
    strength: Strength
    word: Span
    suffix: Span
    variant: str | None = None
