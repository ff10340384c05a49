"""What a terminal shows that is too small for the desk."""

from textual.containers import Container
from textual.geometry import Size
from textual.widgets import Static

from transreview.localization.gettext import gettext as _

LEAST = Size(50, 12)
"""Cells below which no screen of the desk can be read."""


def is_too_small(size: Size) -> bool:
    """Whether a terminal of that size shows the notice instead of its screen."""
    return size.width < LEAST.width or size.height < LEAST.height


class RoomNotice(Container):
    """Covers a screen; what is under it stays as it is and shows again when there is room."""

    def __init__(self) -> None:
        super().__init__(Static(markup=False), classes="room-notice")

    def tell(self, size: Size) -> None:
        """Says how much room there is and how much is needed."""
        self.query_one(Static).update(
            _(
                "This terminal has {width}×{height} cells.\nThe desk needs {least_width}×{least_height}: make it "
                "larger.\nNothing is lost; ^Q quits.",
                width=size.width,
                height=size.height,
                least_width=LEAST.width,
                least_height=LEAST.height,
            )
        )
