"""Quotation marks without their partner."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.named_tuple import NamedTuple
from transreview.rules.punctuation.marks import MOST_LONE_MARKS, Mark, paragraphs
from transreview.rules.punctuation.quotes import Quotes, kind_of, quotes
from transreview.rules.rule import Context, DocumentRule

_LONGEST_QUOTATION = 12
"""Paragraphs over which a quotation may run without opening anew (in some texts every sentence is a paragraph)."""


class _Loose(NamedTuple):
    """A mark without a partner in its paragraph, and the place of that paragraph among the others."""

    mark: Mark
    opens: bool
    paragraph: int


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
        read = [(segments, quotes(segments)) for segments in paragraphs(document)]
        first_signs = [segments[0].text[:1] for segments, _ in read]
        loose = [
            _Loose(mark, opens, place)
            for place, (segments, found) in enumerate(read)
            for mark, opens in _in_order(found, segments)
            if not _is_even(mark)
        ]
        lone: Counter[int] = Counter()
        for entry in _without_partner(loose, first_signs):
            lone[entry.paragraph] += 1
            if lone[entry.paragraph] <= MOST_LONE_MARKS:
                yield self._opening(entry.mark) if entry.opens else self._closing(entry.mark)

    def is_copied(self, written: str, original: str) -> bool:
        """Whether the original has a mark alone too, such as a prime (`u'`) or an inch."""
        return sum(1 for _ in _written_marks().finditer(original)) % 2 == 1

    def _opening(self, mark: Mark) -> Finding:
        return self.finding(
            mark.segment,
            mark.with_word_after(),
            Message("{sign} opens a quotation that is not closed in this paragraph", sign=mark.sign),
            related=[mark.search_after(Message("it may end in this sentence"))],
        )

    def _closing(self, mark: Mark) -> Finding:
        return self.finding(
            mark.segment,
            mark.with_word_before(),
            Message("{sign} closes a quotation that is not opened in this paragraph", sign=mark.sign),
            related=[mark.search_before(Message("it may begin in this sentence"))],
        )


@cache
def _written_marks() -> re.Pattern[str]:
    """Quotation marks, apostrophes within words left out."""
    return re.compile(r"(?<![^\W_])['’]|['’](?![^\W_])|[“”„\"‘«»]")


def _is_even(mark: Mark) -> bool:
    """Whether a straight mark has its partner in the same message, whatever stands around it (`=\"%s\"`)."""
    return mark.sign in "\"'" and mark.segment.is_message and mark.segment.text.count(mark.sign) % 2 == 0


def _in_order(found: Quotes, segments: Sequence[SegmentAnalysis]) -> list[tuple[Mark, bool]]:
    order = {id(segment): number for number, segment in enumerate(segments)}
    both = [(mark, False) for mark in found.unopened] + [(mark, True) for mark in found.unclosed]
    return sorted(both, key=lambda entry: (order[id(entry[0].segment)], entry[0].offset))


def _without_partner(loose: Sequence[_Loose], first_signs: Sequence[str]) -> Iterator[_Loose]:
    """The marks that other paragraphs do not account for.

    A quotation of several paragraphs opens anew in each and is closed in the last, or is opened and closed once.
    """
    waiting: dict[str, _Loose] = {}
    for entry in loose:
        sign, kind = entry.mark.sign, kind_of(entry.mark)
        if not entry.opens:
            opening = waiting.pop(kind, None)
            if opening is None:
                yield entry
            elif entry.paragraph - opening.paragraph > _LONGEST_QUOTATION:
                yield opening
                yield entry
        elif first_signs[entry.paragraph + 1 : entry.paragraph + 2] != [sign]:
            if kind in waiting:
                yield waiting[kind]
            waiting[kind] = entry
    yield from waiting.values()
