"""Workbooks (XLSX) with a language in each column: every row of a sheet a unit, every cell of such a column a segment.

Only what an edit touches is written: the shared string where one cell shows it, else the cell itself, which then
carries its own text. Formats, formulas, numbers and all other members keep their bytes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
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
from transreview.documents.spreadsheet_book import Book, Cell, Row, Sheet, Text, read_book, reference
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit, apply_edits, ordered
from transreview.text.span import Span

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TYPE = re.compile(r"\st\s*=\s*(?:\"[^\"]*\"|'[^']*')")


class _Place(NamedTuple):
    """Where a cell of a language stands in the text that we show of a workbook."""

    span: Span
    sheet: Sheet
    row: Row
    column: Column

    @property
    def cell(self) -> Cell | None:
        return self.row.cells.get(self.column.number)


class Spreadsheet(Format):
    """A workbook. The first row of a sheet names the languages of its columns, as in CSV; other sheets are left alone.

    The text of its documents is what the cells of these columns say: a row a line, tabs between cells.
    """

    name: ClassVar[str] = "xlsx"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """One document per language, joined by rows. Raises `UnreadableFileError`."""
        book = read_book(source.data, source.path)
        columns = _columns(book, source)
        text, places = _layout(book, columns)
        first = next((mine for mine in columns if mine), ())
        remarks = dict(_remarks(book))

        def sample(column: Column) -> str:
            return joined(place.span.of(text) for place in places if place.column.original == column.original)

        return tuple(
            Document(
                source.path,
                side.language,
                text,
                tuple(_segments(text, places, side)),
                self.name,
                source,
                original=side.original,
                remarks=remarks,
            )
            for side in _all_sides(sides(first, language, sample, source.path), columns)
        )

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The workbook's bytes with the edits made; all members but the touched ones keep theirs."""
        book = read_book(source.data, source.path)
        places = _layout(book, _columns(book, source))[1]
        starts = [place.span.start for place in places]
        by_place: dict[int, list[Edit]] = {}
        for edit in ordered(Edit(edit.span, edit.replacement) for edit in edits):
            number = max(bisect_right(starts, edit.span.start) - 1, 0)
            moved = Edit(edit.span.shift(-starts[number]), _INVALID.sub("", edit.replacement))
            by_place.setdefault(number, []).append(moved)
        raw: dict[str, list[Edit]] = {}
        for number, made in by_place.items():
            member, changes = _raw_edits(book, places[number], made)
            raw.setdefault(member, []).extend(changes)
        return book.archive.replaced({member: _written(book, member, changes) for member, changes in raw.items()})


def _written(book: Book, member: str, changes: Sequence[Edit]) -> bytes:
    together: dict[Span, str] = {}
    for span, new in changes:  # cells that were not there may begin at one place, in the order of their columns
        together[span] = together.get(span, "") + new
    return book.members[member].edited(Edit(span, new) for span, new in together.items())


def _columns(book: Book, source: SourceFile) -> list[tuple[Column, ...]]:
    """The columns of each sheet that its first row names after a language."""
    return [language_columns(_headings(book, sheet), source.columns) for sheet in book.sheets]


def _headings(book: Book, sheet: Sheet) -> list[str]:
    cells = sheet.rows[0].cells if sheet.rows else {}
    return [book.content(cells.get(column)) for column in range(max(cells, default=-1) + 1)]


def _remarks(book: Book) -> Iterator[tuple[str, Remark]]:
    for sheet in book.sheets:
        beside = remark_columns(_headings(book, sheet))
        for row in sheet.rows[1:] if beside else ():
            cells = {name: book.content(row.cells.get(column)) for name, column in beside.items()}
            if any(cells.values()):
                yield f"{sheet.member}/{row.number}", remark_of(cells)


def _all_sides(first: Sequence[Side], columns: Iterable[Sequence[Column]]) -> Iterator[Side]:
    """The sides of the first sheet with columns, and those of languages that only other sheets have."""
    yield from first
    known = {side.language for side in first}
    for code in dict.fromkeys(column.language for mine in columns for column in mine):
        if code is not None and code not in known:
            yield Side(code, ())


def _layout(book: Book, columns: Sequence[Sequence[Column]]) -> tuple[str, list[_Place]]:
    """The text that we show of a workbook, and the places of the cells in it, in order."""
    parts: list[str] = []
    places: list[_Place] = []
    length = 0
    for sheet, unordered in zip(book.sheets, columns, strict=True):
        mine = sorted(unordered, key=lambda column: column.number)
        line = 1
        for row in sheet.rows if mine else ():
            if row.number > line:
                parts.append("\n" * (row.number - line))
                length += row.number - line
                line = row.number
            is_filled = any(book.content(row.cells.get(column.number)).strip() for column in mine)
            for number, column in enumerate(mine):
                if number:
                    parts.append("\t")
                    length += 1
                cell = row.cells.get(column.number)
                said = book.content(cell)
                if is_filled and row is not sheet.rows[0] and (cell is None or cell.is_text):
                    places.append(_Place(Span(length, length + len(said)), sheet, row, column))
                parts.append(said)
                length += len(said)
        parts.append("\n")
        length += 1
    return "".join(parts), places


