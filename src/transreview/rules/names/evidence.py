"""What speaks for a form being a misspelling of a name: the title beside it, the article, the form itself.

Nearness alone is no evidence: 이재용 is near 이재명 and another man, 부상 (an injury) near 부산. A person's name needs
the title that the person bears, or the right form in the same article; a place's name a form that is no word.
"""

from collections.abc import Iterable

from transreview.analysis.names import NameSpot
from transreview.findings.message import Message
from transreview.glossary.concept import ConceptKind
from transreview.glossary.glossary import Glossary
from transreview.glossary.store import ListedForm
from transreview.named_tuple import NamedTuple
from transreview.rules.names.candidates import Candidate, name_words
from transreview.rules.names.document_names import DocumentNames
from transreview.text.span import Span

_FEWEST_OF_RIGHT = 2
_LEAST_PARTS = 3


class Evidence(NamedTuple):
    """Why a form is taken for a misspelling, and a place where the right form stands, if the article has one."""

    reason: str
    right: NameSpot | None = None


class Weighing:
    """Weighs candidates for the names of one document."""

    def __init__(self, names: DocumentNames, glossary: Glossary) -> None:
        self._names = names
        self._glossary = glossary
        self._language = names.language

    def of_listed(self, spot: NameSpot, candidate: Candidate[ListedForm]) -> Evidence | None:
        """The evidence that a name is meant for one of the glossary, None where there is too little."""
        listed = candidate.owner
        right = self._names.by_concept.get(listed.concept, ())
        if listed.kind == ConceptKind.PLACE:
            return self._of_place(spot, candidate, right)
        if self._outnumbers(spot, right):
            return None
        title = spot.title_text
        if title and title not in self._language.shared_titles:
            return self._of_bearer(spot, candidate, right)
        return self._of_article(spot, candidate, right)

    def worth_comparing(self, listed: ListedForm, seen: str) -> bool:
        """Whether a word without a title may count as a slip in that name, however near it is."""
        if listed.kind == ConceptKind.PLACE:
            return not self._language.may_be_word(seen)
        return listed.concept in self._names.by_concept

    def of_article(self, spot: NameSpot, candidate: Candidate[str]) -> Evidence | None:
        """The evidence that a name is meant for one that the article has more often; no glossary is asked."""
        right = self._names.by_form[candidate.owner]
        seen = self._names.by_form.get(spot.text, ())
        if len(right) < _FEWEST_OF_RIGHT or len(seen) != 1 or spot.place != right[0].place:
            return None
        reason = Message("stands once, “{form}” {right} times in this article", form=candidate.form, right=len(right))
        if spot.place:
            return Evidence(reason, right[0]) if candidate.similarity >= self._language.name_bars.place else None
        title = spot.title_text
        if (
            not title
            or title not in self._names.titles(right)
            or candidate.similarity < self._language.name_bars.titled
        ):
            return None
        return Evidence(Message("{reason}, with the same title “{title}”", reason=reason, title=title), right[0])

    def _outnumbers(self, spot: NameSpot, right: tuple[NameSpot, ...]) -> bool:
        """Whether the form stands several times, and as often as the right one: then it is another name, no slip."""
        seen = len(self._names.by_form.get(spot.text, ()))
        return seen > 1 and 0 < len(right) <= seen

    def _of_bearer(
        self, spot: NameSpot, candidate: Candidate[ListedForm], right: tuple[NameSpot, ...]
    ) -> Evidence | None:
        title = spot.title_text
        if title not in self._names.titles(right) and not self._bears(candidate.owner.concept, title):
            return None
        bars = self._language.name_bars
        repeated = len(self._names.by_form.get(spot.text, ())) > 1
        if candidate.similarity < (bars.article if repeated else bars.titled):
            return None
        return Evidence(
            Message("is near “{form}”, who bears the title “{title}”", form=candidate.form, title=title), _first(right)
        )

    def _of_article(
        self, spot: NameSpot, candidate: Candidate[ListedForm], right: tuple[NameSpot, ...]
    ) -> Evidence | None:
        long_enough = len(self._language.name_parts(candidate.form)) >= _LEAST_PARTS
        if len(right) < _FEWEST_OF_RIGHT or not long_enough or spot.title:
            return None
        if candidate.similarity < self._language.name_bars.article:
            return None
        return Evidence(
            Message("stands once, “{form}” {right} times in this article", form=candidate.form, right=len(right)),
            right[0],
        )

    def _of_place(
        self, spot: NameSpot, candidate: Candidate[ListedForm], right: tuple[NameSpot, ...]
    ) -> Evidence | None:
        if spot.title or candidate.similarity < self._language.name_bars.place:
            return None
        if self._language.may_be_word(candidate.span.of(spot.text)):
            return None
        if not (spot.place or right or self._told_by_form(spot)):
            return None
        if not right and self._may_be_other_place(candidate.span.of(spot.text)):
            return None
        return Evidence(Message("is near the place name “{form}”", form=candidate.form), _first(right))

    def _told_by_form(self, spot: NameSpot) -> bool:
        """Whether the form or its sentence says that a place is meant.

        Where a capital tells names, persons have names like places: another place must stand in the sentence.
        """
        if self._language.script != "Latn":
            return True
        return any(other.segment is spot.segment and other.place and other.concepts for other in self._names.spots)

    def _may_be_other_place(self, form: str) -> bool:
        """Whether other names are made of the same words: Dong Hoa has the Hoa of Hoa Binh, and is no slip of Dong Hoi.

        Hangul has no words in a name.
        """
        if self._language.script != "Latn":
            return False
        known = name_words(self._glossary, self._language)
        return all(part.lower() in known for part in self._language.name_parts(form))

    def _bears(self, person: str, title: str) -> bool:
        """Whether the glossary says that the person holds or held that title."""
        return any(
            title == form or form.endswith(f" {title}") or title.endswith(f" {form}")
            for form in self._titles_held(person)
        )

    def _titles_held(self, person: str) -> Iterable[str]:
        for listed in self._glossary.titles(self._language.code):
            concept = self._glossary.concept(listed.concept)
            if listed.usable and concept and any(holder.person == person for holder in concept.holders):
                yield listed.form.lower()


def _first(spots: tuple[NameSpot, ...]) -> NameSpot | None:
    return spots[0] if spots else None


def at(spot: NameSpot, span: Span) -> Span:
    """A stretch of the name's own text as a stretch of its segment."""
    return span.shift(spot.span.start)
