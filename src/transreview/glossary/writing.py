"""Glossary entries as YAML, in the layout that people write by hand."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol

from transreview.glossary.concept import ConceptKind, Status


class WritableTerm(Protocol):
    """What is written of a term."""

    @property
    def language(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def status(self) -> Status | None: ...
    @property
    def note(self) -> str | None: ...


class WritableConcept(Protocol):
    """What is written of a concept."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> ConceptKind: ...
    @property
    def terms(self) -> Iterable[WritableTerm]: ...
    @property
    def note(self) -> str | None: ...
    @property
    def extends(self) -> bool: ...


@cache
def _unsafe() -> re.Pattern[str]:
    """What a text without quotes must not have, inside brackets or outside."""
    return re.compile(
        r"""^(?:[\s\-?:,\[\]{}#&*!|>'"%@`~]|null$|Null$|NULL$|<<$|$)"""
        r"|[,\[\]{}]|:(?=\s|$)|\s\#|\s$|[^\S ]|[^ -~\xa0-\U0010ffff]"
        r"|[\xa0\xad\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]"
    )


@cache
def _escaped() -> re.Pattern[str]:
    """What is written as an escape inside quotes."""
    return re.compile(r"[\x7f-\xa0\xad\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(text: str) -> str:
    """A text as YAML, in quotes only where it needs them."""
    if not _unsafe().search(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _escaped().sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)


def term_text(term: WritableTerm) -> str:
    """A term: its form alone, or a mapping where there is more to say."""
    if term.status is None and term.note is None:
        return scalar(term.form)
    parts = [f"term: {scalar(term.form)}"]
    if term.status is not None:
        parts.append(f"status: {term.status.value}")
    if term.note is not None:
        parts.append(f"note: {scalar(term.note)}")
    return f"{{{', '.join(parts)}}}"


def flow_list(terms: Iterable[WritableTerm]) -> str:
    """Terms as a list in brackets."""
    return f"[{', '.join(map(term_text, terms))}]"


def concept_lines(concept: WritableConcept, indent: str) -> Iterator[str]:
    """A concept as an item of a block list."""
    yield f"{indent}- {'extends' if concept.extends else 'id'}: {scalar(concept.id)}"
    if not concept.extends:
        yield f"{indent}  kind: {concept.kind.value}"
    yield f"{indent}  terms:"
    for language in dict.fromkeys(term.language for term in concept.terms):
        yield f"{indent}    {language}: {flow_list(term for term in concept.terms if term.language == language)}"
    if concept.note:
        yield f"{indent}  note: {scalar(concept.note)}"
