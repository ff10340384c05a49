"""Applying fixes: repeated until nothing more can be repaired, all in memory, written only at the end."""

import os
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from transreview.documents.document import SourceFile
from transreview.findings.finding import Finding, Fix, Safety, TextEdit
from transreview.review.discovery import TextFile, TextFiles
from transreview.review.linting import Linter
from transreview.review.reading import Sources, format_for
from transreview.review.result import TextResult
from transreview.text.edit import OverlappingEditsError
from transreview.text.files import ChangedFileError, UnreadableFileError, write_atomically
from transreview.text.span import Span

ROUNDS = 10
"""How often a text is repaired at most; two fixes that undo each other must end."""


class Fixed(NamedTuple):
    """A text after its fixes: what remains, the files as they were and as they should be, how many fixes were made."""

    result: TextResult
    before: Mapping[str, SourceFile]
    after: Mapping[str, SourceFile]
    applied: int

    @property
    def changed(self) -> tuple[str, ...]:
        """The paths of the files that differ."""
        return tuple(path for path, source in self.after.items() if source.data != self.before[path].data)


def fix_text(linter: Linter, text: TextFiles, sources: Sources, *, unsafe: bool) -> Fixed:
    """Applies the fixes of all findings in the reported files of a text until none is left; writes nothing.

    Fixes that touch the same text wait for the next round. `unsafe` takes fixes along that somebody must read over.
    """
    writable = {file.path for file in text.files if file.reported and file.path in sources.files}
    files = dict(sources.files)
    count = 0
    result = linter.check(text, sources)
    for _ in range(ROUNDS):
        fixes = _compatible(_applicable(result.findings, writable, unsafe))
        if not fixes:
            break
        changed = _applied(files, fixes)
        if all(files[path].data == source.data for path, source in changed.items()):
            break
        files.update(changed)
        count += len(fixes)
        result = linter.check(text, Sources(files, sources.unreadable))
    return Fixed(result, sources.files, files, count)


def _applicable(findings: Iterable[Finding], writable: set[str], unsafe: bool) -> Iterable[Fix]:
    """The first fix of each finding that may be applied, if it edits nothing else than the reported files."""
    for finding in findings:
        for fix in finding.fixes:
            if (unsafe or fix.safety is Safety.SAFE) and writable.issuperset(edit.path for edit in fix.edits):
                yield fix
                break


def _compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """As many of the fixes as touch different text, the first ones first; a fix is taken wholly or not at all."""
    taken: list[Fix] = []
    edits: dict[str, list[Span]] = {}
    for fix in fixes:
        if not any(_collides(edit.span, edits.get(edit.path, ())) for edit in fix.edits):
            taken.append(fix)
            for edit in fix.edits:
                insort(edits.setdefault(edit.path, []), edit.span)
    return taken


def _collides(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span touches or adjoins one of those taken, so that one edit could change what the other meant.

    Those taken are in order and lie apart: only the two beside its place can touch the span.
    """
    place = bisect_left(taken, span)
    beside = taken[max(0, place - 1) : place + 1]
    return any(span.start <= other.end and other.start <= span.end for other in beside)


def _applied(files: Mapping[str, SourceFile], fixes: Iterable[Fix]) -> Mapping[str, SourceFile]:
    edits: dict[str, list[TextEdit]] = {}
    for fix in fixes:
        for edit in fix.edits:
            edits.setdefault(edit.path, []).append(edit)
    return {path: _edited(files[path], listed) for path, listed in edits.items()}


def _edited(source: SourceFile, edits: Sequence[TextEdit]) -> SourceFile:
    """The file with edits made; a file whose format or encoding cannot take them stays as it is."""
    try:
        data = format_for(source.path).apply(source, edits)
    except (UnicodeEncodeError, OverlappingEditsError, UnreadableFileError):
        return source
    return source._replace(data=data)


def write_all(texts: Iterable[tuple[TextFiles, Fixed]]) -> tuple[str, ...]:
    """Writes the changed files; when one of them cannot be written, nothing is. Returns what went wrong, in sentences.

    A file that somebody changed since it was read is not overwritten.
    """
    changes = [
        (file, fixed.before[file.path].data, fixed.after[file.path].data)
        for text, fixed in texts
        for file in text.files
        if file.path in fixed.changed
    ]
    problems = tuple(problem for file, before, _ in changes for problem in _obstacles(file, before))
    if problems:
        return (*problems, "nothing was written")
    for file, before, after in changes:
        try:
            write_atomically(file.file, after, expected=before)
        except (OSError, ChangedFileError) as error:
            reason = getattr(error, "strerror", None) or str(error).removeprefix(f"{file.file}: ")
            return (f"{file.path}: cannot be written: {reason}",)
    return ()


def _obstacles(file: TextFile, before: bytes) -> Iterable[str]:
    folder = os.path.dirname(os.path.realpath(file.file))
    if not os.access(file.file, os.W_OK) or not os.access(folder, os.W_OK):
        yield f"{file.path}: cannot be written: permission denied"
        return
    with open(file.file, "rb") as now:
        if now.read(len(before) + 1) != before:
            yield f"{file.path}: was changed by someone else since it was read"
