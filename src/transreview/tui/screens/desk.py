"""The desk: the units of one text side by side, the finding one stands on, and the keys to mend it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.command import Provider
from textual.containers import Container, Horizontal
from textual.events import Resize

from transreview.localization.gettext import gettext as _
from transreview.review.board import Entry
from transreview.rules.catalogue import documentation
from transreview.text.span import Span
from transreview.tui.actions import DESK, EDITOR, bindings
from transreview.tui.desk.editing import EditingActions
from transreview.tui.desk.findings import FindingActions
from transreview.tui.desk.renderings import RenderingActions
from transreview.tui.desk.reviewing import ReviewActions
from transreview.tui.desk.saving import SavingActions
from transreview.tui.desk.searching import SearchActions
from transreview.tui.desk.sharing import SharingActions
from transreview.tui.desk.summing_up import SummaryActions
from transreview.tui.desk.terms import TermActions
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.palette import DeskCommands
from transreview.tui.screens.help import HelpScreen
from transreview.tui.screens.page import PageScreen
from transreview.tui.widgets.banner import Banner
from transreview.tui.widgets.column_heads import ColumnHeads
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.lines import KeyLine, StatusLine
from transreview.tui.widgets.side_pane import SidePane, pane_text

PANE_WIDTH = 160
"""Cells of width from which on the pane is shown unasked."""

PANE_ROOM = 100
"""Cells of width from which on it has room beside the grid."""


class DeskScreen(
    SharingActions,
    FindingActions,
    EditingActions,
    TermActions,
    RenderingActions,
    ReviewActions,
    SearchActions,
    SummaryActions,
    SavingActions,
):
    """One text under review: what is shown of it, and all that is done with it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DESK)]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {DeskCommands}

    _pane: bool | None = None
    _row = 0

    def compose(self) -> ComposeResult:
        """Warnings, status line, grid, panel, key line."""
        yield Banner()
        yield StatusLine(id="status")
        yield ColumnHeads(id="heads")
        with Horizontal():
            with Container(id="desk"):
                yield DeskGrid(self.rows, self.columns.shown(self.app.size.width), id="grid")
            yield SidePane(id="pane")
        yield FindingPanel(id="panel")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Shows the text at once and checks it behind."""
        self.grid.focus()
        for name in ("cursor", "column"):
            self.watch(self.grid, name, self._follow, init=False)
        self.show()
        self.check()

    def on_resize(self, event: Resize) -> None:
        """Shows as many columns as are readable."""
        self._show_or_hide_pane()
        self.show()

    def on_desk_grid_resized(self, message: DeskGrid.Resized) -> None:
        """Shows as many columns as are readable beside the pane."""
        self.lay_out()
        self.place_editor()
        self.show()

    def _follow(self) -> None:
        """Shows what belongs to the cell that the cursor is on now; another unit's first finding is selected.

        At once and not by a message, so that one painting of the screen shows all of it. An edit that was left by it is
        taken.
        """
        row = self.grid.cursor
        if self.edited_cell not in (None, (row, self.language)):
            self.take_edit()
        if row != self._row:
            self._row, self.rows.lit = row, None
        if self.current is None or self.current.unit != row:
            found = self.board.of_unit(row)
            self.select(Entry(row, found[0]) if found else None)
        self.show()

    def action_left(self) -> None:
        """Goes one language to the left."""
        self.go_to(self.grid.cursor, self.columns.neighbour(self.language, -1))

    def action_right(self) -> None:
        """Goes one language to the right, in a narrow terminal also to one that was not shown."""
        self.go_to(self.grid.cursor, self.columns.neighbour(self.language, 1))

    def on_desk_grid_pointed(self, message: DeskGrid.Pointed) -> None:
        """A click on a term or value lights it in all languages."""
        place = Span(message.position, message.position + 1)
        groups = self.rows.counterparts(message.row)
        self._light(next((number for number, group in enumerate(groups) if group.touches(self.language, place)), None))

    def action_next_term(self) -> None:
        """Lights the next term or value of the unit in all its languages."""
        self._step_term(1)

    def action_previous_term(self) -> None:
        """Lights the previous term or value of the unit in all its languages."""
        self._step_term(-1)

    def action_pane(self) -> None:
        """Shows or hides the pane; where there is no room beside the grid, on a page of its own."""
        if self.size.width < PANE_ROOM:
            self.app.push_screen(PageScreen(pane_text(self.pane_sections(min(70, self.size.width - 12)))))
            return
        self._pane = not self.query_one(SidePane).display
        self._show_or_hide_pane()
        self.show()

    def _show_or_hide_pane(self) -> None:
        wanted = self._pane if self._pane is not None else self.size.width >= PANE_WIDTH
        self.query_one(SidePane).display = wanted and self.size.width >= PANE_ROOM

    def _step_term(self, direction: int) -> None:
        groups = self.rows.counterparts(self.grid.cursor) if len(self.rows) else ()
        if not groups:
            self.notify(_("No glossary term and no value stands in this unit."))
            return
        now = self.rows.lit
        self._light((now + direction) % len(groups) if now is not None else 0 if direction > 0 else len(groups) - 1)

    def _light(self, number: int | None) -> None:
        self.rows.lit = number
        self.grid.refresh_rows([self.grid.cursor])
        self.show()

    def action_clip(self) -> None:
        """Cuts long rows, or shows them whole."""
        self.clip = 0 if self.clip != 0 else 2
        self.lay_out()

    def action_help(self) -> None:
        """Shows what can be done where one stands, and the keys of everything."""
        if self.is_editing:
            self.app.push_screen(HelpScreen(_("Editing a cell"), EDITOR))
            return
        rule = self.current.finding.rule if self.current is not None else ""
        about = ""
        if rule:
            summary = documentation(rule).partition("\n")[0]
            about = f"{rule}: {_(summary)}\n{_('`transreview rule {rule}` says more.', rule=rule)}"
        first = "Findings" if rule else "Text"
        self.app.push_screen(HelpScreen(_("The review desk"), DESK, about, first))
