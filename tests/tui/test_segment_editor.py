"""The editor: nothing lost on the way in and out, late words of input methods taken, graphemes in one step."""

import asyncio
import unicodedata
from collections.abc import Awaitable, Callable

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot

from tests.tui.waiting import until
from transreview.tui.widgets.segment_editor import SegmentEditor


class EditorApp(App[None]):
    """The editor alone, with what it said."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.initial = text
        self.accepted: list[tuple[str, str]] = []
        self.given_up: list[str] = []

    def compose(self) -> ComposeResult:
        yield SegmentEditor(self.initial)

    def on_segment_editor_accepted(self, message: SegmentEditor.Accepted) -> None:
        self.accepted.append((message.text, message.then))

    def on_segment_editor_given_up(self, message: SegmentEditor.GivenUp) -> None:
        self.given_up.append(message.text)

    @property
    def editor(self) -> SegmentEditor:
        return self.query_one(SegmentEditor)


def run(app: EditorApp, steps: Callable[[Pilot[None]], Awaitable[None]]) -> None:
    async def main() -> None:
        async with app.run_test(size=(60, 8)) as pilot:
            await pilot.pause()
            await steps(pilot)

    asyncio.run(main())


@pytest.mark.parametrize(
    "text",
    [
        "또럼 서기장",
        unicodedata.normalize("NFD", "Nguyễn 한국"),
        "a\u2028b\x85c\td\r\ne\vf",
        "\u200b\ufeff\u00a0x",
        "👩\u200d💻🇰🇷",
        "",
    ],
)
def test_a_text_comes_out_as_it_went_in(text: str) -> None:
    app = EditorApp(text)

    async def steps(pilot: Pilot[None]) -> None:
        assert app.editor.value == text
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.accepted))
        assert app.accepted == [(text, "")]

    run(app, steps)


def test_a_word_that_the_input_method_delivers_after_enter_is_taken() -> None:
    app = EditorApp("")

    async def steps(pilot: Pilot[None]) -> None:
        app.post_message(events.Key("enter", "\r"))
        await asyncio.sleep(0.02)
        for letter in "được":
            app.post_message(events.Key(letter, letter))
        await until(pilot, lambda: bool(app.accepted))
        assert app.accepted == [("được", "")]

    run(app, steps)


def test_one_step_is_one_character_as_people_see_it() -> None:
    decomposed = unicodedata.normalize("NFD", "xễ한")
    app = EditorApp(decomposed)

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("left", "left")
        assert app.editor.cursor_location == (0, 1)
        await pilot.press("end", "backspace")
        assert app.editor.value == unicodedata.normalize("NFD", "xễ")
        await pilot.press("home", "right", "delete")
        assert app.editor.value == "x"

    run(app, steps)


def test_escape_gives_up_and_says_what_was_written() -> None:
    app = EditorApp("럼")

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("!", "escape")
        await pilot.pause()
        assert app.given_up == ["럼!"]
        assert app.accepted == []

    run(app, steps)


def test_what_is_pasted_becomes_one_line() -> None:
    app = EditorApp("")

    async def steps(pilot: Pilot[None]) -> None:
        app.editor.post_message(events.Paste("첫 줄\n둘째 줄"))
        await pilot.pause()
        assert app.editor.value == "첫 줄 둘째 줄"

    run(app, steps)


def test_a_key_that_accepts_and_goes_on_says_where() -> None:
    app = EditorApp("x")

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("f9")
        await until(pilot, lambda: bool(app.accepted))
        assert app.accepted == [("x", "mark-done")]

    run(app, steps)


def test_a_removed_editor_may_be_painted_once_more() -> None:
    app = EditorApp("또럼 서기장")

    async def steps(pilot: Pilot[None]) -> None:
        editor = app.editor
        await editor.remove()
        assert [strip.text for strip in editor.render_lines(Region(0, 0, 4, 2))] == ["    ", "    "]

    run(app, steps)
