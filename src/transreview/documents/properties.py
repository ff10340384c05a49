r"""Java message bundles (`messages_ko.properties`): every value a segment under its key.

The grammar is that of `java.util.Properties.load`: continued lines, `\uXXXX`, values in UTF-8 as Java 9 reads them, or
in ISO 8859-1 as Java 8 did.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import ClassVar, NamedTuple

from transreview.documents.document import Document, SourceFile
from transreview.documents.format import Format
from transreview.documents.keyed import Message, documents
from transreview.documents.source import decoded
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit, apply_edits
from transreview.text.files import UnreadableFileError
from transreview.text.lines import Lines
from transreview.text.span import Span

_SIMPLE = {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}
_WRITTEN = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\f": "\\f", "\\": "\\\\"}
_FLAGS = frozenset({"java-format"})
_SAMPLE = 20_000
_ENOUGH = 24
"""Bytes beyond ASCII from which on a file in another encoding than ISO 8859-1 can be told."""


class _Value(NamedTuple):
    """A value under its key; `bare` says that nothing stands between the two."""

    key: str
    span: Span
    bare: bool


class Properties(Format):
    """A message bundle."""

    name: ClassVar[str] = "properties"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document; without `language` it is detected. Raises `UnreadableFileError`."""
        source, text = _decoded(source)
        _refuse_broken_escapes(source.path, text)
        messages = []
        for key, span, _ in _entries(text):
            content, offsets, ends = _unescaped(text, span)
            flags = _FLAGS if "{" in content else frozenset()
            messages.append(Message((key,), content, span.start, offsets, flags, ends))
        return documents(source, text, messages, language, self.name)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with the edits made; in a file without other letters than ASCII's new ones are escaped."""
        source, text = _decoded(source)
        limit = 0x7F if text.isascii() else 0xFF if source.encoding == "latin-1" else 0x10FFFF
        values = {value.span.start: value for value in _entries(text)}
        changed = (_raw_edit(text, edit, values.get(edit.span.start), limit) for edit in edits)
        return source.bom + apply_edits(text, changed).encode(source.encoding)


def _decoded(source: SourceFile) -> tuple[SourceFile, str]:
    try:
        return decoded(source)
    except UnreadableFileError:
        from transreview.text.legacy import legacy_encoding

        letters = sum(byte >= 0x80 for byte in source.data[:_SAMPLE])
        if b"\0" in source.data or (letters >= _ENOUGH and legacy_encoding(source.data) is not None):
            raise
        return source._replace(encoding="latin-1"), source.data.decode("latin-1")


def _refuse_broken_escapes(path: str, text: str) -> None:
    """Raises `UnreadableFileError` for a `\\u` without its four digits, at which Java gives up the whole file."""
    broken = _broken_escape().search(text)
    if broken is not None and not _is_comment(text, broken.start()):
        line = len(Lines(text[: broken.start()]))
        raise UnreadableFileError(
            f"{path}:{line}: \\u needs four hexadecimal digits behind it; write the letter itself"
        )


def _is_comment(text: str, place: int) -> bool:
    line = text[max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1 : place]
    return line.lstrip(" \t\f").startswith(("#", "!"))


def _entries(text: str) -> Iterator[_Value]:
    """The keys and the places of their values; a value runs over continued lines."""
    position = 0
    while position < len(text):
        gap = _gap().match(text, position)
        assert gap is not None
        position = gap.end()
        if text.startswith(("#", "!"), position):
            comment = _comment().match(text, position)
            assert comment is not None
            position = comment.end()
            continue
        if position >= len(text):
            return
        key = _key().match(text, position)
        assert key is not None
        separator = _separator().match(text, key.end())
        assert separator is not None
        value = _value().match(text, separator.end())
        assert value is not None
        yield _Value(_unescaped(text, Span(*key.span()))[0], Span(*value.span()), key.end() == separator.end())
        position = value.end()


def _unescaped(text: str, span: Span) -> tuple[str, tuple[int, ...] | None, tuple[int, ...] | None]:
    """What a key or value says, and where each code point begins and ends (None: as it stands)."""
    raw = span.of(text)
    if "\\" not in raw:
        return raw, None, None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = span.start
    for match in _escape().finditer(text, span.start, span.end):
        parts.append(text[position : match.start()])
        starts.extend(range(position, match.start()))
        ends.extend(range(position + 1, match.start() + 1))
        position = match.end()
        character = _character(match)
        parts.append(character)
        starts.extend([match.start()] * len(character))
        ends.extend([match.end()] * len(character))
    parts.append(text[position : span.end])
    starts.extend(range(position, span.end))
    ends.extend(range(position + 1, span.end + 1))
    return "".join(parts), (*starts, ends[-1] if ends else span.end), tuple(ends)


def _character(match: re.Match[str]) -> str:
    high, low, single, other = match.groups()
    if high is not None:
        return bytes.fromhex(high + low).decode("utf-16-be")
    if single is not None:
        code = int(single, 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
    return _SIMPLE.get(other, other) if other is not None else ""


def _raw_edit(text: str, edit: TextEdit, value: _Value | None, limit: int) -> Edit:
    """The edit as the file's text must be edited; `value` is the one that the edit stands at the beginning of."""
    written = "".join(_WRITTEN.get(letter) or _letter(letter, limit) for letter in edit.replacement)
    line = text[max(0, edit.span.start - 200) : edit.span.start]
    begins = value is not None or _continued().search(line) is not None
    following = written or text[edit.span.end : edit.span.end + 1]
    if begins and following.startswith((" ", "\t", "\f", ":", "=")):
        written = "\\" + written
    return Edit(edit.span, "=" + written if value is not None and value.bare and written else written)


def _letter(letter: str, limit: int) -> str:
    if 0x20 <= ord(letter) <= limit and not 0x7F <= ord(letter) < 0xA0:
        return letter
    units = letter.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))


@cache
def _broken_escape() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)(?:\\\\)*\\u(?![0-9a-fA-F]{4})")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"[ \t\f\r\n]*")


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]*")


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"(?:[^\\ \t\f\r\n:=]|\\(?:(?:\r\n?|\n)[ \t\f]*|.|\Z))*+", re.DOTALL)


@cache
def _separator() -> re.Pattern[str]:
    """White space, and one colon or equals sign, with continued lines between."""
    space = r"(?:[ \t\f]|\\(?:\r\n?|\n))*"
    return re.compile(rf"{space}(?:[:=]{space})?")


@cache
def _value() -> re.Pattern[str]:
    return re.compile(r"(?:[^\\\r\n]|\\(?:\r\n|.|\Z))*+", re.DOTALL)


@cache
def _continued() -> re.Pattern[str]:
    return re.compile(r"\\(?:\r\n?|\n)[ \t\f]*\Z")


@cache
def _escape() -> re.Pattern[str]:
    """A pair of surrogates, a code unit, the end of a continued line, or a sign that stands for a character."""
    return re.compile(
        r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})"
        r"|(?:\r\n?|\n|\Z)[ \t\f]*|(.))",
        re.DOTALL,
    )
