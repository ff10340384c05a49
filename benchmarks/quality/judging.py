"""Which labels one language alone can decide, and which findings a label accounts for."""

from collections.abc import Iterable

from benchmarks.quality.labelled import Label
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.glossary.glossary import Glossary
from transreview.languages.registry import language as language_of
from transreview.text.span import Span

ONE_LANGUAGE = frozenset(
    (
        *("wrong-josa", "unmatched-quote", "unmatched-bracket", "number-format", "punctuation", "odd-whitespace"),
        *("vi-tone-placement", "vi-diacritics", "vi-wrong-tone", "duplicated-word", "mixed-width", "term-case"),
        *("missing-space-title", "encoding", "hidden-character", "foreign-script", "speech-level"),
    )
)
"""Classes of error that the wrong text shows by itself: spelling, grammar, punctuation and characters."""

WITH_EVIDENCE = frozenset(["place-name", "person-name-typo", "en-name-romanisation", "name-inconsistent"])
"""Classes that one language decides where the right form stands elsewhere in that text or in the glossary: a name that
nothing else attests may be right."""

DROPPED = frozenset(["dropped-sentence", "missing-sentence", "sentence-missing", "omission", "added-sentence"])
"""A sentence that is not there has no span: a finding of these rules in its paragraph, in any language, counts."""

_DROPPED_RULES = frozenset(
    (
        *("segment-missing", "segment-extra", "segment-empty", "length-ratio", "sentence-count"),
        *("number-missing", "name-missing"),
    )
)


def needs(label: Label, text: str, glossary: Glossary) -> str:
    """`one-language` or `cross-language`: what it takes to decide that label in `text`."""
    if label.needs is not None:
        return label.needs
    attested = label.error_class in WITH_EVIDENCE and _attested(label, text, glossary)
    return "one-language" if attested or label.error_class in ONE_LANGUAGE else "cross-language"


def _attested(label: Label, text: str, glossary: Glossary) -> bool:
    if glossary.hits(label.language, label.correct) and not set(_forms(label.correct, label.language, glossary)) <= set(
        _forms(label.text, label.language, glossary)
    ):
        return True
    rest = text[: label.span.start] + "\n" + text[label.span.end :]
    return any(piece in rest for piece in _corrected(label))


def _forms(text: str, code: str, glossary: Glossary) -> Iterable[str]:
    return (hit.term.form for hit in glossary.hits(code, text) if hit.term.status.usable)


def _corrected(label: Label) -> Iterable[str]:
    """The words that the correction puts in; of one in Hangul, which may carry particles, the part up to the change."""
    language = language_of(label.language)
    wrong = [word.text for word in language.words(label.text)]
    right = [word.text for word in language.words(label.correct)]
    if len(wrong) != len(right):
        return
    for seen, known in zip(wrong, right, strict=True):
        if seen != known:
            changed = next((at for at, (a, b) in enumerate(zip(seen, known, strict=False)) if a != b), len(known) - 1)
            yield known[: max(2, changed + 1)] if "가" <= known[0] <= "힣" else known


def counts(finding: Finding) -> bool:
    """Whether a finding is grave enough to count: a warning or an error."""
    return finding.severity >= Severity.WARNING


def explains(finding: Finding, label: Label, paragraphs: Iterable[tuple[str, Span]]) -> bool:
    """Whether the finding points at the labelled error; `paragraphs` are where its paragraph lies, by language."""
    places = [finding.location, *(related.location for related in finding.related)]
    if any(place.language == label.language and touches(place.span, label.span) for place in places):
        return True
    if label.error_class not in DROPPED or finding.rule not in _DROPPED_RULES:
        return False
    around = list(paragraphs)
    return any(place.language == code and touches(place.span, span) for place in places for code, span in around)


def touches(one: Span, other: Span) -> bool:
    """Whether two spans share a code point; of an empty one, whether it lies within or at the edge of the other."""
    if one.length and other.length:
        return one.overlaps(other)
    return one.start <= other.end and other.start <= one.end
