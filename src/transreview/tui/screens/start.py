"""The start: the texts of the project, with what was found in each as the checks come in."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize, ScreenResume, ScreenSuspend
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from transreview.findings.severity import Severity
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import mark, ngettext
from transreview.review.discovery import TextFiles
from transreview.review.overview import Overview, Overviews
from transreview.text.display import shown
from transreview.text.width import cell_width
from transreview.tui.actions import START, bindings
from transreview.tui.grid.paint import fitted
from transreview.tui.keymap import key_words
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.help import HelpScreen
from transreview.tui.widgets.lines import KeyLine

_LETTERS = ((Severity.ERROR, "E"), (Severity.WARNING, "W"), (Severity.INFO, "i"))
_ORDERS: tuple[tuple[str, Callable[[TextFiles, Overview], tuple[float | str, ...]]], ...] = (
    (mark("name"), lambda text, seen: (text.name,)),
    (mark("findings"), lambda text, seen: (*(-(seen.counts or {}).get(each, 0) for each, _ in _LETTERS), text.name)),
    (mark("last touched"), lambda text, seen: (-(seen.touched or 0.0), text.name)),
)
_WIDTHS = (10, 9, 17, 6, 17)
"""Cells of the columns behind the name: languages, status, findings, reviewed, last touched."""


class StartScreen(Screen[None]):
    """The list of texts. Enter opens one, another key starts a new one."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(START)]

    @dataclass
    class Chosen(Message):
        """A text is to be opened."""

        text: TextFiles

    class Started(Message):
        """A new text is to be started."""

    def __init__(self, texts: Sequence[TextFiles], overviews: Callable[[], Overviews]) -> None:
        super().__init__()
        self._overviews = overviews
        self._order = 0
        self._filter = ""
        self._seen: dict[str, Overview] = {}
        self._texts = {text.name: text for text in texts}

    def compose(self) -> ComposeResult:
        """A heading, the heads of the columns, the list, a sentence, the keys."""
        yield Static(id="status")
        yield Static(id="heads")
        yield OptionList(id="texts", markup=False)
        yield Static(id="said")
        yield KeyLine(id="keys")

    @property
    def listed(self) -> list[TextFiles]:
        """The texts as they are listed: filtered and in the chosen order."""
        key = _ORDERS[self._order][1]
        texts = [text for text in self._texts.values() if self._filter.casefold() in text.name.casefold()]
        return sorted(texts, key=lambda text: key(text, self._seen.get(text.name, Overview())))

    def replace(self, texts: Sequence[TextFiles], stand_on: str | None = None) -> None:
        """Lists other texts, standing on one of them by its name."""
        self._texts = {text.name: text for text in texts}
        self._list(stand_on)
        self._look()

    def on_mount(self) -> None:
        """Lists the texts; what is found in them follows."""
        self._list(None)

    def on_resize(self, event: Resize) -> None:
        """Gives the names the room there is."""
        self._list(self._standing)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Looks anew at the texts when one comes back from one of them."""
        self._look()

    def on_screen_suspend(self, event: ScreenSuspend) -> None:
        """Leaves the processor to the desk."""
        self.workers.cancel_group(self, "overviews")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Opens a text."""
        self.post_message(self.Chosen(self._texts[event.option_id or ""]))

    def action_new_text(self) -> None:
        """Starts a new text."""
        self.post_message(self.Started())

    def action_check(self) -> None:
        """Looks at all texts again."""
        self._seen.clear()
        self._list(self._standing)
        self._look()

    def action_order(self) -> None:
        """Lists by name, by findings, by last change."""
        self._order = (self._order + 1) % len(_ORDERS)
        self._list(self._standing)

    async def action_find(self) -> None:
        """Lists only texts whose names have these letters."""

        def take(answer: str | None) -> None:
            if answer is not None:
                self._filter = answer
                self._list(self._standing)

        await self.app.push_screen(AskScreen(_("Show texts whose name has"), self._filter), take)

    def action_clear_filter(self) -> None:
        """Lists all texts again; where all are listed, says how to quit: nobody leaves by a key for going back."""
        if self._filter:
            self._filter = ""
            self._list(self._standing)
        else:
            self.notify(_("{key} quits.", key=key_words(self.app, START, "app.quit")["app.quit"]))

    async def action_other_theme(self) -> None:
        """Changes between the dark and the light theme."""
        await self.app.run_action("other_theme")

    def action_help(self) -> None:
        """Shows the keys."""
        self.app.push_screen(HelpScreen(_("The texts of the project"), START))

    @property
    def _standing(self) -> str | None:
        highlighted = self.query_one(OptionList).highlighted_option
        return highlighted.id if highlighted is not None else None

    def _list(self, stand_on: str | None) -> None:
        options = self.query_one(OptionList)
        texts = self.listed
        options.clear_options()
        options.add_options(Option(self._line(text), id=text.name) for text in texts)
        names = [text.name for text in texts]
        if names:
            options.highlighted = names.index(stand_on) if stand_on in names else 0
        heads = (_("text"), _("languages"), _("status"), _("findings"), _("done"), _("last touched"))
        self.query_one("#heads", Static).update(Text(f" {self._columns(heads)}", "dim", no_wrap=True))
        self.query_one(KeyLine).tell(START, self.size.width)
        self._tell(texts)
        options.focus()

    def _tell(self, texts: Sequence[TextFiles]) -> None:
        line = Text(no_wrap=True, overflow="ellipsis")
        line.append(" transreview ", "bold")
        line.append(" " + ngettext("{count} text", "{count} texts", len(texts)))
        line.append("  " + _("by {order}", order=_(_ORDERS[self._order][0])), "dim")
        if self._filter:
            line.append("  " + _("filter: {filter}", filter=shown(self._filter)), "italic")
        self.query_one("#status", Static).update(line)
        said = ""
        if not self._texts:
            said = _(
                "There are no texts here yet. {new_text} starts one: paste or choose two or three versions.",
                **key_words(self.app, START, "new_text"),
            )
        elif not texts:
            said = _("No text has that in its name. {find} looks for another.", **key_words(self.app, START, "find"))
        self.query_one("#said", Static).update(Text(f" {said}" if said else "", "italic"))

    def _look(self) -> None:
        """Looks at the texts one after the other behind the screen, those that have not been looked at first."""
        texts = sorted(self.listed, key=lambda text: text.name in self._seen)

        def look() -> None:
            overviews, worker = self._overviews(), get_current_worker()
            for passes in (overviews.glance, overviews.check):
                for text in texts:
                    if worker.is_cancelled:
                        return
                    if passes == overviews.check or text.name not in self._seen:
                        self.app.call_from_thread(self._take, text, passes(text))

        self.run_worker(look, thread=True, exclusive=True, group="overviews")

    def _take(self, text: TextFiles, seen: Overview) -> None:
        self._seen[text.name] = seen
        options = self.query_one(OptionList)
        if any(option.id == text.name for option in options.options):
            options.replace_option_prompt(text.name, self._line(text))

    def _line(self, text: TextFiles) -> Text:
        seen = self._seen.get(text.name, Overview())
        codes = " ".join(sorted(file.language or "?" for file in text.files))
        findings = "  ".join(f"{letter}{seen.counts[severity]}" for severity, letter in _LETTERS) if seen.counts else ""
        if seen.counts is None:
            findings = "…"
        done = f"{seen.reviewed:.0%}" if seen.counts is not None else ""
        cells = (shown(text.name), codes, _status(seen), findings, done, _day(seen.touched))
        line = Text(self._columns(cells), no_wrap=True, overflow="ellipsis")
        if seen.problem:
            line = Text(f"{shown(text.name)}  {shown(seen.problem)}", no_wrap=True, overflow="ellipsis")
        return line

    def _columns(self, cells: Sequence[str]) -> str:
        """The cells of a line side by side; what has no room in a narrow terminal is left out from the right."""
        room = self.size.width - 4
        shown_widths = list(_WIDTHS)
        while shown_widths and room - sum(shown_widths) < 24:
            shown_widths.pop()
        widths = (max(16, room - sum(shown_widths)), *shown_widths)
        return "".join(_padded(cells, widths))


def _padded(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for cell, width in zip(cells, widths, strict=False):
        cut = cell if cell_width(cell) < width else fitted(cell, width - 2) + "…"
        yield cut + " " * (width - cell_width(cut))


def _status(seen: Overview) -> str:
    if seen.unsaved:
        return _("unsaved")
    if seen.counts is None:
        return ""
    return _("reviewed") if seen.reviewed >= 1 else _("in work") if seen.reviewed else _("new")


def _day(touched: float | None) -> str:
    if touched is None:
        return ""
    return datetime.datetime.fromtimestamp(touched, datetime.UTC).astimezone().strftime("%Y-%m-%d %H:%M")
