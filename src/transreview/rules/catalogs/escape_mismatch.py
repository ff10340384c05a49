"""The rule escape-mismatch."""

from collections.abc import Iterable, Iterator

from transreview.alignment.unit import UnitAnalysis
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.rules.arbitration import evidence
from transreview.rules.catalogs.pairs import Pair, pairs
from transreview.rules.rule import Context, UnitRule, written_fix
from transreview.text.edit import Edit
from transreview.text.span import Span


class EscapeMismatch(UnitRule):
    r"""Line ends and tabs that a translation lost or added.

    ## What it does
    Reports a message that begins or ends with a line break where its original does not, or the other way round, and one
    with another number of tabs, or of backslash sequences written out (`\\n`). Lines inside a message may be broken
    elsewhere.

    ## Why is this bad
    Lines run together on the screen, columns no longer stand below each other, and msgfmt refuses the catalog.

    ## Example
    ```text
    en: Nothing to commit.\n
    ko: 커밋할 것이 없습니다.
    ```

    ## Use instead
    ```text
    ko: 커밋할 것이 없습니다.\n
    ```

    ## Options
    None.
    """

    name = "escape-mismatch"
    severity = Severity.ERROR
    mqm = "design-and-markup/markup"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        for pair in pairs(unit, context.source):
            one, other = pair.usual.segment.text, pair.translation.segment.text
            if "\n" in one or "\n" in other:
                yield from self._edges(pair, one, other, unit.index)
            for sequence, name in (("\t", "tab"), ("\\n", "\\n"), ("\\t", "\\t")):
                if one.count(sequence) != other.count(sequence):
                    yield self._count(pair, sequence, name, unit.index)

    def _edges(self, pair: Pair, one: str, other: str, unit: int) -> Iterator[Finding]:
        for place, begins in ((Span(0, 1), True), (Span(len(other) - 1, len(other)), False)):
            wanted, found = (
                text.startswith("\n") if begins else text.rstrip(" ").endswith("\n") for text in (one, other)
            )
            if wanted == found:
                continue
            where = "begin" if begins else "end"
            told = f"this must {where} with a line break" if wanted else f"this must not {where} with a line break"
            edge = Span(0, 0) if begins else Span(len(other), len(other))
            edit = Edit(edge, "\n") if wanted else Edit(place, "")
            title = "Add the line break" if wanted else "Remove the line break"
            mends = other[place.start : place.end] == "\n" or wanted
            yield self.finding_at(
                pair.translation.written_location(place),
                f"{told}, as the message that is translated does{'' if wanted else ' not'}",
                fixes=[written_fix(pair.translation, edit, title=title)] if mends else (),
                related=[evidence(pair.usual, None, "the message that it translates")],
                unit=unit,
            )

    def _count(self, pair: Pair, sequence: str, name: str, unit: int) -> Finding:
        wanted, found = (segment.segment.text.count(sequence) for segment in (pair.usual, pair.translation))
        text = pair.translation.segment.text
        at = text.find(sequence)
        place = Span(at, at + len(sequence)) if at >= 0 else Span(0, len(text))
        finding = self.finding_at(
            pair.translation.written_location(place),
            f"{name} stands {_times(found)} here and {_times(wanted)} in the message that is translated",
            related=[evidence(pair.usual, None, "the message that it translates")],
            unit=unit,
        )
        return finding._replace(severity=Severity.WARNING)


def _times(number: int) -> str:
    return {0: "nowhere", 1: "once", 2: "twice"}.get(number, f"{number} times")
