"""What reviewers say of findings: how grave one is and of what kind, and findings that they add by hand."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from transreview.alignment.hand import Fingerprint, fingerprints
from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import Document
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity, parse_severity
from transreview.text.span import Span

REVIEWER_FINDING = "reviewer-finding"
"""The rule under which findings added by hand are reported."""


class Assessment(NamedTuple):
    """A finding, known by rule and fingerprint, to which a reviewer has given another severity or category."""

    rule: str
    fingerprint: str
    severity: str | None = None
    mqm: str | None = None
    by: str | None = None
    at: str | None = None

    @property
    def texts(self) -> dict[str, str]:
        """What it says as plain texts by key, without what it does not say."""
        return {key: value for key, value in zip(self._fields, self, strict=True) if value}


class AddedFinding(NamedTuple):
    """A finding that a reviewer added.

    It is known by the fingerprint of its segment and the words that it is about: the `number`th place (from 0) where
    they stand; without words it is about the whole segment.
    """

    language: str
    segment: Fingerprint
    severity: str
    mqm: str
    message: str
    text: str = ""
    number: int = 0
    by: str | None = None
    at: str | None = None

    @property
    def texts(self) -> dict[str, str]:
        """What it says as plain texts by field, without what it does not say."""
        return {name: str(value) for name, value in zip(self._fields, self, strict=True) if value}

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> "AddedFinding":
        """The finding that `texts` says. Raises `ValueError` where the fingerprint or the number is none."""
        return cls(
            texts["language"],
            Fingerprint.parse(texts["segment"]),
            texts["severity"],
            texts["mqm"],
            texts["message"],
            texts.get("text", ""),
            int(texts.get("number", "0")),
            texts.get("by"),
            texts.get("at"),
        )


def assessed(findings: Iterable[Finding], assessments: Iterable[Assessment]) -> Iterator[Finding]:
    """The findings, which have their fingerprints, with the severities and categories that reviewers gave them."""
    known = {(each.rule, each.fingerprint): each for each in assessments}
    for finding in findings:
        said = known.get((finding.rule, finding.fingerprint))
        yield finding if said is None else _changed(finding, said)


def _changed(finding: Finding, said: Assessment) -> Finding:
    severity = parse_severity(said.severity) if said.severity else finding.severity
    return finding._replace(severity=severity, mqm=said.mqm or finding.mqm)


def added_findings(analyses: Mapping[str, DocumentAnalysis], added: Iterable[AddedFinding]) -> Iterator[Finding]:
    """The added findings whose words still stand in these documents; the others count as mended."""
    marks = {code: fingerprints(analysis) for code, analysis in analyses.items()}
    for each in added:
        if each.language in analyses:
            document = analyses[each.language].document
            place = located(document, marks[each.language], each)
            if place is not None:
                yield reviewer_finding(document, *place, each.severity, each.mqm, each.message)


def located(document: Document, marks: tuple[Fingerprint, ...], added: AddedFinding) -> tuple[int, Span] | None:
    """The segment that an added finding is in and the place of its words, None where it is no longer there.

    Where the segment reads otherwise now, its words are looked for in the whole document: they must stand there once.
    """
    if added.segment in marks:
        index = marks.index(added.segment)
        content = document.segments[index].text
        places = word_places(content, added.text)
        return (index, places[min(added.number, len(places) - 1)]) if places else None
    found = [
        (segment.index, span)
        for segment in document.segments
        for span in (word_places(segment.text, added.text) if added.text else ())
    ]
    return found[0] if len(found) == 1 else None


def word_places(content: str, words: str) -> tuple[Span, ...]:
    """The places where words stand in a content, one behind the other; the whole content where there are no words."""
    if not words:
        return (Span(0, len(content)),)
    places = []
    start = content.find(words)
    while start >= 0:
        places.append(Span(start, start + len(words)))
        start = content.find(words, start + len(words))
    return tuple(places)


def reviewer_finding(document: Document, index: int, span: Span, severity: str, mqm: str, message: str) -> Finding:
    """The finding that a reviewer added at a place of a segment."""
    location = document.location(document.segments[index], span)
    return Finding(REVIEWER_FINDING, parse_severity(severity), mqm, message, location)


def switched_off(severities: Mapping[str, Severity]) -> bool:
    """Whether findings added by hand are not to be reported."""
    return severities.get(REVIEWER_FINDING) is Severity.OFF
