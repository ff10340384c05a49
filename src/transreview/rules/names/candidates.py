"""The known names that a form may be a misspelling of, found without comparing it with all of them.

A slip changes one part of a name (a syllable of a Korean name, a word of another) far more often than two. Names are
therefore kept under their first three parts with one of them left open: each name takes three keys, and a form shares a
key with all names that differ from it in one of those parts. What is found so is then compared letter by letter.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from transreview.analysis.names import NAMED
from transreview.glossary.concept import ConceptKind
from transreview.glossary.glossary import Glossary
from transreview.glossary.store import ListedForm
from transreview.languages.language import Language
from transreview.named_tuple import NamedTuple
from transreview.rules.terms.domains import is_abroad
from transreview.text.span import Span

_PARTS = 3
_LEAST = 2
_TELLING = 5
"""From how many syllables on a foreign name in Hangul is like another one hardly by chance (쿠알라룸푸르)."""

Owner = TypeVar("Owner", bound=Hashable)


class Candidate(NamedTuple, Generic[Owner]):
    """A known name near a form: what the name belongs to, the stretch of the form that is meant, how near it is."""

    form: str
    owner: Owner
    span: Span
    similarity: float


class NameIndex(Generic[Owner]):
    """Names of one language with what each belongs to (a concept's id, a place in the article)."""

    def __init__(self, language: Language, names: Iterable[tuple[str, Owner]]) -> None:
        self._language = language
        self._names: dict[tuple[str, ...], list[tuple[int, str, Owner]]] = {}
        for form, owner in names:
            parts = language.name_parts(form)
            if len(parts) >= _LEAST:
                entry = (len(parts), form, owner)
                for key in _keys(parts[:_PARTS]):
                    self._names.setdefault(key, []).append(entry)

    def near(
        self, text: str, *, longer: bool = False, wanted: Callable[[Owner, str], bool] | None = None
    ) -> Iterator[Candidate[Owner]]:
        """The names near `text` in no particular order; the span is counted in `text`.

        `longer`: the name may be only the beginning of `text` (particles follow, or a kind of place). `wanted` says of
        an owner and the stretch that may be meant for its name whether to compare them at all.
        """
        parts = self._language.name_parts(text)
        found = self._found(parts)
        spans = self._language.name_spans(text) if found else ()
        for length, form, owner in found:
            if length == len(parts) or (longer and length < len(parts)):
                span = Span(spans[0].start, spans[length - 1].end)
                if wanted is not None and not wanted(owner, span.of(text)):
                    continue
                similarity = self._language.similarity(form, span.of(text))
                if similarity < 1.0:
                    yield Candidate(form, owner, span, similarity)

    def _found(self, parts: tuple[str, ...]) -> Collection[tuple[int, str, Owner]]:
        """What has a key in common with the beginning of these parts, each once, in the order it was put in."""
        found: dict[tuple[int, str, Owner], None] = {}
        if len(parts) >= _LEAST:
            for head in dict.fromkeys((parts[:_PARTS], parts[:_LEAST])):
                for key in _keys(head):
                    if key in self._names:
                        found.update(dict.fromkeys(self._names[key]))
        return found


@lru_cache(maxsize=8)
def listed_names(glossary: Glossary, language: Language) -> NameIndex[ListedForm]:
    """The persons and places of a glossary in one language, without the short forms; built once per glossary.

    Short places abroad are left out: words and persons of all the world are near their names (크리스 and 그리스).
    """
    return NameIndex(language, ((listed.form, listed) for listed in _comparable(glossary, language)))


@lru_cache(maxsize=8)
def name_words(glossary: Glossary, language: Language) -> frozenset[str]:
    """The parts that the persons and places of a glossary are made of in one language, in small letters."""
    return frozenset(
        part.lower()
        for listed in glossary.names(NAMED, language.code)
        if listed.usable
        for part in language.name_parts(listed.form)
    )


def _comparable(glossary: Glossary, language: Language) -> Iterator[ListedForm]:
    other_script = language.script != "Latn"
    for listed in glossary.names(NAMED, language.code):
        if listed.usable and not listed.short:
            told = other_script and len(listed.form) >= _TELLING
            if told or listed.kind != ConceptKind.PLACE or not is_abroad(listed.domain):
                yield listed


def _keys(head: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Two or three parts with each one left open in turn."""
    if len(head) == _LEAST:
        return (("", head[1]), (head[0], ""))
    first, second, third = head
    return (("", second, third), (first, "", third), (first, second, ""))
