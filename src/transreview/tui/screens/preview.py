"""A large text while it is read and lined up: its beginning, to be read at once."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from transreview.localization.gettext import gettext as _
from transreview.text.display import shown
from transreview.tui.actions import MOVING, bindings
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.grid.rows import Cell, RowHead
from transreview.tui.screens.grid_screen import GridScreen


class PreviewRows:
    """The first segments of each language side by side as they follow each other, not lined up."""

    def __init__(self, sides: Mapping[str, Sequence[str]]) -> None:
        self._sides = sides

    def __len__(self) -> int:
        return max(map(len, self._sides.values()), default=0)

    def head(self, row: int) -> RowHead:
        """The row's number."""
        return RowHead(row + 1, "··")

    def cell(self, row: int, language: str, *, current: bool = False) -> Cell:
        """A segment."""
        side = self._sides[language]
        return Cell(side[row] if row < len(side) else "")

    def guess(self, row: int) -> int:
        """The code points of the longest side."""
        return max((len(side[row]) for side in self._sides.values() if row < len(side)), default=0)


class PreviewScreen(GridScreen):
    """Shown until the text is ready. `left` says that its reader did not want to wait."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(MOVING),
        Binding("escape,ctrl+t,ctrl+q", "leave_preview", "Leave"),
    ]

    def __init__(self, name: str, sides: Mapping[str, Sequence[str]], order: Sequence[str]) -> None:
        super().__init__()
        self._text_name = name
        self._rows = PreviewRows(sides)
        self._languages = tuple(dict.fromkeys(chain((code for code in order if code in sides), sides)))
        self.left = False

    def compose(self) -> ComposeResult:
        """What goes on, and the rows."""
        yield Static(id="status", markup=False)
        yield DeskGrid(self._rows, self._languages, clip=3, id="grid")
        yield Static(" " + _("You can read meanwhile. Esc goes back to the list of texts."), id="keys", markup=False)

    def on_mount(self) -> None:
        """Says that the text is read."""
        self.grid.focus()
        self.tell(_("reading…"))

    def tell(self, what: str) -> None:
        """Says what goes on."""
        if self.is_mounted:
            self.query_one("#status", Static).update(f" {shown(self._text_name)}  {what}")

    def action_leave_preview(self) -> None:
        """Does not wait for the text."""
        self.left = True
        self.dismiss(None)
