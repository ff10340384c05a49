"""The glossary: all concepts of a project, and the search for their terms in a text."""

from collections.abc import Iterable

from transreview.glossary.concept import Concept
from transreview.glossary.hit import TermHit
from transreview.glossary.matcher import Matcher
from transreview.languages.registry import language as language_of


class Glossary:
    """Concepts by id, and the matcher over their terms."""

    def __init__(self, concepts: Iterable[Concept] = ()) -> None:
        self._concepts = {concept.id: concept for concept in concepts}
        self._matchers: dict[str, Matcher] = {}

    def __len__(self) -> int:
        return len(self._concepts)

    def concept(self, identifier: str) -> Concept | None:
        """The concept of that id, None when there is none."""
        return self._concepts.get(identifier)

    def concepts(self) -> Iterable[Concept]:
        """All concepts, in file order."""
        return self._concepts.values()

    def hits(self, language: str, text: str) -> tuple[TermHit, ...]:
        """The terms of one language in a normalised text, longest match first where forms overlap, by position."""
        if not self._concepts:
            return ()
        if language not in self._matchers:
            self._matchers[language] = Matcher(language_of(language), self._concepts.values())
        return self._matchers[language].hits(text)
