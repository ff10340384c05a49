"""A page to read over the desk."""

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static


class PageScreen(ModalScreen[None]):
    """A text that scrolls; Escape closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,f12,q", "dismiss(None)", "Close")]

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(id="help"):
            yield Static(self._text)
