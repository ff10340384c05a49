"""What fixes would change, as a unified diff that `git apply` and `patch` take."""

from collections.abc import Iterator
from difflib import unified_diff

from transreview.reports.style import Style
from transreview.text.display import shown


def diff(before: str, after: str, path: str, style: Style, *, safe: bool) -> Iterator[str]:
    """The lines of the difference between two states of a file, each with its own line end.

    `safe` makes them safe to show on a terminal; else they are exactly what the file holds.
    """
    for line in unified_diff(_lines(before), _lines(after), path, path):
        content = line.removesuffix("\n")
        yield _painted(shown(content.removesuffix("\r")) if safe else content, style) + "\n"
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """The lines with their ends; LF alone ends a line, as in the programs that apply a diff."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def _painted(line: str, style: Style) -> str:
    for mark, name in (("+++", "bold"), ("---", "bold"), ("@@", "dim"), ("+", "add"), ("-", "remove")):
        if line.startswith(mark):
            return style.paint(line, name)
    return line
