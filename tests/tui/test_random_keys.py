"""Random keys, clicks and sizes over all screens: nothing breaks, nothing ends by itself, and no text is lost."""

import asyncio
import random
from pathlib import Path

import pytest
from textual.pilot import OutOfBounds, Pilot

from tests.support import copied_samples
from tests.tui.test_app import settle
from transreview.review.recovery import recover
from transreview.review.session import Session
from transreview.review.workspace import open_text, open_workspace, read_text
from transreview.tui.actions import ALIGN, DESK, EDITOR, NEW, START
from transreview.tui.app import DeskApp
from transreview.tui.screens.desk import DeskScreen
from transreview.tui.screens.start import StartScreen

_BOUND = sorted({key for table in (DESK, ALIGN, START, NEW, EDITOR) for action in table for key in action.keys})
_OFTEN = ["enter"] * 10 + ["escape"] * 6 + ["tab", "space", "up", "down"] * 5 + ["backspace", "shift+left", "ctrl+p"]
_LETTERS = [*"가나을 x1#.đễ"]
_SIZES = [(80, 24), (120, 40), (60, 20), (40, 10), (200, 50)]
_KEYS = 80


def contents(session: Session) -> dict[str, list[str]]:
    return {code: [each.text for each in side.segments] for code, side in session.text.documents.items()}


async def _press_something(pilot: Pilot[None], app: DeskApp, chance: random.Random) -> None:
    turn = chance.random()
    if turn < 0.02:
        await pilot.resize_terminal(*chance.choice(_SIZES))
    elif turn < 0.06:
        place = (chance.randrange(app.size.width), chance.randrange(app.size.height))
        await pilot.click(offset=place, times=chance.choice([1, 1, 2]))
    else:
        key = chance.choice(_BOUND + _OFTEN + _LETTERS)
        if key in ("ctrl+q", "q", "ㅂ", "ctrl+s") and isinstance(app.screen, StartScreen | DeskScreen):
            return  # quitting is asked for; saving makes the journal empty
        await pilot.press(key)


@pytest.mark.parametrize("seed", range(2))
def test_random_keys_neither_break_anything_nor_lose_a_word(tmp_path: Path, seed: int) -> None:
    folder = copied_samples(tmp_path)
    chance = random.Random(seed)
    left: list[Session] = []

    async def main() -> None:
        app = DeskApp(open_workspace([str(folder)]))
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await pilot.press("down", "enter")
            await settle(pilot)
            for _ in range(_KEYS):
                try:
                    await _press_something(pilot, app, chance)
                except OutOfBounds:
                    continue  # the terminal has shrunk under the pointer
                assert app.is_running
            left.extend(screen.session for screen in app.screen_stack if isinstance(screen, DeskScreen))

    asyncio.run(main())
    for session in left:
        workspace = open_workspace([str(folder)])
        again = open_text(
            workspace, read_text(next(each for each in workspace.texts if each.name == session.text.name))
        )
        assert recover(again, workspace.base) == ()
        if again.recovered is not None and again.recovered.draft is not None:
            again.session.undo()
        assert contents(again.session) == contents(session)
