"""Saving a session: every file wholly or not at all, never over somebody else's change."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from transreview.documents.document import Document, SourceFile
from transreview.findings.finding import TextEdit
from transreview.review.reading import format_for
from transreview.review.review_file import ReviewFile, read_review, review_yaml
from transreview.review.review_merging import merged_reviews
from transreview.review.state import collected
from transreview.review.working_text import WorkingText
from transreview.review.workspace import OpenedText, hashes, hide_own_folder
from transreview.text.files import UnreadableFileError, decode, read_bytes, write_atomically


class Saved(NamedTuple):
    """The paths that were written, and the review file as it now is."""

    paths: tuple[str, ...]
    review: ReviewFile


class Settled(NamedTuple):
    """What is written in place of a file that was changed on disk too, and what is there now."""

    data: bytes
    expected: bytes | None


def save(
    opened: OpenedText, base: str, *, overwrite: bool = False, settled: Mapping[str, Settled] | None = None
) -> Saved:
    """Writes the edited files, the changed glossaries and other texts of the project, and the review file.

    The journal is cleared then. What somebody else has written into the review file meanwhile stays in it.

    `overwrite` writes over what somebody else wrote since; it is asked for, never assumed. `settled` says by path what
    is written of files whose changes here and on disk were brought together; the text is to be opened anew then.

    Raises `ChangedFileError` when a file is not what it was when it was read, `OSError` when one cannot be written,
    `UnicodeEncodeError` when a file's encoding has no such letter, `ReviewFileError` when the review file was spoilt
    meanwhile, `OutdatedFileError` when another text that was changed reads otherwise now. What was not written stays in
    the journal and is written next time. Raises `OpenElsewhereError` before anything where another desk has the text.
    """
    opened.journal.check_lock()
    session = opened.session
    others = session.others.prepared() if session.others is not None else ()
    places = {file.path: file.file for file in opened.text.files.files}
    written: list[str] = []
    for path, (source, edits) in _by_file(opened).items():
        if settled is not None and path in settled:
            data, expected = settled[path]
        else:
            data, expected = format_for(path).apply(source, edits), None if overwrite else source.data
        if data != expected:
            write_atomically(places[path], data, expected=expected)
            written.append(path)
        session.text.saved(_documents(session.text.documents, {path: source._replace(data=data)}))
    if session.files is not None:
        written += session.files.save(overwrite=overwrite)
    if session.others is not None:
        written += session.others.write(others)
    review = _save_review(opened)
    session.saved({})
    opened.journal.clear(hashes(session.text.read))
    hide_own_folder(base)
    return Saved(tuple(written), review)


def edited_bytes(text: WorkingText, path: str) -> bytes:
    """The bytes of a file of the text as it stands here."""
    edits = [edit for code, side in text.edits().items() if text.read[code].path == path for edit in side]
    source = next(document.source for document in text.read.values() if document.path == path)
    return format_for(path).apply(source, edits) if edits else source.data


def _save_review(opened: OpenedText) -> ReviewFile:
    path, before = opened.text.files.review, opened.text.review
    if path is None:
        return before
    review = collected(opened.session)
    if _is_changed(path, before):
        review = merged_reviews(before, review, read_review(path))
    if review == ReviewFile() and not os.path.exists(path):
        return review
    text = review_yaml(review)
    write_atomically(path, text.encode())
    return review._replace(text=text)


def _is_changed(path: str, review: ReviewFile) -> bool:
    """Whether a review file no longer reads as it did; large ones are not parsed for it."""
    if not os.path.exists(path):
        return False
    try:
        return decode(read_bytes(path), path).text != review.text
    except UnreadableFileError:
        return True


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
