"""What candidates hand links leave possible."""

from collections.abc import Iterable, Sequence

from transreview.alignment.lattice import LEFT_ALONE, Candidate
from transreview.alignment.unit import Link

_Border = tuple[int, int]


class Fixed:
    """The hand links of one pair within a stretch of segments.

    Their segments are taken out of the guessing; those that keep the order of the text are borders too, over which no
    other link reaches.
    """

    def __init__(self, links: Iterable[Link]) -> None:
        self.links = tuple(links)
        self._left = {number for link in self.links for number in link.left}
        self._right = {number for link in self.links for number in link.right}
        self._borders = _borders(self.links)

    def kept(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The candidates that respect the hand links. A fixed segment is passed over alone, at no cost."""
        return [one for one in candidates if self._allows(one)]

    def is_fixed(self, candidate: Candidate) -> bool:
        """Whether the candidate passes over a segment that a hand link holds."""
        if candidate.shape >= 0:
            return False
        return candidate.left in self._left if candidate.shape == LEFT_ALONE else candidate.right in self._right

    def _allows(self, one: Candidate) -> bool:
        if one.shape >= 0 and (
            not self._left.isdisjoint(range(one.left, one.left_end))
            or not self._right.isdisjoint(range(one.right, one.right_end))
        ):
            return False
        return all(
            (one.left_end <= left and one.right_end <= right) or (one.left >= left and one.right >= right)
            for left, right in self._borders
        )


def _borders(links: Sequence[Link]) -> list[_Border]:
    """The borders around the longest run of links that all stand in the same order on both sides."""
    full = sorted((link for link in links if link.left and link.right), key=lambda link: (link.left, link.right))
    chains: list[list[Link]] = []
    for link in full:
        before = [chain for chain in chains if _follows(chain[-1], link)]
        chains.append([*max(before, key=len, default=[]), link])
    chain = max(chains, key=len, default=[])
    return [
        border
        for link in chain
        for border in ((min(link.left), min(link.right)), (max(link.left) + 1, max(link.right) + 1))
    ]


def _follows(before: Link, after: Link) -> bool:
    return max(before.left) < min(after.left) and max(before.right) < min(after.right)
