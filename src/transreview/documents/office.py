"""Word documents (DOCX) and Hangul documents (HWPX): paragraphs of text in the XML members of an archive.

Only the text inside text elements is read and written: runs, styles, tables and everything else stay as they are, and
of the archive only the member that an edit touches is written anew.
"""

import re
from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import ClassVar, NamedTuple

from transreview.documents.detect import detected
from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.documents.format import Format
from transreview.documents.prose import sentences
from transreview.documents.xml_source import XmlMember, xml_member
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit, apply_edits
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span
from transreview.text.xml_reader import XmlError, XmlEvent, xml_events
from transreview.text.zip_archive import Archive, ArchiveError

_SKIPPED = frozenset({"Fallback", "del", "moveFrom", "tabs"})
_BREAKS = frozenset({"br", "cr", "lineBreak"})
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


class _Piece(NamedTuple):
    """A stretch of character data inside a text element; `tag` is the element's start tag."""

    span: Span
    content: str
    tag: Span


class _Paragraph:
    """The pieces of a paragraph in order, a tab being a piece without an element to write into."""

    def __init__(self) -> None:
        self.pieces: list[_Piece] = []
        self.style = ""

    def content(self) -> tuple[str, tuple[int, ...]]:
        """The text, and the place of each code point and of the end."""
        offsets: list[int] = []
        for piece in self.pieces:
            start = piece.span.start
            plain = len(piece.content) == piece.span.length
            offsets.extend(range(start, piece.span.end) if plain else [start] * len(piece.content))
        return "".join(piece.content for piece in self.pieces), (*offsets, self.pieces[-1].span.end)


class OfficeDocument(Format):
    """What the two formats share; they differ in where the text is and in how headings are marked."""

    keeps_edge_space: ClassVar[bool]

    @abstractmethod
    def members(self, names: Sequence[str]) -> list[str]:
        """The members that hold the text, in reading order."""

    @abstractmethod
    def kind(self, style: str) -> SegmentKind:
        """What a paragraph of that style is."""

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document; its `text` is the XML of the members that hold the text, one after the other.

        Raises `UnreadableFileError`.
        """
        _, members = self._open(source)
        text = "".join(member.text for member in members.values())
        base = 0
        paragraphs: list[_Paragraph] = []
        for name, member in members.items():
            paragraphs.extend(_shifted(_paragraphs(source.path, name, member.text), base))
            base += len(member.text)
        sample = " ".join("".join(piece.content for piece in paragraph.pieces) for paragraph in paragraphs[:200])
        code = language or detected(sample, source.path)
        segments = tuple(self._segments(paragraphs, code))
        return (Document(source.path, code, text, segments, self.name, source),)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The archive's bytes with the edits made; all members but the touched ones keep theirs."""
        archive, members = self._open(source)
        starts = [0, *accumulate(len(member.text) for member in members.values())]
        names = list(members)
        by_member: dict[str, list[Edit]] = {}
        # the edit of a paragraph may reach around that of a text box in it: they meet in no piece
        for edit in sorted({Edit(edit.span, edit.replacement) for edit in edits}):
            number = min(bisect_right(starts, edit.span.start), len(names)) - 1
            moved = Edit(edit.span.shift(-starts[number]), edit.replacement)
            by_member.setdefault(names[number], []).append(moved)
        return archive.replaced(
            {
                name: members[name].edited(self._raw_edits(source.path, name, members[name].text, wanted))
                for name, wanted in by_member.items()
            }
        )

    def _open(self, source: SourceFile) -> tuple[Archive, dict[str, XmlMember]]:
        try:
            archive = Archive(source.data)
            names = self.members(archive.names)
            if not names:
                raise ArchiveError("holds no text that we know how to read")
            members = {name: xml_member(archive, name, source.path) for name in names}
        except ArchiveError as error:
            raise UnreadableFileError(f"{source.path}: {error}") from None
        return archive, members

    def _segments(self, paragraphs: Iterable[_Paragraph], code: str) -> Iterator[Segment]:
        index = 0
        for number, paragraph in enumerate(paragraphs):
            content, offsets = paragraph.content()
            for span in sentences(content, code):
                # the end of a sentence is the end of its last character, not the start of what follows in another run
                places = (*offsets[span.start : span.end], _end(paragraph, span.end))
                yield Segment(
                    index=index,
                    text=span.of(content),
                    start=places[0],
                    kind=self.kind(paragraph.style),
                    paragraph=number,
                    offsets=places,
                    part=f"paragraph {number + 1}",
                )
                index += 1

    def _raw_edits(self, path: str, name: str, text: str, edits: Iterable[Edit]) -> Iterator[Edit]:
        paragraphs = _Paragraphs(_paragraphs(path, name, text))
        changes: dict[_Piece, list[Edit]] = {}
        for edit in edits:
            for piece, change in _distributed(paragraphs.at(edit.span.start), edit):
                changes.setdefault(piece, []).append(change)
        spaced: set[Span] = set()
        for piece, made in sorted(changes.items()):
            yield from made
            within = (Edit(change.span.shift(-piece.span.start), change.replacement) for change in made)
            after = apply_edits(piece.span.of(text), within)
            tag = piece.tag.of(text)
            if self.keeps_edge_space and after != after.strip() and "xml:space" not in tag and piece.tag not in spaced:
                spaced.add(piece.tag)
                yield Edit(Span(piece.tag.end - 1, piece.tag.end - 1), ' xml:space="preserve"')


