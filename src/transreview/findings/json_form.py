"""Findings as JSON objects, the form that scripts rely on (schema `transreview.findings/1`)."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from transreview.findings.finding import Finding, Fix, Location, Related
from transreview.text.lines import Lines

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def finding_json(finding: Finding, lines: Callable[[str], Lines]) -> dict[str, Json]:
    """A finding as an object; `lines` gives the lines of the decoded text of a path."""
    place = finding.location
    position = _position(place, lines)
    end = lines(place.path).position(place.span.end)
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "mqm": finding.mqm or None,
        "message": finding.message,
        "path": place.path,
        "language": place.language,
        "start": place.span.start,
        "end": place.span.end,
        **position,
        "end_line": end.line,
        "end_column": end.column,
        "text": place.text,
        "part": place.part,
        "unit": finding.unit,
        "concept": finding.concept,
        "related": [_related_json(related, lines) for related in finding.related],
        "fixes": [_fix_json(fix) for fix in finding.fixes],
        "fingerprint": finding.fingerprint,
    }


def _related_json(related: Related, lines: Callable[[str], Lines]) -> Json:
    place = related.location
    return {
        "path": place.path,
        "language": place.language,
        "start": place.span.start,
        "end": place.span.end,
        **_position(place, lines),
        "text": place.text,
        "message": related.message,
    }


def _position(place: Location, lines: Callable[[str], Lines]) -> Mapping[str, Json]:
    position = lines(place.path).position(place.span.start)
    return {"line": position.line, "column": position.column}


def _fix_json(fix: Fix) -> Json:
    edits: list[Json] = [
        {"path": edit.path, "start": edit.span.start, "end": edit.span.end, "replacement": edit.replacement}
        for edit in fix.edits
    ]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}
