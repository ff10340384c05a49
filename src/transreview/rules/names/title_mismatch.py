"""The rule name-title-mismatch."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Concept, ConceptKind, Validity
from transreview.languages.language import Strength
from transreview.rules.rule import Context, TextRule
from transreview.rules.terms.sides import Naming, UnitTerms, side_by_side, terms_of

_GRACE = datetime.timedelta(days=30)


class _Borne(NamedTuple):
    """A title beside a person of the glossary."""

    person: str
    title: Naming


class NameTitleMismatch(TextRule):
    """A person with an office that somebody else holds on the article's date.

    ## What it does
    Looks at offices of which the glossary knows the holders, right beside a person of the glossary. Reports an office
    that this person does not hold on the day of the article (nor up to a month before or after it, when offices change
    hands), where another side of the same unit gives the person another office, one that is held.

    ## Why is this bad
    It makes the head of the party head of the government.

    ## Example
    ```text
    vi: Tổng Bí thư Tô Lâm phát biểu.
    ko: 또럼 총리가 연설했다.
    ```

    ## Use instead
    ```text
    ko: 또럼 서기장이 연설했다.
    ```

    ## Options
    None. Without the date of the article the rule is silent. Holders stand in the glossary, under the title.
    """

    name = "name-title-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The mismatches in one parallel text."""
        if context.date is None:
            return
        for unit in terms_of(text).units:
            borne = {code: list(_borne(unit, code)) for code in unit.sides}
            for code, found in borne.items():
                others = [other for side, listed in borne.items() if side != code for other in listed]
                for each in found:
                    yield from self._judge(unit, each, others, context.date)

    def _judge(self, unit: UnitTerms, borne: _Borne, others: Sequence[_Borne], day: datetime.date) -> Iterator[Finding]:
        known = [concept for concept in borne.title.concepts if concept.holders]
        if not known or not all(_is_held_by_others(concept, borne.person, day) for concept in known):
            return
        right = [
            other.title
            for other in others
            if other.person == borne.person
            and not other.title.ids & borne.title.ids
            and any(_holds(concept, borne.person, day) for concept in other.title.concepts)
        ]
        if right and not any(other.person == borne.person and other.title.ids & borne.title.ids for other in others):
            yield self._finding(unit, borne, right, day)

    def _finding(self, unit: UnitTerms, borne: _Borne, right: Sequence[Naming], day: datetime.date) -> Finding:
        title, code = borne.title, borne.title.segment.language.code
        form = right[0].concepts[0].preferred(code)
        instead = Message("; that would be “{form}”", form=form.form) if form else ""
        said = ", ".join(f"{naming.segment.language.code} “{naming.text}”" for naming in right)
        return self.finding(
            title.segment,
            title.span,
            Message(
                "{person} is not “{title}” on {isoformat}: the other side says {said}{instead}",
                person=repr(borne.person),
                title=title.text,
                isoformat=day.isoformat(),
                said=said,
                instead=instead,
            ),
            related=[naming.related(Message("the office that is held")) for naming in right],
            concept=right[0].concepts[0].id,
            unit=unit.index,
        )


def _borne(unit: UnitTerms, code: str) -> Iterator[_Borne]:
    for naming in unit.named[code]:
        if naming.kind is ConceptKind.TITLE and all(hit.strength > Strength.AFFIXED for hit in naming.hits):
            for person in unit.named[code]:
                if (
                    person.segment is naming.segment
                    and person.kind is ConceptKind.PERSON
                    and len(person.concepts) == 1
                    and side_by_side(naming.segment, person.span, naming.span)
                ):
                    yield _Borne(person.concepts[0].id, naming)


def _holds(title: Concept, person: str, day: datetime.date) -> bool:
    return any(holder.person == person and _covers(holder.valid, day) for holder in title.holders)


def _is_held_by_others(title: Concept, person: str, day: datetime.date) -> bool:
    """Whether the glossary knows who holds a title on that day, and it is not that person."""
    return any(_covers(holder.valid, day) for holder in title.holders) and not _holds(title, person, day)


def _covers(valid: Validity, day: datetime.date) -> bool:
    return any(valid.covers(near) for near in (day, day - _GRACE, day + _GRACE))
