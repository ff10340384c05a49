"""How much of a paragraph is checked.

No paragraph of prose and no message of a catalog has as much as fifty pages. What has is a file that something else put
into one line; its beginning is checked, so that time and memory stay bounded whatever the file holds.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from transreview.documents.document import Segment

LONGEST = 100_000
"""Code points of a paragraph, and of a message, that are checked."""


class Overlong(NamedTuple):
    """A paragraph of which only the beginning is checked.

    `start` is where it begins in the document's decoded text, `length` its code points, `beyond` the indices of its
    segments that are not checked; a single segment is checked as far as it is in reach.
    """

    start: int
    length: int
    beyond: range


def overlong(segments: Iterable[Segment]) -> Iterator[Overlong]:
    """The paragraphs that are longer than what is checked of them, in the order of the document."""
    for _, group in groupby(segments, key=lambda segment: segment.paragraph):
        members = list(group)
        length = sum(len(segment.text) for segment in members)
        if length > LONGEST:
            yield Overlong(members[0].place.start, length, _beyond(members))


def _beyond(members: Sequence[Segment]) -> range:
    read = 0
    for segment in members:
        read += len(segment.text)
        if read > LONGEST and segment is not members[0]:
            return range(segment.index, members[-1].index + 1)
    return range(0)
