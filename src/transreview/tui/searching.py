"""Finding words in the cells of a text."""

from transreview.review.session import Session


def found_cell(session: Session, sought: str, row: int, direction: int) -> tuple[int, str] | None:
    """The next (1) or previous (-1) unit after `row` one of whose sides holds the words, and that side's language.

    Case does not count; the search goes round, the row itself comes last. None where nothing is found.
    """
    words = sought.casefold()
    total = len(session.text.units)
    if not words or not total:
        return None
    for step in range(1, total + 1):
        place = (row + direction * step) % total
        for code in session.text.languages:
            if words in session.text.side(place, code).casefold():
                return place, code
    return None
