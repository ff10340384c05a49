"""Glossary files: YAML with positions, read from parser events."""

from collections.abc import Iterable, Mapping
from typing import Any

from transreview.glossary.concept import Concept


def parse_concepts(entries: Iterable[Mapping[str, Any]]) -> tuple[Concept, ...]:
    """Concepts from entries that are already plain lists and mappings."""
    return ()
