"""Saving, and leaving without losing anything."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import work
from textual.message import Message

from transreview.localization.gettext import gettext as _
from transreview.review.session import Session
from transreview.text.display import shown
from transreview.tui.desk.base import DeskBase
from transreview.tui.desk.save_dialogs import Outcome, reason_of, save_asking
from transreview.tui.desk.sharing import described
from transreview.tui.saver import Saver
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.widgets.banner import Banner


@dataclass
class NeighbourWanted(Message):
    """The next (1) or previous (-1) text of the project is to be opened in place of this one."""

    direction: int


@dataclass
class RereadWanted(Message):
    """The text is to be opened anew, on a unit: its files now hold somebody else's changes too."""

    row: int


@dataclass
class SavedElsewhere(Message):
    """The text was written under another name and is to be opened there, on a unit."""

    paths: tuple[str, ...]
    row: int


class SavingActions(DeskBase):
    """What brings the session to its files."""

    def __init__(
        self, session: Session, saver: Saver | None = None, neighbours: Mapping[int, str] | None = None, start: int = 0
    ) -> None:
        super().__init__(session, start)
        self._saver = saver
        self._neighbours = dict(neighbours or {})
        self._warned: tuple[int, object] | None = None
        self._read_only = saver.read_only if saver is not None else ()
        self._is_journal_told = False

    def show(self) -> None:
        """Brings the lines around the grid up to date, and says what is not safe."""
        super().show()
        if not self.is_mounted:
            return
        self.query_one(Banner).tell(self._warnings())
        problem = self.session.journal_problem
        if problem is None:
            self._is_journal_told = False
        elif not self._is_journal_told and self.session.holder is None:
            self._is_journal_told = True
            self._tell_journal()

    def on_unmount(self) -> None:
        """Gives the text free for other desks."""
        if self._saver is not None:
            self._saver.leave()

    def _warnings(self) -> list[str]:
        warnings = []
        if self._read_only:
            paths = ", ".join(self._read_only)
            warnings.append(_("Read-only: {paths}. Saving asks for another name.", paths=paths))
        holder = self.session.holder
        if holder is not None:
            warnings.append(_("{who} Here it can only be read.", who=described(holder)))
        if self.session.journal_problem is not None:
            warnings.append(
                _(
                    "The journal cannot be written ({reason}): changes are in memory only. {save} saves.",
                    reason=reason_of(self.session.journal_problem),
                    **self.key_words("save"),
                )
            )
        return warnings

    @work
    async def _tell_journal(self) -> None:
        """Says that changes are not on disk, and tries again when that is asked for."""
        while (problem := self.session.journal_problem) is not None:
            question = _(
                "The journal cannot be written: {reason}. Your changes are kept in memory; a crash would lose them.",
                reason=shown(reason_of(problem)),
            )
            answers = (("again", _("Try again")), ("save", _("Save now")), ("on", _("Go on without the journal")))
            answer = await self.app.push_screen_wait(ChoiceScreen(question, answers))
            if answer == "save":
                self.action_save()
            if answer != "again":
                return
            self.session.retry_journal()
        self.show()

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
                _(
                    "That was the last finding. {next_finding} once more goes to the next text, {name}.",
                    name=name,
                    **self.key_words("next_finding"),
                )
                if direction > 0
                else _(
                    "That was the first finding. {previous_finding} once more goes to the previous text, {name}.",
                    name=name,
                    **self.key_words("previous_finding"),
                )
            )
        return True

    @work
    async def _leave_for(self, direction: int) -> None:
        if await self._may_leave():
            self.post_message(NeighbourWanted(direction))
            self.dismiss(None)

    @work
    async def action_save(self) -> None:
        """Saves the text and its review file; opens it anew where its files now hold more than is shown here."""
        outcome = await self._save()
        row = self.grid.cursor
        if outcome.elsewhere:
            self.post_message(SavedElsewhere(outcome.elsewhere, row))
            self.dismiss(None)
        elif outcome.is_stale:
            self.notify(_("Opened anew: the files hold somebody else's changes too."))
            self.post_message(RereadWanted(row))
            self.dismiss(None)

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
        answers = [("leave", _("Leave; the journal keeps the changes")), ("stay", _("Stay"))]
        if self.session.is_lined_up:
            answers.insert(0, ("save", _("Save and leave")))
        question = _("{count} changes are not saved.", count=self.session.unsaved)
        answer = await self.app.push_screen_wait(ChoiceScreen(question, answers))
        return answer == "leave" or (answer == "save" and (await self._save()).is_saved)

    async def _save(self) -> Outcome:
        """Saves, asking where a file was changed on disk or cannot be written."""
        if not self.session.is_lined_up:
            self.tell_not_lined_up()
        if self._saver is None or not self.session.is_lined_up:
            return Outcome(False)
        outcome = await save_asking(self.app, self._saver, self.session)
        if outcome.is_saved:
            self._told_saved(outcome.elsewhere or outcome.written)
        self.show()
        return outcome

    def _told_saved(self, paths: tuple[str, ...]) -> None:
        self.memory.add(self.session.text)
        self.notify(_("Saved {paths}.", paths=", ".join(paths)) if paths else _("Saved."))
