"""Quotation marks without their partner."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.rules.punctuation.marks import Mark, paragraphs
from transreview.rules.punctuation.quotes import Quotes, quotes
from transreview.rules.rule import Context, DocumentRule

_LONGEST_QUOTATION = 3
"""Paragraphs over which a quotation may run without opening anew."""


class _Paragraph(NamedTuple):
    segments: tuple[SegmentAnalysis, ...]
    quotes: Quotes

    @property
    def number(self) -> int:
        return self.segments[0].segment.paragraph


class QuoteUnpaired(DocumentRule):
    """A quotation mark without its partner.

    ## What it does
    Reports a quotation mark that opens and is not closed in its paragraph, or closes what was not opened; single marks
    within double ones are followed. Silent about apostrophes, feet and inches, quotations of several sentences, and
    quotations of several paragraphs, also where each opens anew and only the last closes.

    ## Why is this bad
    The reader does not know where the quotation ends, and who says the rest.

    ## Example
    ```text
    그는 “평화가 중요하다고 말했다.
    ```

    ## Use instead
    ```text
    그는 “평화가 중요하다”고 말했다.
    ```
    """

    name: ClassVar[str] = "quote-unpaired"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/punctuation"

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per mark."""
        read = [_Paragraph(segments, quotes(segments)) for segments in paragraphs(document)]
        for place, paragraph in enumerate(read):
            for mark in paragraph.quotes.unclosed:
                if not _goes_on(mark, read, place):
                    yield self.finding(
                        mark.segment,
                        mark.with_word_after(),
                        f"{mark.sign} opens a quotation that is not closed in this paragraph",
                        related=[mark.search_after("it may end in this sentence")],
                    )
            for mark in paragraph.quotes.unopened:
                if not _began_before(mark, read, place):
                    yield self.finding(
                        mark.segment,
                        mark.with_word_before(),
                        f"{mark.sign} closes a quotation that is not opened in this paragraph",
                        related=[mark.search_before("it may begin in this sentence")],
                    )


def _goes_on(mark: Mark, read: Sequence[_Paragraph], place: int) -> bool:
    """Whether the quotation goes on in the following paragraphs: they open anew, or one of them closes it."""
    if mark is not read[place].quotes.unclosed[-1]:
        return False
    for step, later in enumerate(read[place + 1 : place + 1 + _LONGEST_QUOTATION], start=1):
        if later.number - read[place].number > step:
            return False
        if later.segments[0].text.startswith(mark.sign):
            return True
        if any(_pairs(mark.sign, closing.sign) for closing in later.quotes.unopened[:1]):
            return True
    return False


def _began_before(mark: Mark, read: Sequence[_Paragraph], place: int) -> bool:
    """Whether a paragraph shortly before has opened the quotation."""
    if mark is not read[place].quotes.unopened[0]:
        return False
    for earlier in read[max(0, place - _LONGEST_QUOTATION) : place]:
        if read[place].number - earlier.number > _LONGEST_QUOTATION:
            continue
        if any(_pairs(opening.sign, mark.sign) for opening in earlier.quotes.unclosed[-1:]):
            return True
    return False


def _pairs(opening: str, closing: str) -> bool:
    """Whether two marks may be one pair: a straight mark beside a curly one is a matter of style."""
    if opening in _SINGLE or closing in _SINGLE:
        return opening in _SINGLE and closing in _SINGLE
    return True


_SINGLE = frozenset("‘’‚'")
