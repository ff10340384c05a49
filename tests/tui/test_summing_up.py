"""The summary and the change list, under the keys of the desk."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.tui.test_app import desk, fix_first, project, run, settle
from transreview.tui.app import DeskApp
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.summary import SummaryScreen


def test_the_summary_shows_counts_and_leads_to_the_change_list(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        await pilot.press("f9", "ctrl+u")
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)
        said = str(app.screen.query_one(Static).render())
        assert "1 of 3 units reviewed (33%)" in said
        assert "1 sentence changed" in said
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "news/visit.changes.md"
        await pilot.press("enter")
        await settle(pilot)
        written = (tmp_path / "news" / "visit.changes.md").read_text(encoding="utf-8")
        assert "- Was: ~~이제명~~ 대통령은 협력을 강조했다.\n- Is: **이재명** 대통령은" in written
        assert desk(app).session.unsaved

    run(project(tmp_path), steps)


@pytest.mark.parametrize(("keys", "kept"), [(("enter",), True), (("down", "enter"), False)])
def test_a_file_that_is_there_is_replaced_only_when_that_is_said(
    tmp_path: Path, keys: tuple[str, ...], kept: bool
) -> None:
    there = tmp_path / "news" / "visit.changes.md"

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        there.write_text("mine")
        await pilot.press("shift+f9")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press(*keys)
        await settle(pilot)
        assert (there.read_text(encoding="utf-8") == "mine") is kept
        await pilot.press("escape")

    run(project(tmp_path), steps)


def test_a_folder_that_is_not_there_is_told_and_asked_again(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("shift+f9")
        await pilot.pause()
        app.screen.query_one(Input).value = "none/list.md"
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen.query_one(Input).value == "none/list.md"
        await pilot.press("escape")

    run(project(tmp_path), steps)


def test_the_numbers_stand_under_each_other_in_a_narrow_terminal(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.resize_terminal(60, 24)
        await pilot.press("ctrl+u")
        await pilot.pause()
        page = app.screen.query_one(Static)
        head, findings = (line for line in str(page.render()).splitlines() if line.startswith(("       ", "Findings ")))
        assert max(map(len, (head, findings))) <= page.region.width
        assert head.index("error") + len("error") == findings.index("1") + 1

    run(project(tmp_path), steps)
