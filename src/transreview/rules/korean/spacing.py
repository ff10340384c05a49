"""Dependent nouns without the space before them."""

from collections.abc import Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.korean.bound_nouns import glued_bound_nouns
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span


class KoSpacing(SegmentRule):
    """A dependent noun glued to the word before it.

    ## What it does
    Reports 수, 것, 뿐, 만큼, 대로, 지, 데, 바, 줄, 리, 적, 중, 등 and 때문 without a space, from a closed list of
    surroundings in which they cannot be an ending, a particle or a part of another word.

    ## Why is this bad
    A dependent noun is a word of its own and is written apart (한글 맞춤법 제42항).

    ## Example
    ```text
    관세를 낮출수 있다고 밝힌바 있다.
    ```

    ## Use instead
    ```text
    관세를 낮출 수 있다고 밝힌 바 있다.
    ```

    ## Options
    None.
    """

    name = "ko-spacing"
    severity = Severity.INFO
    mqm = "linguistic-conventions/spelling"
    languages = frozenset(("ko",))

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """The glued dependent nouns of one segment."""
        for glued in glued_bound_nouns(segment.text):
            span = Span(glued.host.start, glued.noun.end)
            if not segment.is_prose(span):
                continue
            noun = glued.noun.of(segment.text)
            place = Span(glued.noun.start, glued.noun.start)
            yield self.finding(
                segment,
                span,
                Message(
                    "‘{noun}’ is a dependent noun: write ‘{seen} {noun}’", noun=noun, seen=glued.host.of(segment.text)
                ),
                fixes=[fix(segment, Edit(place, " "), title=Message("add a space"), safety=Safety.UNSAFE)],
            )
