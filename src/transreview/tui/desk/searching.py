"""Finding words in the text."""

from textual import work

from transreview.localization.gettext import gettext as _
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.ask import AskScreen
from transreview.tui.searching import found_cell


class SearchActions(DeskBase):
    """Going to places that have some words."""

    _sought = ""

    @work
    async def action_find(self) -> None:
        """Asks for words and goes to the next place that has them."""
        text = await self.app.push_screen_wait(AskScreen(_("Find"), self._sought))
        if text:
            self._sought = text
            self._find(1)

    def action_find_next(self) -> None:
        """Goes to the next place found."""
        self._find(1)

    def action_find_previous(self) -> None:
        """Goes to the previous place found."""
        self._find(-1)

    def _find(self, direction: int) -> None:
        place = found_cell(self.session, self._sought, self.grid.cursor, direction)
        if place is None:
            self.notify(
                _("“{text}” does not occur.", text=self._sought) if self._sought else _("^F says what to look for.")
            )
        else:
            self.go_to(*place)
