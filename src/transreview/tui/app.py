"""The application of the desk: which screen is on, and opening and saving texts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from textual import work
from textual.app import App
from textual.events import AppFocus, Resize
from textual.filter import DimFilter, LineFilter
from textual.geometry import Size
from textual.worker import get_current_worker

from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import ngettext
from transreview.review.discovery import TextFiles
from transreview.review.overview import Overviews
from transreview.review.preview import beginnings, is_large, is_shown_first
from transreview.review.recovery import recover
from transreview.review.review_file import ReviewFileError
from transreview.review.session import Session
from transreview.review.translation_memory import TranslationMemory
from transreview.review.workspace import (
    OpenedText,
    Workspace,
    aligned,
    line_up,
    open_text,
    read_text,
    remembered,
    texts_of,
)
from transreview.tui.actions import DESK, START, as_sent
from transreview.tui.desk.saving import NeighbourWanted, RereadWanted, SavedElsewhere
from transreview.tui.desk.sharing import TakeOverWanted
from transreview.tui.interpreter import keep, uncollected
from transreview.tui.keymap import key_words, keyless
from transreview.tui.saver import FileSaver
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.desk import DeskScreen
from transreview.tui.screens.new_text import NewTextScreen
from transreview.tui.screens.preview import PreviewScreen
from transreview.tui.screens.start import StartScreen
from transreview.tui.terminal import narrowed
from transreview.tui.widgets.room_notice import RoomNotice, is_too_small

DARK, LIGHT = "textual-dark", "textual-light"

_DIMMED = 0.8
"""The share of its colour that dimmed text keeps."""


class DeskApp(App[None]):
    """Opens the only text of a workspace at once, else lets one be chosen; `new` starts a text of that name.

    `narrow` is for terminals that draw characters of ambiguous width two cells wide, `keep_theme` takes the theme that
    was chosen (`dark`, `light`) for the next time and raises `OSError` where it cannot.
    """

    TITLE = "transreview"
    CSS_PATH = "desk.tcss"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = True

    def __init__(
        self,
        workspace: Workspace,
        keys: Mapping[str, str] | None = None,
        new: str | None = None,
        *,
        light: bool = False,
        narrow: bool = False,
        keep_theme: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._is_narrow = narrow
        if narrow:
            self.driver_class = narrowed(self.driver_class)
        self.theme = LIGHT if light else DARK
        self.workspace = workspace
        self.keys = dict(keys or {})
        self._keep_theme = keep_theme
        self._new = new
        self._start = StartScreen(workspace.texts, lambda: Overviews(self.workspace))
        self._place = 0
        self._memory = TranslationMemory()

    def on_mount(self) -> None:
        """Shows the first screen."""
        self.screen_change_signal.subscribe(self, lambda _: self._mind_room(self.size))
        if self.keys:
            self.set_keymap({name: as_sent(keys.split(",")) for name, keys in self.keys.items()})
            self._tell_keyless()
        if self._is_narrow:
            self.notify(
                _(
                    "This terminal draws quotation marks, dots and lines two cells wide: narrow ones stand in for them "
                    "here, the files keep theirs. A terminal set to narrow ambiguous characters shows the real ones."
                ),
                timeout=20,
            )
        texts = self.workspace.texts
        self.push_screen(self._start)
        if self._new is not None:
            self.start_text(self._new)
        elif len(texts) == 1:
            self.open(texts[0])

    def on_app_focus(self, event: AppFocus) -> None:
        """Gives the keys to what has opened while the terminal or the browser's page was not in use.

        Textual gives them back only to what had them before.
        """
        self.call_later(self._mind_focus)

    def _mind_focus(self) -> None:
        if self.screen.focused is None and self.screen.focus_chain:
            chain = self.screen.focus_chain
            self.screen.set_focus(next((each for each in chain if each.id == "editor"), chain[0]))

    def on_resize(self, event: Resize) -> None:
        """Covers what a terminal is too small for, until it has room again."""
        self._mind_room(event.size)

    def _mind_room(self, size: Size) -> None:
        covered = self.screen.query(RoomNotice)
        if not is_too_small(size):
            covered.remove()
        elif covered:
            covered.first().tell(size)
        else:
            notice = RoomNotice()
            self.screen.mount(notice)
            self.call_after_refresh(notice.tell, size)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Dims what is said by the way less than Textual does, which nobody could read on light ground."""
        filters = super().get_line_filters()
        return [DimFilter(_DIMMED) if isinstance(each, DimFilter) else each for each in filters]

    def action_other_theme(self) -> None:
        """Changes between the dark and the light theme, for the next time too."""
        self.theme = LIGHT if self.theme == DARK else DARK
        if self._keep_theme is not None:
            try:
                self._keep_theme("light" if self.theme == LIGHT else "dark")
            except OSError as error:
                self.notify(_("The theme is not kept: {reason}.", reason=error.strerror or error), severity="warning")

    def _tell_keyless(self) -> None:
        titles = ", ".join(_(action.title) for action in keyless(self))
        if titles:
            said = _("No key but letters, which input methods swallow: {actions}. ^P finds them.", actions=titles)
            self.notify(said, severity="warning", timeout=20)

    def notify(self, message: str, **options: Any) -> None:
        """Tells a sentence, once as long as it is shown; what it quotes is never taken for markup."""
        if not any(told.message == message and not told.has_expired for told in self._notifications):
            super().notify(message, **{**options, "markup": False})

    def action_help_quit(self) -> None:
        """Says how to quit to those who press what ends other programs."""
        if isinstance(self.screen, DeskScreen):
            keys = key_words(self, DESK, "close", "leave")
            self.notify(_("{close} goes back to the list of texts, {leave} quits.", **keys))
        else:
            self.notify(_("{key} quits.", key=key_words(self, START, "app.quit")["app.quit"]))

    async def action_quit(self) -> None:
        """Quits; a desk with unsaved changes asks first, and what is open on top of something is closed first."""
        if isinstance(self.screen, DeskScreen):
            await self.screen.run_action("leave")
        elif isinstance(self.screen, StartScreen | PreviewScreen):
            self.exit()
        else:
            self.notify(_("Escape closes this first."))

    def on_start_screen_chosen(self, message: StartScreen.Chosen) -> None:
        """Opens the chosen text."""
        self.open(message.text)

    def on_neighbour_wanted(self, message: NeighbourWanted) -> None:
        """Opens the text before or behind the one that was left."""
        files = self._neighbour(message.direction)
        if files is not None:
            self.open(files, message.direction)

    def on_reread_wanted(self, message: RereadWanted) -> None:
        """Opens a text anew that was saved together with somebody else's changes."""
        self.open(self.workspace.texts[self._place], row=message.row)

    def on_take_over_wanted(self, message: TakeOverWanted) -> None:
        """Opens a text anew that another desk has."""
        self.open(self.workspace.texts[self._place], row=message.row, take_over=True)

    def on_saved_elsewhere(self, message: SavedElsewhere) -> None:
        """Opens the copy of a text."""
        texts = texts_of(self.workspace, message.paths)
        self.workspace = replace(self.workspace, texts=texts)
        copy = next(text for text in texts if any(file.file in message.paths for file in text.files))
        self._start.replace(texts, copy.name)
        self.open(copy, row=message.row)

    def _neighbour(self, direction: int) -> TextFiles | None:
        place = self._place + direction
        return self.workspace.texts[place] if 0 <= place < len(self.workspace.texts) else None

    def on_start_screen_started(self, message: StartScreen.Started) -> None:
        """Starts a new text."""
        self.start_text("")

    @work
    async def start_text(self, name: str) -> None:
        """Lets a text be pasted, writes it and opens it."""
        paths = await self.push_screen_wait(NewTextScreen(self.workspace.base, name))
        if not paths:
            return
        texts = texts_of(self.workspace, paths)
        self.workspace = replace(self.workspace, texts=texts)
        started = next(text for text in texts if any(file.file in paths for file in text.files))
        self._start.replace(texts, started.name)
        self.open(started)

    @work(exclusive=True, group="open")
    async def open(self, files: TextFiles, start: int = 0, row: int = 0, *, take_over: bool = False) -> None:
        """Reads and aligns a text behind the screen, asks about work that was broken off, and shows the desk.

        Of a large one the beginning is shown meanwhile. `start` is as for the desk, `row` the unit to stand on; a text
        that another desk has is opened for reading, unless it is to `take_over`.
        """
        preview = self._preview(files)
        read = partial(self._read, files, preview, take_over=take_over)
        work = self.run_worker(read, thread=True, exit_on_error=False)
        opened = await work.wait()
        if preview is not None:
            if preview.left:
                if opened is not None:
                    opened.journal.leave()
                return
            row = row or preview.grid.cursor
            preview.dismiss(None)
        if opened is None:
            return
        if opened.recovered is not None:
            await self._recover(opened)
        self._place = self.workspace.texts.index(files)
        found = {direction: self._neighbour(direction) for direction in (1, -1)}
        neighbours = {direction: text.name for direction, text in found.items() if text is not None}
        desk = DeskScreen(
            opened.session, FileSaver(opened, self.workspace.base, self._take_glossary), neighbours, start
        )
        desk.memory = self._memory
        keep()
        await self.push_screen(desk)
        if not opened.session.is_lined_up:
            documents = dict(opened.session.text.analyses)  # as they were read, whatever is edited meanwhile
            desk.line_up(partial(aligned, opened.text, documents), partial(line_up, opened))
        self._remember(self.workspace)
        if row:
            desk.go_to(min(row, len(opened.session.text.units) - 1))

    @work(thread=True, exclusive=True, group="memory")
    def _remember(self, workspace: Workspace) -> None:
        """Fills the memory of earlier renderings behind the screen, text by text; large texts are left out."""
        worker = get_current_worker()
        for files in workspace.texts:
            if worker.is_cancelled:
                return
            if files.name in self._memory or len(files.files) < 2 or is_large(files):
                continue
            text = remembered(workspace, files)
            if text is not None:
                self.call_from_thread(self._memory.add, text)

    def _take_glossary(self, session: Session) -> None:
        """Opens and checks further texts with the glossary that a session has saved."""
        if session.files is not None and session.text.glossary is not self.workspace.glossary:
            configuration, glossary = session.files.configuration, session.text.glossary
            self.workspace = replace(self.workspace, configuration=configuration, glossary=glossary)

    def _preview(self, files: TextFiles) -> PreviewScreen | None:
        sides = beginnings(files) if is_shown_first(files) else {}
        if not sides:
            return None
        configuration = self.workspace.configuration
        source = files.source or configuration.source
        screen = PreviewScreen(files.name, sides, ((source,) if source else ()) + configuration.languages)
        self.push_screen(screen)
        return screen

    @uncollected()
    def _read(self, files: TextFiles, preview: PreviewScreen | None, *, take_over: bool = False) -> OpenedText | None:
        def progress(done: int, total: int) -> None:
            if preview is None or not total:
                return
            if preview.left:
                raise _LeftError
            self.call_from_thread(preview.tell, _("lining up {share}", share=f"{done / total:.0%}"))

        try:
            text = read_text(files, source=self.workspace.configuration.source)
            for each in text.unreadable:
                self.call_from_thread(self.notify, each.sentence, severity="error", timeout=20)
            if not text.documents:
                return None
            later = preview is not None and is_large(files)
            return open_text(self.workspace, text, progress, take_over=take_over, later=later)
        except ReviewFileError as error:
            self.call_from_thread(self.notify, str(error), severity="error", timeout=20)
        except _LeftError:
            pass
        return None

    async def _recover(self, opened: OpenedText) -> None:
        recovered = opened.recovered
        assert recovered is not None
        count = len(recovered.steps) + (recovered.draft is not None)
        question = ngettext(
            "An earlier session left {count} step unsaved. What is to be done?",
            "An earlier session left {count} steps unsaved. What is to be done?",
            count,
        )
        answers = (("restore", _("Restore them")), ("discard", _("Discard them")))
        if await self.push_screen_wait(ChoiceScreen(question, answers)) == "discard":
            opened.journal.clear({document.path: "" for document in opened.text.documents.values()})
        else:
            for problem in recover(opened, self.workspace.base):
                self.notify(problem, severity="warning", timeout=20)


class _LeftError(Exception):
    """Nobody waits for the text any more."""
