"""Two people's changes of one text, brought together segment by segment: as it was read, as here, as on disk."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class Clash(NamedTuple):
    """A stretch that both have changed, each in another way. `theirs` is empty where it was deleted on disk.

    `place` and `end` are the segments of the file on disk that it takes the place of.
    """

    before: str
    mine: str
    theirs: str
    place: int
    end: int


class Merge(NamedTuple):
    """What of mine goes into which segments of the file on disk, and where both changed the same."""

    taken: Mapping[int, str]
    clashes: tuple[Clash, ...]

    def contents(self, theirs: Sequence[str], mine: Sequence[bool]) -> Mapping[int, str]:
        """The segments of the file on disk that change; `mine` says of each clash whether mine is taken."""
        found = dict(self.taken)
        for clash, is_mine in zip(self.clashes, mine, strict=True):
            if not is_mine:
                continue
            if clash.place < clash.end:
                found[clash.place] = clash.mine
                found.update(dict.fromkeys(range(clash.place + 1, clash.end), ""))
            elif theirs:
                # what they deleted comes back behind the segment before it, or before the first one
                at = max(0, clash.place - 1)
                there = found.get(at, theirs[at])
                found[at] = f"{there} {clash.mine}" if clash.place else f"{clash.mine} {there}"
        return found


def merged(before: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Merge:
    """Brings changes together. `before` and `mine` are the same segments; those on disk may be cut otherwise.

    What one side alone has changed is taken; where both say the same there is nothing to ask.
    """
    taken: dict[int, str] = {}
    clashes: list[Clash] = []
    for start, end, place, stop in _stretches(before, theirs):
        if before[start:end] == theirs[place:stop]:
            pairs = zip(range(start, end), range(place, stop), strict=True)
            taken.update({other: mine[own] for own, other in pairs if mine[own] != before[own]})
        elif mine[start:end] != before[start:end] and _joined(mine[start:end]) != _joined(theirs[place:stop]):
            was, own, other = before[start:end], mine[start:end], theirs[place:stop]
            clashes.append(Clash(_joined(was), _joined(own), _joined(other), place, stop))
    return Merge(taken, tuple(clashes))


def _joined(segments: Sequence[str]) -> str:
    return " ".join(filter(None, segments))


def _stretches(before: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of both that are alike or that differ; as many segments for as many others are taken one by one."""
    for _, start, end, place, stop in SequenceMatcher(None, before, theirs, autojunk=False).get_opcodes():
        if end - start == stop - place:
            for step in range(end - start):
                yield start + step, start + step + 1, place + step, place + step + 1
        else:
            yield start, end, place, stop
