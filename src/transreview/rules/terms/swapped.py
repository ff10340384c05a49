"""The rules term-swapped and term-conflict-trilingual."""

from collections.abc import Iterable, Mapping

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import arbitrate
from transreview.rules.rule import Context, TextRule
from transreview.rules.terms.conflicts import Conflict, conflicts
from transreview.rules.terms.sides import Naming


class TermSwapped(TextRule):
    """An office, body, place or person that is another one in the other languages.

    ## What it does
    Reports the name of a concept which no other side names, where the others name another concept in its role: the
    title beside the same person, or the only office, body, place or person of the unit on which the sides differ. With
    three sides the one that two others contradict is reported. Without a glossary two things are compared where three
    languages are there: the ranks of offices (a deputy for the head), and words that each language lists as rivals of
    one another (primary and middle schools, taxes, profit and sales, ranks, medals, crops, courts, diseases). In one
    text it sees the name of a body with the abbreviation of another in brackets.

    ## Why is this bad
    The state president is not the chairman of the National Assembly. The sentence reads well, and is false.

    ## Example
    ```text
    vi: Chủ tịch nước Lương Cường tiếp đoàn.
    ko: 르엉 끄엉 국회의장이 대표단을 접견했다.
    ```

    ## Use instead
    ```text
    ko: 르엉 끄엉 국가주석이 대표단을 접견했다.
    ```

    ## Options
    None. Where both are right, both belong into the glossary as forms of one concept.
    """

    name = "term-swapped"
    severity = Severity.ERROR
    mqm = "terminology/wrong-term"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The swapped concepts in one parallel text."""
        for conflict in conflicts(text):
            verdict = arbitrate(conflict.named, context.source, same=_same)
            if verdict is not None and len(verdict.suspects) == 1:
                yield _finding(self, conflict, verdict.suspects[0], conflict.named)


class TermConflictTrilingual(TextRule):
    """Three languages that name three different concepts.

    ## What it does
    Reports a unit in which every side names another office, body, place or person in the same role, so that no two
    agree. The finding is on the side that is least likely the original and names the others.

    ## Why is this bad
    At most one of the three can be right.

    ## Example
    ```text
    vi: Thủ tướng Phạm Minh Chính phát biểu.
    ko: 팜민찐 국회의장이 연설했다.
    en: State President Pham Minh Chinh spoke.
    ```

    ## Use instead
    ```text
    ko: 팜민찐 총리가 연설했다.
    en: Prime Minister Pham Minh Chinh spoke.
    ```

    ## Options
    None.
    """

    name = "term-conflict-trilingual"
    severity = Severity.ERROR
    mqm = "terminology/wrong-term"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The units in which no two sides agree."""
        for conflict in conflicts(text):
            verdict = arbitrate(conflict.named, context.source, same=_same)
            if verdict is not None and len(verdict.suspects) > 1:
                yield _finding(self, conflict, verdict.suspects[-1], conflict.named)


def _same(one: Naming, other: Naming) -> bool:
    return bool(one.ids & other.ids)


def _finding(rule: TextRule, conflict: Conflict, suspect: str, named: Mapping[str, Naming]) -> Finding:
    naming = named[suspect]
    others = [other for code, other in named.items() if code != suspect]
    said = ", ".join(f"{other.segment.language.code} “{other.text}” ({other.concepts[0].id})" for other in others)
    form = others[0].concepts[0].preferred(suspect)
    instead = Message("; that would be “{form}”", form=form.form) if form else ""
    return rule.finding(
        naming.segment,
        naming.span,
        Message(
            "“{naming}” is {concepts}, but here stands {said}{instead}",
            naming=naming.text,
            concepts=repr(naming.concepts[0].id),
            said=said,
            instead=instead,
        ),
        related=[other.related(Message("names {concepts}", concepts=repr(other.concepts[0].id))) for other in others],
        concept=others[0].concepts[0].id,
        unit=conflict.unit.index,
    )
