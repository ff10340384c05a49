"""gettext catalogs (PO, POT): every message a segment, the translation beside the original.

polib is not used for writing: it wraps anew and changes line ends, so that nine in ten real catalogs come back
different. Here the file is scanned for the places of its strings and an edit is spliced in.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from transreview.documents.detect import detected
from transreview.documents.document import REMARKS, Document, Remark, Segment, SegmentKind, SourceFile, remark_of
from transreview.documents.format import Format
from transreview.documents.po_scan import CatalogSyntaxError, Entry, String, escape, scan
from transreview.documents.source import decoded, text_codec, with_mark
from transreview.documents.stretches import Stretch, pieces
from transreview.findings.finding import TextEdit
from transreview.languages.registry import base_code
from transreview.text.edit import Edit, apply_edits
from transreview.text.files import UnreadableFileError
from transreview.text.lines import Lines

_CHARSET = re.compile(rb"Content-Type:[^\n\"]*charset=([A-Za-z0-9_.:-]+)")
_HEADER_PART = 20_000
_ROOM = re.compile(r"(?i)\bmax(?:imum)?[-_ ]?length\s*[:=]?\s*(\d{1,6})\b")
_GAP = re.compile(r"(?<=\"\n)\n(?=#|msg)|(?<=\"\r\n)\r\n(?=#|msg)")
_MARGIN = 8
_OURS = tuple(f"{name}: " for name in REMARKS if name != "comment")
_CREDITS = frozenset({"Your names", "Your emails", "translator-credits", "translator_credits"})
"""Messages in which the programs of KDE and GNOME ask for the names of the translators."""
_NO_FLAGS: frozenset[str] = frozenset()
_UNICODE = frozenset({"charset", "utf-8", "utf8", "ascii", "us-ascii", "ansi_x3.4-1968"})


class _Before(NamedTuple):
    """What came before a stretch of a catalog: code points, lines, messages, the header, the originals' language."""

    offset: int = 0
    lines: int = 0
    messages: int = 0
    header: Mapping[str, str] = {}
    original: str | None = None

    def at(self, offset: int) -> "_Before":
        return self._replace(offset=offset)

    def behind(self, text: str, documents: Sequence[Document]) -> "_Before":
        """What came before the text that follows this one."""
        first = documents[0]
        count = first.segments[-1].paragraph + 1 if first.segments else self.messages
        return self._replace(
            lines=self.lines + len(Lines(text)) - 1,
            messages=count,
            header=first.metadata,
            original=first.language if first.segments else self.original,
        )


class Catalog(Format):
    """A gettext catalog. Obsolete entries and the header stay in the file and are no segments."""

    name: ClassVar[str] = "po"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The originals and the translations as two documents whose segments share their keys.

        The language of the translations is `language`, else the header's; a template (POT) or a catalog translated
        into the language of its originals has one document. Raises `UnreadableFileError`.
        """
        source, text = _decoded(source)
        return self._documents(source, text, language, _Before())

    def parts(self, source: SourceFile, language: str | None) -> Iterator[tuple[Document, ...]]:
        """Some thousand messages at a time, in both languages. Raises `UnreadableFileError`."""
        source = _with_encoding(source)
        stretch, before, tail = Stretch(), _Before(), ""
        for piece in pieces(source):
            stretch.feed(piece)
            cut = _between_entries(tail + piece)
            end = stretch.offset + stretch.length - (len(piece) + len(tail) - cut) if cut else 0
            tail = piece[-_MARGIN:] if not cut else ""
            if end > stretch.offset:
                before = before.at(stretch.offset)
                text = stretch.take(end)
                documents = self._documents(source, text, language, before)
                before = before.behind(text, documents)
                yield documents
        before = before.at(stretch.offset)
        yield self._documents(source, stretch.take(stretch.offset + stretch.length), language, before)

    def _documents(
        self, source: SourceFile, text: str, language: str | None, before: "_Before"
    ) -> tuple[Document, ...]:
        """The documents of a text that begins where `before` ends."""
        entries, header = _entries(text, source.path, before)
        code = language or base_code(header.get("language", ""))
        originals = tuple(_segments(text, entries, ("msgid", "msgid_plural"), before.messages))
        sample = " ".join(segment.text for segment in originals[:500])
        original_code = before.original or detected(sample, source.path)
        document = Document(
            source.path,
            original_code,
            text,
            originals,
            self.name,
            source,
            metadata=header,
            catalog=True,
            offset=before.offset,
            remarks=dict(_remarks(text, entries)),
        )
        if code is None or code == original_code:
            return (document,)
        translations = tuple(_segments(text, entries, ("msgstr",), before.messages))
        return document._replace(original=True), document._replace(language=code, segments=translations)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The catalog's bytes with the edits made, the new text escaped as strings are."""
        source, text = _decoded(source)
        changed = apply_edits(text, (Edit(edit.span, escape(edit.replacement)) for edit in edits))
        return source.bom + changed.encode(source.encoding)


