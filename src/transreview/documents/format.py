"""The protocol of file formats, and the formats by file name."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import ClassVar

from transreview.documents.document import Document, SourceFile
from transreview.findings.finding import TextEdit
from transreview.text.files import UnreadableFileError as UnreadableFileError


class Format(ABC):
    """Reads a file into documents and writes edits back, changing no byte that no edit touches."""

    name: ClassVar[str]
    parts_are_texts: ClassVar[bool] = False
    """Whether each of its `parts` is as good as a text of its own: prose, some hundred paragraphs of it."""

    @abstractmethod
    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The documents of a file, one per language in it.

        `language` is the one that the file's name or the user says; formats that name their languages themselves may
        do without. Raises `UnreadableFileError`.
        """

    def parts(self, source: SourceFile, language: str | None) -> Iterator[tuple[Document, ...]] | None:
        """The documents of a file one stretch after the other, for files that are too large to hold as a whole.

        Each stretch holds whole messages or paragraphs, some hundred kilobytes of them. None where the format cannot
        be read so. The iterator raises `UnreadableFileError`.
        """
        return None

    @abstractmethod
    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with all edits made.

        The spans are code points of the decoded text, the replacements content; everything outside the spans stays
        byte for byte. Raises `UnicodeEncodeError` where the file's encoding has no such letter.
        """


_HOMES = {
    ".txt": "transreview.documents.plain:PlainText",
    "": "transreview.documents.plain:PlainText",
    ".md": "transreview.documents.markdown:Markdown",
    ".markdown": "transreview.documents.markdown:Markdown",
    ".po": "transreview.documents.po:Catalog",
    ".pot": "transreview.documents.po:Catalog",
    ".xlf": "transreview.documents.xliff:Xliff",
    ".xliff": "transreview.documents.xliff:Xliff",
    ".tmx": "transreview.documents.tmx:Tmx",
    ".csv": "transreview.documents.table:Table",
    ".tsv": "transreview.documents.table:Table",
    ".tab": "transreview.documents.table:Table",
    ".srt": "transreview.documents.subtitles:Subtitles",
    ".vtt": "transreview.documents.subtitles:Subtitles",
    ".docx": "transreview.documents.office:Docx",
    ".hwpx": "transreview.documents.office:Hwpx",
    ".xlsx": "transreview.documents.spreadsheet:Spreadsheet",
    ".html": "transreview.documents.html:Html",
    ".htm": "transreview.documents.html:Html",
    ".xhtml": "transreview.documents.html:Html",
    ".json": "transreview.documents.json_messages:JsonMessages",
    ".arb": "transreview.documents.json_messages:ArbMessages",
    ".yaml": "transreview.documents.yaml_messages:YamlMessages",
    ".yml": "transreview.documents.yaml_messages:YamlMessages",
    ".properties": "transreview.documents.properties:Properties",
}

EXTENSIONS = tuple(extension for extension in _HOMES if extension)


@cache
def format_of(extension: str) -> Format | None:
    """The format of files with that extension (lower case, with the dot), None when there is none."""
    home = _HOMES.get(extension)
    if home is None:
        return None
    module, name = home.split(":")
    instance = getattr(import_module(module), name)()
    assert isinstance(instance, Format)
    return instance
