"""The units of a session as rows of the grid."""

from collections.abc import Iterator

from transreview.documents.document import DONE
from transreview.findings.finding import Finding, Location
from transreview.findings.severity import Severity
from transreview.localization.gettext import gettext as _
from transreview.review.board import Entry, worst
from transreview.review.counterparts import Counterparts, counterparts
from transreview.review.session import STATUS, Session
from transreview.text.span import Span
from transreview.text.width import cell_width
from transreview.tui.grid.rows import Cell, Mark, MarkKind, RowHead

_KINDS = {Severity.ERROR: MarkKind.ERROR, Severity.WARNING: MarkKind.WARNING, Severity.INFO: MarkKind.INFO}
_LETTERS = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.INFO: "i"}


class SessionRows:
    """What the grid asks for, read from the session as it stands."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.active: Entry | None = None
        self.lit: int | None = None
        self._counterparts: tuple[tuple[int, int], tuple[Counterparts, ...]] | None = None
        self._widths = {code: _average_width(document.text) for code, document in session.text.documents.items()}

    def __len__(self) -> int:
        return len(self._session.text.units)

    def head(self, row: int) -> RowHead:
        """The unit's number, and its findings or status in two letters."""
        findings = self._session.open_board.of_unit(row)
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

    def counterparts(self, row: int) -> tuple[Counterparts, ...]:
        """The terms and values of a unit; those of the last one asked for are kept."""
        key = (row, self._session.revision)
        if self._counterparts is None or self._counterparts[0] != key:
            self._counterparts = (key, counterparts(self._session.text, row))
        return self._counterparts[1]

    def lit_of(self, row: int) -> Counterparts | None:
        """The term or value that is lit in all languages: the chosen one, else the one the finding is about."""
        groups = self.counterparts(row)
        if self.lit is not None and self.lit < len(groups):
            return groups[self.lit]
        return self._concerned(row, groups) if self.active is not None else None

    def cell(self, row: int, language: str, *, current: bool = False) -> Cell:
        """One side of the unit with its findings marked, of the current one its terms and values too."""
        text = self._session.text.side(row, language)
        if not text:
            present = bool(self._session.text.units[row].sides.get(language))
            return Cell("", hint=_("(empty)") if present else _("(no text)"))
        marks = [*self._finding_marks(row, language), *(self._term_marks(row, language) if current else ())]
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

    def _finding_marks(self, row: int, language: str) -> Iterator[Mark]:
        for finding in self._session.open_board.of_unit(row):
            if finding.location.language == language:
                yield from self._mark(row, finding.location, self._kind(finding))
            if self.active is not None and finding is self.active.finding:
                for related in finding.related:
                    if related.location.language == language:
                        yield from self._mark(row, related.location, MarkKind.LIT)

    def _mark(self, row: int, location: Location, kind: MarkKind) -> Iterator[Mark]:
        span = self._session.text.side_place(row, location)
        if span is not None:
            yield Mark(span if span.length else Span(span.start, span.start + 1), kind)

    def _kind(self, finding: Finding) -> MarkKind:
        if self.active is not None and finding is self.active.finding:
            return MarkKind.ACTIVE
        return _KINDS.get(finding.severity, MarkKind.INFO)

    def _term_marks(self, row: int, language: str) -> Iterator[Mark]:
        lit = self.lit_of(row)
        for group in self.counterparts(row):
            kind = MarkKind.LIT if group is lit else MarkKind.TERM if group.concept else MarkKind.QUANTITY
            for span in group.places.get(language, ()):
                yield Mark(span, kind)

    def _concerned(self, row: int, groups: tuple[Counterparts, ...]) -> Counterparts | None:
        """What the finding one stands on is about: its concept, else the value at its place."""
        assert self.active is not None
        finding = self.active.finding
        for group in groups:
            if group.concept is not None and group.concept.id == finding.concept:
                return group
        span = self._session.text.side_place(row, finding.location)
        here = (group for group in groups if span is not None and group.touches(finding.location.language, span))
        return next((group for group in here if group.quantity is not None), None)


def _average_width(text: str) -> float:
    sample = text[:4000]
    return cell_width(sample) / len(sample) if sample else 1.0
