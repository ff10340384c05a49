"""From the files of a text to its documents."""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache

from transreview.documents.document import Document, SourceFile
from transreview.documents.format import Format, format_of
from transreview.documents.source import read_source
from transreview.named_tuple import NamedTuple
from transreview.review.discovery import STANDARD_INPUT, STANDARD_INPUT_NAME, TextFile
from transreview.review.result import Unreadable
from transreview.text.files import MAX_FILE_SIZE, UnreadableFileError


class Sources(NamedTuple):
    """The files of a text as they are, by path in findings, and those that could not be read."""

    files: Mapping[str, SourceFile]
    unreadable: tuple[Unreadable, ...] = ()


def read_files(files: Iterable[TextFile], limit: int = MAX_FILE_SIZE) -> Sources:
    """The bytes of files, none larger than `limit`."""
    found: dict[str, SourceFile] = {}
    failed: list[Unreadable] = []
    for file in files:
        try:
            source = _standard_input(limit) if file.file == STANDARD_INPUT else read_source(file.file, file.path, limit)
            found[file.path] = source._replace(columns=file.columns)
        except UnreadableFileError as error:
            failed.append(unreadable(file, error))
    return Sources(found, tuple(failed))


def format_for(path: str) -> Format:
    """The format of a file by its name; what no format knows is read as plain text."""
    found = format_of(os.path.splitext(path)[1].lower()) or format_of("")
    assert found is not None
    return found


def read_documents(
    files: Iterable[TextFile], sources: Sources, default: str | None
) -> tuple[tuple[Document, ...], tuple[Unreadable, ...]]:
    """The documents in the files of a text, and the files that cannot be read as what they are.

    `default` is the language of files whose names say none; without it the format or the text decides.
    """
    documents: list[Document] = []
    failed = list(sources.unreadable)
    for file in files:
        source = sources.files.get(file.path)
        if source is None:
            continue
        try:
            documents.extend(format_for(file.path).read(source, file.language or default))
        except UnreadableFileError as error:
            failed.append(unreadable(file, error))
    return tuple(documents), tuple(failed)


def _standard_input(limit: int) -> SourceFile:
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        raise UnreadableFileError(f"larger than {limit} bytes; --max-file-size raises the limit")
    return SourceFile(STANDARD_INPUT_NAME, data)


def unreadable(file: TextFile, error: UnreadableFileError) -> Unreadable:
    """What is told of a file that could not be read."""
    message = str(error)
    for name in (file.file, file.path):
        rest = message.removeprefix(name)
        place = _place().match(rest) if rest != message else None
        if place is not None:
            return Unreadable(file.path, rest[place.end() :], place.group(1))
    return Unreadable(file.path, message)


@cache
def _place() -> re.Pattern[str]:
    """What stands between the path and the problem: a line, a column, a member of an archive."""
    return re.compile(r"((?::\d+){0,2}(?: \([^()]*\))?): ")
