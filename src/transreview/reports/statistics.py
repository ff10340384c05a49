"""How often each rule found something."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.reports.style import Style


class Row(NamedTuple):
    """One rule: how grave its gravest finding is, how many there are, and of how many there is a fix."""

    rule: str
    severity: Severity
    findings: int
    fixable: int


def count_rules(findings: Iterable[Finding]) -> list[Row]:
    """A row for each rule that found something: the graver and the more frequent first."""
    rows: dict[str, Row] = {}
    for finding in findings:
        row = rows.get(finding.rule, Row(finding.rule, finding.severity, 0, 0))
        severity = max(row.severity, finding.severity)
        rows[finding.rule] = Row(finding.rule, severity, row.findings + 1, row.fixable + bool(finding.fixes))
    return sorted(rows.values(), key=lambda row: (-row.severity, -row.findings, row.rule))


def statistics(findings: Iterable[Finding], style: Style) -> Iterator[str]:
    """The rows as a table: count, severity, rule, fixes."""
    rows = count_rules(findings)
    digits = max((len(str(row.findings)) for row in rows), default=1)
    names = max((len(row.rule) for row in rows), default=0)
    for row in rows:
        fixable = f"  {row.fixable} with a fix" if row.fixable else ""
        severity = style.severity(f"{row.severity.label:<7}", row.severity)
        yield f"{row.findings:>{digits}}  {severity}  {row.rule:<{names}}{fixable}".rstrip()
