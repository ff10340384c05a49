"""The desk in the language of its user."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.tui.test_app import desk, project, run, settle
from tests.tui.test_desk import run as run_desk
from transreview.localization.gettext import speak, spoken
from transreview.tui.app import DeskApp
from transreview.tui.screens.desk import DeskScreen


@pytest.fixture(params=[("ko", "저장", "다음"), ("vi", "lưu", "tiếp")])
def interface(request: pytest.FixtureRequest) -> Iterator[tuple[str, ...]]:
    before = spoken()
    speak(request.param[0])
    yield request.param[1:]
    speak(before)


def test_keys_and_help_are_said_in_it(tmp_path: Path, interface: tuple[str, ...]) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        keys = str(desk(app).query_one("#keys", Static).render())
        assert not [word for word in interface if word not in keys], keys
        await pilot.press("tab", "space")
        await settle(pilot)
        await pilot.press("f1")
        await pilot.pause()
        help_page = str(app.screen.query_one(Static).render())
        assert ("실행 취소" in help_page) or ("Hoàn tác" in help_page)

    run(project(tmp_path), steps)


def test_the_key_line_has_room_for_saving_and_help_in_eighty_columns(interface: tuple[str, ...]) -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        keys = str(desk.query_one("#keys", Static).render())
        assert "^S " in keys
        assert "F1 " in keys

    run_desk(steps, (80, 24))
