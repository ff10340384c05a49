"""XML as events with their places, read by expat under guard.

Nothing outside the file is ever loaded; entities cannot be declared (billion laughs, external files), nesting is
bounded. Places are code points of the decoded text, so that an edit can be spliced in without writing the rest anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from transreview.text.span import Span

MAX_DEPTH = 256
_CHUNK = 1 << 16
_NONE: Mapping[str, str] = {}


class XmlError(ValueError):
    """A text that is no XML we read; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class XmlEvent(NamedTuple):
    """A start tag, an end tag or a piece of character data.

    `kind` is `start`, `end` or `text`. `name` is the element's name without prefix. `span` is where the tag or the
    data stands; an empty-element tag is a start tag and an end tag of no length. `content` is the data as it is meant;
    a reference (`&amp;`) or a line end is a piece of its own. `cdata` says that it stands in a CDATA section, whose
    marks are not part of the span.
    """

    kind: str
    name: str
    span: Span
    attributes: Mapping[str, str] = _NONE
    content: str = ""
    cdata: bool = False


class _Offsets:
    """Turns byte offsets of the UTF-8 form, asked for in ascending order, into code points."""

    def __init__(self) -> None:
        self._bytes = b""
        self._base = 0  # the byte offset of the first byte kept
        self._reached = 0  # how many of the kept bytes are counted already
        self._characters = 0

    def feed(self, data: bytes) -> None:
        self._base += self._reached
        self._bytes = self._bytes[self._reached :] + data
        self._reached = 0

    def at(self, byte: int) -> int:
        place = byte - self._base
        if place > self._reached:
            self._characters += len(self._bytes[self._reached : place].decode("utf-8", "surrogatepass"))
            self._reached = place
        return self._characters


class _Collector:
    """Takes expat's calls and keeps finished events: an event is finished when the next one says where it begins."""

    def __init__(self) -> None:
        self.events: list[XmlEvent] = []
        self._offsets = _Offsets()
        self._open: tuple[str, str, int, Mapping[str, str], str] | None = None
        self._depth = 0
        self._cdata = False
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartCdataSectionHandler = self._cdata_start
        parser.EndCdataSectionHandler = self._cdata_end
        parser.CommentHandler = parser.DefaultHandlerExpand = lambda _: self._finish()
        parser.ProcessingInstructionHandler = lambda _target, _data: self._finish()
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        parser.ExternalEntityRefHandler = lambda *_: 1

    def feed(self, data: bytes, *, last: bool) -> None:
        self._offsets.feed(data)
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            raise XmlError(error.lineno, f"not well-formed XML: {expat.ErrorString(error.code)}") from None

    def close(self, length: int) -> None:
        self._end_open(length)

    def _finish(self) -> int:
        """Ends the open event where the present one begins, and returns that place."""
        place = self._offsets.at(self._parser.CurrentByteIndex)
        self._end_open(place)
        return place

    def _end_open(self, place: int) -> None:
        if self._open is not None:
            kind, name, start, attributes, content = self._open
            self.events.append(XmlEvent(kind, name, Span(start, place), attributes, content, self._cdata))
            self._open = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        place = self._finish()
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise XmlError(self._parser.CurrentLineNumber, f"elements are nested more than {MAX_DEPTH} deep")
        self._open = ("start", _local(name), place, attributes, "")

    def _end(self, name: str) -> None:
        place = self._finish()
        self._depth -= 1
        self._open = ("end", _local(name), place, _NONE, "")

    def _text(self, data: str) -> None:
        self._open = ("text", "", self._finish(), _NONE, data)

    def _cdata_start(self) -> None:
        self._finish()
        self._cdata = True

    def _cdata_end(self) -> None:
        self._finish()
        self._cdata = False

    def _entity(self, name: str, *_: object) -> None:
        line = self._parser.CurrentLineNumber
        raise XmlError(line, f"the entity {name!r} is declared here; entities are not read, write the text itself")

    def _skipped(self, name: str, _parameter: bool) -> None:
        line = self._parser.CurrentLineNumber
        raise XmlError(line, f"the entity &{name}; is not known; write the character itself")


def _local(name: str) -> str:
    return name.rsplit(":", 1)[-1]


def xml_events(text: str | Iterable[str]) -> Iterator[XmlEvent]:
    """The events of an XML text, or of its pieces, in order; what it declares as its encoding does not count.

    Raises `XmlError` with the line, also for declared entities and for elements nested too deep.
    """
    collector = _Collector()
    length = 0
    for piece in (text,) if isinstance(text, str) else text:
        length += len(piece)
        for start in range(0, len(piece), _CHUNK):
            chunk = piece[start : start + _CHUNK]
            collector.feed(chunk.encode("utf-8", "surrogatepass"), last=False)
            yield from collector.events
            collector.events.clear()
    collector.feed(b"", last=True)
    collector.close(length)
    yield from collector.events
