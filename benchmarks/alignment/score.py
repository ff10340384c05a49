"""Strict scores: a link counts only where both of its sides are exactly right."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.alignment.gold import Links


@dataclass
class Score:
    """Counts of links and of segments alone, found, wanted and right; and how sure the right and wrong links were."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    null_right: int = 0
    null_found: int = 0
    null_wanted: int = 0
    sure: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, gold: Links, predicted: Links, confidence: Iterable[float] = ()) -> None:
        """Counts one document."""
        wanted, found = set(gold), set(predicted)
        both = {one for one in wanted if all(one)}, {one for one in found if all(one)}
        self.right += len(both[0] & both[1])
        self.wanted += len(both[0])
        self.found += len(both[1])
        self.null_right += len((wanted - both[0]) & (found - both[1]))
        self.null_wanted += len(wanted - both[0])
        self.null_found += len(found - both[1])
        self.sure.extend((value, one in wanted) for one, value in zip(predicted, confidence, strict=False))

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall of links that are not null."""
        return 2 * self.right / max(1, self.found + self.wanted)

    @property
    def null_f1(self) -> float:
        """The same of segments alone."""
        return 2 * self.null_right / max(1, self.null_found + self.null_wanted)

    @property
    def wrong_in_least_sure(self) -> float:
        """The share of the wrong links that the least sure fifth of all links holds."""
        ranked = sorted(self.sure)
        wrong = sum(not right for _, right in ranked)
        return sum(not right for _, right in ranked[: len(ranked) // 5]) / max(1, wrong)
