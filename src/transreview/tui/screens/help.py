"""The help: every action with its keys, as the table says."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import mark
from transreview.tui.actions import Action, shown_key
from transreview.tui.keymap import with_keys
from transreview.tui.widgets.hanging import hung, room_in_dialog

_COLUMN = 22


class HelpScreen(ModalScreen[None]):
    """What can be done here, and with which keys.

    `about` is what is to be said of what one stands on, `first` the group of actions that belongs to it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "dismiss(None)", "Close")]

    def __init__(self, title: str, actions: Iterable[Action], about: str = "", first: str = "") -> None:
        super().__init__()
        self._title = title
        self._actions = sorted(actions, key=lambda action: action.group != first)
        self._about = about

    def compose(self) -> ComposeResult:
        """The table, group by group."""
        with VerticalScroll(id="help"):
            yield Static(self._text())

    def _text(self) -> Text:
        text = Text()
        width = room_in_dialog(self.app.size.width)
        text.append(f"{self._title}\n", "bold")
        if self._about:
            text.append(f"\n{self._about}\n")
        for group, actions in groupby(with_keys(self._actions, self.app), key=lambda action: action.group):
            text.append(f"\n{_(group)}\n", "bold underline")
            for action in _together(actions):
                keys = "  ".join(shown_key(key) for key in action.keys if key.isascii())
                line = Text(f"  {keys:<{_COLUMN}}", "bold")
                line.append(_(action.title), "not bold")
                line.append(f"  {_(action.help)}" if action.help else "", "not bold dim")
                text.append_text(hung(line, width, _COLUMN + 2, self.app.console)).append("\n")
        text.append("\n" + _("Escape closes this page. ^P finds every action by its name."), "dim")
        return text


def _together(actions: Iterable[Action]) -> Iterator[Action]:
    """The actions, those for one number each in one line."""
    for is_numbered, group in groupby(actions, key=lambda action: action.name.startswith("choose_fix(")):
        listed = list(group)
        if is_numbered:
            ends = (listed[0], listed[-1])
            keys = tuple(key for action in ends for key in action.keys[:1])
            yield listed[0]._replace(title=mark("Apply a fix by its number"), keys=keys)
        else:
            yield from listed
