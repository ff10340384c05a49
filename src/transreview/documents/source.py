"""The text of a source file and its bytes after edits, for formats whose content is the file's text itself."""

import codecs
from collections.abc import Iterable

from transreview.documents.document import SourceFile
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit, apply_edits
from transreview.text.files import MAX_FILE_SIZE, UnreadableFileError, byte_order_mark, decode, read_bytes


def read_source(path: str, name: str | None = None, limit: int = MAX_FILE_SIZE) -> SourceFile:
    """The file at `path`, called `name` in findings (the path itself by default), not larger than `limit` bytes.

    Raises `UnreadableFileError`.
    """
    return SourceFile(path if name is None else name, read_bytes(path, limit))


def decoded(source: SourceFile) -> tuple[SourceFile, str]:
    """The file with its encoding and byte order mark filled in, and its text; raises `UnreadableFileError`."""
    text, encoding, bom = decode(source.data, source.path)
    return source._replace(encoding=encoding, bom=bom), text


def with_mark(source: SourceFile) -> SourceFile:
    """The file with the encoding that its byte order mark says, UTF-8 without one; its text is not looked at."""
    bom, encoding = byte_order_mark(source.data)
    return source._replace(encoding=encoding, bom=bom)


def text_codec(charset: str) -> codecs.CodecInfo | None:
    """The codec of an encoding of text; None for names that are unknown or are no text's, such as zlib."""
    try:
        codec = codecs.lookup(charset)
    except LookupError:
        return None
    # bytes-to-bytes codecs are registered beside the encodings of text
    return codec if getattr(codec, "_is_text_encoding", True) else None


_UNICODE = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "ascii"})


def declared_text(source: SourceFile, charset: str) -> tuple[SourceFile, str]:
    """The file with its encoding, and its text, for a format that names the encoding in the file itself.

    A byte order mark, and bytes that are no ASCII to begin with, say more than the name does. Raises
    `UnreadableFileError`, also where the bytes could not be written back as they are.
    """
    if charset.lower() in _UNICODE or not source.data[:1].isascii():
        return decoded(source)
    codec = text_codec(charset)
    try:
        text = codec.decode(source.data, "strict")[0] if codec is not None else None
    except UnicodeDecodeError as error:
        line = source.data.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(
            f"{source.path}:{line}: not {charset} as it says itself: byte 0x{source.data[error.start]:02x} at offset "
            f"{error.start}; correct what it says, or save it as UTF-8"
        ) from None
    if codec is None or text is None or codec.encode(text, "strict")[0] != source.data:
        raise UnreadableFileError(f"{source.path}: its encoding {charset!r} cannot be kept; save it as UTF-8")
    return source._replace(encoding=codec.name, bom=b""), text


def written(source: SourceFile, text: str, edits: Iterable[Edit]) -> bytes:
    """The bytes of markup with edits made to its text; letters that its encoding lacks become character references."""
    if source.encoding.startswith("utf"):
        return source.bom + apply_edits(text, edits).encode(source.encoding)
    safe = (Edit(span, raw.encode(source.encoding, "xmlcharrefreplace").decode(source.encoding)) for span, raw in edits)
    return source.bom + apply_edits(text, safe).encode(source.encoding)


def encoded(source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
    """The file's bytes with the edits made to its text; bytes outside their spans stay as they are.

    Raises `UnreadableFileError`, `OverlappingEditsError`, `ValueError` for a span outside the text.
    """
    text, encoding, bom = decode(source.data, source.path)
    edited = apply_edits(text, (Edit(edit.span, edit.replacement) for edit in edits))
    return bom + edited.encode(encoding)
