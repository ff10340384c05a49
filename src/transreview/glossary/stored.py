"""A compiled glossary as bytes: everything that a search needs, read piece by piece when it is asked for.

The parts are JSON, not pickle or marshal: a cache file may come with a stranger's project, and JSON can do no harm.
Automata cannot be stored; they are built from the needles, which takes two milliseconds for a thousand concepts.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from transreview.glossary.concept import Concept
from transreview.glossary.rows import ConceptRow, concept_of, row_from_values
from transreview.glossary.store import ListedForm, Store, Table, compiled, listed
from transreview.languages.registry import CODES, language


class DamagedError(ValueError):
    """Bytes that are no compiled glossary, or not a whole one."""


def encode(rows: Sequence[ConceptRow], about: Mapping[str, Any]) -> bytes:
    """A compiled glossary; `about` is kept with it."""
    lines = [_dump(row) for row in rows]
    parts = {
        "ids": _dump([row.id for row in rows]),
        "concepts": b"\n".join(lines),
        "lengths": _dump([len(line) for line in lines]),
    }
    for code in CODES:
        parts[f"table {code}"] = _dump(compiled(rows, language(code)))
        parts[f"listed {code}"] = _dump(listed(rows, code))
    places: dict[str, tuple[int, int]] = {}
    position = 0
    for name, part in parts.items():
        places[name] = (position, position + len(part))
        position += len(part)
    body = b"".join(parts.values())
    return _dump({"about": about, "check": zlib.crc32(body), "parts": places}) + b"\n" + body


class StoredGlossary(Store):
    """A compiled glossary read from bytes; raises `DamagedError` when they are not whole."""

    def __init__(self, data: bytes) -> None:
        head, _, self._body = data.partition(b"\n")
        try:
            header = json.loads(head)
            self.about: Mapping[str, Any] = header["about"]
            self._places: Mapping[str, Sequence[int]] = header["parts"]
            whole = header["check"] == zlib.crc32(self._body)
        except (ValueError, KeyError, TypeError):
            raise DamagedError("no compiled glossary") from None
        if not whole:
            raise DamagedError("a damaged compiled glossary")
        self._concepts: dict[int, Concept] = {}

    @cached_property
    def ids(self) -> Sequence[str]:
        """The ids of all concepts, by number."""
        return [str(identifier) for identifier in self._part("ids")]

    def concept(self, number: int) -> Concept:
        """The concept of that number."""
        found = self._concepts.get(number)
        if found is None:
            found = self._concepts[number] = concept_of(self.row(number))
        return found

    def row(self, number: int) -> ConceptRow:
        """The row of that number."""
        start, end = self._lines[number]
        return row_from_values(json.loads(self._body[start:end]))

    @property
    def rows(self) -> Sequence[ConceptRow]:
        """All rows, read anew each time."""
        return [self.row(number) for number in range(len(self._lines))]

    def table(self, code: str) -> Table:
        """The searched forms of one language."""
        return Table(*self._part(f"table {code}"))

    def listed(self, code: str) -> Sequence[ListedForm]:
        """All forms of one language, those included that are never searched."""
        return [ListedForm(*values) for values in self._part(f"listed {code}")]

    def _part(self, name: str) -> Any:
        start, end = self._places[name]
        return json.loads(self._body[start:end])

    @cached_property
    def _lines(self) -> Sequence[tuple[int, int]]:
        position = self._places["concepts"][0]
        lines = []
        for length in self._part("lengths"):
            lines.append((position, position + length))
            position += length + 1
        return lines


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
