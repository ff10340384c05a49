"""The glossary: all concepts of a project, and the search for their terms in a text."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping

from transreview.glossary.concept import Concept, ConceptKind, Status
from transreview.glossary.hit import TermHit
from transreview.glossary.matcher import Matcher
from transreview.glossary.store import ListedForm, MemoryStore, Store
from transreview.languages.registry import language as language_of


class Glossary:
    """Concepts by id, and the matcher over their terms.

    Of two concepts with the same id the last one counts; files with such ids are refused by `load`.
    """

    def __init__(self, concepts: Iterable[Concept] = ()) -> None:
        by_id = {concept.id: concept for concept in concepts}
        self._store: Store = MemoryStore(tuple(by_id.values()))
        self._matchers: dict[str, Matcher] = {}
        self._usable: dict[tuple[str, str], tuple[str, ...]] = {}

    @classmethod
    def load(cls, paths: Iterable[str | os.PathLike[str]], cache: str | os.PathLike[str] | None = None) -> "Glossary":
        """The glossary of some files; a folder stands for the YAML files in it, subfolders included.

        `cache` is the folder where the compiled form is kept (`text.cache_folder`), None compiles anew. Raises
        `GlossaryError` for a path that is not there and for the first thing that is wrong in a file.
        """
        from transreview.glossary.loading import open_store  # not needed for concepts that are there already

        return cls._of(open_store(paths, os.fspath(cache) if cache is not None else None))

    @classmethod
    def read(cls, paths: Iterable[str | os.PathLike[str]], unsaved: Mapping[str, bytes]) -> "Glossary":
        """The glossary of some files as they are to become: `unsaved` holds the files that are changed or new.

        Raises `GlossaryError` as `load` does.
        """
        from transreview.glossary.loading import read_changed

        return cls._of(read_changed(paths, unsaved))

    @classmethod
    def _of(cls, store: Store) -> "Glossary":
        glossary = cls.__new__(cls)
        glossary._store = store
        glossary._matchers = {}
        glossary._usable = {}
        return glossary

    def __len__(self) -> int:
        return len(self._store.ids)

    def concept(self, identifier: str) -> Concept | None:
        """The concept of that id, None when there is none."""
        number = self._store.numbers.get(identifier)
        return None if number is None else self._store.concept(number)

    def concepts(self) -> Iterator[Concept]:
        """All concepts, in file order."""
        return (self._store.concept(number) for number in range(len(self)))

    def hits(self, language: str, text: str, *, nested: bool = False) -> tuple[TermHit, ...]:
        """The terms of one language in a normalised text, longest match first where forms overlap, by position.

        `nested` adds the terms inside longer ones (`한국` in `한국 대통령`).
        """
        matcher = self._matchers.get(language)
        if matcher is None:
            matcher = self._matchers[language] = Matcher(language_of(language), self._store)
        return matcher.hits(text, nested=nested)

    def mentions(self, identifier: str, language: str, text: str) -> bool:
        """Whether a normalised text names a concept at all, asked leniently: any usable form of it, anywhere.

        Forms with `match: manual` count here too: they are never looked for, but they do say what is asked for.
        """
        key = language_of(language).search_key(text).key
        return any(form in key for form in self.usable_keys(identifier, language))

    def usable_keys(self, identifier: str, language: str) -> tuple[str, ...]:
        """The search keys of all usable forms of a concept, never-searched ones and other spellings included."""
        known = self._usable.get((identifier, language))
        if known is None:
            concept, speech = self.concept(identifier), language_of(language)
            forms = [term.form for term in concept.terms_in(language) if term.status.usable] if concept else []
            spelled = (spelling for form in forms for spelling in (form, *speech.term_forms(form)))
            known = tuple(dict.fromkeys(key for form in spelled if (key := speech.search_key(form).key)))
            self._usable[identifier, language] = known
        return known

    def names(self, kinds: Collection[ConceptKind], language: str) -> tuple[ListedForm, ...]:
        """All forms of the concepts of some kinds in one language, short and never-searched ones too."""
        return tuple(form for kind in ConceptKind if kind in kinds for form in self._store.listed(language, kind))

    def titles(self, language: str) -> tuple[ListedForm, ...]:
        """All forms of titles in one language."""
        return self.names((ConceptKind.TITLE,), language)

    def search(self, text: str) -> tuple[Concept, ...]:
        """The concepts with `text` in their id or in a form, whatever the case; those that begin with it first."""
        wanted = text.casefold().strip()
        found: list[tuple[bool, int, Concept]] = []
        for concept in self.concepts():
            names = [concept.id.casefold(), *(term.form.casefold() for term in concept.terms)]
            if any(wanted in name for name in names):
                found.append((not any(name.startswith(wanted) for name in names), len(found), concept))
        return tuple(concept for *_, concept in sorted(found, key=lambda entry: entry[:2]))

    def without_forbidden(self, kinds: Collection[ConceptKind]) -> "Glossary":
        """The same glossary less all forbidden forms of the concepts of some kinds."""
        pruned = (_pruned(concept) if concept.kind in kinds else concept for concept in self.concepts())
        return self._of(MemoryStore(tuple(pruned)))


def _pruned(concept: Concept) -> Concept:
    return concept._replace(terms=tuple(term for term in concept.terms if term.status is not Status.FORBIDDEN))
