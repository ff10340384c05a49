"""The board as reviewers see it: what the rules found, assessed, with the findings that were added by hand."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from transreview.findings.finding import Finding
from transreview.findings.fingerprint import fingerprinted
from transreview.review.annotations import Assessment, assessed, reviewer_finding, word_places
from transreview.review.board import OUTSIDE, Board, Entry
from transreview.review.history import Json
from transreview.review.working_text import SegmentKey, WorkingText
from transreview.text.span import Span

ASSESSMENT = "assessment"
"""The target of what is said of a finding; the key is its fingerprint, the value holds `Assessment.texts`."""

ADDED = "added finding"
"""The target of findings added by hand; the value says where one is as the text now is (`Added`)."""

Values = Mapping[tuple[str, str], Json]


class Added(NamedTuple):
    """A finding added by hand: its segment, the words and where they began when it was added, and what is said."""

    language: str
    segment: int
    start: int
    text: str
    severity: str
    mqm: str
    message: str
    by: str = ""
    at: str = ""

    @property
    def value(self) -> Json:
        """It as a session keeps it."""
        return self._asdict()

    @classmethod
    def of(cls, value: Mapping[str, Json]) -> "Added":
        """The one that `value` gave."""
        texts = {name: str(value[name]) for name in cls._fields if name not in ("segment", "start")}
        return cls(segment=int(str(value["segment"])), start=int(str(value["start"])), **texts)

    def place(self, content: str) -> Span | None:
        """Where its words now stand in the content of its segment, the nearest to where they were; None: nowhere."""
        return min(word_places(content, self.text), key=lambda span: abs(span.start - self.start), default=None)


def added_by_key(values: Values) -> Mapping[str, Added]:
    """The findings added by hand by the keys of their values."""
    return {
        key: Added.of(value)
        for (target, key), value in values.items()
        if target == ADDED and isinstance(value, Mapping)
    }


def annotated(board: Board, values: Values, text: WorkingText) -> Board:
    """The board with what a session's values say of findings; the same one where they say nothing."""
    assessments = [
        Assessment(**{name: str(said) for name, said in value.items()})
        for (target, _), value in values.items()
        if target == ASSESSMENT and isinstance(value, Mapping)
    ]
    added = sorted((entry for _, entry in added_entries(values, text)), key=lambda entry: entry.finding.order)
    if not assessments and not added:
        return board
    marked = fingerprinted(entry.finding for entry in added)
    entries = [*board.entries, *map(Entry, (entry.unit for entry in added), marked)]
    found = assessed((entry.finding for entry in entries), assessments)
    return Board(Entry(entry.unit, finding) for entry, finding in zip(entries, found, strict=True))


def added_entries(values: Values, text: WorkingText) -> Iterator[tuple[str, Entry]]:
    """The findings added by hand whose words still stand in the text, each with the key of its value."""
    for key, added in added_by_key(values).items():
        segment = SegmentKey(added.language, added.segment)
        place = added.place(text.content(segment))
        if place is not None:
            unit = text.unit_of(segment)
            yield key, Entry(OUTSIDE if unit is None else unit, _finding(text, added, place))


def _finding(text: WorkingText, added: Added, place: Span) -> Finding:
    document = text.documents[added.language]
    return reviewer_finding(document, added.segment, place, added.severity, added.mqm, added.message)
