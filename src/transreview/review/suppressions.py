"""Suppressions: findings that somebody dismissed with a reason, kept in the review file beside the text."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from transreview.findings.finding import Finding, Location
from transreview.findings.severity import Severity
from transreview.review.configuration import ConfigurationError
from transreview.rules.catalogue import known_names
from transreview.rules.hygiene import HYGIENE
from transreview.rules.registry import RULES
from transreview.text.files import UnreadableFileError, decode, read_bytes
from transreview.text.lines import Lines, Position
from transreview.text.span import Span
from transreview.text.yaml_reader import Node, YamlError, read_yaml
from transreview.text.yaml_schema import YamlSchema, suggestion

KEYS = ("rule", "fingerprint", "reason", "author", "date", "until")


class ReviewFileError(ConfigurationError):
    """A review file that cannot be used; the message is one sentence `FILE:LINE:COLUMN: what; mend`."""


class Suppression(NamedTuple):
    """One dismissed finding, known by rule and fingerprint. After `until` it counts no more.

    `place` is where it is written in the file `path`.
    """

    rule: str
    fingerprint: str
    path: str
    place: Span
    reason: str | None = None
    author: str | None = None
    date: datetime.date | None = None
    until: datetime.date | None = None


class Suppressed(NamedTuple):
    """Findings sorted into those that are reported and those that are not, and the suppressions that did something."""

    reported: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    used: frozenset[Suppression]


def read_suppressions(file: str, path: str) -> tuple[tuple[Suppression, ...], str]:
    """The suppressions in the review file `file`, called `path` in findings, and the file's text.

    Raises `ReviewFileError`.
    """
    try:
        text = decode(read_bytes(file), file).text
        node = read_yaml(text, file)
    except YamlError as error:
        raise ReviewFileError(file, error.line, error.column, error.problem) from None
    except UnreadableFileError as error:
        raise ReviewFileError(file, 0, 0, str(error).removeprefix(f"{file}: ")) from None
    return tuple(_Schema(file, path, text).suppressions(node)) if node is not None else (), text


class _Schema(YamlSchema):
    def __init__(self, file: str, path: str, text: str) -> None:
        super().__init__(file, ReviewFileError)
        self._name = path
        self._lines = Lines(text)

    def suppressions(self, root: Node) -> Iterable[Suppression]:
        listed = self.mapping(root, "a review file").entries.get("suppressions")
        for node in self.items(listed, "`suppressions`") if listed is not None else ():
            yield self._suppression(node)

    def _suppression(self, node: Node) -> Suppression:
        entries = self.keys(node, "a suppression", KEYS)
        if "rule" not in entries or "fingerprint" not in entries:
            self.refuse(node, "a suppression needs `rule` and `fingerprint`")
        rule = entries["rule"]
        start = self._lines.offset(Position(rule.line, rule.column))
        name = self.text(rule, "`rule`")
        texts = {key: self.text(entries[key], f"`{key}`") for key in ("reason", "author") if key in entries}
        days = {key: self.day(entries[key], f"`{key}`") for key in ("date", "until") if key in entries}
        return Suppression(
            name,
            self.text(entries["fingerprint"], "`fingerprint`"),
            self._name,
            Span(start, start + len(name)),
            reason=texts.get("reason"),
            author=texts.get("author"),
            date=days.get("date"),
            until=days.get("until"),
        )


def suppress(findings: Iterable[Finding], suppressions: Iterable[Suppression], today: datetime.date) -> Suppressed:
    """Takes out of the findings (with fingerprints) what is suppressed on the day `today`."""
    valid = {
        (suppression.rule, suppression.fingerprint): suppression
        for suppression in suppressions
        if suppression.until is None or today <= suppression.until
    }
    reported: list[Finding] = []
    suppressed: list[Finding] = []
    used: set[Suppression] = set()
    for finding in findings:
        suppression = valid.get((finding.rule, finding.fingerprint))
        if suppression is None:
            reported.append(finding)
        else:
            suppressed.append(finding)
            used.add(suppression)
    return Suppressed(tuple(reported), tuple(suppressed), frozenset(used))


def about_suppressions(
    suppressions: Sequence[Suppression],
    used: frozenset[Suppression],
    severities: Mapping[str, Severity],
) -> Iterable[Finding]:
    """What is wrong with the suppressions themselves: no reason, no such rule, nothing to suppress.

    An unused suppression of a rule that is switched off is left alone: it may be used in another run.
    """
    for each in suppressions:
        if each.rule not in known_names():
            near = suggestion(each.rule, sorted(known_names()))
            end = near if "did you mean" in near else "; `transreview rule` lists them"
            yield from _finding("suppression-unknown-rule", each, f"there is no rule {each.rule!r}{end}", severities)
            continue
        if not each.reason:
            message = f"the suppression of {each.rule} gives no reason; say why in `reason`"
            yield from _finding("suppression-no-reason", each, message, severities)
        if each not in used and _runs(each.rule, severities):
            message = f"nothing is suppressed by this entry for {each.rule} any more; remove it"
            yield from _finding("suppression-unused", each, message, severities)


def _runs(rule: str, severities: Mapping[str, Severity]) -> bool:
    if rule in severities:
        return severities[rule] is not Severity.OFF
    return rule not in RULES or not RULES[rule].off


def _finding(
    rule: str, suppression: Suppression, message: str, severities: Mapping[str, Severity]
) -> Iterable[Finding]:
    severity = severities.get(rule, HYGIENE[rule].severity)
    if severity is not Severity.OFF:
        location = Location(suppression.path, "und", suppression.place, suppression.rule)
        yield Finding(rule, severity, "", message, location)
