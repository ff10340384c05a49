"""Text that is not in composed form."""

from collections.abc import Iterator
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Fix, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, DocumentRule
from transreview.text.normalise import uncomposed
from transreview.text.span import Span

_ONE_BY_ONE = 5


class UnicodeForm(DocumentRule):
    """Letters taken apart into base and marks (NFD), or Korean syllables into jamo.

    ## What it does
    Reports text that is not in Unicode's composed form (NFC). Where it is the form of much of a document it is
    reported once, and one fix composes all of it.

    ## Why is this bad
    The text looks right, but searches, glossaries and counts of characters fail, and some programs draw the parts
    side by side.

    ## Example
    ```text
    Tổng Bí thư, with o + ̂ + ̉ for ổ
    ```

    ## Use instead
    ```text
    Tổng Bí thư, with ổ as one character
    ```
    """

    name: ClassVar[str] = "unicode-form"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/encoding"
    needs_whole = True

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per word where they are few, else one for the document."""
        places = [
            (segment, word)
            for segment in document.prose
            if not segment.written.isascii()
            for word in _words(segment.written)
            if segment.is_written_prose(word)
        ]
        if len(places) <= _ONE_BY_ONE:
            for segment, word in places:
                shown = segment.normalised.to_normal(word).of(segment.text)
                yield self.finding_at(
                    segment.written_location(word),
                    Message("“{shown}” is written in parts (not in Unicode normal form C)", shown=shown),
                    fixes=[_fix([(segment, word)], f"Compose “{shown}”")],
                )
        elif places:
            segment, word = places[0]
            yield self.finding_at(
                segment.written_location(word),
                Message(
                    "the text is written in parts (not in Unicode normal form C): {places} words from here on",
                    places=len(places),
                ),
                fixes=[_fix(places, "Compose the whole text")],
            )


def _fix(places: list[tuple[SegmentAnalysis, Span]], title: str) -> Fix:
    edits = tuple(
        segment.written_edit(edit.span.shift(word.start), edit.replacement)
        for segment, word in places
        for edit in uncomposed(word.of(segment.written))
    )
    return Fix(title, Safety.SAFE, edits)


def _words(text: str) -> Iterator[Span]:
    """The words, between white space, that hold something not composed."""
    last = -1
    for edit in uncomposed(text):
        if edit.span.start < last:
            continue
        start = edit.span.start
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        last = edit.span.end
        while last < len(text) and not text[last].isspace():
            last += 1
        yield Span(start, last)
