"""The rule name-short-form."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Concept, ConceptKind
from transreview.glossary.glossary import Glossary
from transreview.glossary.hit import TermHit
from transreview.languages.language import Language, Strength
from transreview.named_tuple import NamedTuple
from transreview.rules.names.document_names import document_names
from transreview.rules.rule import Context, DocumentRule, write
from transreview.text.span import Span

if TYPE_CHECKING:
    from transreview.glossary.store import ListedForm


class _ShortForm(NamedTuple):
    """A person called by the given name: what is wrongly used alone, what should be."""

    family: str
    given: str
    concept: str


class NameShortForm(DocumentRule):
    """The family name alone of somebody who is called by the given name.

    ## What it does
    Reports the family name of a Vietnamese person alone beside a title that the person bears. The glossary has to have
    the short form (`short: true`); that the title is the person's is known from its holders, or from the article, which
    names the person in full elsewhere.

    ## Why is this bad
    Vietnamese people are called by the last part of their name; a third of them share one family name.

    ## Example
    ```text
    쯔엉 국가주석은 환영했다.
    ```

    ## Use instead
    ```text
    끄엉 국가주석은 환영했다.
    ```

    ## Options
    None.
    """

    name = "name-short-form"
    severity = Severity.WARNING
    mqm = "style/organizational-style"
    catalogs = False
    needs_whole = True

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The family names used alone in one document."""
        short_forms = called_by_given_name(document.glossary, document.language)
        if not short_forms:
            return
        named = frozenset(document_names(document).by_concept)
        for segment in document.prose:
            for hit in segment.hits:
                if hit.concept.kind is ConceptKind.TITLE and hit.strength is not Strength.COMPOUND:
                    yield from self._beside(segment, hit, short_forms, named)

    def _beside(
        self, segment: SegmentAnalysis, hit: TermHit, short_forms: Mapping[str, list[_ShortForm]], named: frozenset[str]
    ) -> Iterator[Finding]:
        span = _neighbour(segment, hit.span)
        if span is None:
            return
        meant = [
            short
            for short in short_forms.get(span.of(segment.text), ())
            if short.concept in named or _holds(hit.concept, short.concept)
        ]
        if not meant or (span.of(segment.text) in segment.language.openers and _opens(segment.text, span)):
            return
        yield self.finding(
            segment,
            span,
            Message(
                "“{family}” is a family name; with a title alone the person is called “{given}”.",
                family=meant[0].family,
                given=meant[0].given,
            ),
            fixes=[write(segment, span, short.given, Safety.UNSAFE) for short in meant],
            concept=meant[0].concept,
        )


@lru_cache(maxsize=8)
def called_by_given_name(glossary: Glossary, language: Language) -> dict[str, list[_ShortForm]]:
    """The persons whose short form is the end of their full name, by the part before it."""
    names = [listed for listed in glossary.names((ConceptKind.PERSON,), language.code) if listed.usable]
    shortened = {listed.concept for listed in names if listed.short}
    by_person: dict[str, list[ListedForm]] = {}
    for listed in names:
        if listed.concept in shortened:
            by_person.setdefault(listed.concept, []).append(listed)
    found: dict[str, list[_ShortForm]] = {}
    for person, forms in by_person.items():
        called = [listed.form for listed in forms if listed.short]
        for short in called:
            for full in (listed.form for listed in forms if not listed.short):
                for family in _family(full, short, language):
                    if family in called:
                        continue  # Prabowo Subianto is called by either
                    known = found.setdefault(family, [])
                    if all(entry.concept != person for entry in known):
                        known.append(_ShortForm(family, short, person))
    return found


def _family(full: str, short: str, language: Language) -> Iterator[str]:
    """What stands before the given name: the family name, and in a name of several words its first one."""
    if not full.endswith(short) or len(full) == len(short):
        return
    rest = full[: -len(short)]
    words = rest.split()
    glued = not rest.endswith(" ")
    if (not glued or (language.title_follows and len(words) == 1)) and words[0] not in language.title_attributes:
        yield words[0]


def _neighbour(segment: SegmentAnalysis, title: Span) -> Span | None:
    """The word on that side of the title where a name stands, None where it is part of a longer name."""
    text, follows = segment.text, segment.language.title_follows
    words = segment.words
    if follows:
        place = bisect_left(words, title.start - 1, key=lambda word: word.span.end)
        before = words[place].span if place < len(words) and words[place].span.end == title.start - 1 else None
        return before if before and text[before.end] == " " else None
    place = bisect_left(words, title.end + 1, key=lambda word: word.span.start)
    if place == len(words) or words[place].span.start != title.end + 1 or text[title.end] != " ":
        return None
    after = words[place].span
    following = words[place + 1].span if place + 1 < len(words) else None
    goes_on = following and following.start <= after.end + 1 and text[following.start].isupper()
    return None if goes_on else after


def _opens(text: str, span: Span) -> bool:
    """Whether a word opens its sentence or a clause after a comma."""
    before = text[: span.start].rstrip(" \"'“‘(")
    return not before or before[-1] in ",;:·"


def _holds(title: Concept, person: str) -> bool:
    return any(holder.person == person for holder in title.holders)
