"""The text of an XML file and its bytes after edits, in the encoding that the file itself declares."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from transreview.documents.document import SourceFile
from transreview.documents.source import declared_text, text_codec, with_mark, written
from transreview.documents.xml_content import raw_edits
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit, ordered
from transreview.text.files import UnreadableFileError
from transreview.text.xml_reader import XmlError
from transreview.text.zip_archive import Archive

_DECLARATION = re.compile(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")

_UNICODE = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_ASCII = frozenset({"us-ascii", "ascii"})
_WIDE = ("utf-16", "utf-32", "ucs-2", "ucs-4", "iso-10646-ucs")


def xml_text(source: SourceFile) -> tuple[SourceFile, str]:
    """The file with its encoding, and its text; raises `UnreadableFileError`."""
    name = _declared(source)
    found, text = declared_text(source, name)
    if name.lower() in _ASCII and not text.isascii():
        line = next(number for number, each in enumerate(text.split("\n"), 1) if not each.isascii())
        raise _not_declared(source, name, line)
    return found, text


def _declared(source: SourceFile) -> str:
    """The encoding that the file says it is in; raises `UnreadableFileError` where its first bytes contradict."""
    declared = _DECLARATION.match(source.data[:200])
    if declared is None:
        return "utf-8"
    name = declared.group(1).decode("ascii")
    # the declaration itself was read as ASCII
    if name.lower().startswith(_WIDE):
        raise _not_declared(source, name, 1)
    return name


def _not_declared(source: SourceFile, name: str, line: int) -> UnreadableFileError:
    return UnreadableFileError(
        f"{source.path}:{line}: not {name} as it says itself; correct what it says, or save it as UTF-8"
    )


class XmlMember(NamedTuple):
    """A member of an archive as it was read, with its encoding, and its text."""

    source: SourceFile
    text: str

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """Its bytes with edits made to its text."""
        return written(self.source, self.text, edits)


def xml_member(archive: Archive, name: str, path: str) -> XmlMember:
    """The member of that name in the archive at `path`. Raises `UnreadableFileError`, `ArchiveError`."""
    return XmlMember(*xml_text(SourceFile(f"{path} ({name})", archive.read(name))))


def with_encoding(source: SourceFile) -> SourceFile:
    """The file with its encoding, by its first bytes alone; raises `UnreadableFileError`."""
    name = _declared(source)
    if name.lower() in _UNICODE or not source.data[:1].isascii():
        return with_mark(source)
    codec = text_codec(name)
    if codec is None:
        raise UnreadableFileError(f"{source.path}: its encoding {name!r} is not known; save it as UTF-8")
    return source._replace(encoding=codec.name, bom=b"")


def xml_bytes(source: SourceFile, edits: Iterable[TextEdit], new_element: str = "target") -> bytes:
    """The file's bytes with edits of content made; letters that its encoding lacks become character references."""
    source, text = xml_text(source)
    wanted = ordered(Edit(edit.span, edit.replacement) for edit in edits)
    return written(source, text, raw_edits(text, wanted, new_element))


def refused(source: SourceFile, error: XmlError) -> UnreadableFileError:
    """The sentence for a file that the XML reader refuses."""
    return UnreadableFileError(f"{source.path}:{error.line}: {error}")
