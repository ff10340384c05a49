"""Straight and curly quotation marks side by side."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis
from transreview.findings.finding import Finding, Fix, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.punctuation.marks import paragraphs
from transreview.rules.punctuation.quotes import DOUBLE, Pair, quotes
from transreview.rules.rule import Context, DocumentRule, OptionValue
from transreview.text.span import Span

_CURLY = {"double": ("“", "”"), "single": ("‘", "’")}
_STRAIGHT = {"double": ('"', '"'), "single": ("'", "'")}


class QuoteStyle(DocumentRule):
    """Straight (" ") and curly (“ ”) quotation marks in one text.

    ## What it does
    Reports the quotations whose marks are of the other style than most of the text, and curly marks that point the
    wrong way.

    ## Why is this bad
    Mixed marks show that a text was put together from pieces; readers and search tools stumble over them.

    ## Example
    ```text
    그는 “평화”와 "번영"을 말했다. “협력”도 꼽았다.
    ```

    ## Use instead
    ```text
    그는 “평화”와 “번영”을 말했다. “협력”도 꼽았다.
    ```

    ## Options
    `style`: `majority` (default), `curly` or `straight`.
    """

    name: ClassVar[str] = "quote-style"
    severity: ClassVar[Severity] = Severity.INFO
    mqm: ClassVar[str] = "linguistic-conventions/punctuation"
    needs_whole = True
    options: ClassVar[Mapping[str, OptionValue]] = {"style": "majority"}

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per quotation."""
        pairs = [pair for segments in paragraphs(document) for pair in quotes(segments).pairs if _is_of_either(pair)]
        curly = self._is_curly(pairs)
        for pair in pairs:
            signs = (_CURLY if curly else _STRAIGHT)["double" if pair.opening.sign in DOUBLE else "single"]
            if (pair.opening.sign, pair.closing.sign) == signs:
                continue
            start, segment = pair.opening.offset, pair.opening.segment
            same = segment is pair.closing.segment
            reason = (
                Message("point the wrong way")
                if _is_curly(pair) and curly
                else Message("differ from those of the rest of the text")
            )
            yield self.finding(
                segment,
                Span(start, pair.closing.offset + 1) if same else pair.opening.with_word_after(),
                Message(
                    "the quotation marks {sign} {sign2} {reason}; {sign3} {sign4} is meant",
                    sign=pair.opening.sign,
                    sign2=pair.closing.sign,
                    reason=reason,
                    sign3=signs[0],
                    sign4=signs[1],
                ),
                fixes=[_fix(pair, signs)],
            )

    def _is_curly(self, pairs: list[Pair]) -> bool:
        style = self.settings["style"]
        if style in ("curly", "straight"):
            return style == "curly"
        return 2 * sum(map(_is_curly, pairs)) >= len(pairs)


def _is_of_either(pair: Pair) -> bool:
    return all(sign in "“”\"‘’'" for sign in (pair.opening.sign, pair.closing.sign))


def _is_curly(pair: Pair) -> bool:
    return pair.opening.sign not in "\"'" and pair.closing.sign not in "\"'"


def _fix(pair: Pair, signs: tuple[str, str]) -> Fix:
    edits = tuple(
        mark.segment.edit(Span(mark.offset, mark.offset + 1), sign)
        for mark, sign in zip(pair, signs, strict=True)
        if mark.sign != sign
    )
    return Fix(Message("Write {sign} {sign2}", sign=signs[0], sign2=signs[1]), Safety.SAFE, edits)
