"""A dialog with a question and a few answers."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option


class ChoiceScreen(ModalScreen[str | None]):
    """Gives the name of the chosen answer, None when the question was left; `now` is the one that holds now."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Leave")]

    def __init__(self, question: str, answers: Sequence[tuple[str, str]], now: str | None = None) -> None:
        super().__init__()
        self._question = question
        self._answers = tuple(answers)
        self._now = now

    def compose(self) -> ComposeResult:
        """The question and its answers, the safest first."""
        with Vertical(id="dialog"):
            yield Label(self._question, markup=False)
            yield OptionList(*(Option(title, id=name) for name, title in self._answers), markup=False)

    def on_mount(self) -> None:
        """Stands on the answer that holds now."""
        places = [number for number, (name, _title) in enumerate(self._answers) if name == self._now]
        self.query_one(OptionList).highlighted = places[0] if places else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Takes the answer."""
        self.dismiss(event.option_id)
