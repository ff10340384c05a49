"""The text of a source file and its bytes after edits, for formats whose content is the file's text itself."""

from collections.abc import Iterable

from transreview.documents.document import SourceFile
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit, apply_edits
from transreview.text.files import MAX_FILE_SIZE, byte_order_mark, decode, read_bytes


def read_source(path: str, name: str | None = None, limit: int = MAX_FILE_SIZE) -> SourceFile:
    """The file at `path`, called `name` in findings (the path itself by default), not larger than `limit` bytes.

    Raises `UnreadableFileError`.
    """
    return SourceFile(path if name is None else name, read_bytes(path, limit))


def decoded(source: SourceFile) -> tuple[SourceFile, str]:
    """The file with its encoding and byte order mark filled in, and its text; raises `UnreadableFileError`."""
    text, encoding, bom = decode(source.data, source.path)
    return SourceFile(source.path, source.data, encoding, bom), text


def with_mark(source: SourceFile) -> SourceFile:
    """The file with the encoding that its byte order mark says, UTF-8 without one; its text is not looked at."""
    bom, encoding = byte_order_mark(source.data)
    return SourceFile(source.path, source.data, encoding, bom)


def encoded(source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
    """The file's bytes with the edits made to its text; bytes outside their spans stay as they are.

    Raises `UnreadableFileError`, `OverlappingEditsError`, `ValueError` for a span outside the text.
    """
    text, encoding, bom = decode(source.data, source.path)
    edited = apply_edits(text, (Edit(edit.span, edit.replacement) for edit in edits))
    return bom + edited.encode(encoding)
