"""Colours of a terminal, or none."""

from transreview.findings.severity import Severity
from transreview.named_tuple import NamedTuple

_RESET = "\x1b[0m"
_CODES = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "info": "\x1b[1;34m",
    "bold": "\x1b[1m",
    "dim": "\x1b[2m",
    "add": "\x1b[32m",
    "remove": "\x1b[31m",
}


class Style(NamedTuple):
    """How a report looks: whether with colours, and how many cells a line may take."""

    color: bool = False
    width: int = 100

    def paint(self, text: str, name: str) -> str:
        """The text in the colour of that name; it must be safe to show already."""
        return f"{_CODES[name]}{text}{_RESET}" if self.color and text else text

    def severity(self, text: str, severity: Severity) -> str:
        """The text in the colour of a severity."""
        return self.paint(text, severity.label)
