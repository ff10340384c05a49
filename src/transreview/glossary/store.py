"""What a glossary is made of: concepts by number, and per language the forms that are searched and the names listed."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from transreview.glossary.concept import Concept, MatchMode
from transreview.languages.language import Language
from transreview.languages.registry import language as language_of
from transreview.named_tuple import NamedTuple

Entry: TypeAlias = Sequence[int | str]
"""A form behind a needle: number of the concept, number of the term in it, the form as it is spelled."""


class Table(NamedTuple):
    """The forms of one language as they are searched.

    `needles` are search keys, each once and sorted; `entries[i]` are the terms behind `needles[i]`.
    """

    needles: Sequence[str]
    entries: Sequence[Sequence[Entry]]


class ListedForm(NamedTuple):
    """A form of a concept, as `Glossary.names` lists it."""

    form: str
    concept: str
    kind: str
    status: str
    scope: str
    short: bool
    domain: str

    @property
    def usable(self) -> bool:
        """Whether the form may be written."""
        return self.status in ("preferred", "admitted")


class Store(ABC):
    """Where a glossary has its data from."""

    @property
    @abstractmethod
    def ids(self) -> Sequence[str]:
        """The ids of all concepts, by number."""

    @abstractmethod
    def concept(self, number: int) -> Concept:
        """The concept of that number."""

    @abstractmethod
    def table(self, code: str) -> Table:
        """The searched forms of one language."""

    @abstractmethod
    def listed(self, code: str, kind: str) -> Sequence[ListedForm]:
        """All forms of the concepts of one kind in one language, those included that are never searched."""

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each concept by its id."""
        return {identifier: number for number, identifier in enumerate(self.ids)}


class MemoryStore(Store):
    """Concepts in memory. Tables are made when first asked for."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = concepts
        self._tables: dict[str, Table] = {}

    @cached_property
    def ids(self) -> Sequence[str]:
        """The ids of all concepts, by number."""
        return [concept.id for concept in self.concepts]

    def concept(self, number: int) -> Concept:
        """The concept of that number."""
        return self.concepts[number]

    def table(self, code: str) -> Table:
        """The searched forms of one language."""
        if code not in self._tables:
            self._tables[code] = compiled(self.concepts, language_of(code))
        return self._tables[code]

    def listed(self, code: str, kind: str) -> Sequence[ListedForm]:
        """All forms of the concepts of one kind in one language, those included that are never searched."""
        return listed(self.concepts, code, kind)


def compiled(concepts: Iterable[Concept], language: Language) -> Table:
    """The table of one language: every form and its inflected and regional spellings, by search key."""
    by_key: dict[str, list[Entry]] = {}
    for number, concept in enumerate(concepts):
        written = {language.search_key(term.form).key for term in concept.terms if term.language == language.code}
        for place, term in enumerate(concept.terms):
            if term.language != language.code or term.match is MatchMode.MANUAL:
                continue
            for form in dict.fromkeys((term.form, *language.term_forms(term.form))):
                key = language.search_key(form).key
                # what the glossary itself lists as another term of the concept is that term
                if key and (form == term.form or key not in written):
                    by_key.setdefault(key, []).append((number, place, form))
    needles = sorted(by_key)
    return Table(needles, [by_key[needle] for needle in needles])


def listed(concepts: Iterable[Concept], code: str, kind: str) -> list[ListedForm]:
    """All forms of the concepts of one kind in one language, less what is derived from a name."""
    return [
        ListedForm(term.form, concept.id, concept.kind, term.status, term.scope, term.short, concept.domain)
        for concept in concepts
        if concept.kind == kind
        for term in concept.terms
        if term.language == code and not term.derived
    ]
