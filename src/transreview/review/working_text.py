"""The text as it stands while it is edited: documents, their analyses and units, always in step with each other."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from transreview.alignment.unit import Alignment, ParallelText, Unit
from transreview.analysis.originals import joined_originals
from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import Document
from transreview.findings.finding import Location, TextEdit
from transreview.glossary.glossary import Glossary
from transreview.languages.registry import language
from transreview.review.editing import file_edits, with_contents
from transreview.review.places import Places
from transreview.text.span import Span

JOINT = "\n"
"""Stands between the segments of one side of a unit where they are shown as one text."""


class SegmentKey(NamedTuple):
    """A segment of one language."""

    language: str
    segment: int

    def __str__(self) -> str:
        return f"{self.language} {self.segment}"


def parse_key(key: str) -> SegmentKey:
    """The segment that `str` of a key names."""
    code, _, segment = key.partition(" ")
    return SegmentKey(code, int(segment))


class WorkingText:
    """A parallel text under edit. Segments stay as they were cut when the files were read.

    `languages` is the order in which the sides are shown: as in `order`, the others as they were read. `originals` are
    documents that are joined to the one of their language: what further catalogs of the text are translated from.
    Sides in `fixed` languages are the keys of their file and cannot be edited.
    """

    def __init__(
        self,
        name: str,
        documents: Mapping[str, Document],
        alignment: Alignment,
        glossary: Glossary,
        order: Sequence[str] = (),
        originals: Mapping[str, Sequence[Document]] | None = None,
        fixed: frozenset[str] = frozenset(),
    ) -> None:
        self.name = name
        self.languages = tuple(dict.fromkeys((*(code for code in order if code in documents), *documents)))
        self.read = dict(documents)
        self._glossary = glossary
        self.alignment = alignment
        self.fixed = fixed
        self._originals = originals or {}
        self._contents: dict[str, dict[int, str]] = {code: {} for code in documents}
        self.analyses = {code: self._analysis(code, document) for code, document in documents.items()}
        self._places: dict[str, Places] = {}
        self._unit_index: tuple[Alignment, Mapping[SegmentKey, int]] | None = None

    @property
    def units(self) -> tuple[Unit, ...]:
        """The translation units in reading order."""
        return self.alignment.units

    @property
    def documents(self) -> Mapping[str, Document]:
        """The documents as they stand now."""
        return {code: analysis.document for code, analysis in self.analyses.items()}

    @property
    def glossary(self) -> Glossary:
        """The glossary that the text is looked at with."""
        return self._glossary

    def use_glossary(self, glossary: Glossary) -> None:
        """Looks at the text with another glossary; everything is analysed anew."""
        self._glossary = glossary
        self.analyses = {
            code: self._analysis(code, self.read[code])
            if code in self._originals
            else DocumentAnalysis(analysis.document, analysis.language, glossary)
            for code, analysis in self.analyses.items()
        }

    def _analysis(self, code: str, document: Document) -> DocumentAnalysis:
        analysis = DocumentAnalysis(document, language(code), self._glossary)
        return joined_originals(analysis, self._originals[code]) if code in self._originals else analysis

    def parallel(self) -> ParallelText:
        """The whole text as rules look at it; a value of its own, which later edits do not touch."""
        return ParallelText(self.name, dict(self.analyses), self.alignment)

    def content(self, key: SegmentKey) -> str:
        """What stands in a segment now."""
        return self.analyses[key.language].document.segments[key.segment].text

    def side(self, unit: int, code: str) -> str:
        """One side of a unit as one text, its segments joined."""
        segments = self.analyses[code].document.segments
        return JOINT.join(segments[index].text for index in self.units[unit].sides.get(code, ()))

    def starts(self, unit: int, code: str) -> Mapping[int, int]:
        """Where each segment of a side begins in the side's joined text."""
        starts = {}
        position = 0
        for index in self.units[unit].sides.get(code, ()):
            starts[index] = position
            position += len(self.content(SegmentKey(code, index))) + len(JOINT)
        return starts

    def side_place(self, unit: int, location: Location) -> Span | None:
        """Where a place in a file lies in the side of a unit; None where it is in another unit or file."""
        if location.language not in self.analyses:
            return None
        place = self.places(location.language).find(location.span)
        start = None if place is None else self.starts(unit, location.language).get(place.segment)
        return None if place is None or start is None else place.span.shift(start)

    def side_changes(self, unit: int, code: str, text: str) -> Mapping[SegmentKey, str]:
        """The segments that change, with their new content, so that one side of a unit reads `text`.

        Lines that stayed stay with their segments; where lines were joined, the first segment concerned takes them.
        """
        keys = [SegmentKey(code, index) for index in self.units[unit].sides.get(code, ())]
        if not keys or code in self.fixed:
            return {}
        owned = [(key, line) for key in keys for line in self.content(key).split(JOINT)]
        lines = _owners(owned, text.split(JOINT))
        changes: dict[SegmentKey, str] = {}
        for key in keys:
            content = self.content(key)
            written = (JOINT if JOINT in content else " ").join(lines.get(key, ()))
            if written != content:
                changes[key] = written
        return changes

    def unit_key(self, unit: int) -> str:
        """The name of a unit that survives other units being merged or split: its first segment."""
        sides = self.units[unit].sides
        return next(str(SegmentKey(code, side[0])) for code, side in sides.items() if side)

    def unit_of(self, key: SegmentKey) -> int | None:
        """The unit that a segment stands in."""
        if self._unit_index is None or self._unit_index[0] is not self.alignment:
            index = {
                SegmentKey(code, segment): number
                for number, unit in enumerate(self.units)
                for code, side in unit.sides.items()
                for segment in side
            }
            self._unit_index = (self.alignment, index)
        return self._unit_index[1].get(key)

    def unit_at(self, location: Location) -> int | None:
        """The unit that a place in a file belongs to."""
        if location.language not in self.analyses:
            return None
        place = self.places(location.language).find(location.span)
        return None if place is None else self.unit_of(SegmentKey(location.language, place.segment))

    def put(self, changes: Mapping[SegmentKey, str]) -> None:
        """Sets the content of segments."""
        for code in {key.language for key in changes}:
            contents = self._contents[code]
            contents.update({key.segment: content for key, content in changes.items() if key.language == code})
            self.analyses[code] = self.analyses[code].edited(with_contents(self.read[code], contents))
            self._places.pop(code, None)

    def places(self, code: str) -> Places:
        """The segments of a language by where they lie now."""
        if code not in self._places:
            self._places[code] = Places(self.analyses[code].document)
        return self._places[code]

    def edits(self) -> Mapping[str, tuple[TextEdit, ...]]:
        """The edits of each language's file as it was read that bring it to what stands here; none left out."""
        found = {code: file_edits(self.read[code], contents) for code, contents in self._contents.items()}
        return {code: edits for code, edits in found.items() if edits}

    def saved(self, documents: Mapping[str, Document]) -> None:
        """Takes documents as the files now are, read from the bytes that were written."""
        for code, document in documents.items():
            self.read[code] = document
            self._contents[code] = {}
            self.analyses[code] = (
                self._analysis(code, document) if code in self._originals else self.analyses[code].edited(document)
            )
            self._places.pop(code, None)


def _owners(owned: Sequence[tuple[SegmentKey, str]], lines: Sequence[str]) -> Mapping[SegmentKey, Sequence[str]]:
    """Which segment each new line belongs to; `owned` are the old lines with theirs, at least one."""
    limit = min(len(owned), len(lines))
    head = 0
    while head < limit and owned[head][1] == lines[head]:
        head += 1
    tail = 0
    while tail < limit - head and owned[-1 - tail][1] == lines[-1 - tail]:
        tail += 1
    between = [key for key, _ in owned[head : len(owned) - tail]] or [owned[max(0, head - 1)][0]]
    changed = lines[head : len(lines) - tail]
    fitting = [between[min(place, len(between) - 1)] for place in range(len(changed))]
    if len(changed) < len(between):
        fitting = [between[0]] * len(changed)
    result: dict[SegmentKey, list[str]] = {}
    new_owners = [
        *(key for key, _ in owned[:head]),
        *fitting,
        *(key for key, _ in owned[len(owned) - tail :]),
    ]
    for key, line in zip(new_owners, lines, strict=True):
        result.setdefault(key, []).append(line)
    return result
