"""Which languages are shown side by side: all of them, or in a narrow terminal the first one and one of the others."""

from collections.abc import Sequence

THREE_COLUMNS = 110
"""Cells of width below which only two languages are shown."""

_CLIPS = ((160, 0), (110, 3), (0, 2))
"""From which width on rows are cut to how many lines (0: never)."""


class Columns:
    """The languages of a text in their order, and the one shown beside the first where there is room for two."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = tuple(languages)
        self._beside = self.languages[1:2]

    def shown(self, width: int) -> tuple[str, ...]:
        """The languages shown in so many cells."""
        if len(self.languages) < 3 or width >= THREE_COLUMNS:
            return self.languages
        return (self.languages[0], *self._beside)

    def bring(self, language: str) -> None:
        """Shows a language where only two are shown."""
        if language in self.languages[1:]:
            self._beside = (language,)

    def neighbour(self, language: str, direction: int) -> str:
        """The language to the right (1) or left (-1); the same one at the edge."""
        place = self.languages.index(language) + direction
        return self.languages[max(0, min(place, len(self.languages) - 1))]


def clip(width: int) -> int:
    """To how many lines rows are cut in so many cells, 0: never."""
    return next(lines for least, lines in _CLIPS if width >= least)
