"""Working on a text while it is being lined up: rows stand as they follow each other, edits stay on their sentence."""

from collections.abc import Callable
from typing import TypeAlias

from textual.worker import get_current_worker

from transreview.alignment.unit import Alignment
from transreview.review.working_text import SegmentKey
from transreview.tui.actions import CHANGING
from transreview.tui.desk.base import DeskBase
from transreview.tui.work import in_thread

Align: TypeAlias = "Callable[[Callable[[int, int], None]], Alignment]"
"""Lines a text up and tells how much of it is done."""

_ON_UNITS = (CHANGING - {"undo", "redo"}) | {"save", "change_list"}
"""Actions on units, which have to wait until the units are known. Saving writes what is said of units."""


class LiningUpActions(DeskBase):
    """What is different while a text is being lined up."""

    _arrived: Alignment | None = None
    _take: Callable[[Alignment], None] | None = None

    def line_up(self, align: Align, take: Callable[[Alignment], None]) -> None:
        """Lines the text up behind the screen and has the session `take` what was found."""
        self._take = take
        in_thread(self, lambda: self._aligned(align), self._lined_up, group="alignment")
        self.show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keeps what is done to units until they are known, and says so."""
        if action in _ON_UNITS and not self.session.is_lined_up:
            self.tell_not_lined_up()
            return False
        return super().check_action(action, parameters)

    def _aligned(self, align: Align) -> Alignment | None:
        worker = get_current_worker()

        def progress(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise _LeftError
            self.lining_up = f"{done / total:.0%}" if total else ""
            self.call_later(self.show)

        try:
            return align(progress)
        except _LeftError:
            return None

    def _lined_up(self, alignment: Alignment | None) -> None:
        self._arrived = alignment
        self.take_units()

    def take_units(self) -> None:
        """Shows the units that were found, the cursor on the sentence it was on; an open editor is closed first."""
        alignment, self._arrived = self._arrived, None
        if alignment is None or self._take is None:
            return
        if self.is_editing:
            self._arrived = alignment
            return
        key = self._sentence()
        self._take(alignment)
        self.select(None)
        self.grid.show(self.rows, self.grid.languages)
        unit = self.session.text.unit_of(key) if key is not None else None
        if unit is not None:
            self.go_to(unit)
        self.check()

    def _sentence(self) -> SegmentKey | None:
        """The sentence that the cursor is on, in the language one stands in or else in any."""
        sides = self.session.text.units[self.grid.cursor].sides if len(self.rows) else {}
        order = (self.language, *self.session.text.languages)
        return next((SegmentKey(code, sides[code][0]) for code in order if sides.get(code)), None)


class _LeftError(Exception):
    """Nobody waits for the units any more."""
