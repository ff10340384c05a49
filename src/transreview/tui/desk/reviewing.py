"""The state of units: reviewed or not, what somebody said of them."""

from collections.abc import Mapping

from textual import work

from transreview.documents.document import DONE
from transreview.localization.gettext import gettext as _
from transreview.review.history import Change, Step
from transreview.review.session import COMMENT, STATUS
from transreview.review.signature import signature
from transreview.review.state import SIGNED
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.ask import AskScreen


class ReviewActions(DeskBase):
    """What is said of units, and going to those that are not reviewed."""

    def action_mark_done(self) -> None:
        """Marks the unit as reviewed and goes to the next one that is not; marks it as open again if it was."""
        row = self.grid.cursor
        done = self.rows.is_done(row)
        title = _("unit {number} open again" if done else "unit {number} reviewed", number=row + 1)
        key = self.session.text.unit_key(row)
        changes = (
            Change(STATUS, key, self.session.value(STATUS, key), None if done else DONE),
            Change(SIGNED, key, self.session.value(SIGNED, key), None if done else dict(signature())),
        )
        self.session.make(Step(title, changes))
        self.grid.refresh_rows([row])
        if not done:
            self._go_to_open(1)
        self.show()

    @work
    async def action_comment(self) -> None:
        """Writes a comment on the unit; an empty one removes it."""
        row = self.grid.cursor
        key = self.session.text.unit_key(row)
        before = self.session.value(COMMENT, key)
        said = before.get("text", "") if isinstance(before, Mapping) else ""
        text = await self.app.push_screen_wait(AskScreen(_("Comment on unit {number}", number=row + 1), str(said)))
        if text is not None:
            value = {"text": text, **signature()} if text else None
            change = Change(COMMENT, key, before, value)
            self.session.make(Step(_("comment on unit {number}", number=row + 1), (change,)))
            self.show()

    def action_next_open(self) -> None:
        """Goes to the next unit that nobody has marked as reviewed."""
        self._go_to_open(1)

    def action_previous_open(self) -> None:
        """Goes to the previous unit that nobody has marked as reviewed."""
        self._go_to_open(-1)

    def _go_to_open(self, direction: int) -> None:
        total = len(self.rows)
        order = (self.grid.cursor + direction * (step + 1) for step in range(total))
        row = next((place % total for place in order if not self.rows.is_done(place % total)), None)
        if row is None:
            self.notify(_("Every unit is reviewed. {save} saves.", **self.key_words("save")))
        else:
            self.grid.move_to(row)
