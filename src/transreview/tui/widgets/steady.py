"""Text that is painted when it changes and lays the screen out anew only where it needs another height."""

from rich.text import Text
from textual.widgets import Static


class Steady(Static):
    """A text around the grid. Most keys leave it as it is, and laying out the screen costs more than all other work."""

    _shown_text: Text | None = None

    def put(self, text: Text) -> None:
        """Shows a text."""
        if self._shown_text is not None and text == self._shown_text and text.style == self._shown_text.style:
            return
        self._shown_text = text
        self.update(text, layout=False)
        self.clear_cached_dimensions()
        if self.styles.height is not None and self.styles.height.is_auto and not self._fits():
            self.refresh(layout=True)

    def _fits(self) -> bool:
        """Whether what is shown needs the height that it has."""
        width, height = self.content_size
        if not width:
            return False
        least, most = self.styles.min_height, self.styles.max_height
        border = self.styles.gutter.height
        needed = self.get_content_height(self.size, self.app.size, width)
        if most is not None:
            needed = min(needed, int(most.value) - border)
        if least is not None:
            needed = max(needed, int(least.value) - border)
        return needed == height
