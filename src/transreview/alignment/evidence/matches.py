"""Which keys of one side stand for which keys of the other, and how firmly."""

from typing import Protocol

from transreview.alignment.facts import Side


class Matches:
    """Pairs of keys that may translate each other, with a strength between 0 and 1; of several, the firmest counts.

    `listed` are the keys of the left and of the right side that a word list has, whether they have a partner or not.
    """

    def __init__(self) -> None:
        self.left: dict[str, dict[str, float]] = {}
        self.right: dict[str, dict[str, float]] = {}
        self.listed: tuple[set[str], set[str]] = (set(), set())

    def add(self, left: str, right: str, strength: float) -> None:
        """Notes that `left` may stand for `right`."""
        known = self.left.setdefault(left, {})
        if strength > known.get(right, 0.0):
            known[right] = strength
            self.right.setdefault(right, {})[left] = strength


class Evidence(Protocol):
    """One kind of evidence: it finds pairs of keys in two sides."""

    def find(self, left: Side, right: Side, matches: Matches) -> None:
        """Adds the pairs that it finds."""
