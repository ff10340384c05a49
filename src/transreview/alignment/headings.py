"""Titles and headings go with each other, not with running text."""

from collections.abc import Sequence

from transreview.alignment.facts import Facts
from transreview.alignment.lattice import Candidate
from transreview.documents.document import SegmentKind


class Headings:
    """Which segments of two stretches may not be linked because only one of them is a title or a heading.

    A kind counts only where both sides have equally many of it: else one side marks what the other does not.
    """

    def __init__(self, left: Sequence[Facts], right: Sequence[Facts]) -> None:
        kinds = [kind for kind in (SegmentKind.TITLE, SegmentKind.HEADING) if _count(left, kind) == _count(right, kind)]
        self._left = [segment.kind if segment.kind in kinds else None for segment in left]
        self._right = [segment.kind if segment.kind in kinds else None for segment in right]
        self._some = any(self._left)

    def kept(self, candidates: list[Candidate]) -> list[Candidate]:
        """The candidates that do not mix kinds."""
        if not self._some:
            return candidates
        return [one for one in candidates if one.shape < 0 or self._alike(one)]

    def _alike(self, one: Candidate) -> bool:
        kinds = {*self._left[one.left : one.left_end], *self._right[one.right : one.right_end]}
        return len(kinds) == 1


def _count(segments: Sequence[Facts], kind: SegmentKind) -> int:
    return sum(segment.kind is kind for segment in segments)
