"""Where Vietnamese sentences end."""

import re
from functools import cache

from transreview.languages.vietnamese.abbreviations import keeps_open
from transreview.text.span import Span

_CLOSERS = "\"'”’»)]}›"
_OPENERS = "\"'“‘«([{‹–—-•*"
_CONTEXT = 60


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, in order, without the white space between them.

    A line break ends a sentence only where the next line begins a list item or follows a finished one; a full stop
    inside a number, an abbreviation or an initial does not. A mark that stands alone is a sentence of its own.
    """
    found: list[Span] = []
    start = _skip_space(text, 0)
    for match in _ends().finditer(text):
        if match.start() < start or not _is_end(text, start, match):
            continue
        end = match.end("mark") if match["mark"] else len(text[start : match.start()].rstrip()) + start
        if end > start:
            found.append(Span(start, end))
        start = _skip_space(text, match.end())
    end = len(text.rstrip())
    if end > start:
        found.append(Span(start, end))
    return tuple(found)


@cache
def _ends() -> re.Pattern[str]:
    closers = re.escape(_CLOSERS)
    item = r"[-–—•*+] |\d{1,2}[.)] |\n"
    return re.compile(rf"(?P<mark>[.!?…][.!?…{closers}]*+)(?P<gap>\s*+)|\n[ \t]*(?={item})")


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    mark, following = match["mark"], text[match.end() : match.end() + _CONTEXT]
    if mark is None or not following:
        return True
    if not match["gap"]:
        return False
    if mark == "." and _goes_on(text[max(start, match.start() - _CONTEXT) : match.start()], following):
        return False
    return "\n" in match[0] or not following.lstrip(_OPENERS + " ")[:1].islower()


def _goes_on(before: str, following: str) -> bool:
    """Whether a lone full stop numbers a list item (`1. Mục tiêu`) or abbreviates."""
    return before.isdigit() or (bool(before.strip()) and keeps_open(before, following))


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
