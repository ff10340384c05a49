"""Glossary files: YAML with positions, read from parser events."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from transreview.glossary.concept import (
    CaseMode,
    Concept,
    ConceptKind,
    Holder,
    MatchMode,
    Scope,
    Status,
    Term,
    Validity,
)

_LANGUAGES = ("ko", "vi", "en")


def parse_concepts(entries: Iterable[Mapping[str, Any]]) -> tuple[Concept, ...]:
    """Concepts from entries that are already plain lists and mappings."""
    return tuple(_concept(entry) for entry in entries)


def _concept(entry: Mapping[str, Any]) -> Concept:
    context = entry.get("context", {})
    return Concept(
        id=entry["id"],
        kind=ConceptKind(entry.get("kind", "term")),
        terms=tuple(
            _term(value, language)
            for language in _LANGUAGES
            for value in _listed(entry.get("terms", {}).get(language, []))
        ),
        domain=entry.get("domain", ""),
        definition=entry.get("definition"),
        note=entry.get("note"),
        holders=tuple(Holder(holder["person"], _validity(holder)) for holder in entry.get("holders", [])),
        valid=_validity(entry.get("valid", {})),
        require=tuple(context.get("require", ())),
        exclude=tuple(context.get("exclude", ())),
        shares_form_with=tuple(entry.get("shares_form_with", ())),
        confidence=entry.get("confidence"),
        sources=tuple(entry.get("sources", ())),
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _term(value: Any, language: str) -> Term:
    entry: Mapping[str, Any] = value if isinstance(value, Mapping) else {"term": value}
    return Term(
        form=str(entry["term"]),
        language=language,
        status=Status(entry.get("status", "preferred")),
        scope=Scope(entry.get("scope", "aligned")),
        match=MatchMode(entry.get("match", "word")),
        case=CaseMode(entry.get("case", "insensitive")),
        short=bool(entry.get("short", False)),
        reading=entry.get("reading"),
        note=entry.get("note"),
        source=entry.get("source"),
    )


def _validity(entry: Mapping[str, Any]) -> Validity:
    return Validity(_day(entry.get("from")), _day(entry.get("to")))


def _day(value: Any) -> date | None:
    return date.fromisoformat(str(value)) if value is not None else None
