"""Placeholders in braces: Python's `str.format`, .NET, Java's and ICU's MessageFormat.

Grammar: Python library reference, "Format String Syntax"; java.text.MessageFormat; ICU User Guide, "Formatting
Messages". In MessageFormat an apostrophe quotes: `'{0}'` is text and `''` an apostrophe.
"""

import re
from collections.abc import Iterator
from functools import cache

from transreview.documents.placeholder import Placeholder
from transreview.text.span import Span

_MAX_DEPTH = 20
_CHOOSING = frozenset({"plural", "select", "selectordinal", "choice"})


def brace_fields(text: str) -> Iterator[Placeholder]:
    """The replacement fields of `str.format` and its like; `{{` and `}}` are braces that are shown."""
    place = 0
    for match in _field().finditer(text):
        if match["shown"]:
            continue
        name = match["name"]
        if not name:
            name = str(place)
            place += 1
        yield Placeholder(Span(*match.span()), match.group(), name, "", "brace")


def evident_fields(text: str) -> Iterator[Placeholder]:
    """Braces around a name or number, in texts of which nobody says that they are formats; `{{name}}` is one too."""
    place = 0
    for match in _evident().finditer(text):
        name = match["mustache"] or match["name"]
        if name is None:
            name = str(place)
            place += 1
        yield Placeholder(Span(*match.span()), match.group(), name, "", "brace")


def arguments(text: str) -> Iterator[Placeholder]:
    """The arguments of a MessageFormat pattern, those inside the branches of a plural or select included.

    Of an argument that chooses between branches only the syntax around them is a placeholder: the branches are prose.
    """
    yield from _arguments(text, 0, len(text), 0)


def is_message_format(text: str) -> bool:
    """Whether a text can only be a MessageFormat pattern: it chooses between branches."""
    return "," in text and _chooser().search(text) is not None


def _arguments(text: str, start: int, end: int, depth: int) -> Iterator[Placeholder]:
    position = start
    while position < end:
        letter = text[position]
        if letter == "'":
            position = _after_quote(text, position, end)
        elif letter == "{":
            close = _closing(text, position, end)
            if close is None:
                return
            yield from _argument(text, position, close, depth)
            position = close + 1
        else:
            position += 1


def _argument(text: str, start: int, close: int, depth: int) -> Iterator[Placeholder]:
    name, _, rest = text[start + 1 : close].partition(",")
    kind = rest.partition(",")[0].strip()
    if kind not in _CHOOSING or depth > _MAX_DEPTH:
        yield Placeholder(Span(start, close + 1), text[start : close + 1], name.strip(), "", "icu")
        return
    position = start
    branch = text.find("{", start + 1, close)
    while branch >= 0:
        yield Placeholder(Span(position, branch + 1), text[position : branch + 1], name.strip(), "", "icu")
        end = _closing(text, branch, close)
        if end is None:
            return
        yield from _arguments(text, branch + 1, end, depth + 1)
        position, branch = end, text.find("{", end + 1, close)
    yield Placeholder(Span(position, close + 1), text[position : close + 1], name.strip(), "", "icu")


def _closing(text: str, opening: int, end: int) -> int | None:
    """Where the brace at `opening` is closed; quoted braces do not count."""
    level, position = 0, opening
    while position < end:
        letter = text[position]
        if letter == "'":
            position = _after_quote(text, position, end)
            continue
        level += (letter == "{") - (letter == "}")
        if level == 0:
            return position
        position += 1
    return None


def _after_quote(text: str, place: int, end: int) -> int:
    """Where a quoted stretch ends; an apostrophe before anything but a brace is one that is shown."""
    if text.startswith("''", place):
        return place + 2
    if place + 1 >= end or text[place + 1] not in "{}":
        return place + 1
    close = text.find("'", place + 1, end)
    return end if close < 0 else close + 1


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"(?P<shown>\{\{|\}\})|\{(?P<name>[^{}!:\s]*)(?:![rsa])?(?::(?:[^{}]|\{[^{}]*\})*)?\}")


@cache
def _evident() -> re.Pattern[str]:
    return re.compile(
        r"\{\{\{?\s*[#/^&]?(?P<mustache>[A-Za-z_][\w.-]*)\s*\}?\}\}"
        r"|(?<![\\{$@])\{(?P<name>[A-Za-z_][\w.]*|\d{1,2})?(?:![rsa])?(?::[-+<>^=#,.\w%]*)?\}(?!\})"
    )


@cache
def _chooser() -> re.Pattern[str]:
    return re.compile(r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,")
