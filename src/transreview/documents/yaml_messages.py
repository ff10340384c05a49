"""Message files in YAML (Rails, Symfony, Hugo): every text a segment, its path of keys joining it to its counterparts.

The file is read from parser events: aliases are never followed, tags never obeyed, so that neither can do harm.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

from transreview.documents.document import Document, SourceFile
from transreview.documents.format import Format
from transreview.documents.keyed import Message, documents
from transreview.documents.source import decoded
from transreview.documents.yaml_scalar import Places, can_hold, content, escaped, is_text, quoted
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit, apply_edits, ordered
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span
from transreview.text.yaml_reader import MAXIMUM_DEPTH, YamlError, yaml_events

_PROPERTIES = re.compile(r"(?:[&!][^\s]*[ \t\r\n]+)*")
_OWN = frozenset({"transreview_glossary", "transreview_review"})


class _Scalar(NamedTuple):
    """A text in the file: its path, its place with its marks, its style, and whether it stands in `[]` or `{}`."""

    path: tuple[str, ...]
    span: Span
    style: str
    value: str
    flow: bool


class YamlMessages(Format):
    """A YAML file whose texts are messages."""

    name: ClassVar[str] = "yaml"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document, or one a language where the file's first keys are languages.

        Raises `UnreadableFileError`.
        """
        source, text = decoded(source)
        messages = [message for scalar in _scalars(source.path, text) if (message := _message(text, scalar))]
        return documents(source, text, messages, language, self.name)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with the edits made; a text that its style cannot hold is put in quotation marks."""
        source, text = decoded(source)
        scalars = list(_scalars(source.path, text))
        starts = [scalar.span.start for scalar in scalars]
        by_scalar: dict[int, list[Edit]] = {}
        for edit in ordered(Edit(edit.span, edit.replacement) for edit in edits):
            number = max(bisect_right(starts, edit.span.start) - 1, 0)
            by_scalar.setdefault(number, []).append(edit)
        changed = {number: _raw_edits(text, scalars[number], made) for number, made in by_scalar.items()}
        written = apply_edits(text, (edit for raw, _ in changed.values() for edit in raw))
        wanted = {number: value for number, (_, value) in changed.items()}
        if not _says(source.path, written, scalars, wanted):
            written = apply_edits(text, (_in_quotes(text, scalars[number], value) for number, value in wanted.items()))
        return source.bom + written.encode(source.encoding)


def _says(path: str, text: str, before: Sequence[_Scalar], wanted: Mapping[int, str]) -> bool:
    """Whether the parser reads in `text` what it read before, with the new contents."""
    expected = [(each.path, wanted.get(number, each.value)) for number, each in enumerate(before)]
    try:
        return [(each.path, each.value) for each in _scalars(path, text)] == expected
    except UnreadableFileError:
        return False


def _message(text: str, scalar: _Scalar) -> Message | None:
    places = _places(text, scalar)
    if places is None:
        return None
    said, starts, ends = places
    if not said:
        return Message(scalar.path, "", scalar.span.start + (1 if scalar.style else 0))
    if ends[-1] - starts[0] == len(said) and said == text[starts[0] : ends[-1]]:
        return Message(scalar.path, said, starts[0])
    return Message(scalar.path, said, starts[0], (*starts, ends[-1]), ends=ends)


def _places(text: str, scalar: _Scalar) -> Places | None:
    """The content of a scalar with its places, None where we read something else than the parser."""
    places = content(text, scalar.span, scalar.style)
    return places if places is not None and places[0] == scalar.value else None


def _raw_edits(text: str, scalar: _Scalar, edits: Sequence[Edit]) -> tuple[list[Edit], str]:
    """The edits as the file's text must be edited, in the scalar's style where it can hold them; the new content."""
    places = _places(text, scalar)
    assert places is not None, "a scalar that we do not understand is no segment"
    wanted = _wanted(places, edits)
    line = text.rfind("\n", 0, places[1][0] if places[0] else scalar.span.start) + 1
    indent = len(text) - len(text[line:].lstrip(" ")) - line if scalar.style == "|" else 0
    newline = "\r\n" if "\r\n" in text else "\n"
    raw = [Edit(span, escaped(new, scalar.style, " " * indent, newline)) for span, new in edits]
    moved = (Edit(span.shift(-scalar.span.start), new) for span, new in raw)
    written = apply_edits(scalar.span.of(text), moved)
    again = content(written, Span(0, len(written)), scalar.style) if written else None
    if again is not None and again[0] == wanted and can_hold(wanted, scalar.style, flow=scalar.flow):
        return raw, wanted
    return [_in_quotes(text, scalar, wanted)], wanted


def _in_quotes(text: str, scalar: _Scalar, content: str) -> Edit:
    """The whole scalar in double quotation marks, which can hold everything."""
    raw = scalar.span.of(text)
    kept = len(raw) - len(raw.rstrip(" \t\r\n")) if scalar.style in ("|", ">") else 0
    return Edit(Span(scalar.span.start, scalar.span.end - kept), quoted(content))


def _wanted(places: Places, edits: Iterable[Edit]) -> str:
    """The content with the edits made."""
    said, starts, ends = places
    parts: list[str] = []
    position = 0
    for span, replacement in edits:
        first = next((place for place in range(position, len(said)) if starts[place] >= span.start), len(said))
        last = first
        while last < len(said) and ends[last] <= span.end and span.length:
            last += 1
        parts += [said[position:first], replacement]
        position = last
    return "".join(parts) + said[position:]


def _scalars(path: str, text: str) -> Iterator[_Scalar]:
    """The texts in file order. Raises `UnreadableFileError`."""
    try:
        yield from _Walk(path, text).scalars()
    except YamlError as error:
        raise UnreadableFileError(str(error)) from None


class _Level:
    """A mapping (`key` is the key in force, None before it) or a sequence (`key` is the index)."""

    def __init__(self, *, flow: bool, index: int | None) -> None:
        self.flow = flow
        self.index = index
        self.key: str | None = None


class _Walk:
    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._levels: list[_Level] = []
        self._documents = 0

    def scalars(self) -> Iterator[_Scalar]:
        for name, event in yaml_events(self._text, self._path):
            if name == "DocumentStartEvent":
                self._documents += 1
            elif name in ("MappingStartEvent", "SequenceStartEvent"):
                self._begin(name, event)
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                self._levels.pop()
                self._passed()
            elif name == "AliasEvent":
                self._take(f"*{event.anchor}")
            elif name == "ScalarEvent":
                scalar = self._scalar(event)
                if self._take(event.value) and scalar is not None:
                    yield scalar

    def _begin(self, name: str, event: Any) -> None:
        if len(self._levels) >= MAXIMUM_DEPTH:
            mark = event.start_mark
            raise YamlError(self._path, mark.line + 1, mark.column + 1, f"nested deeper than {MAXIMUM_DEPTH} levels")
        if self._levels and self._levels[-1].index is None and self._levels[-1].key is None:
            self._levels[-1].key = "?"
        flow = bool(event.flow_style) or (bool(self._levels) and self._levels[-1].flow)
        self._levels.append(_Level(flow=flow, index=0 if name == "SequenceStartEvent" else None))

    def _take(self, value: str) -> bool:
        """Counts a scalar in; whether it is a value rather than a key."""
        level = self._levels[-1] if self._levels else None
        if level is not None and level.index is None and level.key is None:
            if len(self._levels) == 1 and value in _OWN:
                raise UnreadableFileError(f"{self._path}: is a file of transreview's own ({value}), not a text")
            level.key = value
            return False
        self._passed()
        return True

    def _passed(self) -> None:
        """Goes on to the next key or index after a value."""
        if not self._levels:
            return
        level = self._levels[-1]
        if level.index is not None:
            level.index += 1
        else:
            level.key = None

    def _scalar(self, event: Any) -> _Scalar | None:
        """The scalar as a text; None for keys, numbers and the like, and for what carries a tag."""
        style = event.style if event.style in ("|", ">", "'", '"') else ""
        if event.tag is not None or not ((event.value == "" and style) or is_text(event.value, style)):
            return None
        path = tuple(level.key or "" if level.index is None else str(level.index) for level in self._levels)
        if "<<" in path:
            return None
        if self._documents > 1:
            path = (f"document {self._documents}", *path)
        start = event.start_mark.index
        anchored = _PROPERTIES.match(self._text, start) if event.anchor is not None else None
        span = Span(anchored.end() if anchored is not None else start, event.end_mark.index)
        flow = bool(self._levels) and self._levels[-1].flow
        return _Scalar(path, span, style, event.value, flow)
