"""The state of a review in numbers."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from transreview.documents.document import DONE
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.review.annotations import REVIEWER_FINDING
from transreview.review.changed_segments import changed_segments
from transreview.review.session import COMMENT, STATUS, SUPPRESSION, Session


class Tally(NamedTuple):
    """How many findings of each severity are open, and how many are dismissed."""

    error: int = 0
    warning: int = 0
    info: int = 0
    dismissed: int = 0

    @property
    def open(self) -> int:
        """How many are open."""
        return self.error + self.warning + self.info


class Summary(NamedTuple):
    """Units and those marked as reviewed, words between spaces by language, findings in all and by what they are."""

    units: int
    done: int
    comments: int
    changed: int
    words: Mapping[str, int]
    findings: Tally
    added: int
    by_rule: Mapping[str, Tally]
    by_language: Mapping[str, Tally]
    by_category: Mapping[str, Tally]


def summarised(session: Session) -> Summary:
    """The numbers of a session as it stands."""
    findings = [entry.finding for entry in session.board.entries]
    dismissed = {key for (target, key), value in session.values.items() if target == SUPPRESSION and value is not None}
    said = Counter(target for (target, _), value in session.values.items() if value and value != {"text": ""})
    done = sum(1 for (target, _), value in session.values.items() if target == STATUS and value == DONE)

    def tallies(kind: Callable[[Finding], str]) -> Mapping[str, Tally]:
        groups: dict[str, list[Finding]] = {}
        for finding in findings:
            groups.setdefault(kind(finding), []).append(finding)
        counted = {name: _tally(group, dismissed) for name, group in groups.items()}
        return dict(sorted(counted.items(), key=lambda item: (*(-count for count in item[1]), item[0])))

    return Summary(
        units=len(session.text.units),
        done=done,
        comments=said[COMMENT],
        changed=len(changed_segments(session)),
        words={
            code: sum(len(segment.text.split()) for segment in document.segments)
            for code, document in session.text.documents.items()
        },
        findings=_tally(findings, dismissed),
        added=sum(1 for finding in findings if finding.rule == REVIEWER_FINDING),
        by_rule=tallies(lambda finding: finding.rule),
        by_language=tallies(lambda finding: finding.location.language),
        by_category=tallies(lambda finding: finding.mqm),
    )


def _tally(findings: Iterable[Finding], dismissed: set[str]) -> Tally:
    listed = list(findings)
    counts = Counter(finding.severity for finding in listed if finding.fingerprint not in dismissed)
    gone = sum(1 for finding in listed if finding.fingerprint in dismissed)
    return Tally(counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.INFO], gone)
