"""Tables (CSV, TSV) with a language in each column: every row a unit, every cell of a language column a segment.

Fields are found as RFC 4180 writes them. Quotation marks, empty rows, spaces and line ends stay as they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import ClassVar, NamedTuple

from transreview.documents.document import Document, Remark, Segment, SegmentKind, SourceFile, remark_of
from transreview.documents.format import Format
from transreview.documents.headings import (
    Column,
    Side,
    cell_key,
    joined,
    language_columns,
    remark_columns,
    sides,
)
from transreview.documents.source import decoded, with_mark
from transreview.documents.stretches import Stretch, pieces
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit, apply_edits, ordered
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span

_DELIMITERS = ",;\t|"
_QUOTE = '"'
_LOOK_AHEAD = 3
"""How far behind a field what ends it is looked at: a quotation mark, a line end of two characters."""
_LONGEST_ROW = 1 << 22
"""Code points of a row from which on its quotation mark is taken for one that is never closed."""


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
    """A table whose first row names the languages of its columns (`headings.language_columns`)."""

    name: ClassVar[str] = "csv"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """One document per language, joined by rows; an empty file has none. Raises `UnreadableFileError`."""
        source, text = decoded(source)
        if not text.strip():
            return ()
        table = _rows(source.path, text)
        reader = _Reader(source, language)
        return reader.documents(text, table, 0)

    def parts(self, source: SourceFile, language: str | None) -> Iterator[tuple[Document, ...]]:
        """Some thousand rows at a time, in all languages. Raises `UnreadableFileError`."""
        source = with_mark(source)
        stretch, reader, lines, delimiter = Stretch(), _Reader(source, language), 0, ""
        for piece in chain(pieces(source), ("",)):
            stretch.feed(piece)
            text = stretch.seen()
            delimiter = delimiter or _delimiter(source.path, text)
            try:
                table, end = _whole_rows(text, delimiter, is_last=not piece)
            except UnclosedFieldError as error:
                raise _unclosed(source.path, error.line + lines) from None
            if end == 0 and len(text) > _LONGEST_ROW:
                raise _unclosed(source.path, lines + 1 + len(text) - len(text.lstrip("\r\n")))
            if table:
                offset = stretch.offset
                yield reader.documents(stretch.take(offset + end), table, offset)
                lines += text.count("\n", 0, end)

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
        raise _unclosed(path, error.line) from None


def _unclosed(path: str, line: int) -> UnreadableFileError:
    return UnreadableFileError(f"{path}:{line}: {UnclosedFieldError(line)}; close it")


def _whole_rows(text: str, delimiter: str, *, is_last: bool) -> tuple[list[list[Field]], int]:
    """The rows of a table's beginning that nothing that follows can change, and where the last of them ends."""
    found: list[list[Field]] = []
    try:
        for row in rows(text, delimiter):
            if not is_last and row[-1].span.end + _LOOK_AHEAD > len(text):
                break
            found.append(row)
    except UnclosedFieldError:
        if is_last:
            raise
    return found, found[-1][-1].span.end if found else 0


def _delimiter(path: str, text: str) -> str:
    """The delimiter: a tab in TSV, else the one that stands most often in the first line."""
    if path.lower().endswith((".tsv", ".tab")):
        return "\t"
    head = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)


class _Reader:
    """Makes documents of rows; the first row that it is given names the columns."""

    def __init__(self, source: SourceFile, language: str | None) -> None:
        self._source = source
        self._language = language
        self._sides: tuple[Side, ...] = ()
        self._beside: Mapping[str, int] = {}
        self._row = 0

    def documents(self, text: str, table: Sequence[Sequence[Field]], offset: int) -> tuple[Document, ...]:
        """The documents of some rows, whose `text` begins `offset` code points into the file."""
        if not self._sides:
            self._sides = self._found(text, table)
            table = table[1:]
        first = self._row
        self._row += len(table)
        remarks = dict(self._remarks(text, table, first)) if self._beside else {}
        return tuple(
            Document(
                self._source.path,
                side.language,
                text,
                tuple(_segments(text, table, side.columns, first)),
                Table.name,
                self._source,
                original=side.original,
                offset=offset,
                remarks=remarks,
            )
            for side in self._sides
        )

    def _remarks(self, text: str, table: Iterable[Sequence[Field]], first: int) -> Iterator[tuple[str, Remark]]:
        for number, row in enumerate(table, first):
            cells = {name: row[column].content(text)[0] for name, column in self._beside.items() if column < len(row)}
            if any(cells.values()):
                yield str(number), remark_of(cells)

    def _found(self, text: str, table: Sequence[Sequence[Field]]) -> tuple[Side, ...]:
        headings = [field.content(text)[0] for field in table[0]] if table else []

        def sample(column: Column) -> str:
            return joined(row[column.number].content(text)[0] for row in table[1:] if column.number < len(row))

        self._beside = remark_columns(headings)
        columns = language_columns(headings, self._source.columns)
        return sides(columns, self._language, sample, f"{self._source.path}:1")


def _segments(text: str, table: Iterable[Sequence[Field]], columns: Sequence[Column], first: int) -> Iterator[Segment]:
    index = 0
    for number, row in enumerate(table, first):
        for column in columns:
            if column.number >= len(row):
                continue
            field = row[column.number]
            content, offsets = field.content(text)
            yield Segment(
                index=index,
                text=content,
                start=field.inner.start,
                kind=SegmentKind.MESSAGE,
                paragraph=number,
                offsets=offsets,
                part=f"row {number + 2}" + (f", {column.name}" if column.name else ""),
                key=cell_key(str(number), column),
            )
            index += 1
