"""What standard output can show."""

import os
import sys

from transreview.reports.style import Style

_WIDTH = 100
"""Cells of a line where there is no terminal."""

_NARROWEST = 40


def style_for(color: str) -> Style:
    """The style for standard output; `color` is `auto`, `always` or `never`.

    `auto` means colours on a terminal that has them. `NO_COLOR` (no-color.org) and `FORCE_COLOR` are respected.
    """
    terminal = sys.stdout.isatty()
    width = _WIDTH
    if terminal:
        try:
            width = max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
        except (OSError, ValueError):
            width = _WIDTH
    return Style(_has_color(color, terminal), width)


def _has_color(color: str, terminal: bool) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"
