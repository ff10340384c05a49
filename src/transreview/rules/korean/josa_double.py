"""Pairs of particles that nobody has chosen from."""

from collections.abc import Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.korean.agreement import is_placeholder
from transreview.languages.korean.orphans import unresolved
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span


class KoJosaDouble(SegmentRule):
    """Both forms of a particle after a known word.

    ## What it does
    Reports 을(를), 이(가), 은(는), (으)로 and their like after a word. After a placeholder, whose sound is not known
    before the program runs, the pair is right and is not reported.

    ## Why is this bad
    The pair is a makeshift of forms and templates. In running text the word is known, and so is its particle.

    ## Example
    ```text
    국회는 법안을(를) 통과시켰다.
    ```

    ## Use instead
    ```text
    국회는 법안을 통과시켰다.
    ```

    ## Options
    None.
    """

    name = "ko-josa-double"
    severity = Severity.WARNING
    mqm = "linguistic-conventions/grammar"
    languages = frozenset(("ko",))

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """The unresolved pairs of one segment."""
        for found in unresolved(segment.text):
            noun, pair = found.noun.of(segment.text), found.pair.of(segment.text)
            span = Span(found.noun.start, found.pair.end)
            if is_placeholder(noun) or not segment.is_prose(span):
                continue
            proper = found.proper
            advice = (
                Message(": write ‘{noun}{proper}’", noun=noun, proper=proper)
                if proper
                else Message(": choose by how the word is read")
            )
            edit = (
                [fix(segment, Edit(found.pair, proper), title=Message("write ‘{proper}’", proper=proper))]
                if proper
                else []
            )
            yield self.finding(
                segment,
                span,
                Message("‘{pair}’ after ‘{noun}’ leaves both particles{advice}", pair=pair, noun=noun, advice=advice),
                fixes=edit,
            )
