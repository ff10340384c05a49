"""A compiled glossary as bytes: everything that a search needs, read piece by piece when it is asked for.

The parts are JSON, not pickle or marshal: a cache file may come with a stranger's project, and JSON can do no harm.
Automata cannot be stored; they are built from the needles, which takes two milliseconds for a thousand concepts.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from itertools import accumulate
from mmap import mmap
from typing import Any, overload

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

_KINDS: Mapping[str, ConceptKind] = {kind.value: kind for kind in ConceptKind}
_STATUSES: Mapping[str, Status] = {status.value: status for status in Status}
_SCOPES: Mapping[str, Scope] = {scope.value: scope for scope in Scope}
_MATCH_MODES: Mapping[str, MatchMode] = {mode.value: mode for mode in MatchMode}
_CASE_MODES: Mapping[str, CaseMode] = {mode.value: mode for mode in CaseMode}
_ALWAYS = Validity()


class DamagedError(ValueError):
    """Bytes that are no compiled glossary, or not a whole one."""


def encode(concepts: Sequence[Concept], about: Mapping[str, Any]) -> bytes:
    """A compiled glossary; `about` is kept with it."""
    lines = [_dump(concept) for concept in concepts]
    parts = {
        "ids": _dump([concept.id for concept in concepts]),
        "ends": _dump(list(accumulate(len(line) + 1 for line in lines))),
        "checks": _dump(list(map(zlib.crc32, lines))),
    }
    for code in CODES:
        table = compiled(concepts, language(code))
        parts[f"needles {code}"] = _dump(table.needles)
        parts[f"entries {code}"] = b"\n".join(map(_dump, table.entries))
        for kind in ConceptKind:
            parts[f"listed {code} {kind}"] = _dump(list(zip(*listed(concepts, code, kind), strict=True)))
    places: dict[str, tuple[int, int, int]] = {}
    position = 0
    for name, part in parts.items():
        places[name] = (position, position + len(part), zlib.crc32(part))
        position += len(part)
    body = b"".join((*parts.values(), *(line + b"\n" for line in lines)))
    return _with_header({"about": about, "parts": places, "concepts": position, "length": len(body)}, body)


class StoredGlossary(Store):
    """A compiled glossary read from bytes, in memory or mapped to a file: only what is asked for is touched.

    Making one, and every question, raises `DamagedError` where the bytes are not those that were written.
    """

    def __init__(self, data: bytes | mmap) -> None:
        self._data = data
        self._start = data.find(b"\n") + 1
        check, _, header = data[: self._start].partition(b" ")
        try:
            self._header: Mapping[str, Any] = json.loads(_checked(header, int(check, 16)))
            self.about: Mapping[str, Any] = self._header["about"]
            whole = self._header["length"] == len(data) - self._start
        except (ValueError, KeyError, TypeError):
            raise DamagedError("no compiled glossary") from None
        if not whole:
            raise DamagedError("a compiled glossary that is cut off")
        self._concepts: dict[int, Concept] = {}
        self._listed: dict[tuple[str, str], Sequence[ListedForm]] = {}

    @cached_property
    def ids(self) -> Sequence[str]:
        """The ids of all concepts, by number."""
        return [str(identifier) for identifier in self._part("ids")]

    def concept(self, number: int) -> Concept:
        """The concept of that number."""
        found = self._concepts.get(number)
        if found is None:
            first = self._start + self._header["concepts"]
            start, end = self._ends[number - 1] if number else 0, self._ends[number]
            line = _checked(self._data[first + start : first + end - 1], self._checks[number])
            found = self._concepts[number] = _concept(json.loads(line))
        return found

    def restamped(self, about: Mapping[str, Any]) -> bytes:
        """The same compiled glossary with another `about`."""
        return _with_header({**self._header, "about": about}, self._data[self._start :])

    def table(self, code: str) -> Table:
        """The searched forms of one language."""
        return Table(self._part(f"needles {code}"), _Lines(self._bytes(f"entries {code}").split(b"\n")))

    def listed(self, code: str, kind: str) -> Sequence[ListedForm]:
        """All forms of the concepts of one kind in one language, those included that are never searched."""
        found = self._listed.get((code, kind))
        if found is None:
            columns = self._part(f"listed {code} {kind}")
            found = list(map(partial(tuple.__new__, ListedForm), zip(*columns, strict=True)))
            self._listed[code, kind] = found
        return found

    @cached_property
    def _ends(self) -> Sequence[int]:
        """Where the line of each concept ends, its line end included, counted from the first one."""
        ends: Sequence[int] = self._part("ends")
        return ends

    @cached_property
    def _checks(self) -> Sequence[int]:
        """The checksum of each concept."""
        checks: Sequence[int] = self._part("checks")
        return checks

    def _part(self, name: str) -> Any:
        return json.loads(self._bytes(name))

    def _bytes(self, name: str) -> bytes:
        start, end, check = self._header["parts"][name]
        return _checked(self._data[self._start + start : self._start + end], check)


class _Lines(Sequence[Any]):
    """Values of which each is a line of JSON; of all those of a table, a text needs a few dozen."""

    def __init__(self, lines: Sequence[bytes]) -> None:
        self._lines = lines

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, number: int) -> Any: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Any]: ...
    def __getitem__(self, number: int | slice) -> Any:
        """A value; slices are read at once."""
        found = self._lines[number]
        return json.loads(found) if isinstance(found, bytes) else [json.loads(line) for line in found]


def _with_header(header: Mapping[str, Any], body: bytes) -> bytes:
    line = _dump(header) + b"\n"
    return b"%08x " % zlib.crc32(line) + line + body


def _checked(data: bytes, check: int) -> bytes:
    if zlib.crc32(data) != check:
        raise DamagedError("a damaged compiled glossary")
    return data


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=date.isoformat).encode()


def _concept(values: Sequence[Any]) -> Concept:
    """The concept whose values went through JSON: lists where tuples were, plain texts where enumerations and days."""
    fields = Concept._make(values)
    return fields._replace(
        kind=_KINDS[fields.kind],
        terms=tuple(map(_term, fields.terms)),
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
    form, language, status, scope, match, case, short, derived, reading, note, source, origin = values
    return Term(
        form,
        language,
        _STATUSES[status],
        _SCOPES[scope],
        _MATCH_MODES[match],
        _CASE_MODES[case],
        short,
        derived,
        reading,
        note,
        source,
        _origin(origin),
    )


def _validity(values: Sequence[Any]) -> Validity:
    return Validity(*(date.fromisoformat(day) if day else None for day in values)) if any(values) else _ALWAYS


def _origin(values: Sequence[Any] | None) -> Origin | None:
    return Origin._make(values) if values else None
