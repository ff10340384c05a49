"""What a click does, what F1 says where one stands, keys of one's own on the screen, the theme that is kept."""

import asyncio
from pathlib import Path

from textual.events import MouseScrollDown
from textual.pilot import Pilot
from textual.widgets import Static

from tests.support import parallel
from tests.tui.test_app import project, settle
from tests.tui.test_desk import panel, run, side
from tests.tui.test_desk import settle as settled
from tests.tui.waiting import until
from transreview.glossary.glossary import Glossary
from transreview.review.session import Checks, Session
from transreview.review.working_text import WorkingText
from transreview.review.workspace import open_workspace
from transreview.rules.rule import Context
from transreview.tui.app import DARK, LIGHT, DeskApp
from transreview.tui.screens.desk import DeskScreen
from transreview.tui.screens.help import HelpScreen
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.lines import KeyLine
from transreview.tui.widgets.side_pane import SidePane


def row_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines()) if words in line)


def test_a_click_on_a_fix_applies_it() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home")
        desk.go_to(0, "ko")
        await pilot.pause()
        line = row_of(panel(desk), "이재명")
        await pilot.click(FindingPanel, offset=(6, line + 1))
        await settled(pilot)
        assert side(desk, 0) == "이재명 대통령이 말했다."

    run(steps)


def test_a_click_on_a_finding_goes_there_and_one_on_the_key_line_does_what_the_key_does() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home")
        listed = str(desk.query_one(SidePane).render())
        await pilot.click(SidePane, offset=(12, row_of(listed, "   2 E")))
        await pilot.pause()
        assert desk.grid.cursor == 1
        keys = str(desk.query_one(KeyLine).render())
        await pilot.click(KeyLine, offset=(keys.index("help"), 0))
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press("escape")

    run(steps, size=(200, 50))


def long_session() -> Session:
    text = parallel([{"vi": "Hai bên nhất trí.", "ko": "양측은 합의했다."}] * 60)
    documents = {code: analysis.document for code, analysis in text.documents.items()}
    return Session(WorkingText("long", documents, text.alignment, Glossary()), Checks((), Context()))


def test_the_wheel_scrolls_the_text() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        grid = desk.grid
        assert grid.max_scroll_y > 0
        grid.post_message(MouseScrollDown(grid, 5, 2, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await until(pilot, lambda: grid.scroll_offset.y > 0)

    run(steps, opened=long_session)


def help_text(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one(Static).render())


def test_help_is_about_where_one_stands() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "tab", "f1")
        await pilot.pause()
        said = help_text(pilot)
        assert "name-misspelled: " in said
        assert said.index("Next finding") < said.index("Undo")
        await pilot.press("escape", "end", "f1")
        await pilot.pause()
        assert "name-misspelled" not in help_text(pilot)
        assert help_text(pilot).index("Undo") < help_text(pilot).index("Next finding")
        await pilot.press("escape", "enter")
        await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()
        assert "Take the edit" in help_text(pilot)
        await pilot.press("escape", "escape")

    run(steps)


def test_keys_of_ones_own_are_shown_and_a_theme_is_kept(tmp_path: Path) -> None:
    kept: list[str] = []

    async def main() -> None:
        workspace = open_workspace([str(project(tmp_path))])
        app = DeskApp(workspace, {"save": "f11", "apply_fix": "x"}, keep_theme=kept.append)
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            assert "F11 save" in str(app.screen.query_one(KeyLine).render())
            await pilot.press("f1")
            await pilot.pause()
            assert "F11" in help_text(pilot)
            await pilot.press("escape", "f10")
            await pilot.pause()
            assert app.theme == LIGHT
            await pilot.press("f10")
            await pilot.pause()
            assert app.theme == DARK

    asyncio.run(main())
    assert kept == ["light", "dark"]
