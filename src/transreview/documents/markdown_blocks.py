"""The blocks of a Markdown file that hold prose (CommonMark 0.31, tables and footnotes of GitHub Flavored Markdown).

One pass over the lines; code, HTML blocks, front matter, link definitions and rules are passed over.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from transreview.text.lines import line_spans
from transreview.text.span import Span


class BlockKind(Enum):
    """What a block of prose is."""

    PARAGRAPH = auto()
    HEADING = auto()
    ITEM = auto()
    CELL = auto()
    FIELD = auto()


class Block(NamedTuple):
    """A block of prose as its lines in order, without prefixes such as `> `; `level` is that of a heading."""

    kind: BlockKind
    lines: tuple[Span, ...]
    level: int = 0


class Blocks(NamedTuple):
    """The blocks of a file, the simple values of its front matter, and the labels that links may refer to."""

    blocks: tuple[Block, ...]
    fields: dict[str, str]
    labels: frozenset[str]


def scan(text: str) -> Blocks:
    """The blocks of prose in a file's text."""
    scanner = _Scanner(text)
    scanner.run()
    return Blocks(tuple(scanner.blocks), scanner.fields, frozenset(scanner.labels))


def label_of(text: str) -> str:
    """A link label as it is compared: case and white space do not count."""
    return " ".join(text.split()).casefold()


@cache
def _line_start() -> re.Pattern[str]:
    """What may begin a line, after its quotation marks; the group that matched says what it is."""
    return re.compile(
        r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})"
        r"|(?P<heading>\#{1,6})(?=[ \t]|$)"
        r"|(?P<rule>(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$)"
        r"|(?P<under>=+[ \t]*$)"
        r"|(?P<item>(?:[-*+•]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$))"
        r"|(?P<comment><!--)"
        r"|(?P<raw><(?:script|pre|style|textarea)\b)"
        r"|(?P<html></?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog"
        r"|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li"
        r"|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|picture|search|section|source|summary"
        r"|table|tbody|td|tfoot|th|thead|title|tr|track|ul|video)(?=[\s/>]|$)|<[?!]|</?[A-Za-z][\w-]*(?:\s[^<>]*)?>\s*$)"
        r"|(?P<note>\[\^[^\]\s]{1,99}\]:[ \t]*)"
        r"|(?P<definition>\[(?P<label>[^\[\]]{1,999})\]:[ \t]*(?P<address>\S+)"
        r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$)"
        r"|(?P<directive>(?:!!!|\?\?\?|///|:::).*|\{%.*%\}\s*$)",
        re.IGNORECASE,
    )


