"""The application of the desk: the theme, the keys a user has chosen, and which screen is on."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.app import App

from transreview.review.session import Session
from transreview.tui.screens.desk import DeskScreen


class DeskApp(App[None]):
    """Opens the desk on one session."""

    TITLE = "transreview"
    CSS_PATH = "desk.tcss"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = True

    def __init__(self, open_session: Callable[[], Session], keys: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._open_session = open_session
        self._keys = dict(keys or {})

    def on_mount(self) -> None:
        """Shows the text."""
        if self._keys:
            self.set_keymap(self._keys)
        self.push_screen(DeskScreen(self._open_session()))
