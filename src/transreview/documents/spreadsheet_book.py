"""What an XLSX workbook holds: sheets, rows, cells, and where the text of each stands (ISO/IEC 29500)."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from transreview.documents.xml_source import XmlMember, xml_member
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span
from transreview.text.xml_reader import XmlError, XmlEvent, xml_events
from transreview.text.zip_archive import Archive, ArchiveError

WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class Piece(NamedTuple):
    """A stretch of character data in a text element, whose start tag stands at `tag`."""

    span: Span
    content: str
    tag: Span


class Text(NamedTuple):
    """A text with its runs: the place between the tags of its element, and its pieces in order."""

    inner: Span
    pieces: tuple[Piece, ...]

    @property
    def content(self) -> str:
        """What it says."""
        return "".join(piece.content for piece in self.pieces)


class Cell(NamedTuple):
    """A cell: its column (from 0), its place and that of its start tag, and its text.

    `shared` is the number of the shared string that it shows, `own` the text that stands in the cell; with neither it
    is empty, or holds a number or formula where `is_text` is false.
    """

    column: int
    span: Span
    tag: Span
    shared: int | None = None
    own: Text | None = None
    is_text: bool = True


class Row(NamedTuple):
    """A row with its cells by column; `end` is where a further cell would stand."""

    number: int
    cells: Mapping[int, Cell]
    end: int


class Sheet(NamedTuple):
    """A sheet: its name, the member that holds it, and its rows in order."""

    name: str
    member: str
    rows: tuple[Row, ...]


class Book(NamedTuple):
    """A workbook; `members` are the XML texts, `strings` the shared ones and `uses` how many cells show each."""

    archive: Archive
    members: Mapping[str, XmlMember]
    sheets: tuple[Sheet, ...]
    strings: tuple[Text, ...]
    strings_member: str
    uses: Mapping[int, int]

    def content(self, cell: Cell | None) -> str:
        """What a cell says, empty where it says nothing or no text."""
        if cell is None:
            return ""
        if cell.shared is not None:
            return self.strings[cell.shared].content
        return cell.own.content if cell.own is not None else ""


def read_book(data: bytes, path: str) -> Book:
    """The workbook in some bytes. Raises `UnreadableFileError`."""
    try:
        archive = Archive(data)
        if WORKBOOK not in archive.names:
            raise ArchiveError("holds no workbook")
        return _Reader(archive, path).book()
    except ArchiveError as error:
        raise UnreadableFileError(f"{path}: {error}") from None


class _Reader:
    def __init__(self, archive: Archive, path: str) -> None:
        self._archive = archive
        self._path = path
        self._members: dict[str, XmlMember] = {}

    def book(self) -> Book:
        targets: dict[str, str] = {}
        strings_member = "xl/sharedStrings.xml"
        for event in self._events(_RELATIONS):
            if event.kind == "start" and event.name == "Relationship":
                target = posixpath.normpath(posixpath.join("/xl", event.attributes.get("Target", ""))).lstrip("/")
                targets[event.attributes.get("Id", "")] = target
                if event.attributes.get("Type", "").endswith("/sharedStrings"):
                    strings_member = target
        named = []
        for event in self._events(WORKBOOK):
            if event.kind == "start" and event.name == "sheet":
                relation = next((value for name, value in event.attributes.items() if name.endswith(":id")), "")
                named.append((event.attributes.get("name", ""), targets.get(relation, "")))
        strings: tuple[Text, ...] = ()
        if strings_member in self._archive.names:
            strings = tuple(_texts(self._events(strings_member), "si"))
        sheets = tuple(
            Sheet(name, member, tuple(self._rows(member, len(strings))))
            for name, member in named
            if member in self._archive.names
        )
        shown = (cell.shared for sheet in sheets for row in sheet.rows for cell in row.cells.values())
        uses = Counter(number for number in shown if number is not None)
        return Book(self._archive, self._members, sheets, strings, strings_member, uses)

    def _events(self, member: str) -> Iterator[XmlEvent]:
        if member not in self._members:
            self._members[member] = xml_member(self._archive, member, self._path)
        try:
            yield from xml_events(self._members[member].text)
        except XmlError as error:
            raise UnreadableFileError(f"{self._path} ({member}, line {error.line}): {error}") from None

    def _rows(self, member: str, strings: int) -> Iterator[Row]:
        cells: dict[int, Cell] = {}
        number = column = 0
        inside: list[XmlEvent] = []
        opened: XmlEvent | None = None
        for event in self._events(member):
            if event.kind == "start" and event.name == "row":
                stated = event.attributes.get("r", "")
                number = int(stated) if stated.isdigit() and len(stated) < 8 else number + 1
                cells, column = {}, -1
            elif event.kind == "end" and event.name == "row":
                yield Row(number, cells, event.span.start)
            elif event.kind == "start" and event.name == "c":
                opened, inside = event, []
                column = _column(event.attributes.get("r", ""), column)
            elif event.kind == "end" and event.name == "c" and opened is not None:
                cells[column] = _cell(column, opened, inside, event, strings)
                opened = None
            elif opened is not None:
                inside.append(event)


def _column(reference: str, before: int) -> int:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return before + 1
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def reference(column: int, row: int) -> str:
    """The name of a cell: column 1 of row 2 is `B2`."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def _cell(column: int, opened: XmlEvent, inside: list[XmlEvent], closed: XmlEvent, strings: int) -> Cell:
    kind = opened.attributes.get("t", "n")
    span = Span(opened.span.start, closed.span.end if closed.span.length else opened.span.end)
    plain = Cell(column, span, opened.span)
    if not inside:
        return plain
    value = "".join(event.content for event in inside if event.kind == "text").strip()
    if any(event.name == "f" for event in inside):
        return plain._replace(is_text=False)
    if kind == "s":
        known = value.isdigit() and len(value) < 10 and int(value) < strings
        return plain._replace(shared=int(value)) if known else plain._replace(is_text=False)
    if kind == "inlineStr":
        return plain._replace(own=next(_texts(inside, "is"), None))
    if kind == "str":
        return plain._replace(own=next(_texts(inside, "v"), None))
    return plain._replace(is_text=not value)


def _texts(events: Iterable[XmlEvent], element: str) -> Iterator[Text]:
    """The texts in elements of that name; readings beside a text (`rPh`) are left out."""
    pieces: list[Piece] = []
    start = 0
    tag: Span | None = None
    beside = 0
    for event in events:
        if event.name == "rPh":
            beside += 1 if event.kind == "start" else -1
        if event.kind == "start":
            if event.name == element:
                pieces, start = [], event.span.end
            if event.name in ("t", "v"):
                tag = event.span
        elif event.kind == "end":
            if event.name in ("t", "v"):
                tag = None
            if event.name == element:
                yield Text(Span(start, max(start, event.span.start)), tuple(pieces))
        elif tag is not None and not beside:
            pieces.append(Piece(event.span, event.content, tag))
