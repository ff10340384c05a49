"""Patterns of `.gitignore` files, and of `exclude`, which reads the same way (gitignore(5))."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple


class Pattern(NamedTuple):
    """One line of an ignore file, seen from the root of the walk.

    `base` is the folder that the file lies in, relative to the root (`""` or `a/b/`).
    """

    base: str
    expression: str
    negated: bool
    folders_only: bool

    def matches(self, path: str, is_folder: bool) -> bool:
        """Whether the pattern says something about a path, relative to the root, with `/`."""
        if self.folders_only and not is_folder:
            return False
        return path.startswith(self.base) and _compiled(self.expression).fullmatch(path, len(self.base)) is not None


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.DOTALL)


def patterns(lines: Iterable[str], base: str = "") -> tuple[Pattern, ...]:
    """The patterns of the lines of an ignore file in the folder `base`; comments and empty lines give none."""
    found = []
    for line in lines:
        text = line.rstrip("\r\n")
        text = text if text.endswith("\\ ") else text.rstrip(" ")
        if not text or text.startswith("#"):
            continue
        negated = text.startswith("!")
        text = text[1:] if negated else text
        folders_only = text.endswith("/")
        text = text.rstrip("/")
        if text:
            found.append(Pattern(base, _expression(text), negated, folders_only))
    return tuple(found)


def is_ignored(path: str, is_folder: bool, ignore: Iterable[Pattern]) -> bool:
    """What the last pattern that matches says: a later one overrides an earlier one, `!` takes back."""
    ignored = False
    for pattern in ignore:
        if pattern.negated == ignored and pattern.matches(path, is_folder):
            ignored = not ignored
    return ignored


def _expression(text: str) -> str:
    """A pattern as a regular expression: without a slash inside it matches at any depth."""
    anchored = "/" in text
    text = text.removeprefix("/")
    parts = [] if anchored else ["(?:.*/)?"]
    position = 0
    while position < len(text):
        piece, position = _piece(text, position)
        parts.append(piece)
    return "".join(parts)


def _piece(text: str, position: int) -> tuple[str, int]:
    """The expression for what stands at a position of a pattern, and where the next piece begins."""
    if text.startswith("**/", position) and (position == 0 or text[position - 1] == "/"):
        return "(?:.*/)?", position + 3
    if text.startswith("/**", position) and position + 3 == len(text):
        return "/.*", position + 3
    letter = text[position]
    if letter == "*":
        end = position
        while end < len(text) and text[end] == "*":
            end += 1
        return "[^/]*", end
    if letter == "?":
        return "[^/]", position + 1
    if letter == "\\" and position + 1 < len(text):
        return re.escape(text[position + 1]), position + 2
    if letter == "[":
        end = text.find("]", position + 2)
        if end > 0:
            return _letters(text[position + 1 : end]), end + 1
    return re.escape(letter), position + 1


def _letters(inside: str) -> str:
    """A bracket expression; `!` and `^` negate it."""
    negated = inside[0] in "!^"
    listed = inside[1:] if negated else inside
    escaped = "".join(letter if letter == "-" else re.escape(letter) for letter in listed)
    return f"[{'^/' if negated else ''}{escaped}]"
