"""Suppressions: findings that somebody dismissed with a reason, kept in the review file beside the text."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from transreview.findings.finding import Finding, Location
from transreview.findings.severity import Severity
from transreview.rules.catalogue import known_names
from transreview.rules.hygiene import HYGIENE
from transreview.rules.registry import RULES
from transreview.text.span import Span
from transreview.text.yaml_schema import suggestion

NOWHERE = Span(0, 0)


class Suppression(NamedTuple):
    """One dismissed finding, known by rule and fingerprint. After `until` it counts no more.

    `place` is where its rule is written in the review file, if it was read from one.
    """

    rule: str
    fingerprint: str
    reason: str | None = None
    author: str | None = None
    date: datetime.date | None = None
    until: datetime.date | None = None
    place: Span = NOWHERE

    @classmethod
    def from_texts(cls, texts: Mapping[str, str], place: Span = NOWHERE) -> "Suppression":
        """The suppression that `texts` writes out. Raises `ValueError` where a date is none."""
        days = {key: datetime.date.fromisoformat(texts[key]) for key in ("date", "until") if key in texts}
        return cls(texts["rule"], texts["fingerprint"], texts.get("reason"), texts.get("author"), place=place, **days)

    @property
    def texts(self) -> dict[str, str]:
        """What it says as plain texts by key, without what it does not say."""
        return {key: str(value) for key, value in zip(self._fields, self[:-1], strict=False) if value}


class Suppressed(NamedTuple):
    """Findings sorted into those that are reported and those that are not, and the suppressions that did something."""

    reported: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    used: frozenset[Suppression]


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
    path: str,
    severities: Mapping[str, Severity],
) -> Iterable[Finding]:
    """What is wrong with the suppressions of the review file `path`: no reason, no such rule, nothing to suppress.

    An unused suppression of a rule that is switched off is left alone: it may be used in another run.
    """
    for each in suppressions:
        for rule, message in _faults(each, used, severities):
            severity = severities.get(rule, HYGIENE[rule].severity)
            if severity is not Severity.OFF:
                yield Finding(rule, severity, "", message, Location(path, "und", each.place, each.rule))


def _faults(
    each: Suppression, used: frozenset[Suppression], severities: Mapping[str, Severity]
) -> Iterable[tuple[str, str]]:
    if each.rule not in known_names():
        near = suggestion(each.rule, sorted(known_names()))
        end = near if "did you mean" in near else "; `transreview rule` lists them"
        yield "suppression-unknown-rule", f"there is no rule {each.rule!r}{end}"
        return
    if not each.reason:
        yield "suppression-no-reason", f"the suppression of {each.rule} gives no reason; say why in `reason`"
    if each not in used and _runs(each.rule, severities):
        yield "suppression-unused", f"nothing is suppressed by this entry for {each.rule} any more; remove it"


def _runs(rule: str, severities: Mapping[str, Severity]) -> bool:
    if rule in severities:
        return severities[rule] is not Severity.OFF
    return rule not in RULES or not RULES[rule].off
