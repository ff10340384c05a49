"""Files of an open text that somebody else has changed since they were read, and what can be done about it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from transreview.documents.document import Document, SourceFile
from transreview.documents.source import read_source
from transreview.review.discovery import TextFile
from transreview.review.editing import file_edits
from transreview.review.merging import Clash, Merge, merged
from transreview.review.reading import Sources, format_for, read_documents
from transreview.review.working_text import WorkingText
from transreview.review.workspace import OWN_FOLDER
from transreview.text.files import UnreadableFileError, read_bytes

if TYPE_CHECKING:
    from transreview.findings.finding import TextEdit


class Conflict(NamedTuple):
    """A file that was edited here and changed on disk: its bytes there, None where it was removed."""

    file: TextFile
    data: bytes | None


class LanguageClash(NamedTuple):
    """A clash with the language it is in."""

    language: str
    clash: Clash


class FileMerge(NamedTuple):
    """A file on disk with the merge of each of its languages."""

    file: TextFile
    source: SourceFile
    sides: Mapping[str, tuple[Document, Merge]]

    @property
    def clashes(self) -> tuple[LanguageClash, ...]:
        """What both have changed, in the order of the text."""
        return tuple(LanguageClash(code, clash) for code, (_, merge) in self.sides.items() for clash in merge.clashes)

    def data(self, mine: Sequence[bool]) -> bytes:
        """The bytes of the merged file; `mine` says of each of `clashes` whether mine is taken."""
        answers = iter(mine)
        edits: list[TextEdit] = []
        for document, merge in self.sides.values():
            theirs = [segment.text for segment in document.segments]
            contents = merge.contents(theirs, [next(answers) for _ in merge.clashes])
            edits += file_edits(document, contents)
        return format_for(self.file.path).apply(self.source, edits) if edits else self.source.data


def conflicts(text: WorkingText, files: Sequence[TextFile]) -> tuple[Conflict, ...]:
    """The files that were edited here and are no longer on disk what was read. Raises `UnreadableFileError`."""
    edited = {text.read[code].path for code in text.edits()}
    return tuple(conflict for conflict in _changed(text, files) if conflict.file.path in edited)


def is_stale(text: WorkingText, files: Sequence[TextFile]) -> bool:
    """Whether any file of the text reads otherwise on disk than here, all edits saved."""
    return next(_changed(text, files), None) is not None


def merge(text: WorkingText, conflict: Conflict) -> FileMerge:
    """The edits made here brought into the file on disk. Raises `UnreadableFileError` where it cannot be read."""
    file = conflict.file
    source = read_source(file.file, file.path)
    documents, unreadable = read_documents((file,), Sources({file.path: source}), file.language)
    there = {document.language: document for document in documents}
    sides = {}
    for code, read in text.read.items():
        if read.path != file.path:
            continue
        if code not in there:
            reason = unreadable[0].problem if unreadable else f"holds no {code} any more"
            raise UnreadableFileError(f"{file.path}: {reason}; mend it first, or write your version over it")
        now = text.documents[code]
        sides[code] = (there[code], merged(*map(_contents, (read, now, there[code]))))
    with_encoding = next(iter(sides.values()))[0].source
    return FileMerge(file, with_encoding, sides)


def keep_aside(base: str, path: str, data: bytes, whose: str) -> str:
    """Keeps a version that is about to be replaced, in the project's own folder; returns where. Raises `OSError`."""
    folder = Path(base) / OWN_FOLDER / "kept"
    folder.mkdir(parents=True, exist_ok=True)
    stem, extension = os.path.splitext(path.replace("/", "%2f"))
    names = (f"{stem[-120:]}.{whose}{number or ''}{extension}" for number in range(10_000))
    kept = next(folder / name for name in names if not (folder / name).exists())
    kept.write_bytes(data)
    return os.path.relpath(kept, base)


def _changed(text: WorkingText, files: Sequence[TextFile]) -> Iterator[Conflict]:
    sources = {document.path: document.source for document in text.read.values()}
    for file in files:
        source = sources.get(file.path)
        if source is None:
            continue
        data = read_bytes(file.file) if os.path.lexists(file.file) else None
        if data != source.data:
            yield Conflict(file, data)


def _contents(document: Document) -> list[str]:
    return [segment.text for segment in document.segments]
