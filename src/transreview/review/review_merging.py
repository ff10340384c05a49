"""Two people's reviews of one text brought together, entry by entry."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from transreview.review.review_file import ReviewFile, UnitNote
from transreview.review.suppressions import NOWHERE, Suppression

Entry = TypeVar("Entry")


def merged_reviews(before: ReviewFile, mine: ReviewFile, theirs: ReviewFile) -> ReviewFile:
    """What one side alone has changed is taken; what both have changed is as it is here."""
    return ReviewFile(
        _entries(before.links, mine.links, theirs.links, lambda link: (link.pair, link.left, link.right)),
        _units(before.units, mine.units, theirs.units),
        _entries(_unplaced(before), _unplaced(mine), _unplaced(theirs), lambda each: each.fingerprint),
        findings=_entries(before.findings, mine.findings, theirs.findings, lambda each: each[:2] + each[4:7]),
        assessments=_entries(
            before.assessments, mine.assessments, theirs.assessments, lambda each: (each.rule, each.fingerprint)
        ),
    )


def _units(before: Sequence[UnitNote], mine: Sequence[UnitNote], theirs: Sequence[UnitNote]) -> tuple[UnitNote, ...]:
    """What was said of units; status and comment of one unit, each with who and when, are two entries."""
    given = {_unit(note): note for note in _entries(_statuses(before), _statuses(mine), _statuses(theirs), _unit)}
    written = {_unit(note): note for note in _entries(_comments(before), _comments(mine), _comments(theirs), _unit)}
    units = dict.fromkeys(map(_unit, (*mine, *theirs)))
    merged = (_together(given.get(unit), written.get(unit)) for unit in units)
    return tuple(note for note in merged if note is not None)


def _together(status: UnitNote | None, comment: UnitNote | None) -> UnitNote | None:
    if status is None or comment is None:
        return status or comment
    return status._replace(comment=comment.comment, comment_by=comment.comment_by, comment_at=comment.comment_at)


def _unit(note: UnitNote) -> Hashable:
    return tuple(sorted(note.segments.items()))


def _statuses(notes: Iterable[UnitNote]) -> list[UnitNote]:
    return [note._replace(comment=None, comment_by=None, comment_at=None) for note in notes if note.status]


def _comments(notes: Iterable[UnitNote]) -> list[UnitNote]:
    return [note._replace(status=None, by=None, at=None) for note in notes if note.comment]


def _unplaced(review: ReviewFile) -> list[Suppression]:
    return [each._replace(place=NOWHERE) for each in review.suppressions]


def _entries(
    before: Iterable[Entry], mine: Iterable[Entry], theirs: Iterable[Entry], key: Callable[[Entry], Hashable]
) -> tuple[Entry, ...]:
    was, own, other = ({key(entry): entry for entry in side} for side in (before, mine, theirs))
    taken = ((own if own.get(mark) != was.get(mark) else other).get(mark) for mark in {**own, **other})
    return tuple(entry for entry in taken if entry is not None)
