"""The beginning of a large text, to be shown while the whole is read and lined up."""

import os
from collections.abc import Mapping, Sequence

from transreview.documents.document import SourceFile
from transreview.review.discovery import TextFile, TextFiles
from transreview.review.reading import format_for
from transreview.text.files import UnreadableFileError

LARGE = 150_000
"""Bytes of all files from which on a text takes long to line up."""

SHOWN_FIRST = 30_000
"""Bytes of all files from which on a text is shown before it is lined up: that takes a tenth of a second then."""

_HEAD = 12_000
"""Bytes of a file that are read for it: a few screens, cut in a few hundredths of a second."""

_LINEWISE = (".txt", ".md", ".markdown", "")
"""Formats whose beginning can be read by itself."""


def is_large(text: TextFiles) -> bool:
    """Whether reading and lining up takes so long that it is not done for other texts' sake."""
    return _size(text) > LARGE


def is_shown_first(text: TextFiles) -> bool:
    """Whether reading and lining up would keep a reader waiting."""
    return _size(text) > min(SHOWN_FIRST, LARGE)


def _size(text: TextFiles) -> int:
    return sum(os.path.getsize(file.file) for file in text.files if os.path.isfile(file.file))


def beginnings(text: TextFiles) -> Mapping[str, Sequence[str]]:
    """The first segments of each language; nothing of files whose format must be read whole, or that cannot be read."""
    found: dict[str, Sequence[str]] = {}
    for file in text.files:
        if os.path.splitext(file.path)[1].lower() in _LINEWISE:
            for code, segments in _beginning(file):
                found.setdefault(code, segments)
    return found


def _beginning(file: TextFile) -> list[tuple[str, Sequence[str]]]:
    try:
        with open(file.file, "rb") as stream:
            data = stream.read(_HEAD)
        whole = data[: data.rfind(b"\n") + 1] or data
        documents = format_for(file.path).read(SourceFile(file.path, whole, columns=file.columns), file.language)
    except (OSError, UnreadableFileError):
        return []
    return [(document.language, [segment.text for segment in document.segments]) for document in documents]
