"""The rule vi-real-word."""

from collections import Counter
from collections.abc import Iterable

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.vietnamese.context import Suspect, suspects
from transreview.rules.rule import Context, DocumentRule, write

_DELIBERATE = 3


class ViRealWord(DocumentRule):
    """A Vietnamese syllable that its neighbours make unlikely.

    ## What it does
    Reports a syllable that other words have, but that makes no known word with either neighbour, while with another
    mark (or a last letter that sounds alike: n and ng, c and t) it would: khuyên cáo, xuất khấu, sảng lượng, cúa. It
    knows 28,000 pairs that are words, written for this purpose, and 47,000 that merely stand side by side. What the
    article says three times, and what the glossary has, is taken as meant.

    Measured on news texts that were written with slips, before the rule was mended for any of them: 110 findings, 100
    of them on slips (0.91). On 669 translated paragraphs (19,000 words) of news it gives three findings, all of them
    real slips. Of one slip put by chance into each of these paragraphs, it and `vi-syllable` find 69 in a hundred; of
    those that spoil a word and still give a syllable that exists, 73. Its weakness are words of a trade that the lists
    do not know; in two catalogs of programs half of its findings were right, so that it leaves catalogs alone.

    ## Why is this bad
    A spelling checker lets it pass, a reader does not: the wrong mark makes another word.

    ## Example
    ```text
    Lãnh đạo thành phồ dự lễ khai mạc.
    ```

    ## Use instead
    ```text
    Lãnh đạo thành phố dự lễ khai mạc.
    ```

    ## Options
    None.
    """

    name = "vi-real-word"
    severity = Severity.WARNING
    mqm = "linguistic-conventions/spelling"
    catalogs = False
    languages = frozenset({"vi"})

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The unlikely syllables of one document."""
        found = [
            (segment, suspect)
            for segment in document.prose
            for suspect in suspects(segment.text)
            if suspect.attested and segment.is_prose(suspect.span)
        ]
        times = Counter(suspect.span.of(segment.text) for segment, suspect in found)
        for segment, suspect in found:
            seen = suspect.span.of(segment.text)
            if times[seen] < _DELIBERATE and not any(hit.span.overlaps(suspect.span) for hit in segment.hits):
                yield self._finding_of(segment, suspect)

    def _finding_of(self, segment: SegmentAnalysis, suspect: Suspect) -> Finding:
        seen = suspect.span.of(segment.text)
        if suspect.suggestion is None:
            message = Message("“{seen}” makes no known word with what stands beside it.", seen=seen)
            return self.finding(segment, suspect.span, message)
        return self.finding(
            segment,
            suspect.span,
            Message(
                "“{seen}” makes no known word with what stands beside it, “{suggestion}” does.",
                seen=seen,
                suggestion=suspect.suggestion,
            ),
            fixes=[write(segment, suspect.span, suspect.suggestion, Safety.UNSAFE)],
        )
