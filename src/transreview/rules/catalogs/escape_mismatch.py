"""The rule escape-mismatch."""

from collections.abc import Iterable, Iterator

from transreview.alignment.unit import UnitAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
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
            edge = Span(0, 0) if begins else Span(len(other), len(other))
            edit = Edit(edge, "\n") if wanted else Edit(place, "")
            title = Message("Add the line break") if wanted else Message("Remove the line break")
            mends = other[place.start : place.end] == "\n" or wanted
            yield self.finding_at(
                pair.translation.written_location(place),
                _told(wanted, begins),
                fixes=[written_fix(pair.translation, edit, title=title)] if mends else (),
                related=[evidence(pair.usual, None, Message("the message that it translates"))],
                unit=unit,
            )

    def _count(self, pair: Pair, sequence: str, name: str, unit: int) -> Finding:
        wanted, found = (segment.segment.text.count(sequence) for segment in (pair.usual, pair.translation))
        text = pair.translation.segment.text
        at = text.find(sequence)
        place = Span(at, at + len(sequence)) if at >= 0 else Span(0, len(text))
        finding = self.finding_at(
            pair.translation.written_location(place),
            Message(
                "{name} stands {found} here and {wanted} in the message that is translated",
                name=name,
                found=_times(found),
                wanted=_times(wanted),
            ),
            related=[evidence(pair.usual, None, Message("the message that it translates"))],
            unit=unit,
        )
        # tabs lay out columns, which a translator may do otherwise
        return finding._replace(severity=Severity.INFO if sequence == "\t" else Severity.WARNING)


def _told(is_lost: bool, begins: bool) -> Message:
    if begins:
        lost = Message("this must begin with a line break, as the message that is translated does")
        added = Message("this must not begin with a line break, as the message that is translated does not")
    else:
        lost = Message("this must end with a line break, as the message that is translated does")
        added = Message("this must not end with a line break, as the message that is translated does not")
    return lost if is_lost else added


def _times(number: int) -> Message:
    if number < 3:
        return (Message("nowhere"), Message("once"), Message("twice"))[number]
    return Message("{count} times", count=number)
