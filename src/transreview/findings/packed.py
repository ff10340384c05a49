"""Many findings in little memory: the findings of a large file, of which there may be hundreds of thousands."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import overload
from zlib import compress, decompress

from transreview.findings.finding import Finding
from transreview.findings.kept_form import finding_of, kept_finding

_TOGETHER = 500
"""Findings that are packed together: what they have in common is then kept once."""

_FAST = 1
"""The level of compression: higher ones save a tenth and take several times as long."""


class PackedFindings(Sequence[Finding]):
    """A sequence of findings that are packed, and made anew each time they are asked for.

    Packed they take some thirtieth of their memory. Going through all of them in order is what it is made for.
    """

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._packs: list[bytes] = []
        self._length = 0
        rest = iter(findings)
        while together := list(islice(rest, _TOGETHER)):
            text = json.dumps([kept_finding(finding) for finding in together], ensure_ascii=False)
            self._packs.append(compress(text.encode("utf-8", "surrogatepass"), _FAST))
            self._length += len(together)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Finding]:
        for pack in self._packs:
            yield from _unpacked(pack)

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Finding]: ...

    def __getitem__(self, index: int | slice) -> Finding | Sequence[Finding]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._length))]
        number = index + self._length if index < 0 else index
        if not 0 <= number < self._length:
            raise IndexError(index)
        return _unpacked(self._packs[number // _TOGETHER])[number % _TOGETHER]


def _unpacked(pack: bytes) -> list[Finding]:
    return [finding_of(value) for value in json.loads(decompress(pack).decode("utf-8", "surrogatepass"))]
