"""The application of the desk: which screen is on, and opening and saving texts."""

from collections.abc import Mapping
from typing import ClassVar

from textual import work
from textual.app import App

from transreview.review.discovery import TextFiles
from transreview.review.saving import save
from transreview.review.workspace import OpenedText, Workspace, open_text, read_text
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.desk import DeskScreen
from transreview.tui.screens.start import StartScreen


class DeskApp(App[None]):
    """Opens the only text of a workspace at once, else lets one be chosen."""

    TITLE = "transreview"
    CSS_PATH = "desk.tcss"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = True

    def __init__(self, workspace: Workspace, keys: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        self._keys = dict(keys or {})

    def on_mount(self) -> None:
        """Shows the first screen."""
        if self._keys:
            self.set_keymap(self._keys)
        texts = self.workspace.texts
        self.push_screen(StartScreen(texts))
        if len(texts) == 1:
            self.open(texts[0])

    async def action_quit(self) -> None:
        """Quits; a desk with unsaved changes asks first."""
        if isinstance(self.screen, DeskScreen):
            self.screen.action_leave()
        else:
            self.exit()

    def on_start_screen_chosen(self, message: StartScreen.Chosen) -> None:
        """Opens the chosen text."""
        self.open(message.text)

    @work
    async def open(self, files: TextFiles) -> None:
        """Reads and aligns a text behind the screen, asks about work that was broken off, and shows the desk."""
        opened = await self.run_worker(lambda: self._read(files), thread=True, exit_on_error=False).wait()
        if opened is None:
            return
        if opened.recovered is not None:
            await self._recover(opened)
        self.push_screen(DeskScreen(opened.session, _Saver(opened, self.workspace.base)))

    def _read(self, files: TextFiles) -> OpenedText | None:
        text = read_text(files)
        for each in text.unreadable:
            self.call_from_thread(self.notify, f"{each.path}: {each.problem}", severity="error", timeout=20)
        return open_text(self.workspace, text) if text.documents else None

    async def _recover(self, opened: OpenedText) -> None:
        recovered = opened.recovered
        assert recovered is not None
        count = len(recovered.steps)
        answer = await self.push_screen_wait(
            ChoiceScreen(
                f"An earlier session left {count} {'step' if count == 1 else 'steps'} unsaved. What is to be done?",
                (("restore", "Restore them"), ("discard", "Discard them")),
            )
        )
        if answer == "discard":
            opened.journal.clear({document.path: "" for document in opened.text.documents.values()})
        else:
            for problem in opened.session.recover(recovered.steps):
                self.notify(problem, severity="warning", timeout=20)


class _Saver:
    """Saves one opened text."""

    def __init__(self, opened: OpenedText, base: str) -> None:
        self._opened = opened
        self._base = base

    def __call__(self, *, overwrite: bool = False) -> tuple[str, ...]:
        return save(self._opened, self._base, overwrite=overwrite)
