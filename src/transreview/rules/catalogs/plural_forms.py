"""The rule plural-forms."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import whole
from transreview.rules.rule import Context, DocumentRule


class PluralForms(DocumentRule):
    """Plural forms that a message lacks, or has too many of.

    ## What it does
    Compares the numbered forms of a translation with `nplurals` in the catalog's header: each must be there, and a
    message with one form filled must have all of them filled. Reports a header without `Plural-Forms` in a catalog
    that has plurals.

    ## Why is this bad
    For some numbers the program shows nothing or the original language, and msgfmt refuses the catalog.

    ## Example
    ```text
    Plural-Forms: nplurals=2; plural=(n != 1);
    msgid_plural "%d files"
    msgstr[0] "tập tin"
    ```

    ## Use instead
    ```text
    Plural-Forms: nplurals=1; plural=0;
    msgid_plural "%d files"
    msgstr[0] "%d tập tin"
    ```

    ## Options
    None.
    """

    name = "plural-forms"
    severity = Severity.ERROR
    mqm = "design-and-markup/markup"

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one document."""
        forms = [segment for segment in document.prose if segment.segment.form is not None]
        if not any(segment.text for segment in forms):
            return
        stated = re.match(r"\s*nplurals\s*=\s*(\d{1,2})\b", document.document.metadata.get("plural-forms", ""))
        if stated is None:
            first = next(segment for segment in forms if segment.text)
            told = Message("the header has no Plural-Forms that say how many forms there are")
            yield self.finding(first, whole(first), told)
            return
        for _, message in groupby(forms, key=lambda segment: segment.segment.paragraph):
            yield from self._in_message(tuple(message), int(stated[1]))

    def _in_message(self, forms: Sequence[SegmentAnalysis], wanted: int) -> Iterator[Finding]:
        if not any(segment.text for segment in forms):
            return
        numbers = {segment.segment.form for segment in forms}
        empty = [segment for segment in forms if not segment.text]
        lacking = [f"msgstr[{number}]" for number in range(wanted) if number not in numbers]
        if empty or lacking:
            told = [*(f"msgstr[{segment.segment.form}]" for segment in empty), *lacking]
            at = empty[0] if empty else forms[-1]
            yield self.finding(
                at,
                whole(at),
                Message("the header asks for {count} forms; {listed} is missing", count=wanted, listed=", ".join(told)),
            )
        for segment in forms:
            number = segment.segment.form
            if number is not None and number >= wanted:
                told_more = Message(
                    "msgstr[{number}] is one too many: the header asks for {count}", number=number, count=wanted
                )
                yield self.finding(segment, whole(segment), told_more)
