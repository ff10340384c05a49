"""Full-width letters, digits and spaces."""

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, SegmentRule, written_fix
from transreview.text.edit import Edit
from transreview.text.span import Span

_TO_ASCII = 0xFEE0


class CharacterWidth(SegmentRule):
    """Full-width characters in running text.

    ## What it does
    Reports full-width letters, digits and punctuation (`５０％`, `ＫＯＩＣＡ`), and ideographic spaces between words.

    ## Why is this bad
    They come from East Asian input methods; they are found by no search for the usual ones and break the line's rhythm.

    ## Example
    ```text
    ５０만 달러
    ```

    ## Use instead
    ```text
    50만 달러
    ```
    """

    name: ClassVar[str] = "character-width"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/encoding"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per run."""
        text = segment.written
        if text.isascii() or ("\u3000" not in text and max(text) < "\uff01"):
            return
        for match in _wide().finditer(text):
            span = Span(*match.span())
            if not segment.is_written_prose(span):
                continue
            plain = "".join(map(_narrow, match.group()))
            if plain.strip():
                place, message = (
                    span,
                    Message("“{seen}” is full-width; “{plain}” is meant", seen=match.group(), plain=plain),
                )
            else:
                place = Span(span.start - 1, span.end + 1)
                message = Message("the space between these words is an ideographic (full-width) one")
            yield self.finding_at(
                segment.written_location(place),
                message,
                fixes=[written_fix(segment, Edit(span, plain), title=Message("Write “{plain}”", plain=plain))],
            )


def _narrow(character: str) -> str:
    if character == "\u3000":
        return " "
    return chr(ord(character) - _TO_ASCII) if "\uff01" <= character <= "\uff5e" else character


@cache
def _wide() -> re.Pattern[str]:
    """Runs of full-width characters, the swung dash aside, which writes ranges (10～20)."""
    return re.compile("[\uff01-\uff5d]+(?:[\u3000 ]?[\uff01-\uff5d]+)*|(?<=\\S)\u3000+(?=\\S)")
