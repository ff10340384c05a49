"""Where everything lies in a gettext catalog: a scan of its lines that keeps the place of every string.

The grammar is that of the GNU gettext manual, section "The Format of PO Files". Nothing is interpreted here but the
escapes of strings; what the scan leaves out (comments, white space, wrapping) nobody can change by accident.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from transreview.documents.offsets import Offsets, OffsetsBuilder
from transreview.text.span import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_STRING = re.compile(
    r"\s*(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]{1,3}\])?|domain)\s*)?\"((?:[^\"\\\r\n]|\\.)*)\"\s*\Z"
)
_ESCAPE = re.compile(r"\\(?:([abfnrtv\\\"])|([0-7]{1,3})|x([0-9a-fA-F]{1,2})|(.))")
_SIMPLE = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", '"': '"'}
_ESCAPED = str.maketrans({value: "\\" + name for name, value in _SIMPLE.items()})


class CatalogSyntaxError(ValueError):
    """A line that is no line of a catalog; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class String:
    """One string of an entry. `literals` are the places between its quotation marks, one for each line it fills."""

    literals: list[Span]

    def content(self, text: str) -> tuple[str, Offsets | None]:
        """The unescaped string, and where each of its code points begins (None: as it stands from the first on)."""
        if len(self.literals) == 1:
            only = self.literals[0].of(text)
            if "\\" not in only:
                return only, None
        parts: list[str] = []
        offsets = OffsetsBuilder()
        end = self.literals[-1].end
        for literal in filter(_is_filled, self.literals):
            position, end = literal
            for match in _ESCAPE.finditer(text, *literal):
                offsets.stretch(position, match.start() - position)
                offsets.stretch(match.start(), 1)
                parts += (text[position : match.start()], _character(match))
                position = match.end()
            offsets.stretch(position, end - position)
            parts.append(text[position:end])
        return "".join(parts), offsets.finish(end)


@dataclass(slots=True)
class Entry:
    """One message of a catalog with the places of its strings by keyword (`msgid`, `msgstr[0]`, ...).

    `comments` are all comments, `notes` those of translators, which begin with `# `, and `extracted` those taken from
    the program, which begin with `#.`.
    """

    line: int
    strings: dict[str, String] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    obsolete: bool = False

    def value(self, keyword: str, text: str) -> str | None:
        """The unescaped string of that keyword, None where the entry has none."""
        string = self.strings.get(keyword)
        return string.content(text)[0] if string is not None else None

    def translations(self) -> Iterator[tuple[str, String]]:
        """The `msgstr` strings with their keywords, in file order."""
        return ((keyword, string) for keyword, string in self.strings.items() if keyword.startswith("msgstr"))


def escape(content: str) -> str:
    """The content as it is written between quotation marks."""
    return content.translate(_ESCAPED)


class _Line(NamedTuple):
    """A line that says something: a comment, or a string with its keyword (None: it goes on with the one before)."""

    number: int
    comment: str | None = None
    keyword: str | None = None
    literal: Span = Span(0, 0)
    obsolete: bool = False


def scan(text: str) -> Iterator[Entry]:
    """The entries of a catalog in file order, its header and obsolete entries included.

    Raises `CatalogSyntaxError` at the first line that cannot be read.
    """
    entry: Entry | None = None
    keyword = ""
    for line in _lines(text):
        if line.comment is None and line.keyword is None:
            if entry is None or not keyword:
                raise CatalogSyntaxError(line.number, "a string stands here without its keyword")
            entry.strings[keyword].literals.append(line.literal)
            continue
        if entry is None or _begins_entry(entry, line.keyword):
            if entry is not None:
                yield entry
            entry = Entry(line.number)
        if line.comment is not None:
            keyword = ""
            _take_comment(entry, line.comment)
        elif line.keyword is not None:
            keyword = line.keyword
            entry.obsolete = line.obsolete
            entry.strings[keyword] = String([line.literal])
    if entry is not None and entry.strings:
        yield entry


def _lines(text: str) -> Iterator[_Line]:
    for number, match in enumerate(_LINE.finditer(text), start=1):
        line = match.group().strip()
        if not line:
            continue
        start, end = match.span()
        obsolete = line.startswith("#~")
        if line.startswith("#") and not obsolete:
            yield _Line(number, comment=line)
            continue
        if obsolete:
            if line[2:3] == "|" or not line[2:].strip():
                continue
            start = text.index("#~", start, end) + 2
        found = _STRING.match(text[start:end])
        if found is None:
            raise CatalogSyntaxError(number, f"expected a keyword and a string in quotation marks, found {line[:40]!r}")
        literal = Span(start + found.start(2), start + found.end(2))
        yield _Line(number, keyword=found.group(1), literal=literal, obsolete=obsolete)


def _has_translation(entry: Entry) -> bool:
    return any(keyword.startswith("msgstr") for keyword in entry.strings)


def _begins_entry(entry: Entry, keyword: str | None) -> bool:
    """Whether a line with this keyword (None: a comment) belongs to the next entry."""
    if keyword is None:
        return _has_translation(entry)
    if keyword == "domain":
        return bool(entry.strings)
    if keyword in entry.strings:
        return True
    return keyword in ("msgctxt", "msgid") and ("msgid" in entry.strings or _has_translation(entry))


def _take_comment(entry: Entry, line: str) -> None:
    if line.startswith("#,"):
        entry.flags.update(flag.strip() for flag in line[2:].split(",") if flag.strip())
    elif line.startswith("#:"):
        entry.references.extend(line[2:].split())
    elif not line.startswith("#|"):
        comment = line[1:].lstrip(".").strip()
        entry.comments.append(comment)
        if comment and line[1:2] in (" ", "."):
            (entry.notes if line[1] == " " else entry.extracted).append(comment)


def _character(escape: re.Match[str]) -> str:
    simple, octal, hexadecimal, other = escape.groups()
    if simple is not None:
        return _SIMPLE[simple]
    if other is not None:
        return str(other)
    return chr(int(octal, 8) if octal is not None else int(hexadecimal, 16))


def _is_filled(literal: Span) -> bool:
    return literal.length > 0
