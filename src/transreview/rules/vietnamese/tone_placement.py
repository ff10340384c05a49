"""The rule vi-tone-placement."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.languages.vietnamese.placement import NEW, OLD, Placement, placements
from transreview.rules.house import MAJORITY
from transreview.rules.rule import Context, DocumentRule, OptionValue, write
from transreview.text.span import Span

_MOST_STRAYS = 2
_HOUSE = "tone-placement"
_SCHOOLS = {OLD: Message("the old school (hòa, thủy)"), NEW: Message("the new school (hoà, thuỷ)")}


class ViTonePlacement(DocumentRule):
    """The tones of open oa, oe, uy in two styles in one text.

    ## What it does
    Vietnamese has two schools of where the tone of open `oa`, `oe` and `uy` stands: hòa, khỏe, thủy and hoà, khoẻ,
    thuỷ. Both are right; one text should have one. Reported are the syllables in the style that the text has less
    often; where both are as frequent, the new one, because most newspapers follow the old school. The names of persons
    are left as their bearers write them. Whether a word has i or y (kĩ, kỹ) is not looked at. One or two syllables
    that stray from the style of the rest are a warning; what is mixed throughout is information.

    ## Why is this bad
    Mixed styles show that a text was put together from several, and a search for one spelling misses the other.

    ## Example
    ```text
    Hòa Bình và Thủ Đức xuất khẩu thuỷ sản.
    ```

    ## Use instead
    ```text
    Hòa Bình và Thủ Đức xuất khẩu thủy sản.
    ```

    ## Options
    `style`: `majority` (the default), `old` or `new`. With `majority` the house choice `tone-placement` counts, where
    there is one.
    """

    name = "vi-tone-placement"
    severity = Severity.INFO
    mqm = "linguistic-conventions/spelling"
    needs_whole = True
    languages = frozenset({"vi"})
    options: ClassVar[Mapping[str, OptionValue]] = {"style": MAJORITY}

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The syllables of one document whose tone stands where the rest of the text does not put it."""
        found = [(segment, place) for segment in document.prose for place in placements(segment.text)]
        if not found:
            return
        found = [(segment, place) for segment, place in found if _counts(segment, place)]
        styles = [place.style for _, place in found]
        style, reason = self._style(styles, context)
        strays = len(styles) - styles.count(style)
        for segment, place in found:
            if place.style != style:
                span = _syllable(segment.text, place)
                other = segment.text[span.start : place.span.start] + place.other
                finding = self.finding(
                    segment,
                    span,
                    Message(
                        "“{seen}” has its tone in the other place; {reason}.", seen=span.of(segment.text), reason=reason
                    ),
                    fixes=[write(segment, span, other)],
                )
                stray = strays <= _MOST_STRAYS and 2 * strays <= len(styles)
                yield finding._replace(severity=Severity.WARNING) if stray else finding

    def _style(self, styles: list[str], context: Context) -> tuple[str, Message]:
        chosen = str(self.settings["style"])
        if chosen == MAJORITY:
            chosen = context.house.get(_HOUSE, MAJORITY)
        if chosen in _SCHOOLS:
            return chosen, Message("the house follows {school}", school=_SCHOOLS[chosen])
        style = NEW if styles.count(NEW) > styles.count(OLD) else OLD
        return style, Message(
            "{count} of {places} in this text follow {school}",
            count=styles.count(style),
            places=len(styles),
            school=_SCHOOLS[style],
        )


def _counts(segment: SegmentAnalysis, place: Placement) -> bool:
    """Whether a place is prose and no person's name."""
    if not segment.is_prose(place.span):
        return False
    if any(name.span.overlaps(place.span) and not name.place for name in segment.names):
        return False
    return not any(hit.concept.kind is ConceptKind.PERSON and hit.span.overlaps(place.span) for hit in segment.hits)


def _syllable(text: str, place: Placement) -> Span:
    start = place.span.start
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return Span(start, place.span.end)
