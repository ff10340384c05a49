"""Two people's reviews of one text brought together, entry by entry."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from transreview.review.review_file import ReviewFile
from transreview.review.suppressions import NOWHERE, Suppression

Entry = TypeVar("Entry")


def merged_reviews(before: ReviewFile, mine: ReviewFile, theirs: ReviewFile) -> ReviewFile:
    """What one side alone has changed is taken; what both have changed is as it is here."""
    return ReviewFile(
        _entries(before.links, mine.links, theirs.links, lambda link: (link.pair, link.left, link.right)),
        _entries(before.units, mine.units, theirs.units, lambda note: tuple(sorted(note.segments.items()))),
        _entries(_unplaced(before), _unplaced(mine), _unplaced(theirs), lambda each: each.fingerprint),
        findings=_entries(before.findings, mine.findings, theirs.findings, lambda each: each[:2] + each[4:7]),
        assessments=_entries(
            before.assessments, mine.assessments, theirs.assessments, lambda each: (each.rule, each.fingerprint)
        ),
    )


def _unplaced(review: ReviewFile) -> list[Suppression]:
    return [each._replace(place=NOWHERE) for each in review.suppressions]


def _entries(
    before: Iterable[Entry], mine: Iterable[Entry], theirs: Iterable[Entry], key: Callable[[Entry], Hashable]
) -> tuple[Entry, ...]:
    was, own, other = ({key(entry): entry for entry in side} for side in (before, mine, theirs))
    taken = ((own if own.get(mark) != was.get(mark) else other).get(mark) for mark in {**own, **other})
    return tuple(entry for entry in taken if entry is not None)
