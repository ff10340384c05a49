"""A line above the desk that stays until what it warns of is mended."""

from collections.abc import Sequence

from rich.text import Text

from transreview.text.display import shown
from transreview.tui.widgets.steady import Steady


class Banner(Steady):
    """Shows warnings, nothing and no line without any."""

    def __init__(self) -> None:
        super().__init__(id="banner")
        self.display = False

    def tell(self, warnings: Sequence[str]) -> None:
        """Shows these warnings, one a line."""
        self.display = bool(warnings)
        self.put(Text("\n".join(f" ! {shown(warning)}" for warning in warnings)))
