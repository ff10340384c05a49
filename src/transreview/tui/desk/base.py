"""What all actions of the desk share: the session, the finding one stands on, and bringing the screen up to date."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from rich.text import Text
from textual.containers import Container
from textual.worker import Worker, get_current_worker

from transreview.glossary.errors import GlossaryError
from transreview.glossary.glossary import Glossary
from transreview.localization.gettext import gettext as _
from transreview.review.board import OUTSIDE, Board, Entry
from transreview.review.engine import Checked, CheckStoppedError
from transreview.review.exchange_rows import file_remark
from transreview.review.finding_filter import matches
from transreview.review.session import COMMENT, Session
from transreview.review.translation_memory import Rendering, TranslationMemory
from transreview.text.display import shown
from transreview.tui.accepting import acceptable
from transreview.tui.actions import DESK, EDITOR
from transreview.tui.desk.columns import Columns, clip
from transreview.tui.interpreter import keep
from transreview.tui.keymap import key_words
from transreview.tui.screens.grid_screen import GridScreen
from transreview.tui.session_rows import SessionRows
from transreview.tui.widgets.column_heads import ColumnHeads
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.lines import KeyLine, StatusLine
from transreview.tui.widgets.side_pane import (
    WIDTH,
    SidePane,
    finding_lines,
    link_lines,
    note_lines,
    rendering_lines,
    term_lines,
    value_lines,
)
from transreview.tui.work import in_thread


class DeskBase(GridScreen):
    """The state of a desk. Kinds of action are classes on this one, and the screen is all of them.

    `start` 1 or -1 goes to the first or last finding when they are there.
    """

    def __init__(self, session: Session, start: int = 0) -> None:
        super().__init__()
        self._start = start
        self.session = session
        self.rows = SessionRows(session)
        self.memory = TranslationMemory()
        self._renderings: tuple[object, tuple[Rendering, ...]] | None = None
        self.checking = False
        self.lining_up = ""
        self._check_runs = False
        self._is_kept = False
        self._partly_told: set[str] = set()
        self.filter = ""
        self.columns = Columns(session.text.languages)
        self.clip: int | None = None
        self._laid_out: tuple[object, ...] | None = None
        self._board: tuple[object, Board] | None = None
        self._current: Entry | None = None

    @property
    def current(self) -> Entry | None:
        """The finding one stands on."""
        return self._current

    @property
    def area(self) -> Container:
        """The part of the screen with the grid, on which an editor opens."""
        return self.query_one("#desk", Container)

    @property
    def board(self) -> Board:
        """The findings that are neither dismissed nor filtered out."""
        session = self.session
        state = (session.open_board, session.revision, self.filter)
        if self._board is None or self._board[0] != state:
            self._board = (state, session.open_board.filtered(lambda finding: matches(finding, self.filter)))
        return self._board[1]

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited: the panel then shows what the edit changes."""
        return False

    def select(self, entry: Entry | None) -> None:
        """Stands on a finding, or on none."""
        before, self._current = self._current, entry
        self.rows.active = entry
        rows = {old.unit for old in (before, entry) if old is not None and old.unit != OUTSIDE}
        self.grid.refresh_rows(sorted(rows))

    def reselect(self) -> None:
        """Stands on the same finding after a check, if it is still there, else on the unit's first one."""
        if self._current is None or self._current not in self.board:
            found = self.board.of_unit(self.grid.cursor)
            self._current = Entry(self.grid.cursor, found[0]) if found else None
        self.rows.active = self._current

    def step(self, direction: int) -> None:
        """Goes to the next (1) or previous (-1) finding."""
        if self._is_at_end(direction) and self.leave_for(direction):
            return
        entry = self.board.step(self._current, self.grid.cursor, direction)
        if entry is None and self._is_pending:
            self._start = direction
            self.notify(_("Still checking; the first finding comes when it is there."), timeout=2)
            return
        if entry is None:
            self.notify(_("No findings. {mark_done} marks units as reviewed.", **self.key_words("mark_done")))
            return
        self.stand_on(entry)

    def stand_on(self, entry: Entry) -> None:
        """Stands on a finding, in its unit and column, and shows it; where the grid moves, it says so itself."""
        grid = self.grid
        cell = (grid.cursor, grid.column)
        self.select(entry)
        if entry.unit != OUTSIDE:
            self.go_to(entry.unit, entry.finding.location.language)
        if cell == (grid.cursor, grid.column):
            self.show()

    def leave_for(self, direction: int) -> bool:
        """Goes on to a neighbouring text, if there is one, and whether it does; the screen knows the texts."""
        return False

    def _is_at_end(self, direction: int) -> bool:
        """Whether no further finding stands in that direction."""
        if self._is_pending or self._current is None:
            return not self._is_pending and not len(self.board)
        return len(self.board) > 0 and self._current == self.board.entries[-1 if direction > 0 else 0]

    @property
    def language(self) -> str:
        """The language of the column one stands in."""
        return self.grid.languages[self.grid.column]

    def go_to(self, unit: int, language: str | None = None) -> None:
        """Stands on a unit, in the column of a language, which is shown if it was not."""
        if language is not None and language not in self.grid.languages and language in self.columns.languages:
            self.columns.bring(language)
            self.lay_out()
            self.show()
        shown = self.grid.languages
        self.grid.move_to(unit, shown.index(language) if language in shown else None)

    def key_words(self, *names: str) -> Mapping[str, str]:
        """The keys of actions, to be put into sentences."""
        return key_words(self.app, DESK, *names)

    def tell_no_finding(self) -> None:
        """Says that what was asked for is done to a finding, and that one stands on none."""
        said = _("{next_finding} goes to a finding first.", **self.key_words("next_finding"))
        self.notify(said, severity="warning")

    def may_change(self) -> bool:
        """Whether the text is this desk's to change; what asks says so where it is not."""
        return True

    def selected_text(self) -> str:
        """What is selected in an open editor, in one line."""
        return ""

    def place_editor(self) -> None:
        """Puts an open editor on its cell."""

    def lay_out(self) -> None:
        """Shows as many columns as are readable, rows cut as fits the width."""
        width = self.area.size.width or self.size.width
        cut = self.clip if self.clip is not None else clip(self.size.width)
        shown = (self.columns.shown(width), cut, width)
        if shown != self._laid_out:
            self._laid_out = shown
            self.grid.show(self.rows, shown[0], clip=cut)

    def changed(self, units: Iterable[int]) -> None:
        """Shows changed units and checks them: themselves at once, the rest behind."""
        changed = list(units)
        self.session.recheck(changed)
        self.reselect()
        self.grid.refresh_rows(changed)
        self.check()

    def check(self) -> None:
        """Checks the whole text behind the screen; one that runs already begins anew when it is done.

        A text that is being lined up is checked then.
        """
        if not self.session.is_lined_up:
            self.show()
            return
        self.checking = True
        self.show()
        if self._check_runs:
            return
        self._check_runs = True
        if self.session.is_glossary_outdated:
            self._load_glossary()
            return
        in_thread(self, self._check_newest, self._checked, group="checks")

    def _check_newest(self) -> tuple[Checked, int] | None:
        """What the rules say of the text, and of which revision: one that nobody has changed meanwhile.

        A check of what was changed since is broken off and begins anew; None where the desk was left.
        """
        session, worker = self.session, get_current_worker()
        while not worker.is_cancelled:
            revision = session.revision
            try:
                return session.check_all(partial(self._is_check_wanted, worker, revision)), revision
            except CheckStoppedError:
                if session.is_glossary_outdated:
                    return Checked((), ()), revision
        return None

    def _is_check_wanted(self, worker: Worker[object], revision: int) -> bool:
        return not worker.is_cancelled and revision == self.session.revision

    def show(self) -> None:
        """Brings the lines around the grid up to date."""
        if not self.is_mounted:
            return
        row = self.grid.cursor
        note = self._what_goes_on() or _("filter: {filter}", filter=self.filter) if self.filter else ""
        self.query_one(StatusLine).tell(self.session, row, self.rows.done_count(), note=note)
        self.query_one(KeyLine).tell(EDITOR if self.is_editing else DESK, self.size.width)
        self._show_heads()
        panel = self.query_one(FindingPanel)
        board = self.board
        if self._current is not None and self._current in board and not self.is_editing:
            place = board.place(self._current, row) + 1
            form = acceptable(self.session, self._current)
            panel.tell(self.session, self._current.finding, place, len(board), form)
        elif not self.is_editing:
            panel.say(self._nothing(len(board) > 0))
        self._show_pane()

    @property
    def _is_pending(self) -> bool:
        """Whether findings are still to come."""
        return self.checking or not self.session.is_lined_up

    def _what_goes_on(self) -> str:
        if not self.session.is_lined_up:
            return _("lining up {share}", share=self.lining_up)
        return _("checking…") if self.checking else ""

    def tell_not_lined_up(self) -> None:
        """Says that something has to wait."""
        self.notify(_("The text is still being lined up; you can read and edit meanwhile."), severity="warning")

    def pane_sections(self, width: int = WIDTH) -> Iterator[tuple[str, Iterable[Text]]]:
        """What the pane beside the grid shows of the unit, in so many cells."""
        row, text = self.grid.cursor, self.session.text
        yield f"{_('Findings')}  {len(self.board)}", finding_lines(self.board, self._current, row)
        if not len(self.rows):
            return
        yield _("Notes"), note_lines(file_remark(self.session, row), width)
        groups, lit = self.rows.counterparts(row), self.rows.lit_of(row)
        yield _("Glossary"), term_lines(groups, lit, text.languages, width)
        yield _("Values"), value_lines(groups, lit, {code: text.side(row, code) for code in text.languages})
        yield _("Earlier renderings"), rendering_lines(self.renderings(), width)
        yield _("Links"), link_lines(text.units[row])

    def renderings(self) -> tuple[Rendering, ...]:
        """How other texts of the project render sentences like the unit's, in the language one stands in."""
        row, target, text = self.grid.cursor, self.language, self.session.text
        state = (row, target, self.session.revision, len(self.memory))
        if self._renderings is None or self._renderings[0] != state:
            sides = [(code, text.side(row, code)) for code in text.languages if code != target]
            sources = [(code, side) for code, side in sides if side]
            self._renderings = (state, self.memory.renderings(sources, target, without=text.name))
        return self._renderings[1]

    def _show_pane(self) -> None:
        pane = self.query_one(SidePane)
        if pane.display:
            pane.tell(self.pane_sections())

    def _show_heads(self) -> None:
        grid = self.grid
        hidden = [code for code in self.columns.languages if code not in grid.languages]
        source = self.session.checks.context.source
        self.query_one(ColumnHeads).tell(grid.languages, grid.column, grid.column_width, source, hidden)

    def _nothing(self, elsewhere: bool) -> str:
        """What there is to say where no finding is; `elsewhere` where there are some in other units."""
        if not self.session.is_lined_up:
            return _(
                "Being lined up: until then the sentences stand as they follow each other. You can edit meanwhile."
            )
        if self.checking:
            return _("Checking. You can read and edit meanwhile.")
        if comment := self._comment():
            return comment
        if elsewhere:
            return _("No finding in this unit. {next_finding} goes to the next one.", **self.key_words("next_finding"))
        if self.filter:
            return _(
                "None of {count} findings matches “{filter}”. {clear_filter} shows all again.",
                count=len(self.session.open_board),
                filter=self.filter,
                **self.key_words("clear_filter"),
            )
        return _(
            "No findings. {mark_done} marks units as reviewed, {save} saves.", **self.key_words("mark_done", "save")
        )

    def _comment(self) -> str:
        """What somebody said of the unit, else what its file says."""
        if not len(self.rows):
            return ""
        row = self.grid.cursor
        value = self.session.value(COMMENT, self.session.text.unit_key(row))
        if isinstance(value, Mapping):
            who = " ".join(str(value[name]) for name in ("by", "at") if value.get(name))
            said = "\n".join(map(shown, str(value.get("text")).splitlines()))
            return f"{_('Comment')}{f' ({shown(who)})' if who else ''}: {said}"
        remark = file_remark(self.session, row)
        notes = [*(remark.comment or "").splitlines(), *remark.notes]
        return f"{_('Notes')}: {shown(' · '.join(notes))}" if notes else ""

    def _load_glossary(self) -> None:
        files = self.session.files
        assert files is not None
        revision = files.revision

        def load() -> Glossary | str:
            try:
                return files.glossary()
            except GlossaryError as error:
                return str(error)

        def take(glossary: Glossary | str) -> None:
            self._check_runs = False
            if isinstance(glossary, str):
                said = _("{problem}. {undo} takes the change back.", problem=glossary, **self.key_words("undo"))
                self.notify(said, severity="error", timeout=20)
                self.checking = False
                return
            self.session.use_glossary(glossary, revision)
            self.check()

        in_thread(self, load, take, group="checks")

    def _checked(self, found: tuple[Checked, int] | None) -> None:
        self._check_runs = False
        if found is None:
            return
        checked, revision = found
        if self.session.is_glossary_outdated or not self.session.take(checked, revision):
            self.check()
            return
        self.checking = False
        if not self._is_kept:
            self._is_kept = True
            keep()
        for failure in checked.failures:
            self.notify(failure.sentence, severity="error")
        for partly in checked.partly:
            if partly.path not in self._partly_told:
                self._partly_told.add(partly.path)
                self.notify(partly.sentence, severity="warning", timeout=20)
        if self._start:
            direction, self._start = self._start, 0
            if len(self.board):
                self.stand_on(self.board.entries[0 if direction > 0 else -1])
        self.reselect()
        self.grid.repaint()
        self.show()
