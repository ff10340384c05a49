"""Earlier renderings of sentences like the one at hand."""

from transreview.localization.gettext import gettext as _
from transreview.review.history import Step
from transreview.tui.desk.base import DeskBase


class RenderingActions(DeskBase):
    """Taking over what other texts of the project have."""

    _taken: tuple[int, str, Step, int] | None = None

    def action_earlier(self) -> None:
        """Puts the likest earlier rendering in place of the cell; pressed again, the next one in place of that."""
        if not len(self.rows):
            return
        row, language = self.grid.cursor, self.language
        following = 0
        if self._taken is not None and self._taken[:2] == (row, language) and self._is_last_step(self._taken[2]):
            following = self._taken[3] + 1
            self.session.undo()
        found = self.renderings()
        if not found:
            self.notify(_("No other text of the project has a sentence like this one."))
            return
        number = following % len(found)
        rendering = found[number]
        title = _("unit {number} as in {text}").format(number=row + 1, text=rendering.text)
        changed = self.session.edit_side(row, language, rendering.target, title)
        self._taken = (row, language, self.session.history.done[-1], number) if changed else None
        self.notify(
            _("{number} of {total}, {score:.0f}% alike, from {text}: {source}").format(
                number=number + 1,
                total=len(found),
                score=rendering.score,
                text=rendering.text,
                source=rendering.source,
            )
        )
        self.changed(changed or [row])

    def _is_last_step(self, step: Step) -> bool:
        done = self.session.history.done
        return bool(done) and done[-1] is step
