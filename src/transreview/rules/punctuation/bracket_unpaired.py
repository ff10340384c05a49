"""Brackets without their partner."""

import re
from collections.abc import Iterator, Sequence
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
        found = list(marks(segments, _SIGNS))
        alone = _without_partner(found)
        if any(map(_is_face, found)):
            # `:(` may be a face or a bracket behind a colon: what leaves fewer brackets alone is meant
            behind_colons = [mark for mark in alone if not _is_face(mark)]
            faces = _without_partner([mark for mark in found if not _is_face(mark)])
            alone = min(behind_colons, faces, key=len)
        for mark in alone:
            if mark.sign in _OPENING:
                yield self._unclosed(mark)
            elif not _is_list_mark(mark):
                yield self._unopened(mark)

    def is_copied(self, written: str, original: str) -> bool:
        """Whether the original has the same bracket alone."""
        return not _in_excess(written).isdisjoint(_in_excess(original))

    def _unopened(self, mark: Mark) -> Finding:
        return self.finding(
            mark.segment,
            mark.with_word_before(),
            Message("{sign} closes a bracket that is not opened in this paragraph", sign=mark.sign),
            related=[mark.search_before(Message("it may begin in this sentence"))],
        )

    def _unclosed(self, mark: Mark) -> Finding:
        return self.finding(
            mark.segment,
            mark.with_word_after(),
            Message("{sign} opens a bracket that is not closed in this paragraph", sign=mark.sign),
            related=[mark.search_after(Message("it may end in this sentence"))],
        )


def _without_partner(found: Sequence[Mark]) -> Sequence[Mark]:
    """The brackets that open and are not closed, and those that close what was not opened."""
    opened: list[Mark] = []
    alone: list[Mark] = []
    for mark in found:
        if mark.sign in _OPENING:
            opened.append(mark)
            continue
        depth = next(
            (at for at in reversed(range(max(0, len(opened) - _DEEPEST), len(opened))) if _match(opened[at], mark)),
            None,
        )
        if depth is None:
            alone.append(mark)
        else:
            alone += opened[depth + 1 :]
            del opened[depth:]
    return [*alone, *opened]


def _in_excess(text: str) -> frozenset[str]:
    """The brackets of which a text has more than of their partners, in their plain form."""
    plain = text.translate(_LOOKS_LIKE)
    counts = ((closing, opening, plain.count(closing) - plain.count(opening)) for closing, opening in _PARTNERS.items())
    return frozenset(closing if more > 0 else opening for closing, opening, more in counts if more)


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
