"""The review file beside a text: hand links, the status of units, comments, and what is said of findings.

Every entry stands in a line of its own, in the order of the text, so that two people's reviews merge line by line. All
is known by content fingerprints and survives edits of the rest of the text. The layout is described in
`docs/review-file.md`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from transreview.alignment.hand import Fingerprint, HandLink
from transreview.documents.document import DONE
from transreview.findings.mqm import parse_category
from transreview.findings.severity import Severity
from transreview.review.annotations import AddedFinding, Assessment
from transreview.review.configuration import ConfigurationError
from transreview.review.suppressions import Suppression
from transreview.text.files import UnreadableFileError, decode, read_bytes
from transreview.text.lines import Lines, Position
from transreview.text.span import Span
from transreview.text.yaml_reader import Mapping as MappingNode
from transreview.text.yaml_reader import Node, YamlError, read_yaml
from transreview.text.yaml_schema import YamlSchema

if TYPE_CHECKING:
    from transreview.review.history import Json

VERSION = "1"
_TOP = ("transreview_review", "links", "units", "findings", "assessments", "suppressions")
_UNIT_KEYS = ("segments", "status", "by", "at", "comment", "comment-by", "comment-at")
_FINDING_KEYS = ("segment", "text", "number", "severity", "mqm", "message", "by", "at")
_SEVERITIES = tuple(severity.label for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO))
_SUPPRESSION_KEYS = ("rule", "fingerprint", "reason", "author", "date", "until")


class ReviewFileError(ConfigurationError):
    """A review file that cannot be used; the message is one sentence `FILE:LINE:COLUMN: what; mend`."""


class UnitNote(NamedTuple):
    """What a reviewer said of a unit, known by the fingerprints of its segments in each language.

    `by` and `at` are who gave the status and when, `comment_by` and `comment_at` who wrote the comment and when.
    """

    segments: Mapping[str, tuple[Fingerprint, ...]]
    status: str | None = None
    comment: str | None = None
    by: str | None = None
    at: str | None = None
    comment_by: str | None = None
    comment_at: str | None = None


class ReviewFile(NamedTuple):
    """All that a review file holds, and its `text`, in which places are code points."""

    links: tuple[HandLink, ...] = ()
    units: tuple[UnitNote, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    text: str = ""
    findings: tuple[AddedFinding, ...] = ()
    assessments: tuple[Assessment, ...] = ()

    @property
    def done(self) -> tuple[Mapping[str, tuple[Fingerprint, ...]], ...]:
        """The sides of the units that were marked done, as they read then."""
        return tuple(note.segments for note in self.units if note.status == DONE)


def read_review(file: str) -> ReviewFile:
    """The review file at that path; an empty one where there is none. Raises `ReviewFileError`."""
    try:
        data = read_bytes(file)
    except UnreadableFileError as error:
        if "no such file" in str(error):
            return ReviewFile()
        raise ReviewFileError(file, 0, 0, str(error).removeprefix(f"{file}: ")) from None
    try:
        text = decode(data, file).text
        node = read_yaml(text, file)
    except YamlError as error:
        raise ReviewFileError(file, error.line, error.column, error.problem) from None
    except UnreadableFileError as error:
        raise ReviewFileError(file, 0, 0, str(error).removeprefix(f"{file}: ")) from None
    return _Schema(file, text).review(node) if node is not None else ReviewFile(text=text)


def review_yaml(review: ReviewFile) -> str:
    """The text of a review file."""
    lines = [f"transreview_review: {VERSION}"]
    lines += _block("links", (_link(link) for link in review.links))
    lines += _block("units", (_note(note) for note in review.units))
    lines += _block("findings", (_added(each) for each in review.findings))
    lines += _block("assessments", (each.texts for each in review.assessments))
    lines += _block("suppressions", (each.texts for each in review.suppressions))
    return "\n".join(lines) + "\n"


def _block(name: str, entries: "Iterable[Mapping[str, Json]]") -> Iterator[str]:
    written = [f"  - {_flow(entry)}" for entry in entries]
    if written:
        yield f"{name}:"
        yield from written


def _flow(value: "Json") -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _link(link: HandLink) -> "Mapping[str, Json]":
    left, right = link.pair
    return {left: [str(mark) for mark in link.left], right: [str(mark) for mark in link.right]}


def _note(note: UnitNote) -> "Mapping[str, Json]":
    segments = {code: [str(mark) for mark in marks] for code, marks in note.segments.items()}
    rest = {
        "status": note.status,
        "by": note.by,
        "at": note.at,
        "comment": note.comment,
        "comment-by": note.comment_by,
        "comment-at": note.comment_at,
    }
    return {"segments": segments, **{key: value for key, value in rest.items() if value}}


def _added(added: AddedFinding) -> "Mapping[str, Json]":
    rest = {
        "text": added.text,
        "number": str(added.number) if added.number else "",
        "severity": added.severity,
        "mqm": added.mqm,
        "message": added.message,
        "by": added.by,
        "at": added.at,
    }
    segment = {added.language: str(added.segment)}
    return {"segment": segment, **{key: value for key, value in rest.items() if value}}


class _Schema(YamlSchema):
    def __init__(self, file: str, text: str) -> None:
        super().__init__(file, ReviewFileError)
        self._content = text
        self._lines = Lines(text)

    def review(self, root: Node) -> ReviewFile:
        entries = self.keys(root, "a review file", _TOP)
        return ReviewFile(
            tuple(self._link(node) for node in self._listed(entries, "links")),
            tuple(self._note(node) for node in self._listed(entries, "units")),
            tuple(self._suppression(node) for node in self._listed(entries, "suppressions")),
            self._content,
            tuple(self._finding(node) for node in self._listed(entries, "findings")),
            tuple(self._assessment(node) for node in self._listed(entries, "assessments")),
        )

    def _listed(self, entries: Mapping[str, Node], key: str) -> list[Node]:
        return self.items(entries[key], f"`{key}`") if key in entries else []

    def _link(self, node: Node) -> HandLink:
        sides = self._marks(node, "a link")
        if len(sides) != 2:
            self.refuse(node, "a link joins two languages")
        (left, left_marks), (right, right_marks) = sides.items()
        return HandLink((left, right), left_marks, right_marks)

    def _note(self, node: Node) -> UnitNote:
        entries = self.keys(node, "a unit", _UNIT_KEYS)
        if "segments" not in entries:
            self.refuse(node, "a unit needs `segments`")
        texts = {key.replace("-", "_"): self.text(entries[key], f"`{key}`") for key in _UNIT_KEYS[1:] if key in entries}
        if "status" not in texts:
            # with a comment alone `by` and `at` are the comment's
            for key in ("by", "at"):
                if key in texts:
                    texts.setdefault(f"comment_{key}", texts.pop(key))
        return UnitNote(self._marks(entries["segments"], "`segments`"), **texts)

    def _finding(self, node: Node) -> AddedFinding:
        entries = self.keys(node, "a finding", _FINDING_KEYS)
        for key in ("segment", "severity", "mqm", "message"):
            if key not in entries:
                self.refuse(node, f"a finding needs `{key}`")
        segment = self.mapping(entries["segment"], "`segment`").entries
        if len(segment) != 1:
            self.refuse(entries["segment"], "`segment` names one language and one segment")
        [(code, mark)] = segment.items()
        texts = {key: self.text(entries[key], f"`{key}`") for key in ("text", "message", "by", "at") if key in entries}
        number = self.text(entries["number"], "`number`") if "number" in entries else "0"
        if not number.isdecimal():
            self.refuse(entries["number"], "`number` must be 0 or more")
        severity = self.choice(entries["severity"], "severity", _SEVERITIES)
        mqm = self._category(entries["mqm"])
        return AddedFinding(code, self._mark(mark), severity, mqm, number=int(number), **texts)

    def _assessment(self, node: Node) -> Assessment:
        entries = self.keys(node, "an assessment", Assessment._fields)
        if "rule" not in entries or "fingerprint" not in entries:
            self.refuse(node, "an assessment needs `rule` and `fingerprint`")
        if "severity" in entries:
            self.choice(entries["severity"], "severity", _SEVERITIES)
        if "mqm" in entries:
            self._category(entries["mqm"])
        return Assessment(**{key: self.text(each, f"`{key}`") for key, each in entries.items()})

    def _category(self, node: Node) -> str:
        try:
            return parse_category(self.text(node, "`mqm`"))
        except ValueError as error:
            self.refuse(node, str(error))

    def _suppression(self, node: Node) -> Suppression:
        entries = self.keys(node, "a suppression", _SUPPRESSION_KEYS)
        if "rule" not in entries or "fingerprint" not in entries:
            self.refuse(node, "a suppression needs `rule` and `fingerprint`")
        texts = {key: self.text(each, f"`{key}`") for key, each in entries.items()}
        for key in ("date", "until"):
            if key in entries:
                self.day(entries[key], f"`{key}`")
        start = self._lines.offset(Position(entries["rule"].line, entries["rule"].column))
        return Suppression.from_texts(texts, Span(start, start + len(texts["rule"])))

    def _marks(self, node: Node, name: str) -> dict[str, tuple[Fingerprint, ...]]:
        mapping: MappingNode = self.mapping(node, name)
        return {
            code: tuple(self._mark(item) for item in self.items(side, name)) for code, side in mapping.entries.items()
        }

    def _mark(self, node: Node) -> Fingerprint:
        try:
            return Fingerprint.parse(self.text(node, "a fingerprint"))
        except ValueError as error:
            self.refuse(node, str(error))
