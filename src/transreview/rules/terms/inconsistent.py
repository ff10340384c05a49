"""One thing under two names in one article."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Related, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Concept, ConceptKind
from transreview.glossary.hit import TermHit
from transreview.languages.language import Strength
from transreview.named_tuple import NamedTuple
from transreview.rules.rule import Context, DocumentRule
from transreview.rules.terms.hits import is_acronym, mend

OFFICIAL = (ConceptKind.ORGANISATION, ConceptKind.TREATY, ConceptKind.PROGRAMME, ConceptKind.TITLE)
_NEAR = 0.5
_LONGEST_NAME = 200


class _Use(NamedTuple):
    """A rendering of a concept in the document; `person` holds the title, where one stands right beside it."""

    segment: SegmentAnalysis
    hit: TermHit
    person: str | None

    @property
    def form(self) -> str:
        return self.hit.term.form


class TermInconsistent(DocumentRule):
    """One concept under two names in one article.

    ## What it does
    Two things are reported. A person's title is given in two renderings of which one is not right for it
    (`또럼 서기장` and `또럼 총비서`). And an organisation, treaty, programme or title has two official names that
    differ in a part only (`상임부총리` and `수석부총리`). With another language beside it, two names that have nothing
    in common count too, where that language has one name in all places. Full and shortened names, abbreviations,
    short forms and spacing are normal variation and left alone, as are common terms.

    ## Why is this bad
    The reader takes two names for two things.

    ## Example
    ```text
    또럼 서기장이 도착했다. 또럼 총비서는 국회를 찾았다.
    ```

    ## Use instead
    ```text
    또럼 서기장이 도착했다. 또럼 서기장은 국회를 찾았다.
    ```

    ## Options
    None.
    """

    name = "term-inconsistent"
    severity = Severity.WARNING
    mqm = "terminology/inconsistent"
    catalogs = False
    needs_whole = True

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """The second names in one document."""
        uses: dict[str, list[_Use]] = {}
        for segment in document.prose:
            for hit in segment.hits:
                if _counts(hit):
                    uses.setdefault(hit.concept.id, []).append(_Use(segment, hit, _person_beside(segment, hit)))
        for found in uses.values():
            usual = _usual(found)
            if usual is not None:
                yield from (self._second_name(use, usual) for use in found if _conflicts(use, usual, found))

    def _second_name(self, use: _Use, usual: _Use) -> Finding:
        form = usual.form
        return self.finding(
            use.segment,
            use.hit.span,
            Message(
                "‘{form}’ stands for {concept}, which this article calls ‘{form2}’ elsewhere",
                form=use.form,
                concept=repr(use.hit.concept.id),
                form2=form,
            ),
            fixes=[mend(use.segment, use.hit, form, Safety.UNSAFE)],
            related=[Related(usual.segment.location(usual.hit.span), Message("the other name"))],
            concept=use.hit.concept.id,
        )


def _counts(hit: TermHit) -> bool:
    firm = hit.strength > Strength.COMPOUND and hit.concept.kind in OFFICIAL and is_settled(hit.concept)
    return firm and not hit.term.short and not is_acronym(hit.term.form)


def is_settled(concept: Concept) -> bool:
    """Whether the glossary is sure how a concept is called; where it is not, several names are usual."""
    return concept.confidence in (None, "high")


def _usual(uses: Sequence[_Use]) -> _Use | None:
    """The first use of the rendering that the document uses most often, of those that are right."""
    right = [use for use in uses if use.hit.term.status.usable]
    if not right:
        return None
    counts = Counter(use.form for use in right)
    return max(right, key=lambda use: counts[use.form])


def _conflicts(use: _Use, usual: _Use, uses: Sequence[_Use]) -> bool:
    if use.form == usual.form:
        return False
    if not use.hit.term.status.usable:
        return use.person is not None and any(
            other.person == use.person and other.hit.term.status.usable for other in uses
        )
    shared = any(hit.span == use.hit.span and hit.concept.id != use.hit.concept.id for hit in use.segment.hits)
    return not shared and differ_in_part(use.form, usual.form)


def differ_in_part(left: str, right: str) -> bool:
    """Whether two names share at least half and neither is the other with something left out."""
    shorter, longer = _parts(left, right)
    return not is_part(left, right) and _common(shorter, longer) >= _NEAR * len(longer)


def is_part(left: str, right: str) -> bool:
    """Whether one of two names is the other one with something left out, or with other spaces."""
    shorter, longer = _parts(left, right)
    return "".join(shorter) == "".join(longer) or _left_out(shorter, longer)


def _parts(left: str, right: str) -> tuple[Sequence[str], Sequence[str]]:
    """The words of two names, or the letters of two that are one word each, the shorter name first."""
    parts: list[Sequence[str]] = [left.casefold().split(), right.casefold().split()]
    if len(parts[0]) == len(parts[1]) == 1:
        parts = [list(parts[0][0]), list(parts[1][0])]
    shorter, longer = sorted(parts, key=len)
    return shorter, longer


def _left_out(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    rest = iter(longer)
    return all(part in rest for part in shorter)


def _common(shorter: Sequence[str], longer: Sequence[str]) -> int:
    """The number of parts at the beginning and at the end that both have."""
    start = 0
    while start < len(shorter) and shorter[start] == longer[start]:
        start += 1
    end = 0
    while end < len(shorter) - start and shorter[-1 - end] == longer[-1 - end]:
        end += 1
    return start + end


def _person_beside(segment: SegmentAnalysis, hit: TermHit) -> str | None:
    """The person whose name stands right before or after a title."""
    if hit.concept.kind is not ConceptKind.TITLE:
        return None
    hits = segment.hits
    first = bisect_left(hits, hit.span.start - _LONGEST_NAME, key=lambda other: other.span.start)
    last = bisect_right(hits, hit.span.end + 1, key=lambda other: other.span.start)
    for other in hits[first:last]:
        if (
            other.concept.kind is ConceptKind.PERSON
            and other.suffix.length == 0
            and _adjacent(segment.text, hit, other)
        ):
            return other.concept.id
    return None


def _adjacent(text: str, hit: TermHit, other: TermHit) -> bool:
    first, second = sorted((hit.span, other.span))
    return first.end <= second.start and text[first.end : second.start] == " "
