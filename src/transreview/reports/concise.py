"""One line for each finding: `path:line:column: severity: message [rule]`, as compilers write and editors read."""

from collections.abc import Callable, Iterator

from transreview.findings.finding import Finding
from transreview.reports.style import Style
from transreview.review.result import Result
from transreview.text.display import shown
from transreview.text.lines import Lines


def concise(result: Result, style: Style, place: Callable[[str], str] = str) -> Iterator[str]:
    """The lines of the report; `place` gives the form in which a path is shown."""
    lines = result.lines()
    for finding in result.findings:
        yield headline(finding, lines, style, place)


def headline(finding: Finding, lines: Callable[[str], Lines], style: Style, place: Callable[[str], str]) -> str:
    """The line that says where, how grave, what and by which rule."""
    where = finding.location
    path = place(where.path)
    position = lines(where.path).position(where.span.start)
    place_shown = style.paint(f"{shown(path)}:{position.line}:{position.column}:", "bold")
    severity = style.severity(f"{finding.severity.label}:", finding.severity)
    return f"{place_shown} {severity} {shown(finding.message)} {style.paint(f'[{finding.rule}]', 'dim')}"