def _end(paragraph: _Paragraph, position: int) -> int:
    """Where the code point before `position` of the paragraph's content ends."""
    passed = 0
    for piece in paragraph.pieces:
        if position <= passed + len(piece.content):
            plain = len(piece.content) == piece.span.length
            return piece.span.start + position - passed if plain else piece.span.end
        passed += len(piece.content)
    return paragraph.pieces[-1].span.end


def _shifted(paragraphs: Iterable[_Paragraph], by: int) -> Iterator[_Paragraph]:
    for paragraph in paragraphs:
        if by:
            paragraph.pieces = [
                _Piece(piece.span.shift(by), piece.content, piece.tag.shift(by)) for piece in paragraph.pieces
            ]
        yield paragraph


class _Paragraphs:
    """The paragraphs of a member by place: one may stand inside another (text boxes), between its pieces."""

    def __init__(self, paragraphs: Sequence[_Paragraph]) -> None:
        self._paragraphs = paragraphs
        owners = ((piece.span.start, number) for number, each in enumerate(paragraphs) for piece in each.pieces)
        self._owners = sorted(owners)

    def at(self, place: int) -> Sequence[_Piece]:
        """The pieces of the paragraph that holds the text at a place."""
        number = max(0, bisect_right(self._owners, (place, len(self._paragraphs))) - 1)
        return self._paragraphs[self._owners[number][1]].pieces


def _distributed(pieces: Sequence[_Piece], edit: Edit) -> Iterator[tuple[_Piece, Edit]]:
    """The edit of a paragraph as edits of its pieces: the first one touched takes the new text, others lose theirs."""
    span, replacement = edit
    first = max(0, bisect_right(pieces, span.start, key=lambda piece: piece.span.start) - 1)
    tabs = 0
    placed = False
    for piece in pieces[first:]:
        if piece.span.start >= span.end and (placed or piece.span.start > span.start):
            break
        overlap = Span(max(span.start, piece.span.start), min(span.end, piece.span.end))
        if overlap.start > overlap.end or (overlap.length == 0 and placed):
            continue
        if not piece.tag.length:
            tabs += 1
            continue
        content = "" if placed else replacement.translate(_ESCAPES)
        placed = True
        yield piece, Edit(overlap, content.replace("\t", "") if tabs else content)
    if not placed and replacement:
        piece, place = _nearest(pieces, first)
        yield piece, Edit(Span(place, place), replacement.translate(_ESCAPES))


