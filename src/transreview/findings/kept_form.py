"""Findings as plain lists of numbers and texts, in which they can be kept and from which they are made again."""

from typing import Any, TypeAlias

from transreview.findings.finding import Finding, Fix, Location, Related, Safety, TextEdit
from transreview.findings.message import kept, revived
from transreview.findings.severity import Severity
from transreview.text.span import Span

KeptFinding: TypeAlias = list[Any]
"""A finding as JSON and `marshal` hold it."""


def kept_finding(finding: Finding) -> KeptFinding:
    """A finding in that form, with the templates of its messages."""
    related = [(place, kept(words)) for place, words in finding.related]
    fixes = [(kept(title), safety, edits) for title, safety, edits in finding.fixes]
    rule, severity, mqm, message, location, _, _, *rest = finding
    return [rule, severity, mqm, kept(message), location, related, fixes, *rest]


def finding_of(value: KeptFinding) -> Finding:
    """The finding that `kept_finding` turned into `value`. Raises `ValueError` or `TypeError` for anything else."""
    rule, severity, mqm, message, location, related, fixes, concept, unit, fingerprint = value
    return Finding(
        rule,
        Severity(severity),
        mqm,
        revived(message),
        _location(location),
        tuple(Related(_location(place), revived(words)) for place, words in related),
        tuple(
            Fix(revived(title), Safety(safety), tuple(TextEdit(path, Span(*span), new) for path, span, new in edits))
            for title, safety, edits in fixes
        ),
        concept,
        unit,
        fingerprint,
    )


def _location(value: list[Any]) -> Location:
    path, language, span, text, part = value
    return Location(path, language, Span(*span), text, part)
