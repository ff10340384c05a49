"""Direct quotations that became reported speech."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.rules.arbitration import arbitrate, evidence, sides_with_text, whole
from transreview.rules.rule import Context, UnitRule
from transreview.text.span import Span

_LONG = 25
"""Code points from which what stands between quotation marks is somebody's words and not a title or a term."""

_LESS = 0.6
"""How much less of a text must be quoted to be too little."""

_Sides = Mapping[str, Sequence[SegmentAnalysis]]
_Found = Mapping[str, Sequence[tuple[SegmentAnalysis, Span]]]


class QuoteLost(UnitRule):
    """A direct quotation that one language gives without quotation marks.

    ## What it does
    Reports a side of a translation unit without any quotation where the others quote a sentence or a good part of one,
    and a side that quotes fewer times and much less of what is said. Short quoted terms and titles do not count.

    ## Why is this bad
    Readers cannot tell any more which words are the speaker's own.

    ## Example
    ```text
    vi: Ông nói: “Chúng tôi mong muốn hợp tác lâu dài với Hàn Quốc”.
    ko: 그는 한국과 오래 협력하기를 바란다고 말했다.
    ```

    ## Use instead
    ```text
    ko: 그는 “우리는 한국과 오래 협력하기를 바란다”고 말했다.
    ```

    ## Options
    None.
    """

    name = "quote-lost"
    severity = Severity.WARNING
    mqm = "accuracy/omission"
    catalogs = False

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        sides = sides_with_text(unit)
        found = {code: list(_quotations(side)) for code, side in sides.items()}
        verdict = arbitrate({code: len(quoted) for code, quoted in found.items()}, context.source)
        if verdict is None:
            return
        witnesses = [place for code in verdict.witnesses for place in found[code]]
        for code in verdict.suspects:
            fewest = min(len(found[other]) for other in verdict.witnesses)
            if len(found[code]) < fewest and self._lost(sides, found, code, verdict.witnesses):
                segment = sides[code][0]
                names = all_of(verdict.witnesses)
                message = (
                    Message("{witnesses} quote the speaker more often than this", witnesses=names)
                    if found[code]
                    else Message("{witnesses} quote the speaker here, this does not", witnesses=names)
                )
                related = [evidence(each, span, Message("quotes the speaker")) for each, span in witnesses]
                yield self.finding(segment, whole(segment), message, related=related, unit=unit.index)

    def _lost(self, sides: _Sides, found: _Found, code: str, witnesses: Iterable[str]) -> bool:
        """Whether a side quotes nothing at all, or so much less that no joining of quotations explains it."""
        if not found[code]:
            return not any(_mark().search(segment.text) for segment in sides[code])
        return all(_share(sides[code], found[code]) < _LESS * _share(sides[other], found[other]) for other in witnesses)


def _share(side: Iterable[SegmentAnalysis], quoted: Iterable[tuple[SegmentAnalysis, Span]]) -> float:
    """How much of a side's text stands between quotation marks."""
    return sum(span.length for _, span in quoted) / max(1, sum(len(segment.text) for segment in side))


def _quotations(side: Iterable[SegmentAnalysis]) -> Iterator[tuple[SegmentAnalysis, Span]]:
    """The long quotations, opened and closed, each with its segment."""
    for segment in side:
        for match in _quoted().finditer(segment.text):
            yield segment, Span(*match.span())


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(rf"[“\"«][^“”\"«»]{{{_LONG},}}[”\"»]")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[“”\"«»‘’「」『』]|(?<!\w)'")
