"""Saving, and leaving without losing anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from textual import work
from textual.message import Message

from transreview.localization.gettext import gettext as _
from transreview.review.session import Session
from transreview.text.files import ChangedFileError
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.choice import ChoiceScreen


class Saver(Protocol):
    """Writes what the session holds and returns the paths written; raises as `review.saving.save` does."""

    def __call__(self, *, overwrite: bool = False) -> tuple[str, ...]: ...


@dataclass
class NeighbourWanted(Message):
    """The next (1) or previous (-1) text of the project is to be opened in place of this one."""

    direction: int


class SavingActions(DeskBase):
    """What brings the session to its files."""

    def __init__(
        self, session: Session, saver: Saver | None = None, neighbours: Mapping[int, str] | None = None, start: int = 0
    ) -> None:
        super().__init__(session, start)
        self._saver = saver
        self._neighbours = dict(neighbours or {})
        self._warned: tuple[int, object] | None = None

    def leave_for(self, direction: int) -> bool:
        """Says at the last finding which text comes next, and goes there when asked once more."""
        name = self._neighbours.get(direction)
        if name is None:
            return False
        here = (direction, self.current)
        if self._warned == here:
            self._leave_for(direction)
        else:
            self._warned = here
            self.notify(
                _("That was the last finding. Tab once more goes to the next text, {name}.", name=name)
                if direction > 0
                else _("That was the first finding. ⇧Tab once more goes to the previous text, {name}.", name=name)
            )
        return True

    @work
    async def _leave_for(self, direction: int) -> None:
        if await self._may_leave():
            self.post_message(NeighbourWanted(direction))
            self.dismiss(None)

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
        answers = (
            ("save", _("Save and leave")),
            ("leave", _("Leave; the journal keeps the changes")),
            ("stay", _("Stay")),
        )
        question = _("{count} changes are not saved.", count=self.session.unsaved)
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
            self.notify(
                _("Not saved: {reason}. The journal keeps everything.", reason=reason), severity="error", timeout=20
            )
            return False

    def _told_saved(self, paths: tuple[str, ...]) -> None:
        self.memory.add(self.session.text)
        self.notify(_("Saved {paths}.", paths=", ".join(paths)) if paths else _("Saved."))
        self.show()
