"""Finding words in the cells of a text."""

from collections.abc import Sequence

from transreview.review.session import Session


def found_cell(
    session: Session, languages: Sequence[str], sought: str, row: int, direction: int
) -> tuple[int, int] | None:
    """The next (1) or previous (-1) row after `row` one of whose shown columns holds the words, and that column.

    Case does not count; the search goes round, the row itself comes last. None where nothing is found.
    """
    words = sought.casefold()
    total = len(session.text.units)
    if not words or not total:
        return None
    for step in range(1, total + 1):
        place = (row + direction * step) % total
        for column, code in enumerate(languages):
            if words in session.text.side(place, code).casefold():
                return place, column
    return None
