"""Tables (CSV, TSV) with a language in each column: every row a unit, every cell of a language column a segment.

Fields are found as RFC 4180 writes them. Quotation marks, empty rows, spaces and line ends stay as they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.documents.format import Format
from transreview.documents.source import decoded
from transreview.findings.finding import TextEdit
from transreview.languages.registry import CODES, base_code, language_named
from transreview.text.edit import Edit, apply_edits, ordered
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span

_DELIMITERS = ",;\t|"
_QUOTE = '"'


class Field(NamedTuple):
    """One field of a row: its place in the text, quotation marks included, and whether it has them."""

    span: Span
    quoted: bool

    def content(self, text: str) -> tuple[str, tuple[int, ...] | None]:
        """What the field says, and where each code point and the end are (None: as it stands)."""
        raw = self.inner.of(text)
        if not self.quoted or _QUOTE not in raw:
            return raw, None
        offsets = []
        position = self.inner.start
        while position < self.inner.end:
            offsets.append(position)
            position += 2 if text[position] == _QUOTE else 1
        return raw.replace(_QUOTE * 2, _QUOTE), (*offsets, self.inner.end)

    @property
    def inner(self) -> Span:
        """The place of what stands between the quotation marks."""
        return Span(self.span.start + 1, self.span.end - 1) if self.quoted else self.span


class UnclosedFieldError(ValueError):
    """A quotation mark that is never closed; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__("a field begins with a quotation mark that is never closed")
        self.line = line


def rows(text: str, delimiter: str) -> Iterator[list[Field]]:
    """The rows of a table, empty lines left out. Raises `UnclosedFieldError`."""
    fields: list[Field] = []
    position, end = 0, len(text)
    while position <= end:
        field = _field(text, position, delimiter)
        fields.append(field)
        position = field.span.end
        if position < end and text[position] == delimiter:
            position += 1
            continue
        if len(fields) > 1 or field.span.length:
            yield fields
        fields = []
        if position >= end:
            return
        position += 2 if text.startswith("\r\n", position) else 1
        if position >= end:
            return


def _field(text: str, start: int, delimiter: str) -> Field:
    if text.startswith(_QUOTE, start):
        close = start + 1
        while True:
            close = text.find(_QUOTE, close)
            if close < 0:
                raise UnclosedFieldError(text.count("\n", 0, start) + 1)
            if not text.startswith(_QUOTE, close + 1):
                break
            close += 2
        after = close + 1
        if after == len(text) or text[after] in f"{delimiter}\r\n":
            return Field(Span(start, after), quoted=True)
    stops = [place for mark in (delimiter, "\n", "\r") if (place := text.find(mark, start)) >= 0]
    return Field(Span(start, min(stops, default=len(text))), quoted=False)


class Table(Format):
    """A table whose first row names the languages of its columns: `ko`, `vi-VN`, `English`, `한국어`, `tiếng Việt`."""

    name: ClassVar[str] = "csv"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """One document per language column, joined by rows. Raises `UnreadableFileError`."""
        source, text = decoded(source)
        table = _rows(source.path, text)
        columns = _columns(source.path, text, table[0] if table else ())
        return tuple(
            Document(source.path, code, text, tuple(_segments(text, table[1:], column)), self.name, source)
            for code, column in columns.items()
        )

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The table's bytes with the edits made; a field gets quotation marks where its new content asks for them."""
        source, text = decoded(source)
        delimiter = _delimiter(source.path, text)
        fields = (field for row in _rows(source.path, text) for field in row)
        changed: list[Edit] = []
        field: Field | None = next(fields, None)
        pending: list[Edit] = []
        for edit in ordered(Edit(edit.span, edit.replacement) for edit in edits):
            while field is not None and edit.span.start > field.inner.end:
                changed.extend(_rewritten(text, field, pending, delimiter))
                field, pending = next(fields, None), []
            pending.append(edit)
        if field is not None:
            changed.extend(_rewritten(text, field, pending, delimiter))
        return source.bom + apply_edits(text, changed).encode(source.encoding)


def _rewritten(text: str, field: Field, edits: Sequence[Edit], delimiter: str) -> Iterator[Edit]:
    if not edits:
        return
    if field.quoted:
        for edit in edits:
            yield Edit(edit.span, edit.replacement.replace(_QUOTE, _QUOTE * 2))
        return
    moved = (Edit(edit.span.shift(-field.span.start), edit.replacement) for edit in edits)
    content = apply_edits(field.span.of(text), moved)
    if any(mark in content for mark in (delimiter, "\n", "\r")) or content.startswith(_QUOTE):
        yield Edit(field.span, _QUOTE + content.replace(_QUOTE, _QUOTE * 2) + _QUOTE)
    else:
        yield from edits


def _rows(path: str, text: str) -> list[list[Field]]:
    try:
        return list(rows(text, _delimiter(path, text)))
    except UnclosedFieldError as error:
        raise UnreadableFileError(f"{path}:{error.line}: {error}; close it") from None


def _delimiter(path: str, text: str) -> str:
    """The delimiter: a tab in TSV, else the one that stands most often in the first line."""
    if path.lower().endswith((".tsv", ".tab")):
        return "\t"
    head = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)


def _columns(path: str, text: str, header: Sequence[Field]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for number, field in enumerate(header):
        title = field.content(text)[0].strip()
        code = base_code(title) or language_named(title)
        if code is not None:
            columns.setdefault(code, number)
    if not columns:
        raise UnreadableFileError(
            f"{path}:1: no column is named after a language; write {', '.join(CODES)} over the columns to read"
        )
    return columns


def _segments(text: str, table: Iterable[Sequence[Field]], column: int) -> Iterator[Segment]:
    index = 0
    for number, row in enumerate(table):
        if column >= len(row):
            continue
        content, offsets = row[column].content(text)
        yield Segment(
            index=index,
            text=content,
            start=row[column].inner.start,
            kind=SegmentKind.MESSAGE,
            paragraph=number,
            offsets=offsets,
            part=f"row {number + 2}",
            key=str(number),
        )
        index += 1
