"""Starting a text by pasting or choosing two or three versions."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Input, Static

from transreview.localization.gettext import gettext as _
from transreview.review.errors import NewTextError, TextExistsError
from transreview.review.new_text import Version, planned, write
from transreview.text.files import UnreadableFileError
from transreview.tui.actions import NEW, bindings
from transreview.tui.keymap import key_words
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.help import HelpScreen
from transreview.tui.widgets.lines import KeyLine
from transreview.tui.widgets.version_box import VersionBox

_VERSIONS = 3


class NewTextScreen(Screen[tuple[str, ...] | None]):
    """Gives the paths of the files it wrote, None when no text was started."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(NEW)]

    def __init__(self, base: str, name: str = "") -> None:
        super().__init__()
        self._base = base
        self._text_name = name

    def compose(self) -> ComposeResult:
        """The name, the versions, the keys."""
        yield Static(" " + _("New text: files are written as NAME.LANGUAGE.txt"), id="status", markup=False)
        yield Input(self._text_name, placeholder=_("its name, such as news/visit"), id="name", compact=True)
        with Container(id="versions"):
            for number in range(1, _VERSIONS + 1):
                yield VersionBox(number)
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Begins with the name, or with the first version where it has one."""
        self.query_one(KeyLine).tell(NEW, self.size.width)
        (self._boxes[0].area if self._text_name else self.query_one("#name", Input)).focus()

    def on_resize(self) -> None:
        """Shows the keys that fit."""
        self.query_one(KeyLine).tell(NEW, self.size.width)

    def on_input_submitted(self) -> None:
        """Goes on to the first version."""
        self._boxes[0].area.focus()

    def action_next_language(self) -> None:
        """Says another language for the version one stands in."""
        self._box.next_language()

    def action_clear(self) -> None:
        """Empties the version one stands in."""
        self._box.clear()

    @work
    async def action_choose_file(self) -> None:
        """Takes a file for the version one stands in."""
        box = self._box
        path = await self.app.push_screen_wait(AskScreen(_("Which file?")))
        if path:
            try:
                box.take_file(path)
            except (UnreadableFileError, NewTextError) as error:
                self.notify(str(error), severity="error")

    @work
    async def action_create(self) -> None:
        """Writes the files; asks before one is replaced."""
        versions: list[Version] = []
        for box in self._boxes:
            version = box.version()
            if version is not None:
                versions.append(version)
            elif not box.is_empty:
                box.area.focus()
                self.notify(
                    _(
                        "Which language is this version in? {next_language} says it.",
                        **key_words(self.app, NEW, "next_language"),
                    ),
                    severity="warning",
                )
                return
        try:
            await self._write(versions)
        except NewTextError as error:
            self.notify(str(error), severity="warning")
        except OSError as error:
            self.notify(_("Not written: {reason}", reason=error.strerror or error), severity="error")

    async def _write(self, versions: list[Version]) -> None:
        files = planned(self.query_one("#name", Input).value, versions, self._base)
        try:
            self.dismiss(write(files))
        except TextExistsError as error:
            answers = (("stay", _("Take another name")), ("replace", _("Replace what is there")))
            if await self.app.push_screen_wait(ChoiceScreen(str(error), answers)) == "replace":
                self.dismiss(write(files, overwrite=True))
            else:
                self.query_one("#name", Input).focus()

    @work
    async def action_leave_new(self) -> None:
        """Goes back; asks first where something was pasted."""
        answers = (("stay", _("Go on with it")), ("leave", _("Throw it away")))
        question = _("What you pasted is not written yet.")
        if (
            all(box.is_empty for box in self._boxes)
            or await self.app.push_screen_wait(ChoiceScreen(question, answers)) == "leave"
        ):
            self.dismiss(None)

    def action_help(self) -> None:
        """Shows the keys."""
        self.app.push_screen(HelpScreen(_("A new text"), NEW))

    @property
    def _boxes(self) -> list[VersionBox]:
        return list(self.query(VersionBox))

    @property
    def _box(self) -> VersionBox:
        """The version one stands in; from the name it is the first empty one."""
        here = next((box for box in self._boxes if box.has_focus_within), None)
        return here or next((box for box in self._boxes if box.is_empty), self._boxes[0])
