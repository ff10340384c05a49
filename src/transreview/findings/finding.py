"""The finding: one thing that a rule reports, with its place, reason and fixes."""

from enum import StrEnum

from transreview.findings.severity import Severity
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


class Safety(StrEnum):
    """Whether a fix may be applied without a person looking at it."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Location(NamedTuple):
    """A place in a file: code points of its decoded text.

    `text` is the content at that place, without the escapes of the file's format. `part` names the message, unit or
    cell in formats that have them.
    """

    path: str
    language: str
    span: Span
    text: str
    part: str | None = None


class Related(NamedTuple):
    """A place elsewhere that supports a finding: the source sentence, the form used in the rest of the article."""

    location: Location
    message: str


class TextEdit(NamedTuple):
    """Replaces one span of one file's decoded text; `replacement` is content, the format adds its own escapes."""

    path: str
    span: Span
    replacement: str


class Fix(NamedTuple):
    """Text edits that belong together: all are made or none."""

    title: str
    safety: Safety
    edits: tuple[TextEdit, ...]


class Finding(NamedTuple):
    """What a rule reports.

    `unit` is the 0-based index of the translation unit, `concept` the id of the glossary entry concerned,
    `fingerprint` is filled in by the engine and stable against moved lines.
    """

    rule: str
    severity: Severity
    mqm: str
    message: str
    location: Location
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    concept: str | None = None
    unit: int | None = None
    fingerprint: str = ""

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The key by which findings are sorted in every output."""
        return (self.location.path, self.location.span.start, self.location.span.end, self.rule)