def _with_encoding(source: SourceFile) -> SourceFile:
    """The file with the encoding that its header names; raises `UnreadableFileError`."""
    named = _CHARSET.search(source.data[:_HEADER_PART])
    charset = named.group(1).decode("ascii") if named is not None else "utf-8"
    if charset.lower() in _UNICODE or not source.data[:1].isascii():
        return with_mark(source)
    codec = text_codec(charset)
    if codec is None:
        raise UnreadableFileError(f"{source.path}: unknown charset {charset!r} in its header; save it as UTF-8")
    return source._replace(encoding=codec.name, bom=b"")


def _decoded(source: SourceFile) -> tuple[SourceFile, str]:
    """The file with its encoding, and its text; raises `UnreadableFileError`."""
    found = _with_encoding(source)
    if found.encoding.startswith("utf"):
        return decoded(source)
    try:
        text = found.data.decode(found.encoding)
    except UnicodeDecodeError as error:
        charset = found.encoding.upper().replace("_", "-")
        line = found.data.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(
            f"{source.path}:{line}: not {charset} as its header says: byte 0x{source.data[error.start]:02x} at offset "
            f"{error.start}; correct the charset or save it as UTF-8"
        ) from None
    if text.encode(found.encoding) != source.data:
        raise UnreadableFileError(f"{source.path}: its {found.encoding} bytes cannot be kept exactly; save it as UTF-8")
    return found, text


def _between_entries(text: str) -> int:
    """The last place in a text where one entry has ended and the next one not begun; 0 where there is none."""
    last = 0
    for match in _GAP.finditer(text):
        last = match.end()
    return last


def _entries(text: str, path: str, before: _Before) -> tuple[list[Entry], Mapping[str, str]]:
    """The messages in force, and the header's fields by lower-case name."""
    entries: list[Entry] = []
    header = before.header
    try:
        for entry in scan(text):
            if entry.obsolete or "msgid" not in entry.strings:
                continue
            if "msgctxt" not in entry.strings and not entry.value("msgid", text):
                header = _fields(entry.value("msgstr", text) or "")
            else:
                entries.append(entry)
    except CatalogSyntaxError as error:
        raise UnreadableFileError(
            f"{path}:{error.line + before.lines}: {error}; mend the line or check the file with msgfmt"
        ) from None
    return entries, header


def _fields(header: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in header.split("\n") if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _segments(text: str, entries: Iterable[Entry], keywords: tuple[str, ...], first: int) -> Iterator[Segment]:
    index = 0
    for number, entry in enumerate(entries, first):
        key = _key(text, entry)
        flags = _flags(entry) if key.rpartition("\x04")[2] not in _CREDITS else _flags(entry) | {"locked"}
        for keyword, string in entry.strings.items():
            if keyword.split("[", 1)[0] in keywords:
                yield _segment(text, index, number, string, keyword, key, flags)
                index += 1


def _key(text: str, entry: Entry) -> str:
    context, original = entry.value("msgctxt", text), entry.value("msgid", text) or ""
    return original if context is None else f"{context}\x04{original}"


def _remarks(text: str, entries: Iterable[Entry]) -> Iterator[tuple[str, Remark]]:
    """What comments say of messages: the translators', the programmers', and those of an export of ours."""
    for entry in entries:
        if not entry.comments and not entry.references:
            continue
        notes = [line for line in entry.extracted if not line.startswith(_OURS)]
        if entry.references:
            notes.append(" ".join(entry.references))
        remark = Remark(notes=tuple(notes))
        if entry.comments:
            ours = (line.partition(": ") for line in entry.comments if line.startswith(_OURS))
            said = {name: words for name, _, words in ours}
            remark = remark_of({**said, "comment": "\n".join(entry.notes)})._replace(notes=tuple(notes))
        yield _key(text, entry), remark


def _segment(
    text: str, index: int, number: int, string: String, keyword: str, key: str, flags: frozenset[str]
) -> Segment:
    content, offsets = string.content(text)
    form = keyword[len("msgstr[") : -1] if "[" in keyword else ""
    return Segment(
        index=index,
        text=content,
        start=string.literals[0].start,
        kind=SegmentKind.MESSAGE,
        paragraph=number,
        offsets=offsets,
        part=key.replace("\x04", "|") + (f"[{form}]" if form else ""),
        key=key,
        flags=flags,
        form=int(form) if form else None,
    )


def _flags(entry: Entry) -> frozenset[str]:
    """The entry's flags, and what its comments say of the room that a translation has."""
    if not entry.flags and not entry.comments:
        return _NO_FLAGS
    rooms = (match for comment in entry.comments for match in _ROOM.finditer(comment))
    return frozenset((*entry.flags, *(f"max-length:{match[1]}" for match in rooms)))
