"""Brackets without their partner."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.punctuation.marks import MOST_LONE_MARKS, Mark, marks, paragraphs
from transreview.rules.rule import Context, DocumentRule

_OPENING = "([{（［｛〈《「『【〔"
_CLOSING = ")]}）］｝〉》」』】〕"
_SIGNS = frozenset(_OPENING + _CLOSING)
_PARTNERS = dict(zip(_CLOSING, _OPENING, strict=True))
_DEEPEST = 50
"""Brackets within brackets among which the partner of a closing one is sought."""

_LOOKS_LIKE = str.maketrans("（［｛）］｝", "([{)]}")


class BracketUnpaired(DocumentRule):
    """A bracket without its partner.

    ## What it does
    Reports a bracket that opens and is not closed in its paragraph, or closes what was not opened. Silent about the
    marks of lists (`1)`, `a)`, `가)`) and about faces made of punctuation.

    ## Why is this bad
    The reader does not know where the insertion ends.

    ## Example
    ```text
    한국국제협력단(KOICA은 병원을 지원했다.
    ```

    ## Use instead
    ```text
    한국국제협력단(KOICA)은 병원을 지원했다.
    ```
    """

    name: ClassVar[str] = "bracket-unpaired"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/punctuation"

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per bracket."""
        for segments in paragraphs(document):
            yield from islice(self._paragraph(segments), MOST_LONE_MARKS)

    def _paragraph(self, segments: tuple[SegmentAnalysis, ...]) -> Iterator[Finding]:
        opened: list[Mark] = []
        for mark in marks(segments, _SIGNS):
            if _is_face(mark):
                continue
            if mark.sign in _OPENING:
                opened.append(mark)
                continue
            depth = next(
                (at for at in reversed(range(max(0, len(opened) - _DEEPEST), len(opened))) if _match(opened[at], mark)),
                None,
            )
            if depth is not None:
                yield from map(self._unclosed, opened[depth + 1 :])
                del opened[depth:]
            elif not _is_list_mark(mark):
                yield self.finding(
                    mark.segment,
                    mark.with_word_before(),
                    Message("{sign} closes a bracket that is not opened in this paragraph", sign=mark.sign),
                    related=[mark.search_before(Message("it may begin in this sentence"))],
                )
        yield from map(self._unclosed, opened)

    def _unclosed(self, mark: Mark) -> Finding:
        return self.finding(
            mark.segment,
            mark.with_word_after(),
            Message("{sign} opens a bracket that is not closed in this paragraph", sign=mark.sign),
            related=[mark.search_after(Message("it may end in this sentence"))],
        )


def _match(opening: Mark, closing: Mark) -> bool:
    return _PARTNERS[closing.sign].translate(_LOOKS_LIKE) == opening.sign.translate(_LOOKS_LIKE)


def _is_face(mark: Mark) -> bool:
    """Whether the bracket is the mouth of a face such as :) or :-( or ^^)."""
    text = mark.segment.text
    return mark.sign in "()" and mark.before in ":;=-^" and _face().search(text, max(0, mark.offset - 3)) is not None


@cache
def _face() -> re.Pattern[str]:
    return re.compile(r"(?:[:;=]-?|\^_?\^)[()]")


def _is_list_mark(mark: Mark) -> bool:
    """Whether the bracket stands behind the number or letter of a list's item: `1)`, `iv)`, `가)`."""
    return (
        mark.sign in ")）" and _list_mark().search(mark.segment.text, max(0, mark.offset - 6), mark.offset) is not None
    )


@cache
def _list_mark() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s,;:.·])(?:\d{1,3}|[ivxIVX]{1,4}|\w|[①-⑳])$")
