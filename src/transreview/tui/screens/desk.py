"""The desk: the units of one text side by side, the finding one stands on, and the keys to mend it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import Resize

from transreview.review.board import Entry
from transreview.tui.actions import DESK, bindings
from transreview.tui.desk.editing import EditingActions
from transreview.tui.desk.findings import FindingActions
from transreview.tui.desk.reviewing import ReviewActions
from transreview.tui.desk.saving import SavingActions
from transreview.tui.desk.searching import SearchActions
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.screens.help import HelpScreen
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.lines import KeyLine, StatusLine

THREE_COLUMNS = 110
"""Cells of width below which only two languages are shown."""

_CLIPS = ((160, 0), (110, 3), (0, 2))
"""From which width on rows are cut to how many lines (0: never)."""


class DeskScreen(FindingActions, EditingActions, ReviewActions, SearchActions, SavingActions):
    """One text under review: what is shown of it, and all that is done with it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DESK)]

    _clip: int | None = None

    def compose(self) -> ComposeResult:
        """Status line, grid, panel, key line."""
        yield StatusLine(id="status")
        with Container(id="desk"):
            yield DeskGrid(self.rows, self._columns(), id="grid")
        yield FindingPanel(id="panel")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Shows the text at once and checks it behind."""
        self.grid.focus()
        self.show()
        self.check()

    def on_resize(self, event: Resize) -> None:
        """Shows as many columns as are readable."""
        clip = (
            self._clip if self._clip is not None else next(lines for width, lines in _CLIPS if self.size.width >= width)
        )
        self.grid.show(self.rows, self._columns(), clip=clip)
        self.show()

    def on_desk_grid_moved(self, message: DeskGrid.Moved) -> None:
        """Standing on another unit selects its first finding."""
        if self.current is None or self.current.unit != message.row:
            found = self.board.of_unit(message.row)
            self.select(Entry(message.row, found[0]) if found else None)
        self.show()

    def action_clip(self) -> None:
        """Cuts long rows, or shows them whole."""
        self._clip = 0 if self._clip != 0 else 2
        self.grid.show(self.rows, self._columns(), clip=self._clip)

    def action_help(self) -> None:
        """Shows the keys."""
        self.app.push_screen(HelpScreen("The review desk", DESK))

    def _columns(self) -> tuple[str, ...]:
        languages = self.session.text.languages
        if len(languages) < 3 or self.size.width >= THREE_COLUMNS:
            return languages
        return languages[:2]
