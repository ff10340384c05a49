"""The pane beside the grid: the findings around, what the file says of the unit, its terms, values and links."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.text import Text

from transreview.alignment.unit import Unit
from transreview.documents.document import Remark
from transreview.findings.severity import Severity
from transreview.glossary.concept import Concept, Status, Term
from transreview.languages.quantity import Quantity
from transreview.localization.gettext import gettext as _
from transreview.review.board import OUTSIDE, Board, Entry
from transreview.review.counterparts import Counterparts
from transreview.review.translation_memory import Rendering
from transreview.text.display import shown
from transreview.tui.grid.paint import fitted
from transreview.tui.grid.wrapping import wrap
from transreview.tui.widgets.steady import Steady

WIDTH = 42
"""Cells of the pane."""

_LETTERS = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.INFO: "i"}
_AROUND = 4
_STATUS_MARKS = {Status.PREFERRED: "", Status.ADMITTED: "+", Status.DEPRECATED: "old ", Status.FORBIDDEN: "not "}


class SidePane(Steady):
    """Sections of lines; what does not fit is cut at the bottom."""

    def tell(self, sections: Iterable[tuple[str, Iterable[Text]]]) -> None:
        """Shows sections by heading, empty ones not at all."""
        self.put(pane_text(sections))


def pane_text(sections: Iterable[tuple[str, Iterable[Text]]]) -> Text:
    """Sections one below the other."""
    text = Text(no_wrap=True, overflow="ellipsis")
    for heading, lines in sections:
        listed = list(lines)
        if listed:
            text.append(f" {heading}\n", "bold underline")
            for line in listed:
                text.append_text(line).append("\n")
            text.append("\n")
    return text


def finding_lines(board: Board, current: Entry | None, unit: int) -> Iterator[Text]:
    """The findings around the current one, else around the unit; a click goes to one."""
    entries = board.entries
    first = max(0, min(board.place(current, unit) - _AROUND, len(entries) - 2 * _AROUND - 1))
    if first:
        yield Text("   … " + _("{count} before", count=first), "dim")
    for place, entry in enumerate(entries[first : first + 2 * _AROUND + 1], start=first):
        finding = entry.finding
        line = Text("▌" if entry == current else " ")
        number = "--" if entry.unit == OUTSIDE else str(entry.unit + 1)
        line.append(f"{number:>4} {_LETTERS.get(finding.severity, ' ')} ", "bold")
        line.append(f"{finding.location.language} {finding.rule} ", "dim")
        line.append(fitted(shown(finding.location.text), max(4, WIDTH - 3 - line.cell_len)), "underline")
        line.apply_meta({"@click": f"screen.go_to_finding({place})"})
        yield line
    rest = len(entries) - first - 2 * _AROUND - 1
    if rest > 0:
        yield Text("   … " + _("{count} more", count=rest), "dim")


def term_lines(
    groups: Sequence[Counterparts], lit: Counterparts | None, languages: Sequence[str], width: int
) -> Iterator[Text]:
    """The concepts named in the unit: of the lit one, which comes first, all forms and notes, of others what to use."""
    concepts = [group for group in groups if group.concept is not None]
    for group in sorted(concepts, key=lambda each: each is not lit):
        if group.concept is not None:
            yield from concept_lines(group.concept, languages, width, whole=group is lit)


def concept_lines(concept: Concept, languages: Iterable[str], width: int, *, whole: bool) -> Iterator[Text]:
    """A concept: id and kind, forms by language; `whole`: those not to be used and the notes too."""
    head = Text("▌" if whole else " ")
    head.append(shown(concept.id), "bold reverse" if whole else "bold")
    yield head.append(f"  {concept.kind}", "dim")
    for code in languages:
        terms = [term for term in concept.terms_in(code) if whole or term.status.usable]
        if terms:
            lines = list(_hanging(f"   {code} ", ", ".join(map(_form, terms)), width))
            yield from lines if whole else lines[:1]
    for note in dict.fromkeys((concept.note, *(term.note for term in concept.terms)) if whole else ()):
        if note:
            yield from _hanging("      ", note, width, "italic dim")


def _form(term: Term) -> str:
    return f"{_STATUS_MARKS[term.status]}{term.form}"


def _hanging(start: str, text: str, width: int, style: str = "") -> Iterator[Text]:
    """A text broken into lines that all begin as far in as the first one."""
    plain = shown(text)
    for number, span in enumerate(wrap(plain, width - len(start) - 1)):
        line = Text(start if number == 0 else " " * len(start), "dim")
        yield line.append(span.of(plain).strip(), style)


def value_lines(groups: Sequence[Counterparts], lit: Counterparts | None, sides: Mapping[str, str]) -> Iterator[Text]:
    """The values of the unit as each side writes them."""
    for group in groups:
        if group.quantity is not None and _tells(group.quantity):
            line = Text("▌" if group is lit else " ")
            for code, places in group.places.items():
                line.append(f" {code} ", "dim")
                line.append(shown(places[0].of(sides[code])), "reverse" if group is lit else "")
            yield line


def note_lines(remark: Remark, width: int) -> Iterator[Text]:
    """What the file says of the unit: comments of translators, then those of programmers and where it is used."""
    for note in (*(remark.comment or "").splitlines(), *remark.notes):
        yield from _hanging("  ", note, width)


def rendering_lines(found: Iterable[Rendering], width: int) -> Iterator[Text]:
    """Earlier renderings, the likest first, each with how alike its sentence is and the text it is from."""
    for rendering in found:
        yield Text(f"  {rendering.score:.0f}%  {shown(rendering.text)}", "dim")
        yield from _hanging("    ", rendering.target, width)


def link_lines(unit: Unit) -> Iterator[Text]:
    """How the sides of a unit are linked, and who did it."""
    shape = ":".join(str(len(side)) for side in unit.sides.values())
    who = _("by hand") if unit.by == "hand" else _("automatic, sure {confidence}", confidence=f"{unit.confidence:.2f}")
    yield Text(f"  {shape}  {who}", "dim")


def _tells(quantity: Quantity) -> bool:
    """Whether a value is worth a line: small numbers in words come and go in translation."""
    return not quantity.spelled
