"""The units of a session as rows of the grid."""

from collections.abc import Iterator, Mapping

from transreview.findings.finding import Finding, Location
from transreview.findings.severity import Severity
from transreview.review.board import Entry, worst
from transreview.review.session import STATUS, Session
from transreview.review.working_text import JOINT, SegmentKey
from transreview.text.span import Span
from transreview.text.width import cell_width
from transreview.tui.grid.rows import Cell, Mark, MarkKind, RowHead

DONE = "done"
_KINDS = {Severity.ERROR: MarkKind.ERROR, Severity.WARNING: MarkKind.WARNING, Severity.INFO: MarkKind.INFO}
_LETTERS = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.INFO: "i"}


class SessionRows:
    """What the grid asks for, read from the session as it stands."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.active: Entry | None = None
        self._widths = {code: _average_width(document.text) for code, document in session.text.documents.items()}

    def __len__(self) -> int:
        return len(self._session.text.units)

    def head(self, row: int) -> RowHead:
        """The unit's number, and its findings or status in two letters."""
        findings = self._session.board.of_unit(row)
        gravest = worst(findings)
        if gravest > Severity.INFO:
            count = sum(1 for finding in findings if finding.severity is gravest)
            return RowHead(row + 1, f"{_LETTERS[gravest]}{min(count, 9)}", gravest.label)
        if self.is_done(row):
            return RowHead(row + 1, "ok", "done")
        return RowHead(row + 1, "i" + str(min(len(findings), 9)) if findings else "--", "info" if findings else "")

    def is_done(self, row: int) -> bool:
        """Whether somebody has marked the unit as reviewed."""
        return self._session.value(STATUS, self._session.text.unit_key(row)) == DONE

    def done_count(self) -> int:
        """How many units are marked as reviewed."""
        return sum(1 for (target, _), value in self._session.values.items() if target == STATUS and value == DONE)

    def cell(self, row: int, language: str) -> Cell:
        """One side of the unit with its findings, terms and values marked."""
        text = self._session.text.side(row, language)
        if not text:
            present = bool(self._session.text.units[row].sides.get(language))
            return Cell("", hint="(empty)" if present else "(no text)")
        marks = [*self._finding_marks(row, language), *self._term_marks(row, language)]
        return Cell(text, tuple(marks))

    def guess(self, row: int) -> int:
        """The cells of the longest side, by the average width of its language's letters."""
        text = self._session.text
        longest = 0.0
        for code, side in text.units[row].sides.items():
            segments = text.analyses[code].document.segments
            length = sum(len(segments[index].text) + 1 for index in side)
            longest = max(longest, length * self._widths[code])
        return round(longest)

    def place(self, row: int, location: Location) -> Span | None:
        """Where a place in a file lies in the side of a row; None where it is in another row."""
        text = self._session.text
        if location.language not in text.analyses:
            return None
        place = text.places(location.language).find(location.span)
        if place is None:
            return None
        start = self._starts(row, location.language).get(place.segment)
        return None if start is None else place.span.shift(start)

    def _starts(self, row: int, language: str) -> Mapping[int, int]:
        """Where each segment of a side begins in the joined text."""
        text = self._session.text
        starts = {}
        position = 0
        for index in text.units[row].sides.get(language, ()):
            starts[index] = position
            position += len(text.content(SegmentKey(language, index))) + len(JOINT)
        return starts

    def _finding_marks(self, row: int, language: str) -> Iterator[Mark]:
        for finding in self._session.board.of_unit(row):
            if finding.location.language == language:
                yield from self._mark(row, finding.location, self._kind(finding))
            if self.active is not None and finding is self.active.finding:
                for related in finding.related:
                    if related.location.language == language:
                        yield from self._mark(row, related.location, MarkKind.LIT)

    def _mark(self, row: int, location: Location, kind: MarkKind) -> Iterator[Mark]:
        span = self.place(row, location)
        if span is not None:
            yield Mark(span if span.length else Span(span.start, span.start + 1), kind)

    def _kind(self, finding: Finding) -> MarkKind:
        if self.active is not None and finding is self.active.finding:
            return MarkKind.ACTIVE
        return _KINDS.get(finding.severity, MarkKind.INFO)

    def _term_marks(self, row: int, language: str) -> Iterator[Mark]:
        segments = self._session.text.analyses[language].segments
        for index, start in self._starts(row, language).items():
            analysis = segments[index]
            for hit in analysis.hits:
                yield Mark(analysis.normalised.to_raw(hit.span).shift(start), MarkKind.TERM)
            for quantity in analysis.quantities:
                yield Mark(analysis.normalised.to_raw(quantity.span).shift(start), MarkKind.QUANTITY)


def _average_width(text: str) -> float:
    sample = text[:4000]
    return cell_width(sample) / len(sample) if sample else 1.0