def _segments(text: str, places: Iterable[_Place], side: Side) -> Iterator[Segment]:
    mine = (place for place in places if place.column.language == side.language or place.column in side.columns)
    for index, place in enumerate(mine):
        yield Segment(
            index=index,
            text=place.span.of(text),
            start=place.span.start,
            kind=SegmentKind.MESSAGE,
            paragraph=index,
            part=f"{place.sheet.name}!{reference(place.column.number, place.row.number)}",
            key=cell_key(f"{place.sheet.member}/{place.row.number}", place.column),
        )


def _raw_edits(book: Book, place: _Place, edits: Sequence[Edit]) -> tuple[str, list[Edit]]:
    """The member that an edit of a cell is made in, and the edits of its text."""
    cell, sheet = place.cell, place.sheet
    if cell is None:
        return sheet.member, [_new_cell(book, place, apply_edits("", edits))]
    if cell.own is not None and cell.own.pieces:
        return sheet.member, list(_in_pieces(book.members[sheet.member].text, cell.own, edits))
    if cell.shared is None or not book.strings[cell.shared].pieces:
        content = apply_edits(book.content(cell), edits)
        return sheet.member, [_own_text(book.members[sheet.member].text, cell, _element(book, place, content))]
    strings = book.members[book.strings_member].text
    shown = book.strings[cell.shared]
    changes = list(_in_pieces(strings, shown, edits))
    if book.uses[cell.shared] == 1:
        return book.strings_member, changes
    inner = apply_edits(shown.inner.of(strings), [Edit(span.shift(-shown.inner.start), new) for span, new in changes])
    prefix = _prefix(book, place)
    return sheet.member, [_own_text(book.members[sheet.member].text, cell, f"<{prefix}is>{inner}</{prefix}is>")]


def _in_pieces(text: str, shown: Text, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits of a content as edits of its pieces: the first one touched takes the new text."""
    spaced: set[Span] = set()
    for span, replacement in edits:
        position = 0
        placed = False
        for number, piece in enumerate(shown.pieces):
            start, end = position, position + len(piece.content)
            position = end
            first, last = max(span.start, start), min(span.end, end)
            is_last = number == len(shown.pieces) - 1
            if first > last or (first == last and (placed or (span.length > 0) or (first == end and not is_last))):
                continue
            new = "" if placed else replacement.translate(_ESCAPES)
            placed = True
            plain = len(piece.content) == piece.span.length
            raw = Span(first - start, last - start).shift(piece.span.start) if plain else piece.span
            if not plain and span.length == 0:
                raw = Span(piece.span.end, piece.span.end) if first == end else Span(piece.span.start, piece.span.start)
            yield Edit(raw, new)
            tag = piece.tag.of(text)
            if new != new.strip() and "xml:space" not in tag and piece.tag not in spaced and not tag.endswith("/>"):
                spaced.add(piece.tag)
                yield Edit(Span(piece.tag.end - 1, piece.tag.end - 1), ' xml:space="preserve"')


def _own_text(text: str, cell: Cell, inner: str) -> Edit:
    """The cell with a text of its own instead of what it holds."""
    tag = _TYPE.sub("", cell.tag.of(text)).rstrip("/>").rstrip()
    name = tag[1:].split()[0]
    return Edit(cell.span, f'{tag} t="inlineStr">{inner}</{name}>')


def _new_cell(book: Book, place: _Place, content: str) -> Edit:
    """A cell that the row did not have, at its place among the others."""
    end = max((cell.span.end for column, cell in place.row.cells.items() if column < place.column.number), default=None)
    if end is None:
        end = min((cell.span.start for cell in place.row.cells.values()), default=place.row.end)
    prefix = _prefix(book, place)
    name = reference(place.column.number, place.row.number)
    inner = _element(book, place, content)
    return Edit(Span(end, end), f'<{prefix}c r="{name}" t="inlineStr">{inner}</{prefix}c>')


def _element(book: Book, place: _Place, content: str) -> str:
    prefix = _prefix(book, place)
    space = ' xml:space="preserve"' if content != content.strip() else ""
    return f"<{prefix}is><{prefix}t{space}>{content.translate(_ESCAPES)}</{prefix}t></{prefix}is>"


def _prefix(book: Book, place: _Place) -> str:
    """The namespace prefix of the sheet's elements, with its colon."""
    cell = next(iter(place.row.cells.values()), None)
    tag = cell.tag.of(book.members[place.sheet.member].text) if cell is not None else "<c"
    return tag[1 : tag.index(":") + 1] if ":" in tag[: tag.find("c") + 1] else ""
