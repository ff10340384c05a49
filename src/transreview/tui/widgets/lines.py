"""The two lines around the grid: where one is, and what the keys do."""

from collections.abc import Iterable

from rich.text import Text

from transreview.findings.severity import Severity
from transreview.localization.gettext import gettext as _
from transreview.review.session import Session
from transreview.text.display import shown
from transreview.text.width import cell_width
from transreview.tui.actions import Action, shown_key
from transreview.tui.keymap import with_keys
from transreview.tui.widgets.steady import Steady

_ALWAYS = ("help", "leave_alignment", "leave_new", "app.quit", "give_up")
"""Actions that a newcomer must find: the key line keeps them however narrow it is."""


class StatusLine(Steady):
    """One line: the text, the unit, what is reviewed, what was found, what is not saved."""

    def tell(self, session: Session, row: int, done: int, *, note: str = "") -> None:
        """Shows the state of a session with the cursor on `row`; `note` says what goes on (checking, a filter)."""
        counts = session.open_board.counts
        total = len(session.text.units)
        line = Text(no_wrap=True, overflow="ellipsis")
        line.append(f" {shown(session.text.name)} ", "bold")
        line.append(
            " " + _("unit {number}/{total} · reviewed {done}", number=min(row + 1, total), total=total, done=done)
        )
        for severity, letter in ((Severity.ERROR, "E"), (Severity.WARNING, "W"), (Severity.INFO, "i")):
            line.append(f"  {letter}{counts[severity]}")
        if note:
            line.append(f"  {note}", "italic")
        if session.unsaved:
            line.append("  ● " + _("{count} unsaved", count=session.unsaved), "bold")
        self.put(line)


class KeyLine(Steady):
    """One line: the keys of the actions that have a word for it, as many as fit."""

    _told: tuple[tuple[Action, ...], int] | None = None

    def tell(self, actions: Iterable[Action], width: int) -> None:
        """Shows the keys in the table's order, dropping those that no longer fit, the way out and the help last.

        A click does what a key does.
        """
        told = (tuple(actions), width)
        if told == self._told:
            return
        self._told = told
        listed = [action for action in with_keys(told[0], self.app) if action.label and action.keys]
        kept = [action for action in listed if action.name in _ALWAYS]
        for gap in ("  ", " "):
            room = width - sum(_width(action, gap) for action in kept)
            taken: list[Action] = []
            for action in listed:
                if action in kept or _width(action, gap) <= room:
                    taken.append(action)
                    room -= 0 if action in kept else _width(action, gap)
                else:
                    room = 0
            if len(taken) == len(listed):
                break
        line = Text(no_wrap=True)
        for action in taken:
            line.append_text(self._said(action)).append(gap)
        self.put(Text(" ").append_text(line))

    def _said(self, action: Action) -> Text:
        said = Text(shown_key(action.keys[0]), "bold")
        said.append(f" {_(action.label)}", "not bold")
        name = action.name if "." in action.name else f"screen.{action.name}"
        if "." in action.name or hasattr(self.screen, f"action_{action.name.partition('(')[0]}"):
            said.apply_meta({"@click": name})
        return said


def _width(action: Action, gap: str) -> int:
    return cell_width(f"{shown_key(action.keys[0])} {_(action.label)}{gap}")
