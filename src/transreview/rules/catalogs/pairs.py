"""Messages beside what they are translated from."""

from collections.abc import Iterator
from typing import NamedTuple

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.rules.arbitration import likely_original


class Pair(NamedTuple):
    """A translation and its original. A plural has two originals, its singular and its plural.

    `usual` is the one that the translation must match; `also` another one that it may match instead.
    """

    translation: SegmentAnalysis
    usual: SegmentAnalysis
    also: SegmentAnalysis | None


def pairs(unit: UnitAnalysis, source: str | None) -> Iterator[Pair]:
    """The translated messages of a unit with their originals; empty translations are left out.

    The original is what the file says is translated from, else the side in the source language, else the likeliest.
    """
    sides = {code: [segment for segment in side if segment.is_message] for code, side in unit.sides.items()}
    there = {code: side for code, side in sides.items() if any(segment.text for segment in side)}
    if len(there) < 2:
        return
    original = next((code for code, side in there.items() if side[0].document.original), None)
    if original is None:
        original = likely_original(there, source)
    originals = there.pop(original)
    for side in there.values():
        for segment in side:
            if segment.text:
                several = len(originals) > 1 and segment.segment.form == 0 and len(side) > 1
                yield Pair(segment, originals[-1], originals[0] if several else None)
