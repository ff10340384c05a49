"""Search and replace on the desk, under its keys."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, Label, OptionList

from tests.tui.test_app import desk, settle
from tests.tui.waiting import until
from transreview.review.workspace import open_workspace
from transreview.tui.app import DeskApp
from transreview.tui.screens.replace import ReplaceScreen
from transreview.tui.widgets.tick_box import TickBox


def project(folder: Path) -> Path:
    (folder / "transreview.yaml").write_text("languages: [ko, vi]\n", encoding="utf-8")
    (folder / "a.ko.txt").write_text("총서기가 왔다.\n\n총서기는 [말]했다.\n\n끝.\n", encoding="utf-8")
    (folder / "a.vi.txt").write_text("Ông ấy đến.\n\nÔng ấy nói.\n\nHết.\n", encoding="utf-8")
    (folder / "b.ko.txt").write_text("그는 총서기와 만났다.\n", encoding="utf-8")
    return folder


def run(folder: Path, steps: Callable[[Pilot[None], DeskApp], Awaitable[None]], size: tuple[int, int]) -> None:
    async def main() -> None:
        app = DeskApp(open_workspace([str(folder / "a.ko.txt")]))
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            await steps(pilot, app)

    asyncio.run(main())


async def searched(pilot: Pilot[None]) -> None:
    screen = pilot.app.screen
    assert isinstance(screen, ReplaceScreen)
    await pilot.pause()
    await until(pilot, lambda: not screen.is_searching)
    await pilot.pause()


async def look_for(pilot: Pilot[None], sought: str, written: str) -> None:
    await pilot.press("ctrl+r")
    await pilot.pause()
    await pilot.press(*sought, "enter", *written, "enter")
    await searched(pilot)


def shown(pilot: Pilot[None]) -> list[str]:
    listed = pilot.app.screen.query_one(OptionList)
    return [str(listed.get_option_at_index(number).prompt) for number in range(listed.option_count)]


def said(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#count", Label).render())


def test_ticked_places_are_replaced_with_their_particles_as_one_step(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await look_for(pilot, "총서기", "서기장")
        assert shown(pilot) == [
            "[x] 1 ko  총서기가 → 서기장이 왔다.",
            "[x] 2 ko  총서기는 → 서기장은 [말]했다.",
        ]
        assert said(pilot) == "2 places"
        await pilot.press("space")
        assert said(pilot) == "2 places · 1 ticked"
        await pilot.press("enter")
        await settle(pilot)
        text = desk(app).session.text
        assert [text.side(unit, "ko") for unit in (0, 1)] == ["총서기가 왔다.", "서기장은 [말]했다."]
        assert desk(app).session.unsaved == 1
        await pilot.press("ctrl+z")
        assert text.side(1, "ko") == "총서기는 [말]했다."
        await pilot.press("ctrl+r")
        await searched(pilot)
        assert app.screen.query_one("#sought", Input).value == "총서기"
        await pilot.press("escape")

    run(project(tmp_path), steps, (80, 24))


def test_the_whole_project_is_searched_and_written_when_saved(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await look_for(pilot, "총서기", "서기장")
        app.screen.query_one("#everywhere", TickBox).value = True
        await searched(pilot)
        assert said(pilot) == "3 places · 2 texts"
        assert shown(pilot)[2] == "[x] b 1 ko  그는 총서기와 → 서기장과 만났다."
        app.screen.query_one("#sought", Input).value = "서기"
        await searched(pilot)
        assert shown(pilot)[2] == "[x] b 1 ko  그는 총서기와 → 총서기장과 만났다."
        app.screen.query_one("#sought", Input).value = "총서기"
        await searched(pilot)
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert not isinstance(app.screen, ReplaceScreen)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert (tmp_path / "b.ko.txt").read_text(encoding="utf-8") == "그는 서기장과 만났다.\n"

    run(project(tmp_path), steps, (120, 40))


def test_options_narrow_the_search(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        desk(app).go_to(0, "vi")
        await look_for(pilot, "ô", "o")
        assert len(shown(pilot)) == 2
        app.screen.query_one("#case", TickBox).value = True
        await searched(pilot)
        assert shown(pilot) == []
        app.screen.query_one("#case", TickBox).value = False
        app.screen.query_one("#words", TickBox).value = True
        await searched(pilot)
        assert shown(pilot) == []
        await pilot.press("ctrl+t", "ctrl+r")
        assert isinstance(app.screen, ReplaceScreen)
        await pilot.press("escape")
        assert not desk(app).session.unsaved

    run(project(tmp_path), steps, (200, 50))


def test_ctrl_t_takes_all_ticks_away_and_gives_them_back(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await look_for(pilot, "다", "요")
        await pilot.press("ctrl+t")
        assert all(line.startswith("[ ]") for line in shown(pilot))
        await pilot.press("ctrl+t")
        assert all(line.startswith("[x]") for line in shown(pilot))
        await pilot.press("escape")

    run(project(tmp_path), steps, (120, 40))


def test_every_option_is_in_sight_in_a_narrow_terminal(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await look_for(pilot, "다", "요")
        for width in (60, 120, 60):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            boxes = [box.region for box in app.screen.query(TickBox)]
            assert len(boxes) == 4
            assert all(box.height == 1 and box.x > 0 and box.right < width for box in boxes)
            assert len({box.y for box in boxes}) == (2 if width == 60 else 1)

    run(project(tmp_path), steps, (120, 24))
