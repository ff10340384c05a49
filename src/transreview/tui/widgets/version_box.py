"""One version of a new text: what was pasted or the file that was chosen, and its language."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key, Paste
from textual.widgets import Static, TextArea

from transreview.languages.registry import CODES, language
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import ngettext
from transreview.review.new_text import Version, chosen, detected_language, pasted
from transreview.text.display import shown
from transreview.tui.actions import NEW
from transreview.tui.keymap import key_words
from transreview.tui.widgets.segment_editor import parked, unparked


class PasteArea(TextArea):
    """Takes long pasted text; separators that would end a line here stay what they are. Tab goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]

    @property
    def value(self) -> str:
        """The text as it is to be written."""
        return unparked(self.text)

    async def _on_paste(self, event: Paste) -> None:
        lines = event.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        await super()._on_paste(Paste("\n".join(map(parked, lines))))
        event.prevent_default()
        event.stop()

    async def _on_key(self, event: Key) -> None:
        if event.key == "tab":
            event.prevent_default()
            return
        await super()._on_key(event)


class VersionBox(Vertical):
    """A version with its heading. The language is detected until somebody says another one."""

    def __init__(self, number: int) -> None:
        super().__init__(classes="version")
        self._number = number
        self._said: str | None = None
        self._detected: str | None = None
        self._file: tuple[str, Version] | None = None

    def compose(self) -> ComposeResult:
        """The heading and the text."""
        yield Static(classes="version-head", markup=False)
        area = PasteArea(soft_wrap=True, show_line_numbers=False, compact=True)
        area.cursor_blink = False
        yield area

    def on_mount(self) -> None:
        """Says what to do."""
        self._show()

    @property
    def area(self) -> PasteArea:
        """Where the text is written."""
        return self.query_one(PasteArea)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return self._file is None and not self.area.value.strip()

    @property
    def code(self) -> str | None:
        """The language, None while no letters decide."""
        return self._said or self._detected

    def version(self) -> Version | None:
        """What is to be written; None without a text or a language."""
        if self.is_empty or self.code is None:
            return None
        return self._file[1]._replace(language=self.code) if self._file else pasted(self.area.value, self.code)

    def take_file(self, path: str) -> None:
        """Takes a file. Raises `UnreadableFileError`, `NewTextError`."""
        version = chosen(path, self._said)
        self._file, self._detected = (path, version), version.language
        self.area.load_text("")
        self.area.read_only = True
        self._show()

    def clear(self) -> None:
        """Empties it."""
        self._file = self._said = self._detected = None
        self.area.read_only = False
        self.area.load_text("")
        self._show()

    def next_language(self) -> None:
        """Says that it is in the next of the languages."""
        now = self.code
        self._said = CODES[(CODES.index(now) + 1) % len(CODES)] if now in CODES else CODES[0]
        self._show()

    def on_text_area_changed(self) -> None:
        """Looks which language it is."""
        if self._file is None:
            self._detected = detected_language(self.area.value)
        self._show()

    def _show(self) -> None:
        head = f" {self._number}  "
        if self.is_empty:
            head += _("paste a version here")
        elif self.code is None:
            head += _("which language? {next_language} says it", **key_words(self.app, NEW, "next_language"))
        else:
            name = language(self.code).own_name
            head += name if self._said else _("{language} (detected)", language=name)
        if self._file is not None:
            head += "  " + _("file {path}", path=shown(self._file[0]))
        elif not self.is_empty:
            count = sum(1 for line in self.area.value.splitlines() if line.strip())
            head += "  " + ngettext("{count} line", "{count} lines", count)
        self.query_one(".version-head", Static).update(head)
