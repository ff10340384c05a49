"""The rule markup-mismatch."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Location
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.rules.arbitration import Verdict, arbitrate, evidence, sides_with_text, whole
from transreview.rules.rule import Context, TextRule
from transreview.text.span import Span


class _Markup(NamedTuple):
    """A piece of markup: what has to be the same in every language, and how and where it is written."""

    kind: str
    written: str
    place: Span


class MarkupMismatch(TextRule):
    """Links, tags or placeholders that differ from those of the other languages.

    ## What it does
    Counts links, images, tags (`<b>`) and placeholders (`{{ name }}`) on each side of a translation unit and reports
    the side that has others. Emphasis and code are the writer's choice, and what a link is called or where it leads may
    differ (for addresses with a slip in them see url-changed). In the messages of catalogs the tags and the inline
    codes of XLIFF and TMX are compared with those of the original; a pair of tags that only sets words off (`<em>`,
    `<code>`) and that one of them lacks is information, `<b>` stands for `<strong>`, and so do three apostrophes in
    wikis. Words in angle brackets that are no tags (`<branch>` in a manual) are left alone; for placeholders see
    placeholder-mismatch.

    ## Why is this bad
    A lost link is a source that readers cannot follow, a lost tag breaks the page.

    ## Example
    ```text
    vi: Theo [TTXVN](https://vnanet.example), hai bên đã ký thỏa thuận.
    ko: 베트남통신사에 따르면 양측은 협정에 서명했다.
    ```

    ## Use instead
    ```text
    ko: [베트남통신사](https://vnanet.example)에 따르면 양측은 협정에 서명했다.
    ```

    ## Options
    None.
    """

    name = "markup-mismatch"
    severity = Severity.ERROR
    mqm = "design-and-markup/markup"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        readers = {code: _Reader(document) for code, document in text.documents.items()}
        if not any(_may_hold(document) for document in text.documents.values()):
            return
        for unit in text.units:
            sides = sides_with_text(unit)
            if any(segment.is_message for side in sides.values() for segment in side):
                continue
            found = {code: [readers[code](segment) for segment in side] for code, side in sides.items()}
            counts = {code: _counted(pieces) for code, pieces in found.items()}
            verdict = arbitrate(counts, context.source)
            if verdict is not None:
                flat = {code: [piece for pieces in each for piece in pieces] for code, each in found.items()}
                yield from self._differences(sides, flat, counts, verdict, unit.index)

    def _differences(
        self,
        sides: Mapping[str, Sequence[SegmentAnalysis]],
        found: Mapping[str, Sequence[_Markup]],
        counts: Mapping[str, Counter[str]],
        verdict: Verdict,
        unit: int,
    ) -> Iterator[Finding]:
        witness = verdict.witnesses[0]
        related = [evidence(each, None, Message("its markup")) for code in verdict.witnesses for each in sides[code]]
        names = all_of(verdict.witnesses)
        for code in verdict.suspects:
            lost, added = counts[witness] - counts[code], counts[code] - counts[witness]
            if lost:
                said = ", ".join(_examples(found[witness], lost))
                message = Message("{markup} of {languages} is not here", markup=said, languages=names)
                first = sides[code][0]
                yield self.finding(first, whole(first), message, related=related, unit=unit)
            for piece in found[code]:
                if added[piece.kind] > 0:
                    added[piece.kind] -= 1
                    message = Message(
                        "{written} has no counterpart in {languages}", written=piece.written, languages=names
                    )
                    yield self.finding_at(_location(sides[code], piece), message, related=related, unit=unit)


def _examples(pieces: Iterable[_Markup], lost: Counter[str]) -> Iterator[str]:
    left = Counter(lost)
    for piece in reversed(list(pieces)):
        if left[piece.kind] > 0:
            left[piece.kind] -= 1
            yield piece.written


def _location(side: Sequence[SegmentAnalysis], piece: _Markup) -> Location:
    segment = side[-1]
    for each in side:
        if each.segment.place.start <= piece.place.start:
            segment = each
    document = segment.document
    return Location(document.path, document.language, piece.place, piece.place.of(document.text), segment.segment.part)


def _counted(pieces: Sequence[Sequence[_Markup]]) -> Counter[str]:
    """How often each kind stands there."""
    return Counter(piece.kind for each in pieces for piece in each)


class _Reader:
    """Finds the markup of a segment: in Markdown in the file around its content, elsewhere in the content."""

    def __init__(self, document: DocumentAnalysis) -> None:
        self._text = text = document.document.text
        self._starts = sorted(segment.segment.place.start for segment in document.segments)
        self._pieces = None
        if document.document.format == "markdown":
            self._pieces = sorted([*_found(text, _tags()), *_found(text, _links())], key=_opening)

    def __call__(self, segment: SegmentAnalysis) -> list[_Markup]:
        written = segment.segment
        if self._pieces is None:
            pieces = _found(written.text, _tags())
            return [piece._replace(place=written.to_document(piece.place)) for piece in pieces]
        place = written.place
        number = bisect_right(self._starts, place.start)
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        blank = _blank().search(self._text, place.end, end)
        # an opening bracket or tag stands before the content, where a segment begins with it
        first = bisect_left(self._pieces, place.start, key=_opening)
        last = bisect_left(self._pieces, blank.start() if blank else end, key=_opening)
        return self._pieces[first:last]


def _opening(piece: _Markup) -> int:
    return piece.place.start if piece.kind != "link" else piece.place.start + len("[")


def _may_hold(document: DocumentAnalysis) -> bool:
    return any(sign in document.document.text for sign in ("<", "{{", "{%", "](", "]["))


def _found(text: str, pattern: re.Pattern[str]) -> list[_Markup]:
    return [_Markup(_kind(match), match[0], Span(*match.span())) for match in pattern.finditer(text)]


def _kind(match: re.Match[str]) -> str:
    if match.lastgroup == "tag":
        return match[0].split()[0].strip("<>/ ").lower() + ("/" if match[0].startswith("</") else "")
    if match.lastgroup == "placeholder":
        words = match[0].strip("{}%<> -").split()
        return "{" + (words[0] if words else "") + "}"
    return str(match.lastgroup)


@cache
def _tags() -> re.Pattern[str]:
    tag = r"(?P<tag></?(?!br\b|BR\b)[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,2000})?/?>)"
    return re.compile(rf"{tag}|(?P<placeholder>\{{\{{[^{{}}\n]{{1,200}}\}}\}}|\{{%[^%\n]{{1,200}}%\}})")


@cache
def _links() -> re.Pattern[str]:
    target = r"(?:\([^()\s]{0,2000}(?:\([^()\s]{0,200}\))?(?:\s[^()\n]{0,300})?\)|\[[^\[\]\n]{0,200}\])"
    return re.compile(rf"(?P<image>!\[[^\[\]\n]{{0,500}}\]{target})|(?P<link>\[(?!\^)[^\[\]\n]{{1,500}}\]{target})")


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(r"\n[ \t]*\r?\n")
