"""Whole sentences that stand twice in a text."""

from collections.abc import Iterable

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.documents.document import SegmentKind
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, DocumentRule
from transreview.text.span import Span

_WORDS = 6
"""Words that a sentence must have for its return to be remarkable."""


class PhraseRepeated(DocumentRule):
    """A sentence that stands twice in a text.

    ## What it does
    Reports a sentence of several words whose words all stand in the same order in an earlier sentence of the text.
    Titles, headings and captions, which repeat the body by nature, are left alone.

    ## Why is this bad
    A sentence pasted twice is overlooked by those who know the text.

    ## Example
    ```text
    양측은 무역과 투자 협력을 넓히기로 합의했다. 양측은 무역과 투자 협력을 넓히기로 합의했다.
    ```

    ## Use instead
    ```text
    양측은 무역과 투자 협력을 넓히기로 합의했다.
    ```

    ## Options
    None.
    """

    name = "phrase-repeated"
    severity = Severity.INFO
    mqm = "style/unidiomatic-style"
    catalogs = False
    needs_whole = True

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one document."""
        seen: dict[tuple[str, ...], SegmentAnalysis] = {}
        for segment in document.prose:
            if segment.segment.kind is not SegmentKind.SENTENCE:
                continue
            words = tuple(word.text.casefold() for word in segment.words)
            if len(words) < _WORDS:
                continue
            first = seen.setdefault(words, segment)
            if first is not segment:
                place = first.location(Span(0, len(first.text)))
                yield self.finding(
                    segment,
                    Span(0, len(segment.text)),
                    Message("this sentence stands in the text already"),
                    related=[Related(place, Message("stands here first"))],
                )
