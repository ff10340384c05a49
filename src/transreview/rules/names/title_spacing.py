"""The rule name-title-spacing."""

from collections.abc import Iterable

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span


class NameTitleSpacing(SegmentRule):
    """A Korean name and the title after it written without a space.

    ## What it does
    Reports a person's name with an office or form of address glued to it. Names of buildings and bodies that begin
    with a person's (김대중대통령기념관) and nouns that only look so are silent: after the title nothing but particles
    may stand.

    ## Why is this bad
    Names and the titles and offices after them have to be written apart (한글 맞춤법 제48항).

    ## Example
    ```text
    이재명대통령이 회담했다.
    ```

    ## Use instead
    ```text
    이재명 대통령이 회담했다.
    ```

    ## Options
    None.
    """

    name = "name-title-spacing"
    severity = Severity.ERROR
    mqm = "linguistic-conventions/spelling"
    languages = frozenset({"ko"})

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The glued names and titles in one segment."""
        for mention in segment.names:
            if mention.title is not None and mention.title.start == mention.span.end:
                title = mention.title.of(segment.text)
                edit = Edit(Span(mention.span.end, mention.span.end), " ")
                yield self.finding(
                    segment,
                    Span(mention.span.start, mention.title.end),
                    Message(
                        "“{mention}” and the title “{title}” have to be written apart (한글 맞춤법 제48항).",
                        mention=mention.text,
                        title=title,
                    ),
                    fixes=[
                        fix(segment, edit, title=Message("Write {mention} {title}", mention=mention.text, title=title))
                    ],
                )
