"""A line above the desk that stays until what it warns of is mended."""

from collections.abc import Sequence

from textual.widgets import Static

from transreview.text.display import shown


class Banner(Static):
    """Shows warnings, nothing and no line without any."""

    def __init__(self) -> None:
        super().__init__(id="banner", markup=False)
        self.display = False

    def tell(self, warnings: Sequence[str]) -> None:
        """Shows these warnings, one a line."""
        self.display = bool(warnings)
        self.update("\n".join(f" ! {shown(warning)}" for warning in warnings))
