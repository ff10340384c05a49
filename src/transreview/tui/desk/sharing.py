"""A text that another desk has open: it is shown to be read, and can be taken over."""

from dataclasses import dataclass

from textual import work
from textual.message import Message

from transreview.localization.gettext import gettext as _
from transreview.review.text_lock import Holder
from transreview.text.display import shown
from transreview.tui.actions import CHANGING
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.choice import ChoiceScreen


@dataclass
class TakeOverWanted(Message):
    """The text is to be opened anew, on a unit, though another desk has it: that one then only reads."""

    row: int


class SharingActions(DeskBase):
    """What is different while another desk has the text."""

    _is_asking = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keeps what changes the text from a desk that only reads, and says why."""
        if action in CHANGING and not self.may_change():
            return False
        return super().check_action(action, parameters)

    def may_change(self) -> bool:
        """Whether the text is this desk's to change; else asks whether it is to be taken over."""
        holder = self.session.holder
        if holder is None:
            return True
        if not self._is_asking:
            self._is_asking = True
            self._ask_to_take_over(holder)
        return False

    @work
    async def _ask_to_take_over(self, holder: Holder) -> None:
        answers = [("read", _("Go on reading"))]
        if not self.session.unsaved and not self.is_editing:
            answers.append(("over", _("Take it over; the other desk then only reads")))
        question = described(holder) + "\n" + _("Two desks at once would overwrite each other's work.")
        answer = await self.app.push_screen_wait(ChoiceScreen(question, answers))
        self._is_asking = False
        if answer == "over":
            self.post_message(TakeOverWanted(self.grid.cursor))
            self.dismiss(None)


def described(holder: Holder) -> str:
    """Who has the text and since when, in one sentence."""
    values = {"who": shown(holder.who), "since": shown(holder.since[:16].replace("T", " "))}
    return _("{who} has this text open since {since} (process {process}).", **values, process=holder.process)
