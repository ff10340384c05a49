"""A compiled glossary as bytes: everything that a search needs, read piece by piece when it is asked for.

The parts are JSON, not pickle or marshal: a cache file may come with a stranger's project, and JSON can do no harm.
Automata cannot be stored; they are built from the needles, which takes two milliseconds for a thousand concepts.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from transreview.glossary.concept import (
    CaseMode,
    Concept,
    ConceptKind,
    Example,
    Holder,
    MatchMode,
    Origin,
    Scope,
    Status,
    Term,
    Validity,
)
from transreview.glossary.store import ListedForm, Store, Table, compiled, listed
from transreview.languages.registry import CODES, language


class DamagedError(ValueError):
    """Bytes that are no compiled glossary, or not a whole one."""


def encode(concepts: Sequence[Concept], about: Mapping[str, Any]) -> bytes:
    """A compiled glossary; `about` is kept with it."""
    lines = [_dump(concept) for concept in concepts]
    parts = {
        "ids": _dump([concept.id for concept in concepts]),
        "concepts": b"\n".join(lines),
        "lengths": _dump([len(line) for line in lines]),
    }
    for code in CODES:
        parts[f"table {code}"] = _dump(compiled(concepts, language(code)))
        for kind in ConceptKind:
            parts[f"listed {code} {kind}"] = _dump(listed(concepts, code, kind))
    places: dict[str, tuple[int, int]] = {}
    position = 0
    for name, part in parts.items():
        places[name] = (position, position + len(part))
        position += len(part)
    body = b"".join(parts.values())
    return _with_header({"about": about, "check": zlib.crc32(body), "parts": places}, body)


class StoredGlossary(Store):
    """A compiled glossary read from bytes; raises `DamagedError` when they are not whole."""

    def __init__(self, data: bytes) -> None:
        head, _, self._body = data.partition(b"\n")
        try:
            self._header: Mapping[str, Any] = json.loads(head)
            self.about: Mapping[str, Any] = self._header["about"]
            self._places: Mapping[str, Sequence[int]] = self._header["parts"]
            whole = self._header["check"] == zlib.crc32(self._body)
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
            start, end = self._lines[number]
            found = self._concepts[number] = _concept(json.loads(self._body[start:end]))
        return found

    def restamped(self, about: Mapping[str, Any]) -> bytes:
        """The same compiled glossary with another `about`."""
        return _with_header({**self._header, "about": about}, self._body)

    def table(self, code: str) -> Table:
        """The searched forms of one language."""
        return Table(*self._part(f"table {code}"))

    def listed(self, code: str, kind: str) -> Sequence[ListedForm]:
        """All forms of the concepts of one kind in one language, those included that are never searched."""
        return [ListedForm(*values) for values in self._part(f"listed {code} {kind}")]

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


def _with_header(header: Mapping[str, Any], body: bytes) -> bytes:
    return _dump(header) + b"\n" + body


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=date.isoformat).encode()


def _concept(values: Sequence[Any]) -> Concept:
    """The concept whose values went through JSON: lists where tuples were, plain texts where enumerations and days."""
    fields = Concept(*values)
    return fields._replace(
        kind=ConceptKind(fields.kind),
        terms=tuple(_term(term) for term in fields.terms),
        holders=tuple(Holder(person, _validity(valid)) for person, valid in fields.holders),
        valid=_validity(fields.valid),
        require=tuple(fields.require),
        exclude=tuple(fields.exclude),
        shares_form_with=tuple(fields.shares_form_with),
        sources=tuple(fields.sources),
        examples=tuple(Example(*example) for example in fields.examples),
        origin=_origin(fields.origin),
    )


def _term(values: Sequence[Any]) -> Term:
    fields = Term(*values)
    return fields._replace(
        status=Status(fields.status),
        scope=Scope(fields.scope),
        match=MatchMode(fields.match),
        case=CaseMode(fields.case),
        origin=_origin(fields.origin),
    )


def _validity(values: Sequence[Any]) -> Validity:
    return Validity(*(date.fromisoformat(day) if day else None for day in values))


def _origin(values: Sequence[Any] | None) -> Origin | None:
    return Origin(*values) if values else None
