"""Summing up: the state of the review in numbers, and the change list for the translator."""

import os

from textual import work

from transreview.localization.gettext import gettext as _
from transreview.reports.change_list import change_list
from transreview.review.signature import signature
from transreview.review.summary import summarised
from transreview.text.display import shown
from transreview.text.files import write_atomically
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.summary import SummaryScreen


class SummaryActions(DeskBase):
    """What is told of the whole text."""

    @work
    async def action_summary(self) -> None:
        """Shows the numbers, and goes on to the change list where that is asked for."""
        screen = SummaryScreen(self.session.text.name, summarised(self.session))
        if await self.app.push_screen_wait(screen):
            self.action_change_list()

    @work
    async def action_change_list(self) -> None:
        """Writes what was changed and why into a file; one that is there is replaced only when that is said."""
        files = self.session.files
        base = files.base if files is not None else os.getcwd()
        name = f"{self.session.text.name}.changes.md"
        while True:
            answer = await self.app.push_screen_wait(AskScreen(_("Write the change list to"), name))
            if not answer:
                return
            name = answer
            path = os.path.join(base, os.path.expanduser(name))
            if os.path.exists(path) and not await self._overwrites(name):
                continue
            try:
                write_atomically(path, change_list(self.session, signature()).encode("utf-8", "replace"))
            except OSError as error:
                reason = error.strerror or str(error)
                self.notify(_("Not written: {reason}.", reason=f"{shown(name)}: {reason}"), severity="error")
                continue
            self.notify(_("The change list is in {path}.", path=shown(name)))
            return

    async def _overwrites(self, name: str) -> bool:
        question = _("{path} is there already.", path=shown(name))
        answers = (("other", _("Choose another name")), ("over", _("Write over it")))
        return await self.app.push_screen_wait(ChoiceScreen(question, answers)) == "over"
