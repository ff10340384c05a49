"""The rule edge-space."""

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


class EdgeSpace(UnitRule):
    """Spaces at the beginning or the end of a message that differ from its original's.

    ## What it does
    Reports a message that has spaces at an edge where its original has none, and one that lacks those of the original.
    Silent about marks alone (` ~ `), and where a Korean message begins with a particle (와 경도), which takes no space.

    ## Why is this bad
    Programs join messages with values and with each other: a lost space glues two words together, an added one pushes
    the text out of its column.

    ## Example
    ```text
    en: "Page: "
    vi: "Trang:"
    ```

    ## Use instead
    ```text
    vi: "Trang: "
    ```

    ## Options
    None.
    """

    name = "edge-space"
    severity = Severity.WARNING
    mqm = "design-and-markup/markup"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        for pair in pairs(unit, context.source):
            one, other = pair.usual.segment.text, pair.translation.segment.text
            if not one.strip() or not any(map(str.isalnum, other)):
                continue
            if one[0] == " " or other[0] == " ":
                yield from self._edge(pair, one, other, begins=True, unit=unit.index)
            if one[-1] == " " or other[-1] == " ":
                yield from self._edge(pair, one, other, begins=False, unit=unit.index)

    def _edge(self, pair: Pair, one: str, other: str, *, begins: bool, unit: int) -> Iterator[Finding]:
        wanted, found = _spaces(one, begins), _spaces(other, begins)
        if bool(wanted) == bool(found):
            return
        if begins and wanted and pair.translation.language.is_suffix(other.split()[0]):
            return
        place = Span(0, found or 1) if begins else Span(len(other) - (found or 1), len(other))
        edge = Span(0, found) if begins else Span(len(other) - found, len(other))
        yield self.finding_at(
            pair.translation.written_location(place),
            _told(bool(wanted), begins),
            fixes=[
                written_fix(
                    pair.translation, Edit(edge, " " * wanted), title=Message("Take the spaces of the original")
                )
            ],
            related=[evidence(pair.usual, None, Message("the message that it translates"))],
            unit=unit,
        )


def _told(is_lost: bool, begins: bool) -> Message:
    if begins:
        lost = Message("this must begin with a space, as the message that is translated")
        return lost if is_lost else Message("this begins with a space, unlike the message that is translated")
    lost = Message("this must end with a space, as the message that is translated")
    return lost if is_lost else Message("this ends with a space, unlike the message that is translated")


def _spaces(text: str, begins: bool) -> int:
    return len(text) - len(text.lstrip(" ") if begins else text.rstrip(" "))
