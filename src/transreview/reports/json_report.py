"""Reports for programs: one JSON object for the run, or one for each finding."""

import json
from collections.abc import Iterator, Mapping

from transreview.findings.json_form import Json, finding_json
from transreview.reports.statistics import count_rules
from transreview.review.result import Result

SCHEMA = "transreview.findings/1"


def json_report(result: Result, *, statistics: bool = False) -> Iterator[str]:
    """The lines of one JSON object; every finding stands in its own line, so that reports can be compared."""
    lines = result.lines()
    yield f'{{"schema": {_dump(SCHEMA)},'
    yield '"findings": ['
    last = len(result.findings) - 1
    for number, finding in enumerate(result.findings):
        yield _dump(finding_json(finding, lines)) + ("," if number < last else "")
    yield "],"
    if statistics:
        rows: list[Json] = [
            {"rule": row.rule, "severity": row.severity.label, "count": row.findings, "fixable": row.fixable}
            for row in count_rules(result.findings)
        ]
        yield f'"statistics": {_dump(rows)},'
    yield f'"summary": {_dump(result.summary._asdict())},'
    yield f'"coverage": {_dump(result.coverage._asdict())}}}'


def jsonl_report(result: Result) -> Iterator[str]:
    """One JSON object a line for each finding, and nothing else."""
    lines = result.lines()
    return (_dump(finding_json(finding, lines)) for finding in result.findings)


def _dump(value: "Json | Mapping[str, Json]") -> str:
    """The value as JSON, in which nothing stands raw that a terminal would obey or hide."""
    text = json.dumps(value, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else json.dumps(letter)[1:-1] for letter in text)
