"""The start: the texts of the project, with what was found in each as the checks come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from transreview.findings.severity import Severity
from transreview.review.discovery import TextFiles
from transreview.text.display import shown

_NAME = 44


class StartScreen(Screen[None]):
    """The list of texts. Enter opens one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,ctrl+q,escape", "app.quit", "Quit"),
        Binding("f1", "help", "Help"),
    ]

    @dataclass
    class Chosen(Message):
        """A text is to be opened."""

        text: TextFiles

    def __init__(self, texts: Sequence[TextFiles]) -> None:
        super().__init__()
        self._texts = tuple(texts)

    def compose(self) -> ComposeResult:
        """A heading, the list, the keys."""
        yield Static(Text(" transreview   choose a text", "bold"), id="status")
        yield OptionList(*(Option(_line(text, ""), id=str(number)) for number, text in enumerate(self._texts)))
        yield Static(Text(" Enter open   ↑↓ choose   ^P palette   q quit"), id="keys")

    def tell(self, number: int, counts: dict[Severity, int] | None) -> None:
        """Shows what was found in a text (None: it cannot be read)."""
        if counts is None:
            said = "cannot be read"
        else:
            letters = ((Severity.ERROR, "E"), (Severity.WARNING, "W"), (Severity.INFO, "i"))
            said = "  ".join(f"{letter}{counts[severity]}" for severity, letter in letters)
        self.query_one(OptionList).replace_option_prompt(str(number), _line(self._texts[number], said))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Opens a text."""
        self.post_message(self.Chosen(self._texts[int(event.option_id or 0)]))

    def action_help(self) -> None:
        """Says what this screen is for."""
        self.notify("Enter opens the chosen text. In the text, F1 shows every key.")


def _line(text: TextFiles, said: str) -> Text:
    codes = " ".join(sorted(file.language or "?" for file in text.files))
    name = shown(text.name)
    return Text(f"{name:<{_NAME}} {codes:<10} {said}", no_wrap=True)
