"""Segments that are there and say nothing, where another language has text."""

from collections.abc import Iterable, Iterator, Sequence

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.documents.document import SegmentKind
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import evidence, likely_original, whole
from transreview.rules.rule import Context, TextRule
from transreview.text.span import Span


class SegmentEmpty(TextRule):
    """A segment that is empty where another language has text.

    ## What it does
    Reports a cell or message that holds nothing, or nothing but spaces, beside a counterpart with text; and an article
    that begins without the title which the other languages have.

    ## Why is this bad
    The place for the translation is there, so every count says that the text is complete.

    ## Example
    ```text
    vi,en
    Hai bên ký thỏa thuận,
    ```

    ## Use instead
    ```text
    vi,en
    Hai bên ký thỏa thuận,The two sides sign an agreement
    ```

    ## Options
    None.
    """

    name = "segment-empty"
    severity = Severity.ERROR
    mqm = "accuracy/omission"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        source = context.source if context.source in text.documents else None
        for unit in text.units:
            said = {code: found for code, side in unit.sides.items() if (found := _with_text(side))}
            if not said or (source is not None and source not in said) or _is_catalog(said):
                continue
            for code, side in unit.sides.items():
                blank = next((segment for segment in side if not segment.is_furniture), None)
                if code not in said and blank is not None:
                    yield self._finding(blank, whole(blank), said, unit.index)
        yield from self._titles(text, source)

    def _titles(self, text: ParallelText, source: str | None) -> Iterator[Finding]:
        """Articles without a title, where the title of the others stands alone in its unit."""
        heads = {code: _title(document) for code, document in text.documents.items()}
        titled = {code: head for code, head in heads.items() if head is not None}
        if not titled or (source is not None and source not in titled):
            return
        if source is None and len(titled) == 1 and likely_original(heads, None) not in titled:
            return
        for code, document in text.documents.items():
            unit = _alone(text.units, code, titled)
            if code not in titled and unit is not None and document.prose:
                first = document.prose[0]
                said = {other: [head] for other, head in titled.items()}
                place = Span(0, min(1, len(first.text)))
                yield self._finding(first, place, said, unit.index, "before this stands no title: {quoted}")

    def _finding(
        self,
        segment: SegmentAnalysis,
        span: Span,
        said: dict[str, list[SegmentAnalysis]],
        unit: int,
        template: str = "nothing stands here: {quoted}",
    ) -> Finding:
        quoted = ", ".join(f"{code} “{_short(side[0].text)}”" for code, side in said.items())
        related = [evidence(each, None, Message("has text")) for side in said.values() for each in side]
        return self.finding(segment, span, Message(template, quoted=quoted), related=related, unit=unit)


def _is_catalog(said: dict[str, list[SegmentAnalysis]]) -> bool:
    """Whether the unit is a message of a catalog: that it has no translation yet is `untranslated`."""
    return any(side[0].document.original for side in said.values())


def _with_text(side: Iterable[SegmentAnalysis]) -> list[SegmentAnalysis]:
    return [segment for segment in side if not segment.is_furniture and any(map(str.isalnum, segment.text))]


def _title(document: DocumentAnalysis) -> SegmentAnalysis | None:
    return next((segment for segment in document.prose if segment.segment.kind is SegmentKind.TITLE), None)


def _alone(units: Sequence[UnitAnalysis], code: str, titled: dict[str, SegmentAnalysis]) -> UnitAnalysis | None:
    """The unit that holds the titles and nothing in language `code`."""
    for unit in units:
        if not unit.sides.get(code) and any(head in unit.sides.get(other, ()) for other, head in titled.items()):
            return unit
    return None


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
