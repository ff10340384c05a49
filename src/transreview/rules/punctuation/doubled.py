"""Marks that stand twice, or alone."""

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Fix, Safety, TextEdit
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, DocumentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span

_PAIRS = ("..", ". .", ",,", ", ,", ";;", "; ;", ",.", ", .", ";.", "; .", ":.", ": .", "?.")
_ALONE = frozenset((".", ",", ";", ":", "..", ".,", ",."))


class PunctuationDoubled(DocumentRule):
    """A mark that stands twice, or is stranded after the sentence's end.

    ## What it does
    Reports `..`, `,,`, `;;`, `,.`, `?.` and a mark left alone behind a sentence (`서명했다. .`). Silent about ellipses
    (`...`, `…`, `. . .`), `?!`, `!!`, `./.` at the end of Vietnamese documents, and abbreviations (`v.v..`).

    ## Why is this bad
    It is a slip, mostly of an edit at a sentence's end.

    ## Example
    ```text
    양국은 문서에 서명했다..
    ```

    ## Use instead
    ```text
    양국은 문서에 서명했다.
    ```
    """

    name: ClassVar[str] = "punctuation-doubled"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/punctuation"

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per place."""
        prose = document.prose
        for place, segment in enumerate(prose):
            following = prose[place + 1] if place + 1 < len(prose) else None
            if place and _is_stranded(segment, prose[place - 1], following):
                yield self._stranded(segment, prose[place - 1])
            else:
                if place and _begins_stranded(segment, prose[place - 1]):
                    yield self._leading(segment)
                yield from self._within(segment)

    def _within(self, segment: SegmentAnalysis) -> Iterator[Finding]:
        text = segment.text
        for match in _doubled().finditer(text) if any(pair in text for pair in _PAIRS) else ():
            span = Span(*match.span())
            if not segment.is_prose(span) or (match["dots"] and _is_abbreviated(text, span.start)):
                continue
            mended = _mended(match.group())
            word = Span(text.rfind(" ", 0, span.start) + 1, span.end)
            yield self.finding(
                segment,
                word,
                Message("“{seen}”: one of the marks is too many", seen=match.group()),
                fixes=[fix(segment, Edit(span, mended), title=Message("Write “{mended}”", mended=mended))],
            )

    def _leading(self, segment: SegmentAnalysis) -> Finding:
        end = len(segment.text) - len(segment.text[1:].lstrip())
        return self.finding(
            segment,
            Span(0, 1),
            Message("“{seen}” stands alone between two sentences", seen=segment.text[0]),
            fixes=[fix(segment, Edit(Span(0, end), ""), title=Message("Take it out"))],
        )

    def _stranded(self, segment: SegmentAnalysis, previous: SegmentAnalysis) -> Finding:
        place = Span(previous.segment.place.end, segment.segment.place.end)
        edit = TextEdit(segment.document.path, place, "")
        return self.finding(
            segment,
            Span(0, len(segment.text)),
            Message("“{seen}” stands alone behind the sentence", seen=segment.text),
            fixes=[Fix(Message("Take it out"), Safety.SAFE, (edit,))],
        )


def _is_stranded(segment: SegmentAnalysis, previous: SegmentAnalysis, following: SegmentAnalysis | None) -> bool:
    """Whether a segment is a mark left over behind another sentence; several in a row are an ellipsis."""
    return (
        segment.text in _ALONE
        and previous.text not in _ALONE
        and (following is None or following.text not in _ALONE)
        and previous.segment.paragraph == segment.segment.paragraph
        and previous.text.endswith((".", "!", "?", "”", '"', "’", ")"))
    )


def _begins_stranded(segment: SegmentAnalysis, previous: SegmentAnalysis) -> bool:
    """Whether a sentence begins with a mark left over from the one before it."""
    return (
        segment.text[:1] in ".,;:"
        and segment.text[1:2] == " "
        and segment.text[2:3] not in ".,;:"
        and previous.text not in _ALONE
        and previous.segment.paragraph == segment.segment.paragraph
        and previous.text.endswith((".", "!", "?", "”", '"', "’", ")"))
    )


def _mended(marks: str) -> str:
    """The stronger of the marks: the one that ends a sentence, else the first."""
    signs = marks.replace(" ", "")
    if "?" in signs:
        return "?"
    return "." if "." in signs else signs[0]


def _is_abbreviated(text: str, dots: int) -> bool:
    """Whether the dots follow an abbreviation with a point in it: `v.v..`, `U.S..`."""
    return "." in text[text.rfind(" ", 0, dots) + 1 : dots]


@cache
def _doubled() -> re.Pattern[str]:
    behind = r"(?=\s|$|[”’\")\]])"
    dots = rf"(?P<dots>\.\.(?!\.){behind})|\. \.(?! ?\.){behind}"
    others = rf",(?: ?,)+|;(?: ?;)+|[,;:] ?\.(?!\.){behind}|\?\.(?!\.){behind}"
    return re.compile(rf"(?<=[\w”’\"')\]%])(?:{dots}|{others})")
