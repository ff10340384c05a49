"""Particles written apart from their noun."""

from collections.abc import Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.korean.agreement import is_placeholder
from transreview.languages.korean.orphans import orphans
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span


class KoJosaSpacing(SegmentRule):
    """A particle with a space before it.

    ## What it does
    Reports complete particles (은, 를, 에서, 으로부터, 이라고, 입니다 ...) that stand as words of their own. Particles
    that are words as well (이, 도, 만, 보다, 마저) are not looked at; 은 and 을 only where silver and the second party
    of a contract are out of the question.

    ## Why is this bad
    A particle is written together with the word before it (한글 맞춤법 제41항), also after a closing quotation mark.

    ## Example
    ```text
    또럼 은 “협력이 중요하다” 라고 말했다.
    ```

    ## Use instead
    ```text
    또럼은 “협력이 중요하다”라고 말했다.
    ```

    ## Options
    None.
    """

    name = "ko-josa-spacing"
    severity = Severity.WARNING
    mqm = "linguistic-conventions/spelling"
    languages = frozenset(("ko",))

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """The particles apart from their nouns in one segment."""
        for orphan in orphans(segment.text):
            span = Span(orphan.noun.start, orphan.gap_and_particle.end)
            noun = orphan.noun.of(segment.text)
            if is_placeholder(noun) or not segment.is_prose(span):
                continue
            particle = orphan.gap_and_particle.of(segment.text).strip()
            yield self.finding(
                segment,
                span,
                Message(
                    "‘{particle}’ is a particle and belongs to the word before it: write ‘{noun}{proper}’",
                    particle=particle,
                    noun=noun,
                    proper=orphan.proper,
                ),
                fixes=[fix(segment, Edit(orphan.gap_and_particle, orphan.proper), title=Message("join the particle"))],
            )
