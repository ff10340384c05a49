"""What a session changed in its text: each segment as it was opened, as it is now, and why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from transreview.findings.finding import Finding
from transreview.review.other_texts import OTHER, SegmentOfFile
from transreview.review.session import SEGMENT, Session
from transreview.review.working_text import SegmentKey, WorkingText, parse_key


class ChangedSegment(NamedTuple):
    """A segment that reads otherwise than when the text was opened; `reasons` are those of the steps, oldest first."""

    key: SegmentKey
    unit: int
    before: str
    after: str
    reasons: tuple[str, ...]


def changed_segments(session: Session) -> tuple[ChangedSegment, ...]:
    """The segments that the steps in force have changed, in the order of the text. What was taken back is no change."""
    before: dict[SegmentKey, str] = {}
    reasons: dict[SegmentKey, list[str]] = {}
    for step in session.history.done:
        for change in step.changes:
            if change.target == SEGMENT:
                key = parse_key(change.key)
                before.setdefault(key, str(change.before))
                reasons.setdefault(key, []).append(change.reason or step.title)
    found = [
        ChangedSegment(key, unit, was, session.text.content(key), tuple(dict.fromkeys(reasons[key])))
        for key, was in before.items()
        if was != session.text.content(key) and (unit := session.text.unit_of(key)) is not None
    ]
    order = {code: place for place, code in enumerate(session.text.languages)}
    return tuple(sorted(found, key=lambda each: (each.unit, order[each.key.language], each.key.segment)))


class ChangedElsewhere(NamedTuple):
    """A segment of another text of the project that reads otherwise than before this session."""

    segment: SegmentOfFile
    before: str
    after: str


def changed_elsewhere(session: Session) -> tuple[ChangedElsewhere, ...]:
    """The segments of other texts that the steps in force have changed, by file and place."""
    found: dict[str, tuple[str, str]] = {}
    for step in session.history.done:
        for change in step.changes:
            if change.target == OTHER:
                before = found.get(change.key, (str(change.before), ""))[0]
                found[change.key] = (before, str(change.after))
    changed = (ChangedElsewhere(SegmentOfFile.parse(key), *texts) for key, texts in found.items())
    return tuple(sorted(each for each in changed if each.before != each.after))


def mended(findings: Iterable[Finding], language: str, text: str, remaining: Sequence[Finding]) -> tuple[Finding, ...]:
    """Which findings of a unit an edit mends that makes its side in a language read `text`.

    `remaining` is what is then still found in the unit. A finding that is not about words of that side, or whose rule
    looks at the whole text, counts as mended only where its words are gone.
    """
    left = {(finding.rule, finding.location.text) for finding in remaining}
    return tuple(
        finding
        for finding in findings
        if finding.location.language == language
        and (finding.rule, finding.location.text) not in left
        and finding.location.text
        and finding.location.text not in text
    )


def reasons_of(
    findings: Iterable[Finding], text: WorkingText, say: Callable[[Finding], str]
) -> Mapping[SegmentKey, str]:
    """Why the segments that findings stand in are changed: what `say` makes of them."""
    said: dict[SegmentKey, list[str]] = {}
    for finding in findings:
        code = finding.location.language
        place = text.places(code).find(finding.location.span) if code in text.languages else None
        if place is not None:
            said.setdefault(SegmentKey(code, place.segment), []).append(say(finding))
    return {key: "; ".join(dict.fromkeys(each)) for key, each in said.items()}
