"""Search and replace: what is looked for and put there, and every place with how it would read, to be ticked."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import ClassVar, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import ngettext
from transreview.review.replacing import Occurrence, Replacing
from transreview.text.display import shown
from transreview.tui.widgets.tick_box import TickBox

MOST = 2000
"""Places that are shown at most: who has more looks for something narrower."""

_PAUSE = 0.15
"""Seconds after the last key after which is searched."""

_ROOM = 90
"""Cells of width in which all options stand side by side."""

_AROUND = 16
"""Code points of the surroundings that are shown on each side."""


class Hit(NamedTuple):
    """A place in a text: `text` is the number of the text (0: the one on the desk), `row` a unit of it as shown."""

    text: int
    name: str
    row: int
    content: str
    occurrence: Occurrence


class Asked(NamedTuple):
    """What is to be searched, and where."""

    replacing: Replacing
    everywhere: bool
    one_language: bool


class Agreed(NamedTuple):
    """What was looked for, and the places that are to be replaced."""

    asked: Asked
    hits: Sequence[Hit]


Search = Callable[[Asked], Iterator[Hit]]


class ReplaceScreen(ModalScreen[Agreed | None]):
    """Gives the places that were left ticked, None when nothing is to be replaced.

    `search` finds them, in another thread; `language` is the name of the one that the search can be kept to.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave"),
        Binding("ctrl+t", "tick_all", "All or none"),
        Binding("ctrl+r", "replace", "Replace"),
    ]

    _pause: Timer | None = None

    def __init__(self, search: Search, language: str, before: Asked | None = None, *, project: bool = True) -> None:
        super().__init__()
        self._search = search
        self._language = language
        self._before = before or Asked(Replacing("", ""), everywhere=False, one_language=False)
        self._project = project
        self._hits: tuple[Hit, ...] = ()
        self._left_out: set[int] = set()

    def compose(self) -> ComposeResult:
        """The two lines, the options, the places."""
        asked = self._before
        with Vertical(id="dialog", classes="wide"):
            yield Input(asked.replacing.sought, placeholder=_("search for"), id="sought", compact=True)
            written = asked.replacing.written
            yield Input(written, placeholder=_("replace by (empty: delete)"), id="written", compact=True)
            with Horizontal(id="options"):
                yield TickBox(_("match case"), asked.replacing.match_case, id="case")
                yield TickBox(_("whole words"), asked.replacing.whole_words, id="words")
                yield TickBox(_("only {language}", language=self._language), asked.one_language, id="one")
                if self._project:
                    yield TickBox(_("whole project"), asked.everywhere, id="everywhere")
            yield Label(id="count", markup=False)
            yield OptionList(id="hits", markup=False)
            yield Label(_("Enter replaces what is ticked · Space ticks · ^T all or none · Escape leaves"), markup=False)

    def on_mount(self) -> None:
        """Begins with what was looked for last."""
        self._later()

    def on_resize(self, event: Resize) -> None:
        """Puts the options into two rows where one has no room for them."""
        self.query_one("#dialog").set_class(event.size.width < _ROOM, "narrow")

    def on_input_changed(self) -> None:
        """Searches again soon after the last key."""
        self._later()

    def on_tick_box_changed(self) -> None:
        """Searches again."""
        self._later()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Goes on to the next line, then to the places."""
        self.query_one("#written" if event.input.id == "sought" else "#hits").focus()

    def on_option_list_option_selected(self) -> None:
        """Enter in the list replaces."""
        self.action_replace()

    def key_space(self) -> None:
        """Ticks the place one stands on, or takes its tick away."""
        listed = self.query_one(OptionList)
        if listed.has_focus and listed.highlighted is not None:
            number = listed.highlighted
            self._left_out ^= {number}
            listed.replace_option_prompt_at_index(number, self._line(number))
            self._count()

    def action_tick_all(self) -> None:
        """Ticks all places, or none where all are ticked."""
        self._left_out = set() if self._left_out else set(range(len(self._hits)))
        self._list()

    def action_replace(self) -> None:
        """Takes the places that are ticked."""
        hits = [hit for number, hit in enumerate(self._hits) if number not in self._left_out]
        if hits and not self.is_searching:
            self.dismiss(Agreed(self._asked(), hits))

    @property
    def is_searching(self) -> bool:
        """Whether what is listed is not yet what was asked for last."""
        return self._pause is not None

    def _asked(self) -> Asked:
        def ticked(name: str) -> bool:
            return any(box.value for box in self.query(f"#{name}").results(TickBox))

        sought, written = self.query_one("#sought", Input).value, self.query_one("#written", Input).value
        replacing = Replacing(sought, written, match_case=ticked("case"), whole_words=ticked("words"))
        return Asked(replacing, everywhere=ticked("everywhere"), one_language=ticked("one"))

    def _later(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self._begin)

    def _begin(self) -> None:
        self._find(self._asked())

    @work(thread=True, exclusive=True, group="replace")
    def _find(self, asked: Asked) -> None:
        worker = get_current_worker()
        hits: list[Hit] = []
        for hit in self._search(asked):
            if worker.is_cancelled:
                return
            hits.append(hit)
            if len(hits) > MOST:
                break
        self.app.call_from_thread(self._take, asked, tuple(hits))

    def _take(self, asked: Asked, hits: tuple[Hit, ...]) -> None:
        if asked != self._asked():
            return
        self._pause = None
        self._hits = hits[:MOST]
        self._left_out = set()
        self._list(more=len(hits) > MOST)

    def _list(self, *, more: bool = False) -> None:
        listed = self.query_one(OptionList)
        at = listed.highlighted or 0
        listed.clear_options()
        listed.add_options(Option(self._line(number)) for number in range(len(self._hits)))
        listed.highlighted = min(at, len(self._hits) - 1) if self._hits else None
        self._count(more=more)

    def _count(self, *, more: bool = False) -> None:
        count = len(self._hits)
        texts = sum(1 for _text, _hits in groupby(self._hits, key=lambda hit: hit.text))
        said = ngettext("{count} place", "{count} places", count)
        if texts > 1:
            said += " · " + ngettext("{count} text", "{count} texts", texts)
        if self._left_out:
            said += " · " + _("{count} ticked", count=count - len(self._left_out))
        if more:
            said += " · " + _("the first ones; look for something narrower")
        self.query_one("#count", Label).update(said if self._asked().replacing.sought else "")

    def _line(self, number: int) -> Content:
        """A place in one line: tick, text, unit, language, and the words before and after in their surroundings."""
        hit = self._hits[number]
        (start, end), written = hit.occurrence.edit.span, hit.occurrence.edit.replacement
        content = hit.content
        first, last = max(0, start - _AROUND), min(len(content), end + _AROUND)
        head, tail = _word_around(content, start, end)
        place = f"{hit.name} " if hit.name else ""
        becomes = (" → ", (shown(head + written + tail), "bold underline")) if written else ()
        return Content.assemble(
            ("[ ] " if number in self._left_out else "[x] ", "bold"),
            (shown(f"{place}{hit.row + 1} {hit.occurrence.language}  "), "dim"),
            shown("…" * (first > 0) + content[first:start].removesuffix(head)),
            (shown(head + content[start:end] + tail), "strike"),
            *becomes,
            shown(content[end:last].removeprefix(tail) + "…" * (last < len(content))),
        )


def _word_around(content: str, start: int, end: int) -> tuple[str, str]:
    """What belongs to the same words before and behind a place: whole words read better than parts of them."""
    head = content[max(0, start - _AROUND) : start].rpartition(" ")[2]
    tail = content[end : end + _AROUND].partition(" ")[0]
    return head, tail
