"""Glossary files: YAML with positions, read from parser events."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from transreview.glossary.concept import Concept, Origin, Status
from transreview.glossary.errors import GlossaryError
from transreview.glossary.schema import Schema
from transreview.text import yaml_reader
from transreview.text.files import UnreadableFileError, decode


def read_concepts(data: bytes, path: str) -> list[Concept]:
    """The concepts of a glossary file's bytes; raises `GlossaryError` for the first thing that is wrong."""
    try:
        return Schema(path).file(yaml_reader.read_yaml(decode(data, path).text, path))
    except yaml_reader.YamlError as error:
        raise GlossaryError(path, error.line, error.column, error.problem) from None
    except UnreadableFileError as error:
        raise GlossaryError(path, 0, 0, str(error).removeprefix(f"{path}: ")) from None


def joined(files: Iterable[Iterable[Concept]]) -> list[Concept]:
    """The concepts of several files as one list, what a file adds to another one's concept joined to it.

    Raises `GlossaryError` when two of them share an id, or one extends what is not there.
    """
    concepts: dict[str, Concept] = {}
    additions: list[Concept] = []
    for file in files:
        for concept in file:
            if concept.extends:
                additions.append(concept)
                continue
            twin = concepts.setdefault(concept.id, concept)
            if twin is not concept and twin.origin is not None and concept.origin is not None:
                place = f"{twin.origin.path}:{twin.origin.line}"
                problem = f"the id {concept.id!r} is used already in {place}; choose another one"
                raise GlossaryError(*concept.origin, problem)
    for addition in additions:
        if addition.id not in concepts:
            raise GlossaryError(
                *(addition.origin or Origin("glossary", 0, 0)),
                f"there is no concept {addition.id!r} to extend; correct the id",
            )
        concepts[addition.id] = _extended(concepts[addition.id], addition)
    return list(concepts.values())


def _extended(concept: Concept, addition: Concept) -> Concept:
    """A concept with what another file adds: its terms count instead of the same forms, preferred ones come first."""
    said = {(term.language, term.form) for term in addition.terms}
    kept = [term for term in concept.terms if (term.language, term.form) not in said]
    first = [term for term in addition.terms if term.status is Status.PREFERRED]
    rest = [term for term in addition.terms if term.status is not Status.PREFERRED]
    return concept._replace(
        terms=(*first, *kept, *rest),
        note=addition.note or concept.note,
        sources=(*concept.sources, *addition.sources),
        examples=(*concept.examples, *addition.examples),
    )


def parse_concepts(entries: Iterable[Mapping[str, Any]]) -> tuple[Concept, ...]:
    """Concepts from entries that are already plain lists and mappings, by the same schema as a file's.

    Raises `GlossaryError`, which then can name no line.
    """
    return tuple(Schema("glossary").concepts(_node(entry) for entry in entries))


def _node(value: Any) -> yaml_reader.Node:
    if isinstance(value, Mapping):
        return yaml_reader.Mapping(
            {str(key): _node(item) for key, item in value.items()},
            {str(key): yaml_reader.Scalar(str(key), True, 0, 0) for key in value},
            0,
            0,
        )
    if isinstance(value, list | tuple):
        return yaml_reader.Sequence([_node(item) for item in value], 0, 0)
    if value is None:
        return yaml_reader.Scalar("", True, 0, 0)
    return yaml_reader.Scalar(_written(value), False, 0, 0)


def _written(value: Any) -> str:
    """A plain value as YAML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)
