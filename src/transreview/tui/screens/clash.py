"""One stretch of a text that two people have changed: as it was, as here, as on disk, and whose is taken."""

from enum import Enum
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList, Static
from textual.widgets.option_list import Option

from transreview.languages.registry import language
from transreview.localization.gettext import gettext as _
from transreview.review.conflicts import LanguageClash
from transreview.review.editing import changed_part
from transreview.text.display import shown


class Taken(Enum):
    """Whose version is taken, here or here and everywhere after it."""

    MINE = "mine"
    THEIRS = "theirs"
    ALL_MINE = "all-mine"
    ALL_THEIRS = "all-theirs"

    @property
    def is_mine(self) -> bool:
        """Whether it is the one of this desk."""
        return self in (Taken.MINE, Taken.ALL_MINE)


class ClashScreen(ModalScreen[Taken | None]):
    """Gives whose version is taken, None when the question was left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Leave")]

    def __init__(self, clash: LanguageClash, number: int, total: int) -> None:
        super().__init__()
        self._clash = clash
        self._number, self._total = number, total

    def compose(self) -> ComposeResult:
        """The three versions and the answers."""
        answers = {Taken.MINE: _("Take mine"), Taken.THEIRS: _("Take theirs")}
        if self._number < self._total:
            answers |= {
                Taken.ALL_MINE: _("Take mine here and in all that follow"),
                Taken.ALL_THEIRS: _("Take theirs here and in all that follow"),
            }
        with Vertical(id="dialog"):
            name = language(self._clash.language).own_name
            title = _("Changed here and on disk: {number} of {total}", number=self._number, total=self._total)
            yield Label(f"{title} · {name}", markup=False)
            with VerticalScroll(id="versions-compared"):
                yield Static(self._versions())
            yield OptionList(*(Option(title, id=taken.value) for taken, title in answers.items()), markup=False)

    def on_mount(self) -> None:
        """Stands on the answers."""
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Takes the answer."""
        self.dismiss(Taken(event.option_id))

    def _versions(self) -> Text:
        clash = self._clash.clash
        text = Text()
        for title, version in (("was", clash.before), ("mine", clash.mine), ("theirs", clash.theirs)):
            heads = {"was": _("As it was"), "mine": _("Mine"), "theirs": _("Theirs, on disk")}
            text.append(f"{heads[title]}\n", "bold")
            text.append_text(_marked(clash.before, version) if version else Text(_("(deleted)"), "italic"))
            text.append("\n")
        text.rstrip()
        return text


def _marked(before: str, version: str) -> Text:
    """A version with what differs from the text before underlined."""
    span, new = changed_part(before, version)
    text = Text()
    text.append(shown(version[: span.start]))
    text.append(shown(new), "bold underline")
    text.append(shown(version[span.start + len(new) :]))
    return text
