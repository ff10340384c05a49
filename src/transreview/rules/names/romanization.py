"""One Korean name in two Latin spellings that differ in hyphen, spaces or capitals alone."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, DocumentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span

_SURNAMES = (
    r"Kim|Lee|Yi|Rhee|Park|Choi|Chey|Jeong|Jung|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Chang|"
    r"Lim|Im|Han|Oh|Seo|Suh|Shin|Kwon|Hwang|Ahn|An|Song|Ryu|Yoo|You|Hong|Jeon|Jun|Ko|"
    r"Koh|Moon|Son|Yang|Bae|Baek|Heo|Nam|Noh|Roh|Ha|Joo|Woo|Ban|Byun"
)
"""Romanised surnames of nine in ten Koreans (2015 census), as people write them."""


class NameRomanization(DocumentRule):
    """A Korean name whose given name is written in another style than elsewhere in the text.

    ## What it does
    Compares names that are the same letters and differ in hyphen, spaces or capitals: `Lee Jae-myung`, `Lee Jae Myung`,
    `Lee Jaemyung`. The style that the text uses most is the house's; a tie is left alone.

    ## Why is this bad
    One person reads as two, and searches find half of what there is.

    ## Example
    ```text
    Lee Jae Myung met him. Lee Jae Myung spoke. Lee Jae-myung left.
    ```

    ## Use instead
    ```text
    Lee Jae Myung met him. Lee Jae Myung spoke. Lee Jae Myung left.
    ```

    ## Options
    None.
    """

    name = "name-romanization"
    severity = Severity.WARNING
    mqm = "style/organizational-style"
    needs_whole = True
    languages: ClassVar[frozenset[str]] = frozenset({"en"})

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one document."""
        found = [
            (segment, Span(*match.span()))
            for segment in document.prose
            for match in _spelling().finditer(segment.text)
            if segment.is_prose(Span(*match.span()))
        ]
        spellings: dict[str, Counter[str]] = {}
        for segment, span in found:
            written = span.of(segment.text)
            spellings.setdefault(_letters(written), Counter())[written] += 1
        for segment, span in found:
            written = span.of(segment.text)
            counted = spellings[_letters(written)].most_common(2)
            if len(counted) < 2 or counted[0][1] == counted[1][1] or written == counted[0][0]:
                continue
            usual, count = counted[0]
            yield self.finding(
                segment,
                span,
                Message(
                    "“{written}” is written “{usual}” {count} times in this text",
                    written=written,
                    usual=usual,
                    count=count,
                ),
                fixes=[
                    fix(segment, Edit(span, usual), title=Message("{written} → {usual}", written=written, usual=usual))
                ],
            )


@cache
def _spelling() -> re.Pattern[str]:
    """A surname that is Korean and a given name of two syllables, joined, hyphenated or apart."""
    given = r"[A-Z][a-z]{1,5}(?:-[A-Za-z][a-z]{1,6}| [A-Z][a-z]{1,6}|[a-z]{2,6})"
    return re.compile(rf"\b(?:{_SURNAMES}) {given}\b")


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalpha())
