"""The content of a YAML scalar with the place of each code point, and new content in the same style.

YAML 1.1 and 1.2 agree on what is done here: line folding, indentation, escapes. What a scalar says is compared with
what the parser read; a scalar of which we see something else is left alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from transreview.text.span import Span

Places = tuple[str, tuple[int, ...], tuple[int, ...]]
"""A content, and where each code point begins and ends."""

_SIMPLE = {
    **dict(zip("0abtnvfr", "\0\a\b\t\n\v\f\r", strict=True)),
    **dict(zip('\t "/\\', '\t "/\\', strict=True)),
    **dict(zip("eN_LP", "\x1b\x85\xa0\u2028\u2029", strict=True)),
}
_WRITTEN = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}


class _Builder:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def put(self, character: str, start: int, end: int) -> None:
        self._parts.append(character)
        self._starts.append(start)
        self._ends.append(end)

    def run(self, text: str, start: int, end: int) -> None:
        self._parts.append(text[start:end])
        self._starts.extend(range(start, end))
        self._ends.extend(range(start + 1, end + 1))

    def fold(self, start: int, end: int, breaks: int) -> None:
        """Line breaks within a scalar: one is a space, each further one a line feed; the first has the whole place."""
        self.put(" " if breaks == 1 else "\n", start, end)
        for _ in range(breaks - 2):
            self.put("\n", end, end)

    def result(self) -> Places:
        return "".join(self._parts), tuple(self._starts), tuple(self._ends)


def content(text: str, span: Span, style: str) -> Places | None:
    """What the scalar at `span` (marks included) says; `style` is the parser's. None where we cannot tell."""
    if style in ("|", ">"):
        return _block(text, span, style)
    inner = Span(span.start + 1, span.end - 1) if style else span
    builder = _Builder()
    position = inner.start
    for match in _special(style).finditer(text, inner.start, inner.end):
        builder.run(text, position, match.start())
        position = match.end()
        if "\n" in match.group() or "\r" in match.group():
            if match.group()[0] == "\\":
                for _ in range(_breaks(match.group()) - 1):
                    builder.put("\n", match.end(), match.end())
            else:
                builder.fold(match.start(), match.end(), _breaks(match.group()))
        elif style == "'":
            builder.put("'", match.start(), match.end())
        elif (character := _escaped(match)) is not None:
            builder.put(character, match.start(), match.end())
        else:
            return None
    builder.run(text, position, inner.end)
    return builder.result()


def _breaks(text: str) -> int:
    return len(re.findall(r"\r\n?|\n", text))


def _escaped(match: re.Match[str]) -> str | None:
    code = match["code"]
    if code is None:
        return _SIMPLE.get(match.group()[1:])
    number = int(code[1:], 16)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else None


@cache
def _special(style: str) -> re.Pattern[str]:
    folds = r"[ \t]*(?:(?:\r\n?|\n)[ \t]*)+"
    if style == "'":
        return re.compile(rf"''|{folds}")
    if style == '"':
        escape = r"(?P<code>x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})"
        return re.compile(rf"\\(?:(?:\r\n?|\n)[ \t]*)+|\\(?:{escape}|[^\r\n])|{folds}")
    return re.compile(folds)


def _block(text: str, span: Span, style: str) -> Places | None:
    """A block scalar: literal (`|`) or folded (`>`)."""
    header = _header().match(text, span.start, span.end)
    if header is None:
        return None
    lines = list(_lines(text, header.end(), span.end))
    filled = [line for line in lines if text[line.start : line.end].strip(" \r\n")]
    if header["indent"] or not filled:
        return None
    indent = min(_indent(text, line) for line in filled[:1])
    builder = _Builder()
    last = lines.index(filled[-1])
    for number, line in enumerate(lines[: last + 1]):
        start = min(line.start + indent, _stop(text, line))
        builder.run(text, start, _stop(text, line))
        if number < last:
            _break(builder, text, lines, number, style, indent)
    if "-" not in header.group() and _stop(text, lines[last]) < lines[last].end:
        builder.put("\n", _stop(text, lines[last]), lines[last].end)
        if "+" in header.group():
            for line in lines[last + 1 :]:
                if _stop(text, line) < line.end:
                    builder.put("\n", _stop(text, line), line.end)
    return builder.result()


def _break(builder: _Builder, text: str, lines: list[Span], number: int, style: str, indent: int) -> None:
    """What the end of a line within a block scalar says."""
    line, following = lines[number], lines[number + 1]
    stop = _stop(text, line)
    if style == "|":
        builder.put("\n", stop, line.end)
        return
    is_filled = stop > line.start + indent
    goes_on = _stop(text, following) > following.start + indent
    if is_filled and goes_on:
        builder.put(" ", stop, line.end)
    elif not is_filled:
        builder.put("\n", stop, line.end)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _line().finditer(text, start, end):
        if match.group():
            yield Span(*match.span())


def _stop(text: str, line: Span) -> int:
    return line.start + len(line.of(text).rstrip("\r\n"))


def _indent(text: str, line: Span) -> int:
    raw = line.of(text)
    return len(raw) - len(raw.lstrip(" "))


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")


@cache
def _header() -> re.Pattern[str]:
    return re.compile(r"[|>](?:[+-]?(?P<indent>[1-9])?[+-]?)[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)")


def escaped(replacement: str, style: str, indent: str, newline: str) -> str:
    """New content within a scalar of that style; `indent` begins the lines of a block scalar."""
    if style == '"':
        return quoted(replacement)[1:-1]
    if style == "'":
        return replacement.replace("'", "''")
    return replacement.replace("\n", newline + indent) if style == "|" else replacement


def quoted(content: str) -> str:
    """Content between double quotation marks."""
    return '"' + "".join(_WRITTEN.get(letter) or _printable(letter) for letter in content) + '"'


def _printable(letter: str) -> str:
    code = ord(letter)
    if 0x20 <= code < 0x7F or 0xA0 <= code < 0xD800 or (0xE000 <= code < 0xFFFE and code != 0xFEFF) or code >= 0x10000:
        return letter
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def can_hold(content: str, style: str, *, flow: bool) -> bool:
    """Whether content can stand in that style and stay a text; in plain style some that could be are refused."""
    if style == '"':
        return True
    if any(letter != "\n" and _printable(letter) != letter for letter in content):
        return False
    if style in ("|", ">"):
        return content[:1] not in ("", " ", "\n")
    if style == "'":
        return "\n" not in content
    if content != content.strip() or not _plain().fullmatch(content) or _not_text().fullmatch(content):
        return False
    if ": " in content or " #" in content or content.endswith(":"):
        return False
    return not (flow and any(sign in content for sign in ",[]{}"))


@cache
def _plain() -> re.Pattern[str]:
    """Begins with what is no sign of YAML's, and is on one line."""
    return re.compile(
        r"[^\s\-?:,\[\]{}#&*!|>'\"%@`\x00-\x1f\x7f-\x9f\ufeff=<][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*"
    )


@cache
def _not_text() -> re.Pattern[str]:
    """What YAML 1.1 takes for a boolean, a null, a number or a date."""
    return re.compile(
        r"(?i)y|n|yes|no|true|false|on|off|null|~|[-+]?(?:\.inf|[\d_][\d_,.:xobe+\-a-f]*)|\.nan|[-+]?\.\d.*|\d{4}-\d\d?-\d\d?.*"
    )


def is_text(content: str, style: str) -> bool:
    """Whether a scalar is a text rather than a number, a truth value, a date or nothing."""
    return bool(style) or (bool(content) and not _not_text().fullmatch(content))
