"""Where the code points of a content begin in a text, kept as stretches: a content may have fifty million of them."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import overload


class Offsets(Sequence[int]):
    """A place in a text for each code point of a content, and for its end, in ascending order.

    Built by `OffsetsBuilder`. What takes memory is not the code points but the escapes and marks between them.
    """

    __slots__ = ("_firsts", "_length", "_places")

    def __init__(self, firsts: "array[int]", places: "array[int]", length: int) -> None:
        """Stretches by the numbers of their first code points and the places of these; `length` of all of them."""
        self._firsts = firsts
        self._places = places
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[int]:
        for number, first in enumerate(self._firsts):
            place, length = self._places[number], self._end(number) - first
            yield from range(place, place + length)

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[int, ...]: ...

    def __getitem__(self, index: int | slice) -> int | tuple[int, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(self._length)))
        place = index + self._length if index < 0 else index
        if not 0 <= place < self._length:
            raise IndexError(index)
        number = bisect_right(self._firsts, place) - 1
        return self._places[number] + place - self._firsts[number]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Offsets):
            return (self._length, self._firsts, self._places) == (other._length, other._firsts, other._places)
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(int.__eq__, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Offsets({list(self)!r})"

    def shifted(self, by: int) -> "Offsets":
        """The same places in a text that begins `by` code points earlier or later."""
        return Offsets(self._firsts, array("I", (place + by for place in self._places)), self._length)

    def _end(self, number: int) -> int:
        return self._firsts[number + 1] if number + 1 < len(self._firsts) else self._length


class OffsetsBuilder:
    """Puts the places together from left to right."""

    def __init__(self) -> None:
        self._firsts = array("I")
        self._places = array("I")
        self._length = 0
        self._next = -1

    def stretch(self, place: int, length: int) -> None:
        """Adds so many code points that stand in the text as they are, one after another."""
        if length and place != self._next:
            self._firsts.append(self._length)
            self._places.append(place)
        if length:
            self._length += length
            self._next = place + length

    def at_once(self, place: int, length: int) -> None:
        """Adds so many code points that one thing in the text stands for."""
        for _ in range(length):
            self.stretch(place, 1)

    def is_unbroken(self, end: int) -> bool:
        """Whether all that was added stands there as it is, up to `end`."""
        return len(self._firsts) <= 1 and self._next in (end, -1)

    @property
    def start(self) -> int | None:
        """The first place, None where nothing was added."""
        return self._places[0] if self._places else None

    def finish(self, end: int) -> Offsets:
        """All places, and that of the end."""
        self.stretch(end, 1)
        return Offsets(self._firsts, self._places, self._length)
