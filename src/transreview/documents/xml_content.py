"""The content of an XML element as text with inline codes, and new content as XML.

An inline code (a tag, or an element that stands for one) is one object replacement character (U+FFFC) in the content;
its raw XML is what its offsets cover. An edit that keeps the characters keeps the codes.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from transreview.documents.offsets import Offsets, OffsetsBuilder
from transreview.text.edit import Edit
from transreview.text.span import Span
from transreview.text.xml_reader import XmlEvent

CODE = "\ufffc"
_CODE = re.compile(CODE)
_TAG = re.compile(r"<(/?)([^\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*?(/?)>")
_OPEN, _CLOSE = "<![CDATA[", "]]>"
_CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>", re.DOTALL)
_SOURCE_END = re.compile(r"(?:</([\w.-]+:)?(?:seg-)?source\s*>|<([\w.-]+:)?source(?:\s[^<>]*)?/>)\Z")
_INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Content(NamedTuple):
    """Text with the place of each code point in the file and of the end; None: as it stands from `start` on."""

    text: str
    start: int
    offsets: Offsets | None

    def shifted(self, by: int) -> "Content":
        """The same content where the text begins `by` code points earlier or later."""
        offsets = None if self.offsets is None else self.offsets.shifted(by)
        return Content(self.text, self.start + by, offsets)

    @property
    def codes(self) -> tuple[Span, ...]:
        """Where the inline codes are in the text."""
        return tuple(Span(*match.span()) for match in _CODE.finditer(self.text))


class ContentBuilder:
    """Collects the events between an element's tags. `whole` names the inline elements that are one code each."""

    def __init__(self, whole: frozenset[str]) -> None:
        self._whole = whole
        self._characters: list[str] = []
        self._offsets = OffsetsBuilder()
        self._inside: list[str] = []
        self._section_end: int | None = None

    def add(self, event: XmlEvent) -> None:
        """Takes one event between the element's own tags."""
        self._section_end = event.span.end if event.cdata else None
        if event.kind == "start":
            self._start(event)
        elif event.kind == "end":
            self._end(event)
        elif not self._inside:
            plain = len(event.content) == event.span.length
            self._characters.append(event.content)
            (self._offsets.stretch if plain else self._offsets.at_once)(event.span.start, len(event.content))

    def _start(self, event: XmlEvent) -> None:
        if not self._inside:
            self._characters.append(CODE)
            self._offsets.stretch(event.span.start, 1)
        if self._inside or event.name in self._whole:
            self._inside.append(event.name)

    def _end(self, event: XmlEvent) -> None:
        if self._inside:
            self._inside.pop()
        elif event.span.length:
            self._characters.append(CODE)
            self._offsets.stretch(event.span.start, 1)

    def content(self, end: int) -> Content:
        """What was collected, `end` being where the element's end tag begins."""
        end = end if self._section_end is None else self._section_end
        text, offsets = "".join(self._characters), self._offsets
        start = end if offsets.start is None else offsets.start
        if CODE not in text and end - start == len(text) and offsets.is_unbroken(end):
            return Content(text, start, None)
        return Content(text, start, offsets.finish(end))


def raw_edits(text: str, edits: Iterable[Edit], new_element: str = "target") -> Iterable[Edit]:
    """The edits of XML `text` that bring the content where `edits` want it.

    Characters are escaped as their place asks (in CDATA they are not), inline codes in a replacement take the codes
    of the replaced stretch in order, and codes that the replacement lost stay behind it. Content put into an
    empty-element tag opens it; content put behind the end of a source element becomes a new element of that name.
    """
    for span, replacement in edits:
        raw = _raw(text, span, _INVALID.sub("", replacement))
        if span.length == 0 and replacement:
            yield _insertion(text, span, raw, new_element)
        else:
            yield Edit(span, raw)


def _raw(text: str, span: Span, content: str) -> str:
    """New content as XML. A stretch that reaches over a border of a CDATA section becomes ordinary character data."""
    replaced = span.of(text)
    begins_in, ends_in = _in_cdata(text, span.start), _in_cdata(text, span.end)
    if begins_in and _OPEN not in replaced and _CLOSE not in replaced:
        return content.replace(CODE, "").replace(_CLOSE, f"]]{_CLOSE}{_OPEN}>")
    outside = f"{_OPEN if begins_in else ''}{replaced}{_CLOSE if ends_in else ''}"
    written = _with_codes(content, _codes(_CDATA.sub("", outside)))
    return f"{_CLOSE if begins_in else ''}{written}{_OPEN if ends_in else ''}"


def _insertion(text: str, span: Span, raw: str, new_element: str) -> Edit:
    if text.startswith("/>", span.start):
        name = text[text.rindex("<", 0, span.start) + 1 : span.start].split()[0]
        opened = text[: span.start].rstrip()
        return Edit(Span(len(opened), span.start + 2), f">{raw}</{name}>")
    tag = _SOURCE_END.search(text, max(0, span.start - 200), span.start)
    if tag is not None:
        name = (tag.group(1) or tag.group(2) or "") + new_element
        return Edit(span, f"<{name}>{raw}</{name}>")
    return Edit(span, raw)


def _codes(raw: str) -> list[str]:
    """The inline codes in a stretch of raw XML: whole elements that hold code, and single tags."""
    codes: list[str] = []
    position = 0
    while (found := _TAG.search(raw, position)) is not None:
        closing, name, empty = found.groups()
        end = found.end()
        if not closing and not empty and name.rsplit(":", 1)[-1] in _CODE_ELEMENTS:
            mark = f"</{name}>"
            end = raw.index(mark, end) + len(mark) if mark in raw[end:] else end
        codes.append(raw[found.start() : end])
        position = end
    return codes


_CODE_ELEMENTS = frozenset({"bpt", "ept", "ph", "it", "ut"})


def _with_codes(content: str, codes: list[str]) -> str:
    pieces = [
        piece.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
        for piece in content.split(CODE)
    ]
    kept = [*codes[: len(pieces) - 1], *[""] * (len(pieces) - 1 - len(codes))]
    joined = pieces[0] + "".join(code + piece for code, piece in zip(kept, pieces[1:], strict=True))
    return joined + "".join(codes[len(pieces) - 1 :])


def _in_cdata(text: str, place: int) -> bool:
    return text.rfind(_OPEN, 0, place) > text.rfind(_CLOSE, 0, place)
