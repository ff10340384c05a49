"""The findings of a text under review by unit, in reading order: what the desk walks along."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from transreview.findings.finding import Finding
from transreview.findings.severity import Severity

OUTSIDE = -1
"""The unit of findings that stand in no unit: in furniture, or in the text as a whole."""


class Entry(NamedTuple):
    """A finding with the unit it is shown in."""

    unit: int
    finding: Finding


class Board:
    """Findings in reading order. A value: every change gives a new board."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: tuple[Entry, ...] = tuple(sorted(entries, key=_order))
        self._units = [entry.unit for entry in self.entries]

    def __len__(self) -> int:
        return len(self.entries)

    def of_unit(self, unit: int) -> tuple[Finding, ...]:
        """The findings of one unit."""
        end = bisect_right(self._units, unit)
        start = bisect_right(self._units, unit - 1)
        return tuple(entry.finding for entry in self.entries[start:end])

    def replaced(self, unit: int, findings: Iterable[Finding]) -> "Board":
        """The board with other findings in one unit."""
        kept = [entry for entry in self.entries if entry.unit != unit]
        return Board([*kept, *(Entry(unit, finding) for finding in findings)])

    def filtered(self, keep: Callable[[Finding], bool]) -> "Board":
        """The board with those findings alone that `keep` accepts."""
        return Board(entry for entry in self.entries if keep(entry.finding))

    @cached_property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity."""
        counts = dict.fromkeys((Severity.ERROR, Severity.WARNING, Severity.INFO), 0)
        for entry in self.entries:
            counts[entry.finding.severity] += 1
        return counts

    def place(self, current: Entry | None, unit: int) -> int:
        """The number of an entry in the order, without one that of the first entry in a unit or behind it."""
        if current is not None and current.unit >= 0:
            start = bisect_right(self._units, current.unit - 1)
            for place in range(start, bisect_right(self._units, current.unit)):
                if self.entries[place] == current:
                    return place
        elif current is not None and current in self.entries:
            return self.entries.index(current)
        return bisect_right(self._units, unit - 1)

    def __contains__(self, entry: object) -> bool:
        if not isinstance(entry, Entry):
            return False
        place = self.place(entry, entry.unit)
        return place < len(self.entries) and self.entries[place] == entry

    def step(self, current: Entry | None, unit: int, direction: int) -> Entry | None:
        """The next (1) or previous (-1) entry from the current one, else from the unit; round at the ends."""
        if not self.entries:
            return None
        if current is not None and current in self:
            return self.entries[(self.place(current, unit) + direction) % len(self.entries)]
        place = bisect_right(self._units, unit - 1 if direction > 0 else unit) - (direction < 0)
        return self.entries[place % len(self.entries)]


def _order(entry: Entry) -> tuple[int, str, int, int, str]:
    place = entry.finding.location
    return (entry.unit, place.language, place.span.start, place.span.end, entry.finding.rule)


def worst(findings: Sequence[Finding]) -> Severity:
    """The gravest severity among findings; `OFF` where there are none."""
    return max((finding.severity for finding in findings), default=Severity.OFF)
