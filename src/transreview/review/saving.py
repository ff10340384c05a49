"""Saving a session: every file wholly or not at all, never over somebody else's change."""

import os
from collections.abc import Mapping

from transreview.documents.document import Document, SourceFile
from transreview.findings.finding import TextEdit
from transreview.review.reading import format_for
from transreview.review.review_file import ReviewFile, review_yaml
from transreview.review.state import collected
from transreview.review.workspace import OpenedText, hashes, hide_own_folder
from transreview.text.files import write_atomically


def save(opened: OpenedText, base: str, *, overwrite: bool = False) -> tuple[str, ...]:
    """Writes the edited files, the project's changed glossaries and the review file; returns the paths written.

    The journal is cleared then.

    `overwrite` writes over what somebody else wrote since; it is asked for, never assumed.

    Raises `ChangedFileError` when a file is not what it was when it was read, `OSError` when one cannot be written,
    `UnicodeEncodeError` when a file's encoding has no such letter. What was not written stays in the journal.
    """
    session = opened.session
    places = {file.path: file.file for file in opened.text.files.files}
    written: list[str] = []
    new_sources: dict[str, SourceFile] = {}
    for path, (source, edits) in _by_file(opened).items():
        data = format_for(path).apply(source, edits)
        write_atomically(places[path], data, expected=None if overwrite else source.data)
        new_sources[path] = source._replace(data=data)
        written.append(path)
    if session.files is not None:
        written += session.files.save(overwrite=overwrite)
    session.saved(_documents(session.text.documents, new_sources))
    if opened.text.files.review is not None:
        review = collected(session)
        if review != ReviewFile() or os.path.exists(opened.text.files.review):
            write_atomically(opened.text.files.review, review_yaml(review).encode())
    opened.journal.clear(hashes(session.text.read))
    hide_own_folder(base)
    return tuple(written)


def _by_file(opened: OpenedText) -> Mapping[str, tuple[SourceFile, list[TextEdit]]]:
    """The edits of each file; two languages may share one."""
    found: dict[str, tuple[SourceFile, list[TextEdit]]] = {}
    for code, edits in opened.session.text.edits().items():
        document = opened.session.text.read[code]
        found.setdefault(document.path, (document.source, []))[1].extend(edits)
    return found


def _documents(shown: Mapping[str, Document], sources: Mapping[str, SourceFile]) -> Mapping[str, Document]:
    """The documents of the written files, their segments as they were cut.

    Where reading the file anew cuts it alike, its own places are taken; where an edit moved a sentence's end, the
    places that the session kept are right, because such formats have no escapes.
    """
    saved = {}
    for code, document in shown.items():
        source = sources.get(document.path)
        if source is None:
            continue
        again = next((read for read in format_for(document.path).read(source, code) if read.language == code), None)
        alike = again is not None and [one.text for one in again.segments] == [one.text for one in document.segments]
        saved[code] = again if again is not None and alike else document._replace(source=source)
    return saved
