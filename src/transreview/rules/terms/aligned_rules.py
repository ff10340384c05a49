"""The parts of the rules on forms that look at the other sides, and false friends."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Status
from transreview.rules.rule import Context, TextRule
from transreview.rules.terms.aligned import Judgement, judgements
from transreview.rules.terms.hits import NAMES, mend, preferred_form, reason


class AlignedRule(TextRule):
    """Reports the judged forms of one sort."""

    called: ClassVar[str]
    safety: ClassVar[Safety] = Safety.SAFE

    @abstractmethod
    def concerns(self, judged: Judgement) -> bool:
        """Whether a wrong form is this rule's to report."""

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The wrong forms in one parallel text."""
        for judged in judgements(text, context.source):
            if judged.rejected is None and self.concerns(judged):
                yield from self._finding(judged)

    def _finding(self, judged: Judgement) -> Iterator[Finding]:
        segment, hit = judged.segment, judged.hit
        form = preferred_form(segment, hit)
        naming = judged.sources[0]
        beside = f"{naming.segment.language.code} “{naming.text}”"
        own = Message(", it means {concept}", concept=repr(judged.right_for.id)) if judged.right_for else ""
        instead = Message("; write “{form}”", form=form) if form else ""
        yield self.finding(
            segment,
            hit.span,
            Message(
                "“{seen}” ({label}) is {called} {beside}{own}{instead}{hit}",
                seen=judged.seen,
                label=Message(hit.strength.label),
                called=self.called,
                beside=beside,
                own=own,
                instead=instead,
                hit=reason(hit),
            ),
            fixes=[mend(segment, hit, form, self.safety)] if form else [],
            related=[
                source.related(Message("names {concept}", concept=repr(hit.concept.id))) for source in judged.sources
            ],
            concept=hit.concept.id,
            unit=judged.unit.index,
        )


class TermForbiddenAligned(AlignedRule):
    """Forms that the glossary forbids as the translation of a concept that another side names."""

    name = "term-forbidden"
    severity = Severity.ERROR
    mqm = "terminology/resource"
    called = Message("forbidden as the rendering of")

    def concerns(self, judged: Judgement) -> bool:
        """Forbidden forms that are nothing's right name; persons and places are for the rules on names."""
        return _is_plain(judged, Status.FORBIDDEN) and judged.hit.concept.kind not in NAMES


class TermDeprecatedAligned(AlignedRule):
    """Forms that are out of date as the translation of a concept that another side names."""

    name = "term-deprecated"
    severity = Severity.WARNING
    mqm = "terminology/resource"
    called = Message("an outdated rendering of")
    safety = Safety.UNSAFE

    def concerns(self, judged: Judgement) -> bool:
        """Outdated forms that are nothing's right name; persons and places are for the rules on names."""
        return _is_plain(judged, Status.DEPRECATED) and judged.hit.concept.kind not in NAMES


class FalseFriend(AlignedRule):
    """A form that means something else than what the other side says: a listed trap.

    ## What it does
    Reports a form that the glossary forbids as the rendering of a concept which another side names, and that is at the
    same time the right name of another concept, which no other side names. With three sides the one that two others
    contradict is reported.

    ## Why is this bad
    The sentence is fluent and names the wrong office or the wrong sea; nobody sees it without the source.

    ## Example
    ```text
    vi: Hai bên trao đổi về tình hình Biển Đông.
    ko: 양측은 동해 정세에 대해 의견을 나눴다.
    ```

    ## Use instead
    ```text
    ko: 양측은 남중국해 정세에 대해 의견을 나눴다.
    ```

    ## Options
    None. A trap is listed as a term with `status: forbidden` and `scope: aligned`.
    """

    name = "false-friend"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"
    called = Message("a false friend of")

    def concerns(self, judged: Judgement) -> bool:
        """Forms that are right for another concept."""
        return judged.right_for is not None


def _is_plain(judged: Judgement, status: Status) -> bool:
    return judged.right_for is None and judged.hit.term.status is status
