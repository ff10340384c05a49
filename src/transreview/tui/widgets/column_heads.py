"""The line above the grid: the language of each column, the one the cursor is in, the one translated from."""

from collections.abc import Sequence

from rich.text import Text

from transreview.languages.registry import language
from transreview.localization.gettext import gettext as _
from transreview.tui.grid.grid import HEAD
from transreview.tui.grid.paint import fitted
from transreview.tui.grid.wrapping import shown_width
from transreview.tui.widgets.steady import Steady


class ColumnHeads(Steady):
    """One line with the columns' languages, as wide as the columns are."""

    def tell(
        self, shown: Sequence[str], column: int, width: int, source: str | None, hidden: Sequence[str] = ()
    ) -> None:
        """Shows the languages; `hidden` are those that ← and → bring in place of the last one."""
        line = Text(" " * HEAD, no_wrap=True)
        for number, code in enumerate(shown):
            name = language(code).own_name + (f" ({_('source')})" if code == source else "")
            if hidden and number == len(shown) - 1:
                name += f"  → {', '.join(hidden)}"
            name = fitted(name, width)
            if number:
                line.append("│", "dim")
            line.append(name, "bold reverse" if number == column else "bold")
            line.append(" " * (width - shown_width(name)))
        self.put(line)
