"""Changing the text: editing in place, lining up by hand, undoing."""

from collections.abc import Mapping

from textual import work
from textual.timer import Timer

from transreview.findings.message import localised
from transreview.localization.gettext import gettext as _
from transreview.review.changed_segments import mended
from transreview.review.editing import around, changed_part
from transreview.review.history import Step
from transreview.review.working_text import SegmentKey
from transreview.text.span import Span
from transreview.tui.actions import DESK_NAMES, WHILE_EDITING
from transreview.tui.desk.lining_up import LiningUpActions
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.grid.wrapping import wrap
from transreview.tui.screens.align import AlignScreen
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.segment_editor import SegmentEditor

RECHECK = 0.15
"""Seconds after the last key after which a unit is looked at again while it is edited."""

_LEAST = 3
"""Lines of an editor at least; it has one more than the text, to write on."""

DRAFT = 1.0
"""Seconds after which what is being written is in the journal."""


class EditingActions(LiningUpActions):
    """What changes the text."""

    _editor: SegmentEditor | None = None
    _cell: tuple[int, str] = (0, "")
    _recheck: Timer | None = None
    _draft: Timer | None = None

    async def on_desk_grid_opened(self, message: DeskGrid.Opened) -> None:
        """A double click edits."""
        await self.action_edit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leaves the keys that edit to the editor while it is open; what leads away takes the edit first."""
        if self.is_editing and action in DESK_NAMES and action not in WHILE_EDITING:
            self.take_edit()
            return not self.is_editing
        return not (action == "edit" and self.is_editing) and super().check_action(action, parameters)

    def take_edit(self) -> None:
        """Takes what is being written as it stands."""
        if self._editor is not None:
            self.on_segment_editor_accepted(SegmentEditor.Accepted(self._editor.value, ""))

    @property
    def edited_cell(self) -> tuple[int, str] | None:
        """The unit and language of the cell that is being edited."""
        return self._cell if self.is_editing else None

    async def action_edit(self) -> None:
        """Opens the editor on the cell; the next key is its own already."""
        grid = self.grid
        language = grid.languages[grid.column] if grid.languages else None
        if self._editor is not None or language is None or not len(self.rows) or not self.may_change():
            return
        if not self.session.text.units[grid.cursor].sides.get(language):
            said = _("There is no text on this side to edit. {align} links one.", **self.key_words("align"))
            self.notify(said, severity="warning")
            return
        if language in self.session.text.fixed:
            self.notify(_("This is what the file's messages are translated from; it is not edited here."))
            return
        text = self.session.text.side(grid.cursor, language)
        self._cell = (grid.cursor, language)
        self._editor = SegmentEditor(text, id="editor", caret=self._caret(language))
        with self.app.batch_update():  # one painting instead of four
            self.place_editor()
            await self.area.mount(self._editor)
            self.set_focus(self._editor)
            self.show()

    def _caret(self, language: str) -> int | None:
        """Where the words end that the finding is about, if they stand in the cell."""
        finding = self.current.finding if self.current is not None else None
        if finding is None or finding.location.language != language:
            return None
        span = self.session.text.side_place(self.grid.cursor, finding.location)
        return span.end if span is not None else None

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self._editor is not None

    def selected_text(self) -> str:
        """What is selected in an open editor, in one line."""
        return " ".join(self._editor.selected_text.split()) if self._editor is not None else ""

    def place_editor(self) -> None:
        """Puts an open editor on its cell."""
        row, language = self._cell
        if self._editor is None or language not in self.grid.languages:
            return
        region = self.grid.cell_region(row, self.grid.languages.index(language))
        written = len(wrap(self._editor.text, region.width - 1))
        height = max(region.height, written + 1, _LEAST)
        self._editor.styles.width = region.width
        self._editor.styles.height = height
        self._editor.styles.offset = (region.x, max(0, min(region.y, self.grid.size.height - height)))

    def on_segment_editor_edited(self, message: SegmentEditor.Edited) -> None:
        """Looks at the unit again soon after the last key, and keeps what is written in the journal."""
        self.place_editor()
        if self._draft is None:
            self._draft = self.set_timer(DRAFT, self._keep_draft)
        if self._recheck is not None:
            self._recheck.stop()
        self._recheck = self.set_timer(RECHECK, lambda: self._show_draft(message.text))

    def _keep_draft(self) -> None:
        self._draft = None
        if self._editor is not None:
            self.session.keep_draft(*self._cell, self._editor.value, self._draft_title)

    @property
    def _draft_title(self) -> str:
        row, language = self._cell
        return _("unit {number} {language} draft", number=row + 1, language=language)

    def _show_draft(self, text: str) -> None:
        if self._editor is not None:
            row, language = self._cell
            findings = self.session.draft_findings(row, language, text)
            self.query_one(FindingPanel).tell_draft(findings, self.session.text.side(row, language), text)

    def on_segment_editor_accepted(self, message: SegmentEditor.Accepted) -> None:
        """Takes the edited text as one step, then does what was asked for after it."""
        if not self.may_change():
            self.notify(_("What you wrote stays in the editor; Escape leaves it."), severity="warning")
            return
        if self._editor is None:
            return
        row, language = self._cell
        before = self.session.text.side(row, language)
        self._close_editor()
        title = _("unit {number} {language} edited", number=row + 1, language=language)
        reason = self._reason(row, language, message.text)
        self.changed(self.session.edit_side(row, language, message.text, title, reason))
        self.session.drop_draft()
        self._offer_repair(self.session.repair(row, language, before), message.then)

    def _reason(self, row: int, language: str, text: str) -> str:
        """What an edit mends, for the translator's change list."""
        remaining = self.session.draft_findings(row, language, text)
        found = mended(self.board.of_unit(row), language, text, remaining)
        return "; ".join(localised(finding.message, _) for finding in found)

    @work
    async def _offer_repair(self, repair: Mapping[SegmentKey, str], then: str) -> None:
        """Offers to fit the particles that the edit left wrong, then does what was asked for after it."""
        for key, text in repair.items():
            span, fitted = changed_part(self.session.text.content(key), text)
            old, new = (
                around(self.session.text.content(key), span),
                around(text, Span(span.start, span.start + len(fitted))),
            )
            question = _("The particle no longer fits: {old} → {new}?", old=old, new=new)
            answers = (("fit", _("Write {form}", form=new)), ("leave", _("Leave {form}", form=old)))
            if await self.app.push_screen_wait(ChoiceScreen(question, answers)) == "fit":
                self.changed(self.session.edit_segments({key: text}, _("particle {old} → {new}", old=old, new=new)))
        self.take_units()
        if then:
            self.call_next(self.run_action, then.replace("-", "_"))

    def on_segment_editor_given_up(self, message: SegmentEditor.GivenUp) -> None:
        """Keeps what had been written where redo finds it."""
        if self._editor is None:
            return
        row, language = self._cell
        self._close_editor()
        if self.session.holder is None and self.session.edit_side(row, language, message.text, self._draft_title):
            self.session.undo()
            self.notify(_("Left as it was; {redo} brings your draft back.", **self.key_words("redo")))
        self.session.drop_draft()
        self.take_units()
        self.show()

    @work
    async def action_align(self) -> None:
        """Lines up units by hand."""
        language = self.grid.languages[self.grid.column]
        await self.app.push_screen_wait(AlignScreen(self.session, self.grid.cursor, language))
        self.select(None)
        self.grid.show(self.rows, self.grid.languages)
        self.check()

    def action_undo(self) -> None:
        """Takes the last step back."""
        self._told(self.session.undo(), _("Undone"), _("Nothing to undo."))

    def action_redo(self) -> None:
        """Makes the last undone step again."""
        self._told(self.session.redo(), _("Done again"), _("Nothing to do again."))

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
        for timer in (self._recheck, self._draft):
            if timer is not None:
                timer.stop()
        self._draft = None
        self.grid.focus()
