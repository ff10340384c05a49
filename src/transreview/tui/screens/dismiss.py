"""The dialog that asks why a finding is dismissed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

REASONS: tuple[tuple[str, str], ...] = (
    ("false-positive", "Not an error: the tool is wrong here"),
    ("intended", "Intended: the house or the author wants it so"),
    ("glossary", "The glossary is wrong or incomplete"),
    ("later", "Known, to be mended elsewhere"),
    ("other", "Another reason…"),
)


class DismissScreen(ModalScreen[str | None]):
    """Gives the reason, None when the finding is to stay."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Keep it")]

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what

    def compose(self) -> ComposeResult:
        """A list of reasons, and a line for one's own."""
        with Vertical(id="dialog"):
            yield Label(f"Dismiss {self._what}: why?", markup=False)
            yield OptionList(*(Option(title, id=name) for name, title in REASONS))
            yield Input(placeholder="the reason, in your words", id="reason", classes="hidden")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Takes a reason from the list, or asks for one's own."""
        if event.option_id == "other":
            field = self.query_one(Input)
            field.remove_class("hidden")
            field.focus()
        else:
            self.dismiss(dict(REASONS)[event.option_id or ""])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Takes the reason that was written."""
        if event.value.strip():
            self.dismiss(event.value.strip())
