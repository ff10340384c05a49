"""Saving, and leaving without losing anything."""

from typing import Protocol

from textual import work

from transreview.review.session import Session
from transreview.text.files import ChangedFileError
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.choice import ChoiceScreen


class Saver(Protocol):
    """Writes what the session holds and returns the paths written; raises as `review.saving.save` does."""

    def __call__(self, *, overwrite: bool = False) -> tuple[str, ...]: ...


class SavingActions(DeskBase):
    """What brings the session to its files."""

    def __init__(self, session: Session, saver: Saver | None = None) -> None:
        super().__init__(session)
        self._saver = saver

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
        self.show()
