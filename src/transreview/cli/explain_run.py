"""What `transreview explain` does once its arguments are understood."""

import os
from collections.abc import Iterable, Iterator, Sequence

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.cli.errors import UsageError
from transreview.findings.finding import Finding
from transreview.languages.registry import language
from transreview.localization.gettext import gettext as _
from transreview.reports.style import Style
from transreview.review.engine import check
from transreview.review.workspace import ReadText, Workspace, aligned, open_workspace, read_text
from transreview.rules.explain import Consideration, considerations
from transreview.rules.registry import active
from transreview.rules.rule import Context
from transreview.text.display import shown
from transreview.text.files import UnreadableFileError
from transreview.text.lines import Lines
from transreview.text.span import Span


def explain(path: str, line: int, style: Style) -> Iterator[str]:
    """The lines of the explanation. Raises `UsageError` where the file has no text on that line."""
    workspace = open_workspace([path])
    read = read_text(workspace.texts[0], source=workspace.configuration.source)
    text, document = _analysed(workspace, read, path)
    lines = Lines(document.document.text)
    if line > len(lines):
        raise UsageError(
            _("{path}: there is no line {line}, the file has {count}", path=path, line=line, count=len(lines))
        )
    span = lines.span(line)
    segments = [segment for segment in document.segments if segment.segment.place.overlaps(span)]
    if not segments:
        raise UsageError(_("{path}:{line}: no text stands on this line", path=path, line=line))
    source = workspace.texts[0].source or workspace.configuration.source
    findings = _findings(workspace, read, text, source)
    parallel = text if len(text.documents) > 1 else None
    for segment in segments:
        yield from _segment(segment, considerations(document, segment, parallel, source), findings, parallel, style)


def _analysed(workspace: Workspace, read: ReadText, path: str) -> tuple[ParallelText, DocumentAnalysis]:
    """The text that a file belongs to, and the file's own analysis."""
    wanted = os.path.relpath(os.path.abspath(path), workspace.base).replace(os.sep, "/")
    for each in read.unreadable:
        if each.path == wanted:
            raise UnreadableFileError(each.sentence)
    documents = {
        code: DocumentAnalysis(document, language(code), workspace.glossary)
        for code, document in read.documents.items()
    }
    own = next((document for document in documents.values() if document.document.path == wanted), None)
    if own is None:
        raise UsageError(
            _("{path}: its language is not known from its name; call it NAME.ko.txt or the like", path=path)
        )
    return ParallelText(read.files.name, documents, aligned(read, documents)), own


def _findings(workspace: Workspace, read: ReadText, text: ParallelText, source: str | None) -> Sequence[Finding]:
    files = read.files
    day = files.date or next((each.document.date for each in text.documents.values() if each.document.date), None)
    rules = active(workspace.severities, workspace.configuration.options, text.documents)
    context = Context(day, source, workspace.configuration.house, read.review.done)
    return check(
        text.name,
        text.documents,
        rules,
        context,
        severities=workspace.severities,
        align=lambda documents: text.alignment,
    ).findings


def _segment(
    segment: SegmentAnalysis,
    considered: Iterable[Consideration],
    findings: Iterable[Finding],
    text: ParallelText | None,
    style: Style,
) -> Iterator[str]:
    yield style.paint(shown(segment.text), "bold")
    yield from _counterparts(segment, text)
    place = segment.segment.place
    own = [finding for finding in findings if finding.location.path == segment.document.path]
    for finding in own:
        if place.overlaps(finding.location.span) or finding.location.span == Span(place.start, place.start):
            yield f"  {style.severity('reported', finding.severity)} {finding.rule}: {shown(finding.message)}"
    for each in considered:
        entry = f" [{each.concept}]" if each.concept else ""
        said = f"{style.paint('not reported', 'dim')} {shown(each.what)}{entry}: {shown(each.rejected or '')}"
        if each.rejected is not None:
            yield f"  {said}"
        elif not any(segment.location(each.span).span.overlaps(finding.location.span) for finding in own):
            where = _elsewhere(segment, each, findings)
            yield f"  {style.paint('not reported', 'dim')} {shown(each.what)}{entry}: {where}"
    yield ""


def _elsewhere(segment: SegmentAnalysis, considered: Consideration, findings: Iterable[Finding]) -> str:
    """Where what is wrong here is reported instead."""
    place = segment.location(considered.span)
    for finding in findings:
        for related in finding.related:
            if related.location.path == place.path and related.location.span.overlaps(place.span):
                return f"{finding.rule} reports it in {finding.location.path}"
    return "another rule or a setting decides"


def _counterparts(segment: SegmentAnalysis, text: ParallelText | None) -> Iterator[str]:
    code = segment.language.code
    for unit in text.units if text is not None else ():
        if segment in unit.sides.get(code, ()):
            for other, side in unit.sides.items():
                if other != code:
                    yield f"  {other}: {shown(' '.join(each.text for each in side)) or '-'}"