def _nearest(pieces: Sequence[_Piece], first: int) -> tuple[_Piece, int]:
    """The text before a tab, or else the one after it, and the place there where new text belongs."""
    for piece in reversed(pieces[: first + 1]):
        if piece.tag.length:
            return piece, piece.span.end
    piece = next(piece for piece in pieces[first:] if piece.tag.length)
    return piece, piece.span.start


def _paragraphs(path: str, name: str, text: str) -> list[_Paragraph]:
    """The paragraphs that hold text, in the order in which they begin."""
    reader = _Reader()
    try:
        for event in xml_events(text):
            reader.take(event)
    except XmlError as error:
        raise UnreadableFileError(f"{path} ({name}, line {error.line}): {error}") from None
    return [paragraph for paragraph in reader.paragraphs if any(piece.content.strip() for piece in paragraph.pieces)]


class _Reader:
    """Follows the events: paragraphs may stand inside paragraphs (text boxes, tables), text only in text elements."""

    def __init__(self) -> None:
        self.paragraphs: list[_Paragraph] = []
        self._open: list[_Paragraph] = []
        self._tag: Span | None = None
        self._skipping = 0

    def take(self, event: XmlEvent) -> None:
        if event.name in _SKIPPED:
            self._skipping += 1 if event.kind == "start" else -1
        elif self._skipping:
            return
        elif event.kind == "start":
            self._start(event)
        elif event.kind == "end":
            self._end(event)
        elif self._tag is not None and self._open:
            self._open[-1].pieces.append(_Piece(event.span, event.content, self._tag))

    def _start(self, event: XmlEvent) -> None:
        if event.name == "p":
            self._begin()
            self._open[-1].style = event.attributes.get("styleIDRef", "")
        elif not self._open:
            return
        elif event.name == "pStyle":
            self._open[-1].style = next(iter(event.attributes.values()), "")
        elif event.name == "t":
            self._tag = event.span
        elif event.name == "tab":
            self._open[-1].pieces.append(_Piece(event.span, "\t", Span(0, 0)))
        elif event.name in _BREAKS:
            style = self._open.pop().style
            self._begin()
            self._open[-1].style = style

    def _end(self, event: XmlEvent) -> None:
        if event.name == "t":
            self._tag = None
        elif event.name == "p" and self._open:
            self._open.pop()

    def _begin(self) -> None:
        paragraph = _Paragraph()
        self.paragraphs.append(paragraph)
        self._open.append(paragraph)


class Docx(OfficeDocument):
    """A Word document: body and footnotes (ISO/IEC 29500)."""

    name: ClassVar[str] = "docx"
    keeps_edge_space = True

    def members(self, names: Sequence[str]) -> list[str]:
        """The body first, then notes."""
        return [name for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml") if name in names]

    def kind(self, style: str) -> SegmentKind:
        """By the names that Word gives its built-in styles, which do not change with the program's language."""
        if style.lower() == "title":
            return SegmentKind.TITLE
        if style.lower() == "caption":
            return SegmentKind.CAPTION
        return SegmentKind.HEADING if style.lower().startswith("heading") else SegmentKind.SENTENCE


class Hwpx(OfficeDocument):
    """A Hangul document in its open form (KS X 6101)."""

    name: ClassVar[str] = "hwpx"
    keeps_edge_space = False

    _SECTION: ClassVar[str] = r"Contents/section(\d+)\.xml"

    def members(self, names: Sequence[str]) -> list[str]:
        """The sections in the order of their numbers."""
        found = [(int(match.group(1)), name) for name in names if (match := re.fullmatch(self._SECTION, name))]
        return [name for _, name in sorted(found)]

    def kind(self, style: str) -> SegmentKind:
        """Styles are numbers whose meaning stands elsewhere: all paragraphs are prose."""
        return SegmentKind.SENTENCE
