"""XLIFF 1.2 and 2.x: every segment of every unit, source beside target, inline codes kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from transreview.documents.document import LINKED, Document, Remark, Segment, SegmentKind, SourceFile
from transreview.documents.format import Format
from transreview.documents.stretches import STRETCH, Stretch, fed, pieces
from transreview.documents.xml_content import Content, ContentBuilder
from transreview.documents.xml_source import refused, with_encoding, xml_bytes, xml_text
from transreview.findings.finding import TextEdit
from transreview.languages.registry import CODES, base_code
from transreview.text.files import UnreadableFileError
from transreview.text.xml_reader import XmlError, XmlEvent, xml_events

WHOLE_CODES = frozenset({"x", "bx", "ex", "bpt", "ept", "ph", "it", "sc", "ec", "sm", "em", "cp"})
_UNITS = frozenset({"trans-unit", "unit"})
_BESIDE = frozenset({"alt-trans", "ignorable", "matches", "glossary", "changeTrack", "seg-source", "originalData"})


@dataclass(slots=True)
class _Pair:
    """One segment: its name, the two contents, where a missing target belongs, and what its attributes say."""

    name: str
    source: Content | None = None
    target: Content | None = None
    place: int = 0
    flags: set[str] = field(default_factory=set)
    remark: Remark | None = None


class Xliff(Format):
    """An XLIFF file with one source and one target language."""

    name: ClassVar[str] = "xliff"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The source texts and the targets as two documents whose segments share their keys.

        `language` is the target's where the file does not say. Raises `UnreadableFileError`.
        """
        source, text = xml_text(source)
        reader = _Reader(source.path)
        try:
            for event in xml_events(text):
                reader.take(event)
        except XmlError as error:
            raise refused(source, error) from None
        return reader.documents(source, text, language, 0)

    def parts(self, source: SourceFile, language: str | None) -> Iterator[tuple[Document, ...]]:
        """Some thousand units at a time, in both languages. Raises `UnreadableFileError`."""
        source = with_encoding(source)
        stretch, reader, end = Stretch(), _Reader(source.path), 0
        try:
            for event in xml_events(fed(stretch, pieces(source))):
                reader.take(event)
                if event.kind == "end" and event.name in _UNITS:
                    end = event.span.end
                    if end - stretch.offset >= STRETCH:
                        offset = stretch.offset
                        yield reader.documents(source, stretch.take(end), language, offset)
        except XmlError as error:
            raise refused(source, error) from None
        offset = stretch.offset
        yield reader.documents(source, stretch.take(max(end, offset)), language, offset)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with the edits made; a target that was missing is put behind its source."""
        return xml_bytes(source, edits)


class _Reader:
    """Follows the events and collects the pairs."""

    def __init__(self, path: str) -> None:
        self.pairs: list[_Pair] = []
        self._path = path
        self._tags: dict[str, str] = {}
        self._files = self._beside = 0
        self._unit = ""
        self._locked = False
        self._said = Remark()
        self._first = 0
        self._notes: list[tuple[tuple[str | None, str | None], str]] = []
        self._signed: tuple[str | None, str | None] = (None, None)
        self._note: list[str] | None = None
        self._builder: ContentBuilder | None = None
        self._depth = 0
        self._taken = 0

    def documents(self, source: SourceFile, text: str, language: str | None, offset: int) -> tuple[Document, ...]:
        """The pairs read since the last call, as documents of a text that begins `offset` code points into the file."""
        origin, target = self.languages(language)
        sides = [(origin, "source")]
        if target is not None and target != origin:
            sides.append((target, "target"))
        pairs, first = self.pairs, self._taken
        self.pairs, self._taken = [], first + len(pairs)
        return tuple(
            Document(
                source.path,
                code,
                text,
                tuple(_segments(pairs, side, first, offset)),
                Xliff.name,
                source,
                original=side == "source" and len(sides) > 1,
                offset=offset,
                remarks={pair.name: pair.remark for pair in pairs if pair.remark is not None},
            )
            for code, side in sides
        )

    def take(self, event: XmlEvent) -> None:
        if self._builder is not None:
            self._inside(self._builder, event)
        elif event.name == "note":
            self._take_note(event)
        elif self._note is not None:
            self._note.append(event.content)
        elif event.name in _BESIDE:
            self._beside += 1 if event.kind == "start" else -1
            if event.name == "seg-source" and event.kind == "end" and self.pairs:
                self.pairs[-1].place = max(self.pairs[-1].place, event.span.end)
        elif self._beside == 0 and event.kind == "start":
            self._start(event)
        elif event.kind == "end" and event.name in _UNITS:
            self._end_unit()

    def _take_note(self, event: XmlEvent) -> None:
        if event.kind == "start":
            attributes = event.attributes
            self._note, self._signed = [], (attributes.get("from") or attributes.get("tr:by"), attributes.get("tr:at"))
        elif self._note is not None:
            self._notes.append((self._signed, "".join(self._note)))
            self._note = None

    def _end_unit(self) -> None:
        notes = [(signed, note) for signed, note in self._notes if note.strip()]
        remark = self._said
        if notes:
            by, at = notes[0][0]
            comment = "\n".join(note for _, note in notes)
            remark = remark._replace(comment=comment, comment_by=by, comment_at=at or remark.comment_at)
        if remark != Remark() and self._first < len(self.pairs):
            self.pairs[self._first].remark = remark

    def _start(self, event: XmlEvent) -> None:
        attributes = event.attributes
        if event.name == "xliff":
            self._take_languages(attributes.get("srcLang"), attributes.get("trgLang"))
        elif event.name == "file":
            self._files += 1
            self._take_languages(attributes.get("source-language"), attributes.get("target-language"))
        elif event.name in _UNITS:
            self._unit = attributes.get("id") or attributes.get("resname") or str(self._taken + len(self.pairs) + 1)
            self._locked = attributes.get("translate") == "no"
            self._said = _said(attributes)
            self._first, self._notes = len(self.pairs), []
            if event.name == "trans-unit":
                self._pair(attributes)
        elif event.name == "segment":
            self._pair(attributes)
        elif event.name in ("source", "target") and self.pairs:
            self._builder, self._depth = ContentBuilder(WHOLE_CODES), 0
            if event.name == "target" and "state" in attributes:
                self.pairs[-1].flags.add(attributes["state"])

    def _pair(self, attributes: object) -> None:
        assert isinstance(attributes, dict)
        identifier = attributes.get("id") if attributes.get("id") != self._unit else None
        name = "/".join(part for part in (self._file_name(), self._unit, identifier) if part)
        flags = {attributes[key] for key in ("state", "subState") if key in attributes}
        if attributes.get("approved") == "yes":
            flags.add("approved")
        if self._locked:
            flags.add("locked")
        if (width := attributes.get("maxwidth", "")).isdigit() and attributes.get("size-unit") == "char":
            flags.add(f"max-length:{width}")
        self.pairs.append(_Pair(name, flags=flags))

    def _file_name(self) -> str:
        return str(self._files) if self._files > 1 else ""

    def _inside(self, builder: ContentBuilder, event: XmlEvent) -> None:
        self._depth += {"start": 1, "end": -1}.get(event.kind, 0)
        if self._depth >= 0:
            builder.add(event)
            return
        # an empty-element tag ends where its start tag ended: content belongs before its slash
        end = event.span.start if event.span.length else event.span.start - 2
        content = builder.content(end)
        pair = self.pairs[-1]
        if event.name == "source":
            pair.source, pair.place = content, event.span.end
        else:
            pair.target = content
        self._builder = None

    def _take_languages(self, source: str | None, target: str | None) -> None:
        for side, tag in (("source", source), ("target", target)):
            if tag is None:
                continue
            if self._tags.setdefault(side, tag) != tag:
                raise UnreadableFileError(
                    f"{self._path}: its <file> elements are in several {side} languages "
                    f"({self._tags[side]}, {tag}); split it into one file a language"
                )

    def languages(self, wanted: str | None) -> tuple[str, str | None]:
        """The codes of source and target; raises `UnreadableFileError` for languages that we do not have."""
        source = base_code(self._tags.get("source", "")) or (None if "source" in self._tags else CODES[-1])
        target = base_code(self._tags["target"]) if "target" in self._tags else wanted
        if source is None or (target is None and "target" in self._tags):
            tags = " to ".join(self._tags.values())
            raise UnreadableFileError(f"{self._path}: translates {tags}; we read {', '.join(CODES)}")
        return source, target


def _said(attributes: Mapping[str, str]) -> Remark:
    """What the attributes of a unit say of it."""
    return Remark(
        linked=attributes.get("tr:link") == LINKED,
        by=attributes.get("tr:by"),
        at=attributes.get("tr:at"),
        comment_at=attributes.get("tr:comment-at"),
        key=attributes.get("resname") or attributes.get("name"),
    )


def _segments(pairs: Iterable[_Pair], side: str, first: int, offset: int) -> Iterator[Segment]:
    index = 0
    for number, pair in enumerate(pairs, first):
        content = pair.source if side == "source" else pair.target
        if content is None and side == "target" and pair.source is not None:
            content = Content("", pair.place, None)
        if content is None:
            continue
        if offset:
            content = content.shifted(-offset)
        yield Segment(
            index=index,
            text=content.text,
            start=content.start,
            kind=SegmentKind.MESSAGE,
            paragraph=number,
            offsets=content.offsets,
            protected=content.codes,
            part=pair.name,
            key=pair.name,
            flags=frozenset(pair.flags),
        )
        index += 1
