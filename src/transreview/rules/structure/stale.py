"""Translations whose source was edited after a reviewer marked them done."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import evidence, likely_original, sides_with_text, whole
from transreview.rules.rule import Context, TextRule

if TYPE_CHECKING:
    from transreview.alignment.hand import Fingerprint

_Places = Mapping[str, Mapping["Fingerprint", int]]


class TranslationStale(TextRule):
    """A translation that was marked done before its source was edited.

    ## What it does
    The review file keeps, for each unit marked done, what its segments read then. Reports the translations that still
    read so where the source (as configured, else the likeliest original of the unit's languages) does not any more.

    ## Why is this bad
    The translation was right when somebody approved it, and nobody looks at it again.

    ## Example
    ```text
    vi: 36 tỉnh, thành phố        (34 when the unit was marked done)
    ko: 34개 성·시
    ```

    ## Use instead
    ```text
    ko: 36개 성·시
    ```

    ## Options
    None.
    """

    name = "translation-stale"
    severity = Severity.WARNING
    mqm = "accuracy"
    needs_whole = True

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        if not context.done:
            return
        from transreview.alignment.hand import fingerprints  # few texts have a review file

        places = {
            code: {mark: number for number, mark in enumerate(fingerprints(document))}
            for code, document in text.documents.items()
        }
        units = {
            (code, segment.segment.index): unit
            for unit in text.units
            for code, side in unit.sides.items()
            for segment in side
        }
        for sides in context.done:
            yield from self._marked(sides, places, units, context.source)

    def _marked(
        self,
        sides: Mapping[str, tuple["Fingerprint", ...]],
        places: _Places,
        units: Mapping[tuple[str, int], UnitAnalysis],
        source: str | None,
    ) -> Iterator[Finding]:
        here = {code: marks for code, marks in sides.items() if code in places and marks}
        kept = [code for code, marks in here.items() if all(mark in places[code] for mark in marks)]
        if not kept or len(kept) == len(here):
            return
        original = likely_original(here, source)
        if original in kept:
            return
        for code in kept:
            unit = units[code, places[code][here[code][0]]]
            said = sides_with_text(unit)
            if code not in said:
                continue
            segment = said[code][0]
            related = [evidence(each, None, Message("was edited")) for each in said.get(original, ())]
            message = Message(
                "{original} was edited after this was marked done; does this still say the same?", original=original
            )
            yield self.finding(segment, whole(segment), message, related=related, unit=unit.index)
