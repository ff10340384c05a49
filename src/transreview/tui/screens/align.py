"""Lining up by hand: segments are pushed down, pulled up, rows merged, split and confirmed."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.command import Provider

from transreview.alignment.edits import LinkEditError, link, merge, shift, split, unlink
from transreview.alignment.unit import Alignment
from transreview.localization.gettext import gettext as _
from transreview.review.session import Session
from transreview.tui.actions import ALIGN, bindings
from transreview.tui.align_rows import AlignRows
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.keymap import key_words
from transreview.tui.palette import AlignCommands
from transreview.tui.screens.grid_screen import GridScreen
from transreview.tui.screens.help import HelpScreen
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.lines import KeyLine, StatusLine


class AlignScreen(GridScreen):
    """The units of a session while their links are changed. Every change is a step of the session."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ALIGN)]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {AlignCommands}

    def __init__(self, session: Session, row: int, language: str) -> None:
        super().__init__()
        self.session = session
        self._rows = AlignRows(session)
        self._start = row, session.text.languages.index(language)

    def compose(self) -> ComposeResult:
        """Status line, grid, panel, key line, as on the desk."""
        yield StatusLine(id="status")
        yield DeskGrid(self._rows, self.session.text.languages, id="grid")
        yield FindingPanel(id="panel")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Stands where the desk stood."""
        self.grid.focus()
        self.grid.move_to(*self._start)
        self.call_after_refresh(self._show)

    def on_desk_grid_moved(self) -> None:
        """Tells where one is."""
        self._show()

    def action_push_down(self) -> None:
        """Gives the last segment of the cell to the next row."""
        row, code = self.grid.cursor, self._language
        self._change(
            lambda now: shift(now, row, code, 1),
            _("unit {number} {language} pushed down", number=row + 1, language=code),
        )

    def action_pull_up(self) -> None:
        """Takes the first segment of the next row's cell."""
        row, code = self.grid.cursor, self._language
        self._change(
            lambda now: shift(now, row + 1, code, -1),
            _("unit {number} {language} pulled up", number=row + 1, language=code),
        )

    def action_merge(self) -> None:
        """Makes one row of this and the next."""
        row = self.grid.cursor
        self._change(
            lambda now: merge(now, [row, row + 1]), _("units {one} and {other} merged", one=row + 1, other=row + 2)
        )

    def action_split(self) -> None:
        """Makes two rows of one: the first segment of each language stays."""
        row = self.grid.cursor
        sides = self.session.text.units[row].sides
        at = {code: min(1, len(side) - 1) if len(side) > 1 else len(side) for code, side in sides.items()}
        self._change(lambda now: split(now, row, at), _("unit {number} split", number=row + 1))

    def action_confirm(self) -> None:
        """Says that the row is right: its links count as made by hand."""
        row = self.grid.cursor
        self._change(lambda now: _confirmed(now, row), _("unit {number} confirmed", number=row + 1))

    def action_unlink(self) -> None:
        """Takes the row apart."""
        row = self.grid.cursor
        self._change(lambda now: _apart(now, row), _("unit {number} taken apart", number=row + 1))

    def action_next_doubtful(self) -> None:
        """Goes to the next row that is doubtful or not one to one."""
        row = self._rows.next_doubtful(self.grid.cursor)
        if row is None:
            self.notify(_("Every row is one to one and sure, or made by hand."))
        else:
            self.grid.move_to(row)

    def action_undo(self) -> None:
        """Takes the last step back."""
        self._told(self.session.undo() is not None, _("Nothing to undo."))

    def action_redo(self) -> None:
        """Makes the last undone step again."""
        self._told(self.session.redo() is not None, _("Nothing to do again."))

    def action_help(self) -> None:
        """Shows the keys."""
        self.app.push_screen(HelpScreen(_("Lining up by hand"), ALIGN))

    def action_leave_alignment(self) -> None:
        """Goes back to the desk."""
        self.dismiss(None)

    @property
    def _language(self) -> str:
        return self.grid.languages[self.grid.column]

    def _change(self, make: Callable[[Alignment], Alignment], title: str) -> None:
        try:
            changed = make(self.session.text.alignment)
        except LinkEditError as error:
            self.notify(str(error), severity="warning")
            return
        self.session.relink(changed, title)
        self._told(True, "")

    def _told(self, changed: bool, nothing: str) -> None:
        if not changed:
            self.notify(nothing)
            return
        self.grid.show(self._rows, self.session.text.languages)
        self._show()

    def _show(self) -> None:
        if not self.is_mounted or not len(self._rows):
            return
        unit = self.session.text.units[self.grid.cursor]
        shape = ":".join(str(len(side)) for side in unit.sides.values())
        who = (
            _("by hand")
            if unit.by == "hand"
            else _("automatic, sure {confidence}", confidence=f"{unit.confidence:.2f}")
        )
        self.query_one(StatusLine).tell(self.session, self.grid.cursor, 0, note=_("LINING UP"))
        self.query_one(FindingPanel).say(
            f"{shape}  {who}. "
            + _(
                "{push_down} pushes the last segment of the cell into the next row.",
                **key_words(self.app, ALIGN, "push_down"),
            )
        )
        self.query_one(KeyLine).tell(ALIGN, self.size.width)


def _confirmed(alignment: Alignment, row: int) -> Alignment:
    sides = alignment.units[row].sides
    for left, right in alignment.links:
        if sides[left] or sides[right]:
            alignment = link(alignment, (left, right), sides[left], sides[right])
    return alignment


def _apart(alignment: Alignment, row: int) -> Alignment:
    sides = alignment.units[row].sides
    for left, right in alignment.links:
        alignment = unlink(alignment, (left, right), sides[left], sides[right])
    return alignment
