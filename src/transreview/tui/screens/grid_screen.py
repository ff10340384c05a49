"""What every screen with the grid has: moving over rows and columns."""

from textual.screen import Screen

from transreview.tui.grid.grid import DeskGrid


class GridScreen(Screen[None]):
    """A screen around one grid."""

    @property
    def grid(self) -> DeskGrid:
        """The grid of units."""
        return self.query_one("#grid", DeskGrid)

    def action_up(self) -> None:
        """Goes one unit up."""
        self.grid.move_to(self.grid.cursor - 1)

    def action_down(self) -> None:
        """Goes one unit down."""
        self.grid.move_to(self.grid.cursor + 1)

    def action_left(self) -> None:
        """Goes one column to the left."""
        self.grid.move_to(self.grid.cursor, self.grid.column - 1)

    def action_right(self) -> None:
        """Goes one column to the right."""
        self.grid.move_to(self.grid.cursor, self.grid.column + 1)

    def action_page_up(self) -> None:
        """Goes a screenful up."""
        self.grid.page(-1)

    def action_page_down(self) -> None:
        """Goes a screenful down."""
        self.grid.page(1)

    def action_first(self) -> None:
        """Goes to the first unit."""
        self.grid.move_to(0)

    def action_last(self) -> None:
        """Goes to the last unit."""
        self.grid.move_to(self.grid.row_count - 1)

    async def action_other_theme(self) -> None:
        """Changes between the dark and the light theme."""
        await self.app.run_action("other_theme")
