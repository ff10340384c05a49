"""The two lines around the grid: where one is, and what the keys do."""

from collections.abc import Iterable

from rich.text import Text
from textual.widgets import Static

from transreview.findings.severity import Severity
from transreview.localization.gettext import gettext as _
from transreview.review.session import Session
from transreview.text.display import shown
from transreview.text.width import cell_width
from transreview.tui.actions import Action, shown_key
from transreview.tui.keymap import with_keys


class StatusLine(Static):
    """One line: the text, the unit, what is reviewed, what was found, what is not saved."""

    def tell(self, session: Session, row: int, done: int, *, note: str = "") -> None:
        """Shows the state of a session with the cursor on `row`; `note` says what goes on (checking, a filter)."""
        counts = session.board.counts
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
        self.update(line)


class KeyLine(Static):
    """One line: the keys of the actions that have a word for it, as many as fit."""

    def tell(self, actions: Iterable[Action], width: int) -> None:
        """Shows the keys in the table's order, dropping those that no longer fit. A click does what a key does."""
        line = Text(no_wrap=True)
        for action in with_keys(actions, self.app):
            if not action.label or not action.keys:
                continue
            key, label = f" {shown_key(action.keys[0])} ", f"{_(action.label)} "
            if line.cell_len + cell_width(key + label) > width:
                break
            start = len(line)
            line.append(key, "bold")
            line.append(label)
            line.apply_meta({"@click": action.name if "." in action.name else f"screen.{action.name}"}, start)
        self.update(line)
