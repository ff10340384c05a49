"""Spaces around punctuation marks."""

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span

_MESSAGES = {
    "before": "there is a space before “{mark}”",
    "inner": "there is a space on the inner side of a bracket",
    "inside": "there is a space on the inner side of a bracket",
    "double": "there is more than one space between these words",
    "comma": "there is no space after “,”",
}


_WRONG = (" ,", " ;", " .", " :", " !", " ?", "( ", "[ ", " )", "  ")


class PunctuationSpacing(SegmentRule):
    """Spaces that punctuation does not take, or lacks.

    ## What it does
    Reports a space before `, . ; : ! ?` and on the inner side of brackets, more than one space between words, and a
    missing space after a comma between words or after the full stop of a Korean sentence. Silent about figures
    (1,500, 2 : 0), words spread to a width (과  장), ellipses, addresses, faces and dashes with spaces.

    ## Why is this bad
    It is a slip of typing, and a line may break before the mark.

    ## Example
    ```text
    Ông nói : “Rất tốt” , rồi đi.
    ```

    ## Use instead
    ```text
    Ông nói: “Rất tốt”, rồi đi.
    ```
    """

    name: ClassVar[str] = "punctuation-spacing"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/punctuation"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per place."""
        text = segment.text
        if _is_glued(segment):
            first = Span(0, len(text.split(" ", 1)[0]))
            yield self.finding(
                segment,
                first,
                Message("there is no space between this sentence and the one before it"),
                fixes=[fix(segment, Edit(Span(0, 0), " "), title=Message("Put a space before it"))],
            )
        for match in _places().finditer(text) if _may_be_wrong(text) else ():
            what = match.lastgroup
            span = Span(*match.span())
            with_mark = Span(span.start, min(span.end + 1, len(text)))
            if what is None or not segment.is_prose(with_mark) or _is_address(text, span):
                continue
            if what == "double" and _is_spread(text, span):
                continue
            around = _around(text, span)
            mended = match.group().strip() + " " if what == "comma" else " " if what == "double" else ""
            mark = text[span.end : span.end + 1]
            yield self.finding(
                segment,
                around,
                _MESSAGES[what].format(mark=mark),
                fixes=[fix(segment, Edit(span, mended), title=Message("Put the space right"))],
            )


@cache
def _places() -> re.Pattern[str]:
    after_word = r"(?<=[\w”’\"')\]%])"
    return re.compile(
        rf"{after_word}(?P<before> +)(?=[,;](?:\s|$|[^\W\d_])|\.(?:\s(?! ?\.)|[”’\")]|$)"
        r"|(?<!\d ):(?:\s|$)|[!?]+(?:[\s”’\")]|$))"
        r"|(?<=[(\[])(?P<inside> +)(?=\w)"
        r"|(?<=[\w.”’%])(?P<inner> +)(?=\))"
        r"|(?<=[^\s.!?…”’\"])(?P<double> {2,3})(?=[^\s.,;:!?)])"
        r"|(?<=[^\W\d_]{2})(?P<comma>,)(?=[^\W\d_]{2})"
    )


def _may_be_wrong(text: str) -> bool:
    """Whether anything that the pattern finds may be there at all; most sentences have none of it."""
    return any(pair in text for pair in _WRONG) or any(part[:1].isalpha() for part in text.split(",")[1:])


def _is_glued(segment: SegmentAnalysis) -> bool:
    """Whether a sentence follows the full stop of another one without a space; only Hangul leaves no doubt of that."""
    start = segment.segment.place.start
    before = segment.document.text[max(0, start - 2) : start]
    return len(before) == 2 and before[1] == "." and "가" <= before[0] <= "힣" and "가" <= segment.text[0] <= "힣"


def _around(text: str, span: Span) -> Span:
    """The place with the words before and after it."""
    start, end = span
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _is_spread(text: str, span: Span) -> bool:
    """Whether a word of two letters is spread to the width of those above and below it: 과  장, 날  짜."""
    start, end = _around(text, span)
    before, after = (part.strip("()[]<>:·-") for part in (text[start : span.start], text[span.end : end]))
    return len(before) == len(after) == 1 and before.isalpha() and after.isalpha()


def _is_address(text: str, span: Span) -> bool:
    """Whether the place lies in a web or mail address that the format does not protect."""
    around = _around(text, span).of(text)
    return "://" in around or "@" in around or "www." in around or re.search(r"\w\{\w+,\w|/\{", around) is not None
