"""Concepts as rows of plain values: what the YAML reader makes, the cache keeps, and objects are made of when needed.

A glossary has a thousand concepts, an article names thirty: rows cost a tenth of what frozen dataclasses cost.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

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

Interval: TypeAlias = Sequence[str | None]


class TermRow(NamedTuple):
    """A term; the enumerations by their values."""

    form: str
    language: str
    status: str = "preferred"
    scope: str = "aligned"
    match: str = "word"
    case: str = "insensitive"
    short: bool = False
    reading: str | None = None
    note: str | None = None
    source: str | None = None
    line: int = 0
    column: int = 0


class ConceptRow(NamedTuple):
    """A concept; days are ISO dates, `valid` is (from, to), a holder (person, from, to), an example its four values."""

    id: str
    kind: str
    terms: Sequence[TermRow]
    domain: str = ""
    definition: str | None = None
    note: str | None = None
    holders: Sequence[Sequence[str | None]] = ()
    valid: Interval = (None, None)
    require: Sequence[str] = ()
    exclude: Sequence[str] = ()
    shares_form_with: Sequence[str] = ()
    confidence: str | None = None
    sources: Sequence[str] = ()
    examples: Sequence[Sequence[Any]] = ()
    path: str = ""
    line: int = 0
    column: int = 0


def row_from_values(values: Sequence[Any]) -> ConceptRow:
    """The row whose values, terms included, went through JSON."""
    row = ConceptRow(*values)
    return row._replace(terms=[TermRow(*term) for term in row.terms])


def concept_of(row: ConceptRow) -> Concept:
    """The concept of a row."""
    return Concept(
        id=row.id,
        kind=ConceptKind(row.kind),
        terms=tuple(_term(term, row.path) for term in row.terms),
        domain=row.domain,
        definition=row.definition,
        note=row.note,
        holders=tuple(Holder(str(person), _validity((start, end))) for person, start, end in row.holders),
        valid=_validity(row.valid),
        require=tuple(row.require),
        exclude=tuple(row.exclude),
        shares_form_with=tuple(row.shares_form_with),
        confidence=row.confidence,
        sources=tuple(row.sources),
        examples=tuple(Example(*example) for example in row.examples),
        origin=Origin(row.path, row.line, row.column) if row.line else None,
    )


def row_of(concept: Concept) -> ConceptRow:
    """The row of a concept."""
    origin = concept.origin or Origin("", 0, 0)
    return ConceptRow(
        id=concept.id,
        kind=concept.kind.value,
        terms=tuple(_term_row(term) for term in concept.terms),
        domain=concept.domain,
        definition=concept.definition,
        note=concept.note,
        holders=tuple((holder.person, *_interval(holder.valid)) for holder in concept.holders),
        valid=_interval(concept.valid),
        require=concept.require,
        exclude=concept.exclude,
        shares_form_with=concept.shares_form_with,
        confidence=concept.confidence,
        sources=concept.sources,
        examples=concept.examples,
        path=origin.path,
        line=origin.line,
        column=origin.column,
    )


def _term(row: TermRow, path: str) -> Term:
    return Term(
        form=row.form,
        language=row.language,
        status=Status(row.status),
        scope=Scope(row.scope),
        match=MatchMode(row.match),
        case=CaseMode(row.case),
        short=row.short,
        reading=row.reading,
        note=row.note,
        source=row.source,
        origin=Origin(path, row.line, row.column) if row.line else None,
    )


def _term_row(term: Term) -> TermRow:
    return TermRow(
        form=term.form,
        language=term.language,
        status=term.status.value,
        scope=term.scope.value,
        match=term.match.value,
        case=term.case.value,
        short=term.short,
        reading=term.reading,
        note=term.note,
        source=term.source,
        line=term.origin.line if term.origin else 0,
        column=term.origin.column if term.origin else 0,
    )


def _validity(interval: Interval) -> Validity:
    start, end = interval
    return Validity(date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None)


def _interval(valid: Validity) -> tuple[str | None, str | None]:
    return (
        valid.start.isoformat() if valid.start else None,
        valid.end.isoformat() if valid.end else None,
    )