@cache
def _delimiter_row() -> re.Pattern[str]:
    return re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"(?P<key>[A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]+(?P<quote>[\"']?)(?P<value>.*?)(?P=quote)[ \t]*")


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = list(line_spans(text))
        self._next = 0
        self._paragraph: list[Span] = []
        self._kind = BlockKind.PARAGRAPH
        self._in_list = False
        self._blank = True
        self.blocks: list[Block] = []
        self.fields: dict[str, str] = {}
        self.labels: set[str] = set()

    def run(self) -> None:
        self._front_matter()
        while self._next < len(self._lines):
            line = self._lines[self._next]
            self._next += 1
            self._line(line)
        self._close()

    def _front_matter(self) -> None:
        mark = self._lines[0].of(self._text).rstrip()
        if mark not in ("---", "+++"):
            return
        ends = (mark, "...") if mark == "---" else (mark,)
        for number in range(1, len(self._lines)):
            if self._lines[number].of(self._text).rstrip() in ends:
                for line in self._lines[1:number]:
                    self._front_matter_field(line)
                self._next = number + 1
                return

    def _front_matter_field(self, line: Span) -> None:
        match = _field().fullmatch(self._text, line.start, line.end)
        if match is None:
            return
        value = match["value"]
        self.fields.setdefault(match["key"].lower(), value)
        plain = "\\" not in value and "''" not in value and not value.startswith(("[", "{", "|", ">", "&", "*"))
        if match["key"].lower() == "title" and value.strip() and plain:
            self.blocks.append(Block(BlockKind.FIELD, (Span(*match.span("value")),)))

    def _line(self, line: Span) -> None:
        content, quoted = self._content(line)
        if not content.length:
            self._close()
            self._blank = True
            return
        if self._is_code(line, content, quoted=quoted):
            return
        match = _line_start().match(self._text, content.start, content.end)
        started = "definition" if match and match["definition"] else match.lastgroup if match else None
        if content.start == line.start and self._blank and started != "item":
            self._in_list = False
        if match is not None and started is not None and self._starts(started, match, content):
            self._blank = False
            return
        if not self._paragraph and self._table(content):
            return
        self._blank = False
        self._paragraph.append(content)

    def _content(self, line: Span) -> tuple[Span, bool]:
        """A line without white space at its ends and the marks of block quotes before it; whether it had some."""
        text, start, end = self._text, line.start, line.end
        quoted = False
        while start < end and (text[start] in " \t" or text[start] == ">"):
            quoted = quoted or text[start] == ">"
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        return Span(start, end), quoted

    def _is_code(self, line: Span, content: Span, *, quoted: bool) -> bool:
        """Indented code: four spaces, after a blank line, where no list could go on."""
        if content.start - line.start < 4 and "\t" not in self._text[line.start : content.start]:
            return False
        return self._blank and not self._in_list and not quoted and not self._paragraph

    def _starts(self, what: str, match: re.Match[str], content: Span) -> bool:
        """Takes a line that begins or ends a block; False where it is text after all."""
        if what == "under":
            return self._underlined(1)
        if what == "rule" and self._paragraph and match.group().strip(" \t-") == "" and self._underlined(2):
            return True
        if what == "definition":
            if self._paragraph and not match["address"].startswith(("http", "/", "#", ".", "<")):
                return False
            self.labels.add(label_of(match["label"]))
            return True
        self._close()
        if what == "fence":
            self._skip_fence(match.group())
        elif what == "heading":
            self._heading(match, content)
        elif what in ("item", "note"):
            self._item(match, content)
        elif what == "comment":
            self._skip_until("-->", content)
        elif what == "raw":
            self._skip_until("</", content)
        elif what == "html":
            self._skip_to_blank()
        return True

    def _underlined(self, level: int) -> bool:
        if not self._paragraph or self._kind is not BlockKind.PARAGRAPH:
            return False
        self.blocks.append(Block(BlockKind.HEADING, tuple(self._paragraph), level))
        self._paragraph = []
        return True

    def _heading(self, match: re.Match[str], content: Span) -> None:
        start, end = match.end(), content.end
        body = self._text[start:end]
        stripped = re.sub(r"[ \t]+#+$|[ \t]*\{[^{}]*\}$", "", body.rstrip())
        start += len(body) - len(body.lstrip())
        end = match.end() + len(stripped.rstrip())
        if end > start:
            self.blocks.append(Block(BlockKind.HEADING, (Span(start, end),), len(match.group())))

    def _item(self, match: re.Match[str], content: Span) -> None:
        self._in_list = True
        self._kind = BlockKind.ITEM
        start = match.end()
        inner = _line_start().match(self._text, start, content.end)
        while inner is not None and inner.lastgroup == "item" and inner.end() > start:
            start = inner.end()
            inner = _line_start().match(self._text, start, content.end)
        if inner is not None and inner.lastgroup == "fence":
            self._skip_fence(inner.group())
        elif inner is not None and inner.lastgroup == "heading":
            self._heading(inner, content)
        elif start < content.end:
            self._paragraph.append(Span(start, content.end))

    def _skip_fence(self, fence: str) -> None:
        while self._next < len(self._lines):
            content, _ = self._content(self._lines[self._next])
            self._next += 1
            line = content.of(self._text)
            if len(line) >= len(fence) and line == fence[0] * len(line):
                return

    def _skip_until(self, end: str, content: Span) -> None:
        line = content
        while self._text.find(end, line.start, line.end) < 0 and self._next < len(self._lines):
            line = self._lines[self._next]
            self._next += 1

    def _skip_to_blank(self) -> None:
        while self._next < len(self._lines) and self._content(self._lines[self._next])[0].length:
            self._next += 1

    def _table(self, header: Span) -> bool:
        if self._next >= len(self._lines) or "|" not in header.of(self._text):
            return False
        below, _ = self._content(self._lines[self._next])
        line = below.of(self._text)
        if "-" not in line or "|" not in line or not _delimiter_row().fullmatch(line):
            return False
        self._next += 1
        self._cells(header)
        while self._next < len(self._lines):
            row, _ = self._content(self._lines[self._next])
            if "|" not in row.of(self._text):
                break
            self._next += 1
            self._cells(row)
        return True

    def _cells(self, row: Span) -> None:
        for cell in _cells(self._text, row):
            self.blocks.append(Block(BlockKind.CELL, (cell,)))

    def _close(self) -> None:
        if self._paragraph:
            self.blocks.append(Block(self._kind, tuple(self._paragraph)))
        self._paragraph = []
        self._kind = BlockKind.PARAGRAPH


def _cells(text: str, row: Span) -> Iterator[Span]:
    """The cells of a table's row that hold something."""
    start = row.start
    borders = [match.start() for match in _border().finditer(text, row.start, row.end) if match.group() == "|"]
    for border in (*borders, row.end):
        piece = text[start:border]
        inner = start + len(piece) - len(piece.lstrip())
        end = inner + len(piece.strip())
        if end > inner:
            yield Span(inner, end)
        start = border + 1


@cache
def _border() -> re.Pattern[str]:
    return re.compile(r"\\.|\|")


def plain_lines(lines: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The lines of a block without the backslashes that break lines by force."""
    forced = [line is not lines[-1] and line.length > 1 and text[line.end - 1] == "\\" for line in lines]
    return tuple(Span(line.start, line.end - cut) for line, cut in zip(lines, forced, strict=True))
