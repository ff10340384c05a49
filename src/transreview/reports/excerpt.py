"""A line of text with the place of a finding in it, cut to the width of a terminal."""

import re
import unicodedata

from transreview.named_tuple import NamedTuple
from transreview.text.display import shown
from transreview.text.span import Span
from transreview.text.width import cell_width, character_width

_MORE = "…"


class Excerpt(NamedTuple):
    """What stands before, at and after a place; safe to show."""

    before: str
    marked: str
    after: str

    @property
    def line(self) -> str:
        """The line as it is shown."""
        return self.before + self.marked + self.after

    @property
    def indent(self) -> int:
        """The cells before the place."""
        return cell_width(self.before)

    @property
    def cells(self) -> int:
        """The cells that the place takes, one at least."""
        return max(1, cell_width(self.marked))


def excerpt(line: str, place: Span, width: int) -> Excerpt:
    """The part of a line around a place that fits into `width` cells; `…` stands for what is cut off.

    Spaces that are not the common one are marked ⍽ where they are part of the place.
    """
    before = shown(line[: place.start])
    marked = _visible_spaces(shown(place.of(line)))
    after = shown(line[place.end :])
    if cell_width(before) + cell_width(marked) + cell_width(after) <= width:
        return Excerpt(before, marked, after.rstrip())
    if cell_width(marked) > width - 2:
        marked = _head(marked, width - 3) + _MORE
    room = width - cell_width(marked)
    wanted_before = room // 2
    if cell_width(after) < room - wanted_before:
        wanted_before = room - cell_width(after)
    if cell_width(before) > wanted_before:
        before = _MORE + _tail(before, max(0, wanted_before - 1))
    room -= cell_width(before)
    if cell_width(after) > room:
        after = _head(after, max(0, room - 1)) + _MORE
    return Excerpt(before, marked, after)


def without_tags(line: str, place: Span) -> tuple[str, Span]:
    """A line of XML and a place in its text as they read; tags that are cut off at its ends are dropped too."""
    before = _readable(re.sub(r"\A[^<>]*>", "", line[: place.start]))
    marked = _readable(place.of(line))
    after = _readable(re.sub(r"<[^<>]*\Z", "", line[place.end :]))
    return before + marked + after, Span(len(before), len(before) + len(marked))


def _readable(text: str) -> str:
    from html import unescape  # only documents in archives need it

    parted = re.sub(r"(?:<[^<>]*>)*(?:</\w+:p>|<\w+:(?:lineBreak|tab|br)\b[^<>]*>)(?:<[^<>]*>)*", " ", text)
    return unescape(re.sub(r"<[^<>]*>", "", parted))


def _visible_spaces(text: str) -> str:
    return "".join("⍽" if letter != " " and unicodedata.category(letter) == "Zs" else letter for letter in text)


def _head(text: str, width: int) -> str:
    """The longest beginning that takes at most `width` cells."""
    cells = 0
    for position, letter in enumerate(text):
        cells += character_width(letter)
        if cells > width:
            return text[:position]
    return text


def _tail(text: str, width: int) -> str:
    """The longest end that takes at most `width` cells and does not begin with a mark of what is cut off."""
    cells = 0
    start = len(text)
    while start > 0:
        cells += character_width(text[start - 1])
        if cells > width:
            break
        start -= 1
    while start < len(text) and unicodedata.combining(text[start]):
        start += 1
    return text[start:]
