"""The summary: the state of the review in numbers, and the way to the change list."""

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from transreview.findings.mqm import title as category_title
from transreview.languages.registry import language
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import ngettext
from transreview.review.summary import Summary, Tally
from transreview.text.display import shown
from transreview.text.width import cell_width
from transreview.tui.grid.paint import fitted
from transreview.tui.widgets.hanging import room_in_dialog

_NAME, _NUMBER = 28, 8
"""Cells of the columns of a table: at most of the first, and of the others."""


class SummaryScreen(ModalScreen[bool]):
    """Shows a summary; gives whether the change list is to be written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,ctrl+u,q", "dismiss(False)", "Close"),
        Binding("ctrl+s", "dismiss(True)", "Change list"),
    ]

    def __init__(self, name: str, summary: Summary) -> None:
        super().__init__()
        self._title = name
        self._summary = summary

    def compose(self) -> ComposeResult:
        """The numbers."""
        with VerticalScroll(id="help"):
            room = room_in_dialog(self.app.size.width)
            yield Static(Text("\n").join(_lines(self._title, self._summary, min(_NAME, room - 4 * _NUMBER))))


def _lines(name: str, summary: Summary, width: int) -> Iterator[Text]:
    share = summary.done / summary.units if summary.units else 0.0
    yield Text(shown(name), "bold")
    yield Text()
    progress = _("{done} of {total} units reviewed", done=summary.done, total=summary.units)
    yield Text(f"{progress} ({share:.0%})  {_bar(share)}")
    words = (f"{language(code).own_name} {count:,}" for code, count in summary.words.items())
    yield Text(f"{_('Words')}  {'  ·  '.join(words)}")
    counted = (
        ngettext("{count} sentence changed", "{count} sentences changed", summary.changed),
        ngettext("{count} comment", "{count} comments", summary.comments),
        ngettext("{count} finding added by hand", "{count} findings added by hand", summary.added),
    )
    yield Text("  ·  ".join(counted))
    yield Text()
    yield _row("", (_("error"), _("warning"), _("info"), _("dismissed")), width, "dim")
    yield _row(_("Findings"), summary.findings, width, "bold")
    yield from _table(_("By rule"), summary.by_rule, str, width)
    yield from _table(_("By language"), summary.by_language, _language_name, width)
    yield from _table(_("By category"), summary.by_category, lambda category: _(category_title(category)), width)
    yield Text()
    yield Text(_("^S writes the change list for the translator · Escape closes"), "dim")


def _bar(share: float) -> str:
    full = round(share * 20)
    return "█" * full + "░" * (20 - full)


def _language_name(code: str) -> str:
    return code if code == "und" else language(code).own_name


def _table(heading: str, tallies: Mapping[str, Tally], named: Callable[[str], str], width: int) -> Iterator[Text]:
    if tallies:
        yield Text()
        yield Text(heading, "bold underline")
        for name, tally in tallies.items():
            yield _row(named(name), tally, width)


def _row(name: str, cells: tuple[object, ...], width: int, style: str = "") -> Text:
    """A line of a table: a name in `width` cells, and four numbers or headings under each other."""
    written = fitted(shown(name), width - 1)
    line = written + " " * max(1, width - cell_width(written))
    for cell in cells:
        text = fitted(str(cell), _NUMBER - 1) if cell else "·"
        line += " " * (_NUMBER - cell_width(text)) + text
    return Text(line, style, no_wrap=True)
