"""TMX 1.4b translation memories: every translation unit a row, every language we know a document."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from transreview.documents.document import REMARKS, Document, Remark, Segment, SegmentKind, SourceFile, remark_of
from transreview.documents.format import Format
from transreview.documents.stretches import STRETCH, Stretch, fed, pieces
from transreview.documents.xml_content import ContentBuilder
from transreview.documents.xml_source import refused, with_encoding, xml_bytes, xml_text
from transreview.findings.finding import TextEdit
from transreview.languages.registry import CODES, base_code
from transreview.text.files import UnreadableFileError
from transreview.text.xml_reader import XmlError, XmlEvent, xml_events

WHOLE_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
_PROPERTIES = {f"x-{name.replace(' ', '-')}": name for name in REMARKS if name != "comment"}


class Tmx(Format):
    """A translation memory. A unit without a language leaves a gap there; variants beyond the first are left alone."""

    name: ClassVar[str] = "tmx"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """One document per language, joined by the units' keys; the memory's source language comes first.

        Raises `UnreadableFileError`.
        """
        source, text = xml_text(source)
        reader = _Reader()
        try:
            for event in xml_events(text):
                reader.take(event)
        except XmlError as error:
            raise refused(source, error) from None
        if not reader.segments and reader.unknown:
            tags = ", ".join(sorted(reader.unknown))
            raise UnreadableFileError(f"{source.path}: holds {tags}; we read {', '.join(CODES)}")
        codes = sorted(reader.segments, key=lambda code: (code != reader.origin, CODES.index(code)))
        return tuple(
            Document(source.path, code, text, tuple(reader.segments[code]), self.name, source, remarks=reader.remarks)
            for code in codes
        )

    def parts(self, source: SourceFile, language: str | None) -> Iterator[tuple[Document, ...]]:
        """Some thousand units at a time, in all languages. Raises `UnreadableFileError`."""
        source = with_encoding(source)
        stretch, reader, end = Stretch(), _Reader(), 0
        try:
            for event in xml_events(fed(stretch, pieces(source))):
                reader.take(event)
                if event.kind == "end" and event.name == "tu":
                    end = event.span.end
                    if end - stretch.offset >= STRETCH:
                        yield self._part(source, reader, stretch, end)
        except XmlError as error:
            raise refused(source, error) from None
        if reader.segments:
            yield self._part(source, reader, stretch, end)

    def _part(self, source: SourceFile, reader: "_Reader", stretch: Stretch, end: int) -> tuple[Document, ...]:
        """The documents of the units that were read since the last part."""
        offset, origin = stretch.offset, reader.origin
        text = stretch.take(end)
        codes = sorted(reader.segments, key=lambda code: (code != origin, CODES.index(code)))
        part = tuple(
            Document(
                source.path,
                code,
                text,
                tuple(reader.segments[code]),
                self.name,
                source,
                offset=offset,
                remarks=reader.remarks,
            )
            for code in codes
        )
        reader.segments, reader.remarks, reader.base = {}, {}, end
        return part

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The memory's bytes with the edits made."""
        return xml_bytes(source, edits)


class _Reader:
    """Follows the events and collects the segments of each language.

    `base` is where the text begins that their places count from.
    """

    def __init__(self) -> None:
        self.segments: dict[str, list[Segment]] = {}
        self.remarks: dict[str, Remark] = {}
        self.unknown: set[str] = set()
        self.origin: str | None = None
        self.base = 0
        self._units = 0
        self._key = ""
        self._code: str | None = None
        self._seen: set[str] = set()
        self._in_variant = False
        self._said: list[str] | None = None
        self._said_as = ""
        self._builder: ContentBuilder | None = None
        self._depth = 0

    def take(self, event: XmlEvent) -> None:
        if self._builder is not None:
            self._inside(self._builder, event)
        elif event.kind == "text":
            if self._said is not None:
                self._said.append(event.content)
        elif event.name in ("note", "prop"):
            self._take_remark(event)
        elif event.kind == "start":
            self._start(event)

    def _take_remark(self, event: XmlEvent) -> None:
        """A note or property of a unit; those of the header and of single variants are left alone."""
        if event.kind == "start":
            is_mine = self._units > 0 and not self._in_variant
            self._said = [] if is_mine else None
            self._said_as = event.attributes.get("type", "") if event.name == "prop" else "note"
        elif self._said is not None:
            said, self._said = "".join(self._said), None
            key = str(self._units)
            before = self.remarks.get(key, Remark())
            if self._said_as == "note" and said.strip():
                comment = f"{before.comment}\n{said}" if before.comment else said
                self.remarks[key] = before._replace(comment=comment)
            elif self._said_as in _PROPERTIES and said.strip():
                texts = {**before.texts, _PROPERTIES[self._said_as]: said}
                self.remarks[key] = remark_of(texts)

    def _start(self, event: XmlEvent) -> None:
        attributes = event.attributes
        if event.name == "header":
            self.origin = base_code(attributes.get("srclang", ""))
        elif event.name == "tu":
            self._units += 1
            self._key = attributes.get("tuid") or str(self._units)
            self._seen = set()
            self._in_variant = False
        elif event.name == "tuv":
            self._in_variant = True
            tag = attributes.get("xml:lang") or attributes.get("lang") or ""
            self._code = base_code(tag)
            if self._code is None and tag:
                self.unknown.add(tag)
        elif event.name == "seg" and self._code is not None and self._code not in self._seen:
            self._seen.add(self._code)
            self._builder, self._depth = ContentBuilder(WHOLE_CODES), 0

    def _inside(self, builder: ContentBuilder, event: XmlEvent) -> None:
        self._depth += {"start": 1, "end": -1}.get(event.kind, 0)
        if self._depth >= 0:
            builder.add(event)
            return
        content = builder.content(event.span.start if event.span.length else event.span.start - 2)
        if self.base:
            content = content.shifted(-self.base)
        assert self._code is not None
        side = self.segments.setdefault(self._code, [])
        side.append(
            Segment(
                index=len(side),
                text=content.text,
                start=content.start,
                kind=SegmentKind.MESSAGE,
                paragraph=self._units - 1,
                offsets=content.offsets,
                protected=content.codes,
                part=self._key,
                key=str(self._units),
            )
        )
        self._builder = None
