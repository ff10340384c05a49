"""The report for people: each finding with its line, the place marked, the reason, the fix and the concept."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from transreview.findings.finding import Finding, Fix, Related, Safety
from transreview.findings.severity import Severity
from transreview.reports.concise import headline
from transreview.reports.excerpt import excerpt, without_tags
from transreview.reports.style import Style
from transreview.review.result import Result, counted
from transreview.text.display import shown
from transreview.text.span import Span

if TYPE_CHECKING:
    from transreview.text.lines import Lines

_QUOTED = 60
"""Code points of a text elsewhere that are quoted at most."""

_GUTTER = 6


def findings(result: Result, style: Style, place: Callable[[str], str] = str) -> Iterator[str]:
    """The lines about each finding; `place` gives the form in which a path is shown."""
    report = _Full(result, style, place)
    for finding in result.findings:
        yield from report.finding(finding)
        yield ""


def closing(result: Result, style: Style) -> str:
    """The sentence that sums up a run."""
    counts = counted(result.findings)
    parts = [
        style.severity(_number(count, severity.label), severity) if severity is not Severity.INFO else f"{count} info"
        for severity, count in counts.items()
        if count
    ]
    looked_at = f"{_number(result.summary.documents, 'document')}, {_number(result.summary.segments, 'segment')}"
    suppressed = f"; {result.summary.suppressed} suppressed" if result.summary.suppressed else ""
    if not parts:
        return f"No findings in {looked_at}{suppressed}."
    safe = sum(any(fix.safety is Safety.SAFE for fix in finding.fixes) for finding in result.findings)
    unsafe = sum(bool(finding.fixes) for finding in result.findings) - safe
    fixable = f" --fix repairs {safe}." if safe else ""
    fixable += f" --unsafe-fixes repairs {unsafe}{' more' if safe else ''}, to be read over." if unsafe else ""
    return f"{', '.join(parts)} in {looked_at}{suppressed}.{fixable}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


_NEAR = 2
"""Code points on either side of a finding, for every cell of the line, among which its excerpt is chosen."""

_NEAR_IN_XML = 20
_PACKED = (".docx", ".hwpx")
"""Files whose text nobody sees as the XML that it is."""


class _Full:
    """Writes findings of one result."""

    def __init__(self, result: Result, style: Style, place: Callable[[str], str]) -> None:
        self._texts = result.texts
        self._lines: Callable[[str], Lines] = result.lines()
        self._style = style
        self._place = place

    def finding(self, finding: Finding) -> Iterator[str]:
        yield headline(finding, self._lines, self._style, self._place)
        if finding.location.path in self._texts:
            yield from self._excerpt(finding)
        for related in finding.related:
            yield self._note("see", self._related(related, finding.location.path))
        notes = [("fix" if fix.safety is Safety.SAFE else "fix, unsafe", self._fix(fix)) for fix in finding.fixes]
        for name, text in dict.fromkeys(notes):
            yield self._note(name, text)
        if finding.concept is not None:
            yield self._note("concept", finding.concept)

    def _excerpt(self, finding: Finding) -> Iterator[str]:
        where = finding.location
        lines = self._lines(where.path)
        number = lines.position(where.span.start).line
        line = lines.span(number)
        inside = Span(where.span.start - line.start, min(where.span.end, line.end) - line.start)
        width = self._style.width - _GUTTER - 3
        # a line may be a whole file of 50 MB; nobody needs more of it than can be shown
        is_packed = where.path.lower().endswith(_PACKED)
        reach = width * (_NEAR_IN_XML if is_packed else _NEAR)
        near = Span(max(0, inside.start - reach), min(line.length, inside.end + reach))
        part, place = lines.part(number, near), Span(inside.start - near.start, inside.end - near.start)
        cut = excerpt(*(without_tags(part, place) if is_packed else (part, place)), width)
        carets = self._style.severity("^" * cut.cells, finding.severity)
        yield f"{self._gutter(str(number))} {cut.line}".rstrip()
        yield f"{self._gutter('')} {' ' * cut.indent}{carets}"

    def _gutter(self, text: str) -> str:
        return self._style.paint(f"{text:>{_GUTTER}} |", "dim")

    def _note(self, name: str, text: str) -> str:
        return f"{'':>{_GUTTER}} {self._style.paint(f'= {name}:', 'dim')} {shown(text)}"

    def _related(self, related: Related, path: str) -> str:
        where = related.location
        position = self._lines(where.path).position(where.span.start)
        place = f"{position.line}:{position.column}"
        if where.path != path:
            place = f"{self._place(where.path)}:{place}"
        quoted = where.text if len(where.text) <= _QUOTED else where.text[:_QUOTED] + "…"
        return f"{place} “{quoted}”: {related.message}" if quoted else f"{place}: {related.message}"

    def _fix(self, fix: Fix) -> str:
        """What changes into what; of several edits, or where one side is nothing, what the rule says."""
        if len(fix.edits) == 1:
            edit = fix.edits[0]
            text = self._texts.get(edit.path)
            before = edit.span.of(text) if isinstance(text, str) else ""
            if before.strip() and edit.replacement.strip():
                return f"{before} → {edit.replacement}"
        return fix.title
