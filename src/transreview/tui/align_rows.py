"""Units as rows for lining them up: each row says its shape, who made it and how sure it is."""

from transreview.localization.gettext import gettext as _
from transreview.review.session import Session
from transreview.review.working_text import SegmentKey
from transreview.text.span import Span
from transreview.tui.grid.rows import Cell, Mark, MarkKind, RowHead

DOUBTFUL = 0.6


class AlignRows:
    """What the grid asks for. Segments are told apart by lines; the one that a key would move is marked."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __len__(self) -> int:
        return len(self._session.text.units)

    def head(self, row: int) -> RowHead:
        """`ha` (by hand), `?` (doubtful) or the row's shape where it is not one to one."""
        unit = self._session.text.units[row]
        sizes = {len(side) for side in unit.sides.values()}
        if unit.by == "hand":
            return RowHead(row + 1, "ha", "done")
        if unit.confidence < DOUBTFUL:
            return RowHead(row + 1, "??", "warning")
        return RowHead(row + 1, "  " if sizes == {1} else "n:", "" if sizes == {1} else "info")

    def cell(self, row: int, language: str, *, current: bool = False) -> Cell:
        """The segments of a side, one a line, the last one marked."""
        side = self._session.text.units[row].sides.get(language, ())
        if not side:
            return Cell("", hint=_("(no text: Backspace pulls the next one up)"))
        text = self._session.text.side(row, language)
        last = len(self._session.text.content(SegmentKey(language, side[-1])))
        marks = (Mark(Span(len(text) - last, len(text)), MarkKind.LIT),) if len(side) > 1 and last else ()
        return Cell(text, marks)

    def guess(self, row: int) -> int:
        """The code points of the longest side."""
        sides = self._session.text.units[row].sides
        return max((len(self._session.text.side(row, code)) for code in sides), default=0)

    def next_doubtful(self, row: int) -> int | None:
        """The next row that is doubtful or not one to one, round at the end."""
        total = len(self)
        for step in range(1, total + 1):
            place = (row + step) % total
            unit = self._session.text.units[place]
            if unit.by != "hand" and (unit.confidence < DOUBTFUL or {len(side) for side in unit.sides.values()} != {1}):
                return place
        return None
