"""The alignment as JSON (schema `transreview.alignment/1`): a contract."""

import json
from collections.abc import Iterable, Iterator

from transreview.alignment.unit import Link, Unit
from transreview.documents.document import Document
from transreview.reports.aligned_text import AlignedText

SCHEMA = "transreview.alignment/1"


def json_lines(texts: Iterable[AlignedText]) -> Iterator[str]:
    """The lines of one JSON object; each segment, unit and link list stands in a line of its own."""
    yield f'{{"schema": {_dump(SCHEMA)},'
    yield '"texts": ['
    before = False
    for text in texts:
        if before:
            yield ","
        before = True
        yield from _text(text)
    yield "]}"


def _text(text: AlignedText) -> Iterator[str]:
    yield f'{{"name": {_dump(text.name)}, "documents": {{'
    last = len(text.documents) - 1
    for number, (code, document) in enumerate(text.documents.items()):
        yield f'{_dump(code)}: {{"path": {_dump(document.path)}, "segments": ['
        yield from _listed(_dump(segment) for segment in _segments(document))
        yield "]}" + ("," if number < last else "")
    yield '}, "units": ['
    yield from _listed(_dump(_unit(unit)) for unit in text.alignment.units)
    yield '], "links": {'
    pairs = list(text.alignment.links.items())
    yield from _listed(f"{_dump('-'.join(pair))}: {_dump([_link(link) for link in links])}" for pair, links in pairs)
    yield "}}"


def _segments(document: Document) -> Iterator[dict[str, object]]:
    for segment in document.segments:
        place = segment.place
        yield {"start": place.start, "end": place.end, "text": segment.text}


def _unit(unit: Unit) -> dict[str, object]:
    sides: dict[str, object] = {code: list(side) for code, side in unit.sides.items()}
    return {**sides, "by": unit.by, "confidence": round(unit.confidence, 4)}


def _link(link: Link) -> dict[str, object]:
    return {
        "segments": [list(link.left), list(link.right)],
        "by": link.by,
        "confidence": round(link.confidence, 4),
    }


def _listed(lines: Iterable[str]) -> Iterator[str]:
    """The lines with commas between them."""
    held: str | None = None
    for line in lines:
        if held is not None:
            yield held + ","
        held = line
    if held is not None:
        yield held


def _dump(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else json.dumps(letter)[1:-1] for letter in text)
