"""Looking something up in the glossary."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from transreview.glossary.concept import Concept
from transreview.glossary.glossary import Glossary
from transreview.localization.gettext import gettext as _
from transreview.text.display import shown
from transreview.tui.widgets.side_pane import concept_lines

_MOST = 100
_WIDTH = 66


class GlossaryScreen(ModalScreen[str | None]):
    """Gives the id of the chosen concept, None when it was only looked at. ↑ and ↓ go through what is found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("down", "move(1)", "Next", priority=True),
        Binding("up", "move(-1)", "Previous", priority=True),
    ]

    def __init__(self, glossary: Glossary, languages: Sequence[str], sought: str = "") -> None:
        super().__init__()
        self._glossary = glossary
        self._languages = tuple(languages)
        self._sought = sought

    def compose(self) -> ComposeResult:
        """The words looked for, what is found, and all that is said of the one concept."""
        with Vertical(id="dialog"):
            yield Input(self._sought, placeholder=_("a form in any language, or an id"), id="answer")
            yield OptionList(id="found", markup=False)
            yield Static(id="concept")

    def on_mount(self) -> None:
        """Begins with what was asked for."""
        self._search(self._sought)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Looks again at every key."""
        self._search(event.value)

    def on_input_submitted(self) -> None:
        """Takes the concept that is shown."""
        self.dismiss(self._chosen())

    def on_option_list_option_selected(self) -> None:
        """Takes the concept that was clicked."""
        self.dismiss(self._chosen())

    def on_option_list_option_highlighted(self) -> None:
        """Shows all that is said of a concept."""
        concept = self._glossary.concept(self._chosen() or "")
        lines = concept_lines(concept, self._languages, _WIDTH, whole=True) if concept is not None else ()
        self.query_one("#concept", Static).update(Text("\n").join(lines))

    def action_move(self, direction: int) -> None:
        """Goes to the next or previous concept found."""
        found = self.query_one(OptionList)
        if found.option_count:
            found.highlighted = ((found.highlighted or 0) + direction) % found.option_count

    def _search(self, words: str) -> None:
        found = self.query_one(OptionList)
        found.clear_options()
        if words.strip():
            concepts = self._glossary.search(words)[:_MOST]
            found.add_options(Option(self._line(concept), id=concept.id) for concept in concepts)
        found.highlighted = 0 if found.option_count else None
        self.on_option_list_option_highlighted()

    def _line(self, concept: Concept) -> str:
        preferred = (concept.preferred(code) for code in self._languages)
        return shown(" · ".join(term.form for term in preferred if term is not None))

    def _chosen(self) -> str | None:
        found = self.query_one(OptionList)
        return None if found.highlighted is None else found.get_option_at_index(found.highlighted).id
