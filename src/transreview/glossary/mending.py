"""A compiled glossary that mends itself: where it turns out to be damaged, its files are compiled anew."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from transreview.glossary.concept import Concept
from transreview.glossary.store import ListedForm, Store, Table
from transreview.glossary.stored import DamagedError, StoredGlossary

Answer = TypeVar("Answer")


class MendingStore(Store):
    """Answers from a compiled glossary, from its first damaged part on from what `anew` gives: the same concepts.

    Parts are checked when they are read, as checking them all would mean reading them all.
    """

    def __init__(self, stored: StoredGlossary, anew: Callable[[], Store]) -> None:
        self._store: Store = stored
        self._anew = anew

    @property
    def ids(self) -> Sequence[str]:
        """The ids of all concepts, by number."""
        return self._ask(lambda store: store.ids)

    def concept(self, number: int) -> Concept:
        """The concept of that number."""
        return self._ask(lambda store: store.concept(number))

    def table(self, code: str) -> Table:
        """The searched forms of one language."""
        return self._ask(lambda store: store.table(code))

    def listed(self, code: str, kind: str) -> Sequence[ListedForm]:
        """All forms of the concepts of one kind in one language, those included that are never searched."""
        return self._ask(lambda store: store.listed(code, kind))

    def _ask(self, question: Callable[[Store], Answer]) -> Answer:
        try:
            return question(self._store)
        except DamagedError:
            self._store = self._anew()
            return question(self._store)
