"""Changing the text: editing in place, lining up by hand, undoing."""

from textual import work

from transreview.review.history import Step
from transreview.tui.desk.base import DeskBase
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.screens.align import AlignScreen
from transreview.tui.widgets.segment_editor import SegmentEditor


class EditingActions(DeskBase):
    """What changes the text."""

    _editor: SegmentEditor | None = None

    def on_desk_grid_opened(self, message: DeskGrid.Opened) -> None:
        """A double click edits."""
        self.action_edit()

    def action_edit(self) -> None:
        """Opens the editor on the cell."""
        grid = self.grid
        language = grid.languages[grid.column] if grid.languages else None
        if self._editor is not None or language is None or not len(self.rows):
            return
        if not self.session.text.units[grid.cursor].sides.get(language):
            self.notify("There is no text on this side to edit. F4 links one.", severity="warning")
            return
        region = grid.cell_region(grid.cursor, grid.column)
        editor = SegmentEditor(self.session.text.side(grid.cursor, language), id="editor")
        height = max(region.height + 1, 3)
        editor.styles.width = region.width
        editor.styles.height = height
        editor.styles.offset = (region.x, max(0, min(region.y, grid.size.height - height)))
        self._editor = editor
        self.area.mount(editor)

    def on_segment_editor_accepted(self, message: SegmentEditor.Accepted) -> None:
        """Takes the edited text as one step, then does what was asked for after it."""
        grid = self.grid
        row, language = grid.cursor, grid.languages[grid.column]
        self._close_editor()
        self.changed(self.session.edit_side(row, language, message.text, f"unit {row + 1} {language} edited"))
        if message.then:
            self.call_next(self.run_action, message.then.replace("-", "_"))

    def on_segment_editor_given_up(self, message: SegmentEditor.GivenUp) -> None:
        """Keeps what had been written where redo finds it."""
        grid = self.grid
        row, language = grid.cursor, grid.languages[grid.column]
        self._close_editor()
        if self.session.edit_side(row, language, message.text, f"unit {row + 1} {language} draft"):
            self.session.undo()
            self.notify("Left as it was; ^Y brings your draft back.")
        self.show()

    @work
    async def action_align(self) -> None:
        """Lines up units by hand."""
        language = self.grid.languages[self.grid.column]
        await self.app.push_screen_wait(AlignScreen(self.session, self.grid.cursor, language))
        self.select(None)
        self.lay_out()
        self.check()

    def action_undo(self) -> None:
        """Takes the last step back."""
        self._told(self.session.undo(), "Undone", "Nothing to undo.")

    def action_redo(self) -> None:
        """Makes the last undone step again."""
        self._told(self.session.redo(), "Done again", "Nothing to do again.")

    def _told(self, result: tuple[Step, frozenset[int]] | None, done: str, nothing: str) -> None:
        if result is None:
            self.notify(nothing)
            return
        step, units = result
        self.notify(f"{done}: {step.title}")
        first = min(units, default=None)
        if first is not None:
            self.grid.move_to(first)
        if len(self.grid.languages) and len(units) > 1:
            self.grid.refresh_rows()
        self.changed(units)

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._editor.remove()
            self._editor = None
        self.grid.focus()
