"""Choosing findings by rule, severity, language and text, in the words that a reviewer types."""

from collections.abc import Callable
from functools import cache

from transreview.findings.finding import Finding

_FIELDS: dict[str, Callable[[Finding], str]] = {
    "rule": lambda finding: finding.rule,
    "severity": lambda finding: finding.severity.label,
    "language": lambda finding: finding.location.language,
    "text": lambda finding: f"{finding.location.text} {finding.message}",
    "concept": lambda finding: finding.concept or "",
    "category": lambda finding: finding.mqm,
}
FIELDS = tuple(_FIELDS)
"""The names that may stand before a word: `rule:name severity:error`."""


def matches(finding: Finding, wanted: str) -> bool:
    """Whether a finding has every word of `wanted`, whatever the case.

    A word stands for itself anywhere in rule, severity, language, text or message; behind a field's name or its
    beginning (`rule:`, `sev:`) it is looked for there alone; with `-` before it must not be there.
    """
    return all(_has(finding, word) for word in wanted.casefold().split())


def _has(finding: Finding, word: str) -> bool:
    negated = word.startswith("-") and len(word) > 1
    name, colon, rest = word.removeprefix("-").partition(":")
    field = _field(name) if colon else None
    if field is not None:
        found = rest in _FIELDS[field](finding).casefold()
    else:
        found = any(word.removeprefix("-") in read(finding).casefold() for read in _FIELDS.values())
    return found is not negated


@cache
def _field(name: str) -> str | None:
    return next((field for field in _FIELDS if name and field.startswith(name)), None)
