"""The editor that opens on a cell: one text, every character kept, safe under input methods."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from transreview.text.graphemes import boundary_after, boundary_before

if TYPE_CHECKING:
    from textual.timer import Timer

QUIET = 0.06
"""Seconds without a key before an accepted text is taken: input methods deliver their last word after Enter."""

LATEST = 0.25
"""Seconds after which it is taken all the same."""

_SEPARATORS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029\t"
_PARKED = {ord(separator): chr(0xF0000 + place) for place, separator in enumerate(_SEPARATORS)}
_UNPARKED = {ord(parked): chr(separator) for separator, parked in _PARKED.items()}


def parked(text: str) -> str:
    """The text with everything at which TextArea would break a line in a private plane, line feeds apart."""
    return text.translate(_PARKED)


def unparked(text: str) -> str:
    """The text as it was before `parked`."""
    return text.translate(_UNPARKED)


class SegmentEditor(TextArea):
    """Edits one segment. Enter accepts, Escape gives up; both end in a message.

    The caret begins behind the `caret`th code point.

    TextArea splits lines at every separator that str.splitlines knows and writes line feeds back. All but the line feed
    are parked in a private plane on the way in and restored on the way out, so that nothing is lost. The caret moves
    over what people see as one character.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept('')", "Accept", priority=True),
        Binding("escape", "give_up", "Give up", priority=True),
        Binding("f8", "accept('next-finding')", show=False, priority=True),
        Binding("tab", "accept('next-finding')", show=False, priority=True),
        Binding("shift+tab", "accept('previous-finding')", show=False, priority=True),
        Binding("f9,ctrl+j", "accept('mark-done')", show=False, priority=True),
    ]

    @dataclass
    class Accepted(Message):
        """The text is to be taken, and what is to be done after it (an action's name, or nothing)."""

        text: str
        then: str

    @dataclass
    class GivenUp(Message):
        """The text is to stay as it was; `text` is what had been written."""

        text: str

    @dataclass
    class Edited(Message):
        """The text changed while it is edited."""

        text: str

    def __init__(self, text: str, *, id: str | None = None, caret: int | None = None) -> None:
        super().__init__(parked(text), id=id, soft_wrap=True, show_line_numbers=False, compact=True)
        self.cursor_blink = False
        self._caret = caret
        self._then: str | None = None
        self._quiet: Timer | None = None
        self._latest: Timer | None = None

    @property
    def value(self) -> str:
        """The text as it is to be saved."""
        return unparked(self.text)

    def on_mount(self) -> None:
        """Puts the caret where something is to be mended, else at the end, where corrections mostly begin."""
        place = self.document.end
        if self._caret is not None:
            before = self.text[: self._caret].split("\n")
            place = (len(before) - 1, len(before[-1]))
        self.move_cursor(place)
        self.focus()

    def on_text_area_changed(self) -> None:
        """Tells the desk, and waits longer where a text was accepted already."""
        self.post_message(self.Edited(self.value))
        if self._then is not None:
            self._wait()

    def action_accept(self, then: str) -> None:
        """Takes the text as soon as the input method has delivered all of it."""
        self._then = then
        if self._latest is None:
            self._latest = self.set_timer(LATEST, self._accept)
        self._wait()

    def action_give_up(self) -> None:
        """Leaves the text as it was."""
        self.post_message(self.GivenUp(self.value))

    def _wait(self) -> None:
        if self._quiet is not None:
            self._quiet.stop()
        self._quiet = self.set_timer(QUIET, self._accept)

    def _accept(self) -> None:
        if self._then is None:
            return
        then, self._then = self._then, None
        for timer in (self._quiet, self._latest):
            if timer is not None:
                timer.stop()
        self.post_message(self.Accepted(self.value, then))

    async def _on_key(self, event: Key) -> None:
        if event.key in ("enter", "tab"):
            event.prevent_default()
            return
        await super()._on_key(event)

    async def _on_paste(self, event: Paste) -> None:
        """A segment is one line: what is pasted becomes one, with spaces for line ends."""
        pasted = " ".join(event.text.split("\n")) if "\n" in event.text else event.text
        await super()._on_paste(Paste(parked(pasted)))
        event.prevent_default()
        event.stop()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The editor's lines; blank ones where it was removed and the screen asks before it is laid out anew."""
        if not self.is_running:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    def get_cursor_left_location(self) -> tuple[int, int]:
        """One grapheme to the left."""
        row, column = self.cursor_location
        if column == 0:
            return super().get_cursor_left_location()
        return row, boundary_before(self.document.get_line(row), column - 1)

    def get_cursor_right_location(self) -> tuple[int, int]:
        """One grapheme to the right."""
        row, column = self.cursor_location
        line = self.document.get_line(row)
        if column >= len(line):
            return super().get_cursor_right_location()
        return row, boundary_after(line, column + 1)

    def action_delete_left(self) -> None:
        """Deletes the selection, or the grapheme before the caret."""
        start, end = self.selection
        if not self.read_only:
            self._delete_via_keyboard(self.get_cursor_left_location() if start == end else start, end)

    def action_delete_right(self) -> None:
        """Deletes the selection, or the grapheme behind the caret."""
        start, end = self.selection
        if not self.read_only:
            self._delete_via_keyboard(start, self.get_cursor_right_location() if start == end else end)
