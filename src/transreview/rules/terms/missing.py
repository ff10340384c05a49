"""The rule term-missing, and the search for what one side alone does not name."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.glossary.concept import Concept, ConceptKind
from transreview.languages.language import Strength
from transreview.rules.arbitration import likely_original, whole
from transreview.rules.rule import Context, TextRule
from transreview.rules.terms.conflicts import lacks
from transreview.rules.terms.domains import field_of
from transreview.rules.terms.sides import Naming, TextTerms, UnitTerms, terms_of

_FIXED = frozenset(
    (
        ConceptKind.TITLE,
        ConceptKind.ORGANISATION,
        ConceptKind.TREATY,
        ConceptKind.EVENT,
        ConceptKind.DOCUMENT,
    )
)
_FREE_FIELDS = frozenset(("country", "residence", "world-region"))
"""Fields of places that a translation says or leaves out as its readers need it: whose dollars, whose president."""
_LONG = 4
"""From how many syllables on a word in Hangul has no namesakes worth speaking of (경기, 대전 and 감독 have them)."""


class Missing(NamedTuple):
    """A concept that other sides name and `code` does not; `rejected` says why that is not reported."""

    unit: UnitTerms
    code: str
    namings: tuple[Naming, ...]
    rejected: str | None = None

    @property
    def concept(self) -> Concept:
        """What is missing."""
        return self.namings[0].concepts[0]


def missing(text: ParallelText, kinds: frozenset[ConceptKind], source: str | None) -> Iterator[Missing]:
    """The concepts of some kinds that a side names and another does not, each with the reason if it is no error."""
    article = terms_of(text)
    seen: set[tuple[str, frozenset[str]]] = set()
    for unit in article.units:
        for code in unit.sides:
            for other in unit.sides:
                if other == code:
                    continue
                for naming in unit.named[other]:
                    if naming.kind in kinds and (code, naming.ids) not in seen and lacks(article, unit, code, naming):
                        seen.add((code, naming.ids))
                        yield _judged(article, unit, code, naming, source)


def _judged(article: TextTerms, unit: UnitTerms, code: str, naming: Naming, source: str | None) -> Missing:
    same = tuple(
        next(each for each in unit.named[other] if each.ids & naming.ids)
        for other in unit.sides
        if other != code and any(each.ids & naming.ids for each in unit.named[other])
    )
    found = Missing(unit, code, same)
    return found._replace(rejected=_objection(article, found, source))


def _objection(article: TextTerms, found: Missing, source: str | None) -> str | None:
    """Why what is missing there is no error, None where it is one."""
    first = found.namings[0]
    if all(concept.confidence not in (None, "high") for concept in first.concepts):
        return "the glossary is not sure of the concept"
    if first.kind is ConceptKind.PLACE and (objection := _objection_to_place(article, found)):
        return objection
    if first.short or all(hit.strength < Strength.INFLECTED for hit in first.hits):
        return "the form on the other side is a short or an affixed one"
    named = next(filter(None, (_otherwise(article, found, concept) for concept in first.concepts)), None)
    if named:
        return named
    if len(found.namings) < len(found.unit.sides) - 1:
        return "a second side does without it too"
    if found.code == source:
        return "this side is the original: the others add it"
    if first.in_longer_name:
        return "it is part of a longer name"
    if any(article.stands_anywhere(found.code, naming.text) for naming in found.namings):
        return "it stands here as it is written on the other side"
    if len(found.namings) == 1 and source is None and not _is_distinct(first):
        return "one side alone says so, by a common word"
    if len(found.unit.sides) == 2 and likely_original(found.unit.sides, source) == found.code:
        return "this side is the original: the other one adds it"
    return None


def _otherwise(article: TextTerms, found: Missing, concept: Concept) -> str | None:
    """How the side that lacks a concept names it after all, None where it does not."""
    code = found.code
    if article.mentions_anywhere(code, concept.id):
        return "the article names it elsewhere"
    if article.has_any_form(code, concept.id):
        return "a form stands in the article that is not to be used: other rules say so"
    if article.says_in_parts(code, concept):
        return "it is said here in parts"
    if concept.kind is ConceptKind.TITLE and _bears_other_title(found):
        return "an office that the glossary does not have stands beside a name there"
    return None


def _bears_other_title(found: Missing) -> bool:
    """Whether somebody on the side that lacks an office bears one that the glossary does not know (법인장)."""
    return any(
        name.title is not None and not any(hit.span.overlaps(name.title) for hit in segment.hits)
        for segment in found.unit.sides[found.code]
        for name in segment.names
    )


def _objection_to_place(article: TextTerms, found: Missing) -> str | None:
    """Why a missing place is no error, None where it may be one."""
    concepts = found.namings[0].concepts
    if any(field_of(concept) in _FREE_FIELDS for concept in concepts):
        return "readers know which country or part of the world is meant"
    if any(article.alludes_to(found.code, concept) for concept in concepts):
        return "a compound shortens it"
    if any(found.unit.stands_for(found.code, naming) for naming in found.namings):
        return "another place of the country stands here instead, such as the state for its capital"
    if all(naming.segment.language.names_clock(naming.segment.text, naming.span) for naming in found.namings):
        return "it only says whose time is meant"
    return None


def _is_distinct(naming: Naming) -> bool:
    """Whether a form is hardly anything but the concept: a capital tells it, or without capitals its length."""
    if naming.segment.language.script == "Latn":
        return any(letter.isupper() for letter in naming.text)
    return naming.span.length >= _LONG


class TermMissing(TextRule):
    """A term of the source that the translation does not have.

    ## What it does
    Reports an office, body, treaty, event or document that the other sides name and this one does not, by no
    form that the glossary has for it. It is asked leniently: any form counts, inside longer words too, and anywhere in
    the article, for a second mention may be a pronoun. Where two of three sides do without the term it is a matter of
    style. Only concepts of which the glossary is sure are asked for.

    ## Why is this bad
    Either something was left out, or it was called by a name that nobody uses.

    ## Example
    ```text
    vi: Tổng Bí thư Tô Lâm phát biểu.
    ko: 또럼 당 지도자가 연설했다.
    ```

    ## Use instead
    ```text
    ko: 또럼 서기장이 연설했다.
    ```

    ## Options
    None. A rendering that is right belongs into the glossary as an admitted form.
    """

    name = "term-missing"
    severity = Severity.ERROR
    mqm = "terminology/resource"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """What is missing in one parallel text."""
        for found in missing(text, _FIXED, context.source):
            if found.rejected is None:
                yield report(self, found)


def report(rule: TextRule, found: Missing) -> Finding:
    """The finding on the first segment of the side that lacks the concept."""
    segment = found.unit.sides[found.code][0]
    form = found.concept.preferred(found.code)
    said = ", ".join(f"{naming.segment.language.code} “{naming.text}”" for naming in found.namings)
    wanted = f", such as “{form.form}”" if form else ""
    return rule.finding(
        segment,
        whole(segment),
        f"nothing here or elsewhere in the article says {said}{wanted}",
        related=[naming.related(f"names {found.concept.id!r}") for naming in found.namings],
        concept=found.concept.id,
        unit=found.unit.index,
    )
