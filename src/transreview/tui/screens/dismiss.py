"""The dialog that asks why a finding is dismissed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import mark
from transreview.text.display import shown

REASONS: tuple[tuple[str, str], ...] = (
    ("false-positive", mark("Not an error: the tool is wrong here")),
    ("intended", mark("Intended: the house or the author wants it so")),
    ("glossary", mark("The glossary is wrong or incomplete")),
    ("later", mark("Known, to be mended elsewhere")),
    ("other", mark("Another reason…")),
)


ACCEPT = "accept"
"""The answer that the glossary is to accept the form."""

REMOVE = "remove"
"""The answer that a finding that was added by hand is to be taken away."""


class DismissScreen(ModalScreen[str | None]):
    """Gives the reason, `ACCEPT`, `REMOVE`, or None when the finding is to stay.

    `form` is one that the glossary could accept; `added` says that the finding was added by hand.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Keep it")]

    def __init__(self, what: str, form: str | None = None, *, added: bool = False) -> None:
        super().__init__()
        self._added = added
        self._what = what
        self._form = form

    def compose(self) -> ComposeResult:
        """A list of reasons, and a line for one's own."""
        with Vertical(id="dialog"):
            yield Label(_("Dismiss {rule}: why?", rule=self._what), markup=False)
            reasons = [Option(_(title), id=name) for name, title in REASONS]
            if self._form is not None:
                accept = _("Accept “{form}” in the whole project: a term of the glossary", form=shown(self._form))
                reasons.insert(-1, Option(accept, id=ACCEPT))
            if self._added:
                reasons.insert(0, Option(_("Mended or withdrawn: take it away"), id=REMOVE))
            yield OptionList(*reasons, markup=False)
            yield Input(placeholder=_("the reason, in your words"), id="reason", classes="hidden")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Takes a reason from the list, or asks for one's own."""
        if event.option_id == "other":
            field = self.query_one(Input)
            field.remove_class("hidden")
            field.focus()
        elif event.option_id in (ACCEPT, REMOVE):
            self.dismiss(event.option_id)
        else:
            self.dismiss(_(dict(REASONS)[event.option_id or ""]))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Takes the reason that was written."""
        if event.value.strip():
            self.dismiss(event.value.strip())
