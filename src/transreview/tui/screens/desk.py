"""The desk: the units of one text side by side, the finding one stands on, and the keys to mend it."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, Protocol

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import Resize

from transreview.findings.finding import Finding, Fix
from transreview.review.board import OUTSIDE, Board, Entry
from transreview.review.engine import Checked
from transreview.review.session import COMMENT, STATUS, SUPPRESSION, FixOutdatedError, Session
from transreview.text.edit import OverlappingEditsError
from transreview.text.files import ChangedFileError
from transreview.tui.actions import DESK, bindings
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.screens.align import AlignScreen
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.dismiss import DismissScreen
from transreview.tui.screens.grid_screen import GridScreen
from transreview.tui.screens.help import HelpScreen
from transreview.tui.searching import found_cell
from transreview.tui.session_rows import DONE, SessionRows
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.lines import KeyLine, StatusLine
from transreview.tui.widgets.segment_editor import SegmentEditor

THREE_COLUMNS = 110
"""Cells of width below which only two languages are shown."""

_CLIPS = ((160, 0), (110, 3), (0, 2))
"""From which width on rows are cut to how many lines (0: never)."""

RECHECK = 0.3
"""Seconds without a key after which a text that is being edited is checked."""


class Saver(Protocol):
    """Writes what the session holds and returns the paths written; raises as `review.saving.save` does."""

    def __call__(self, *, overwrite: bool = False) -> tuple[str, ...]: ...


class DeskScreen(GridScreen):
    """One text under review."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DESK)]

    def __init__(self, session: Session, saver: Saver | None = None) -> None:
        super().__init__()
        self.session = session
        self._saver = saver
        self._rows = SessionRows(session)
        self._current: Entry | None = None
        self._checking = False
        self._clip: int | None = None
        self._editor: SegmentEditor | None = None
        self._filter = ""
        self._sought = ""

    def compose(self) -> ComposeResult:
        """Status line, grid, panel, key line."""
        yield StatusLine(id="status")
        with Container(id="desk"):
            yield DeskGrid(self._rows, self._columns(), id="grid")
        yield FindingPanel(id="panel")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Shows the text at once and checks it behind."""
        self.grid.focus()
        self._show()
        self.action_check()

    @property
    def current(self) -> Entry | None:
        """The finding one stands on."""
        return self._current

    def on_resize(self, event: Resize) -> None:
        """Shows as many columns as are readable."""
        clip = (
            self._clip if self._clip is not None else next(lines for width, lines in _CLIPS if self.size.width >= width)
        )
        self.grid.show(self._rows, self._columns(), clip=clip)
        self._show()

    def on_desk_grid_moved(self, message: DeskGrid.Moved) -> None:
        """Standing on another unit selects its first finding."""
        if self._current is None or self._current.unit != message.row:
            board = self._board()
            found = board.of_unit(message.row)
            self._select(Entry(message.row, found[0]) if found else None)
        self._show()

    def on_desk_grid_opened(self) -> None:
        """A double click edits."""
        self.action_edit()

    def action_next_finding(self) -> None:
        """Goes to the next finding."""
        self._step(1)

    def action_previous_finding(self) -> None:
        """Goes to the previous finding."""
        self._step(-1)

    def action_next_open(self) -> None:
        """Goes to the next unit that nobody has marked as reviewed."""
        self._go_to_open(1)

    def action_previous_open(self) -> None:
        """Goes to the previous unit that nobody has marked as reviewed."""
        self._go_to_open(-1)

    def action_apply_fix(self) -> None:
        """Applies the first fix."""
        self.action_choose_fix(1)

    def action_choose_fix(self, number: int) -> None:
        """Applies a fix of the panel by its number and goes on."""
        finding = self._current.finding if self._current is not None else None
        if finding is None or number > len(finding.fixes):
            self.notify("There is no such fix here. Enter edits the text.", severity="warning")
            return
        self._apply([finding.fixes[number - 1]], finding.fixes[number - 1].title)

    def action_apply_everywhere(self) -> None:
        """Applies the first fix to every finding alike."""
        if self._current is not None and self._current.finding.fixes:
            fixes = self.session.fixes_like(self._current.finding)
            self._apply(fixes, f"{self._current.finding.fixes[0].title} ({len(fixes)}×)")

    def action_mark_done(self) -> None:
        """Marks the unit as reviewed and goes to the next one that is not; marks it as open again if it was."""
        row = self.grid.cursor
        done = self._rows.is_done(row)
        title = f"unit {row + 1} {'open again' if done else 'reviewed'}"
        self.session.set_value(STATUS, self.session.text.unit_key(row), None if done else DONE, title)
        self.grid.refresh_rows([row])
        if not done:
            self._go_to_open(1)
        self._show()

    @work
    async def action_dismiss_finding(self) -> None:
        """Dismisses the finding with a reason and goes on."""
        entry = self._current
        if entry is None:
            return
        reason = await self.app.push_screen_wait(DismissScreen(entry.finding.rule))
        if reason is None:
            return
        finding = entry.finding
        value = {"rule": finding.rule, "reason": reason}
        self.session.set_value(SUPPRESSION, finding.fingerprint, value, f"dismissed {finding.rule}: {reason}")
        following = self._board_after(entry)
        self.grid.refresh_rows([entry.unit])
        self._select(following)
        self._show()

    def action_edit(self) -> None:
        """Opens the editor on the cell."""
        grid = self.grid
        language = grid.languages[grid.column] if grid.languages else None
        if self._editor is not None or language is None or not len(self._rows):
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
        self.query_one("#desk", Container).mount(editor)

    def on_segment_editor_accepted(self, message: SegmentEditor.Accepted) -> None:
        """Takes the edited text as one step, then does what was asked for after it."""
        grid = self.grid
        row, language = grid.cursor, grid.languages[grid.column]
        self._close_editor()
        changed = self.session.edit_side(row, language, message.text, f"unit {row + 1} {language} edited")
        self._changed(changed)
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
        self._show()

    def action_undo(self) -> None:
        """Takes the last step back."""
        self._told(self.session.undo(), "Undone", "Nothing to undo.")

    def action_redo(self) -> None:
        """Makes the last undone step again."""
        self._told(self.session.redo(), "Done again", "Nothing to do again.")

    @work
    async def action_save(self) -> None:
        """Saves the text and its review file."""
        await self._save()

    @work
    async def action_close(self) -> None:
        """Goes back to the list of texts."""
        if await self._may_leave():
            self.dismiss(None)

    @work
    async def action_leave(self) -> None:
        """Quits the desk."""
        if await self._may_leave():
            self.app.exit()

    async def _may_leave(self) -> bool:
        """Whether the text may be left: at once when all is saved, else as the user says."""
        if not self.session.unsaved:
            return True
        answers = (("save", "Save and leave"), ("leave", "Leave; the journal keeps the changes"), ("stay", "Stay"))
        question = f"{self.session.unsaved} changes are not saved."
        answer = await self.app.push_screen_wait(ChoiceScreen(question, answers))
        return answer == "leave" or (answer == "save" and await self._save())

    async def _save(self) -> bool:
        """Saves, asking where somebody else has changed a file; whether everything is saved."""
        if self._saver is None:
            return False
        try:
            self._told_saved(self._saver())
            return True
        except ChangedFileError as error:
            answers = (("stay", "Leave the file as it is; the journal keeps mine"), ("mine", "Write mine over it"))
            if await self.app.push_screen_wait(ChoiceScreen(str(error), answers)) != "mine":
                return False
            self._told_saved(self._saver(overwrite=True))
            return True
        except (OSError, UnicodeEncodeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self.notify(f"Not saved: {reason}. The journal keeps everything.", severity="error", timeout=20)
            return False

    def _told_saved(self, paths: tuple[str, ...]) -> None:
        self.notify(f"Saved {', '.join(paths)}." if paths else "Saved.")
        self._show()

    @work
    async def action_comment(self) -> None:
        """Writes a comment on the unit; an empty one removes it."""
        row = self.grid.cursor
        key = self.session.text.unit_key(row)
        before = self.session.value(COMMENT, key)
        said = before.get("text", "") if isinstance(before, Mapping) else ""
        text = await self.app.push_screen_wait(AskScreen(f"Comment on unit {row + 1}", str(said)))
        if text is not None:
            value = {"text": text} if text else None
            self.session.set_value(COMMENT, key, value, f"comment on unit {row + 1}")
            self._show()

    @work
    async def action_filter(self) -> None:
        """Shows only findings whose rule, severity, language or text holds a word; nothing written shows all."""
        text = await self.app.push_screen_wait(
            AskScreen("Show findings with this in rule, severity, language or text", self._filter)
        )
        if text is not None:
            self._filter = text
            self._reselect()
            self.grid.refresh_rows()
            self._show()

    @work
    async def action_find(self) -> None:
        """Asks for words and goes to the next place that has them."""
        text = await self.app.push_screen_wait(AskScreen("Find", self._sought))
        if text:
            self._sought = text
            self._find(1)

    def action_find_next(self) -> None:
        """Goes to the next place found."""
        self._find(1)

    def action_find_previous(self) -> None:
        """Goes to the previous place found."""
        self._find(-1)

    @work
    async def action_align(self) -> None:
        """Lines up units by hand."""
        language = self.grid.languages[self.grid.column]
        await self.app.push_screen_wait(AlignScreen(self.session, self.grid.cursor, language))
        self._current = None
        self.grid.show(self._rows, self._columns())
        self.action_check()

    def _find(self, direction: int) -> None:
        place = found_cell(self.session, self.grid.languages, self._sought, self.grid.cursor, direction)
        if place is None:
            self.notify(f"“{self._sought}” does not occur." if self._sought else "^F says what to look for.")
        else:
            self.grid.move_to(*place)

    def action_clip(self) -> None:
        """Cuts long rows, or shows them whole."""
        self._clip = 0 if self._clip != 0 else 2
        self.grid.show(self._rows, self._columns(), clip=self._clip)

    def action_help(self) -> None:
        """Shows the keys."""
        self.app.push_screen(HelpScreen("The review desk", DESK))

    def action_check(self) -> None:
        """Checks the whole text behind the screen."""
        self._checking = True
        self._show()
        self._check_all(self.session.revision)

    @work(thread=True, exclusive=True, group="checks")
    def _check_all(self, revision: int) -> None:
        checked = self.session.check_all()
        self.app.call_from_thread(self._checked, checked, revision)

    def _checked(self, checked: Checked, revision: int) -> None:
        if not self.session.take(checked, revision):
            self._check_all(self.session.revision)
            return
        self._checking = False
        for failure in checked.failures:
            self.notify(failure.sentence, severity="error")
        self._reselect()
        self.grid.refresh_rows()
        self._show()

    def _columns(self) -> tuple[str, ...]:
        languages = self.session.text.languages
        if len(languages) < 3 or self.size.width >= THREE_COLUMNS:
            return languages
        return languages[:2]

    def _board(self) -> Board:
        """The findings that are not dismissed."""
        return self.session.board.filtered(self._is_shown)

    def _is_shown(self, finding: Finding) -> bool:
        dismissed = finding.fingerprint and self.session.value(SUPPRESSION, finding.fingerprint) is not None
        place = finding.location
        said = f"{finding.rule} {finding.severity.label} {place.language} {place.text}".casefold()
        return not dismissed and self._filter.casefold() in said

    def _board_after(self, entry: Entry) -> Entry | None:
        return self._board().step(None, max(entry.unit, 0), 1)

    def _step(self, direction: int) -> None:
        entry = self._board().step(self._current, self.grid.cursor, direction)
        if entry is None:
            self.notify("Still checking." if self._checking else "No findings. F9 marks units as reviewed.")
            return
        self._select(entry)
        if entry.unit != OUTSIDE:
            language = entry.finding.location.language
            columns = self.grid.languages
            self.grid.move_to(entry.unit, columns.index(language) if language in columns else None)
        self._show()

    def _select(self, entry: Entry | None) -> None:
        before, self._current = self._current, entry
        self._rows.active = entry
        rows = {old.unit for old in (before, entry) if old is not None and old.unit != OUTSIDE}
        self.grid.refresh_rows(sorted(rows))

    def _reselect(self) -> None:
        """Stands on the same finding after a check, if it is still there."""
        if (self._current is not None and self._current not in self._board().entries) or self._current is None:
            found = self._board().of_unit(self.grid.cursor)
            self._current = Entry(self.grid.cursor, found[0]) if found else None
        self._rows.active = self._current

    def _apply(self, fixes: Iterable[Fix], title: str) -> None:
        entry = self._current
        try:
            changed = self.session.apply_fixes(fixes, title)
        except (FixOutdatedError, OverlappingEditsError) as error:
            self.notify(str(error), severity="warning")
            return
        self._changed(changed)
        if entry is not None:
            self._select(self._board().step(None, entry.unit, 1) if not self._board().of_unit(entry.unit) else None)
            self._step_within(entry)

    def _step_within(self, entry: Entry) -> None:
        """After a fix: the next finding of the same unit, else the next one."""
        here = self._board().of_unit(entry.unit)
        self._current = None
        if here:
            self._select(Entry(entry.unit, here[0]))
            self._show()
        else:
            self._step(1) if len(self._board()) else self._show()

    def _changed(self, units: Iterable[int]) -> None:
        """Shows changed units and checks them: themselves at once, the rest behind."""
        changed = list(units)
        self.session.recheck(changed)
        self._reselect()
        self.grid.refresh_rows(changed)
        self.action_check()

    def _told(self, result: object, done: str, nothing: str) -> None:
        if not isinstance(result, tuple):
            self.notify(nothing)
            return
        step, units = result
        self.notify(f"{done}: {step.title}")
        first = min(units, default=None)
        if first is not None:
            self.grid.move_to(first)
        if len(self.grid.languages) and len(units) > 1:
            self.grid.refresh_rows()
        self._changed(units)

    def _go_to_open(self, direction: int) -> None:
        total = len(self._rows)
        order = (self.grid.cursor + direction * (step + 1) for step in range(total))
        row = next((place % total for place in order if not self._rows.is_done(place % total)), None)
        if row is None:
            self.notify("Every unit is reviewed. ^S saves.")
        else:
            self.grid.move_to(row)

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._editor.remove()
            self._editor = None
        self.grid.focus()

    def _comment(self) -> str:
        """What somebody said of the unit, for the panel."""
        value = self.session.value(COMMENT, self.session.text.unit_key(self.grid.cursor)) if len(self._rows) else None
        return f"Comment: {value.get('text')}" if isinstance(value, Mapping) else ""

    def _show(self) -> None:
        """Brings the lines around the grid up to date."""
        if not self.is_mounted:
            return
        row = self.grid.cursor
        done = self._rows.done_count()
        note = "checking…" if self._checking else f"filter: {self._filter}" if self._filter else ""
        self.query_one(StatusLine).tell(self.session, row, done, note=note)
        self.query_one(KeyLine).tell(DESK, self.size.width)
        panel = self.query_one(FindingPanel)
        entries = self._board().entries
        if self._current is not None and self._current in entries:
            place = entries.index(self._current) + 1
            panel.tell(self.session, self._current.finding, place, len(entries))
        elif self._checking:
            panel.say("Checking. You can read and edit meanwhile.")
        elif entries:
            panel.say(self._comment() or "No finding in this unit. Tab goes to the next one.")
        elif self._filter:
            panel.say(f"None of {len(self.session.board)} findings matches {self._filter!r}. F filters anew.")
        else:
            panel.say("No findings. F9 marks units as reviewed, ^S saves.")
