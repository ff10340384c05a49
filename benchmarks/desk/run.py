"""One measurement in a process of its own: `python -m benchmarks.desk.run UNITS BOUND` prints it as JSON.

After `BOUND` seconds of waiting for the alignment or the check it goes on with what is there.
"""

import asyncio
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from textual.widgets import Static

from benchmarks.desk.keys import Pressed, Watched, press, press_all
from benchmarks.desk.texts import write
from transreview.review.workspace import Workspace, open_workspace
from transreview.tui import app as desk_module
from transreview.tui.app import DeskApp
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.interpreter import share
from transreview.tui.screens.desk import DeskScreen
from transreview.tui.widgets.finding_panel import FindingPanel

SIZE = (120, 40)
PRESSES = 20
MOVES = ("down", "pagedown")
_SCREENFUL = 40
KEYS: Mapping[str, Sequence[str]] = {
    "down": ("down",),
    "page": ("pagedown",),
    "ends": ("end", "home"),
    "finding": ("tab",),
    "reviewed": ("f9",),
    "filter": ("f6", "j", "o", "s", "a", "enter", "escape"),
}
"""What is pressed, by what it does."""


class Bare(Watched):
    """The least that answers a key."""

    def on_mount(self) -> None:
        self.mount(Static("0"))

    def on_key(self) -> None:
        self.query_one(Static).update(str(time.monotonic()))


class WatchedDesk(Watched, DeskApp):
    """The desk, noting when rows are first on the screen: CPU seconds of the process."""

    CSS_PATH = str(Path(desk_module.__file__).with_name("desk.tcss"))

    first_rows: float | None = None

    def post_display_hook(self) -> None:
        """Looks whether the grid has been painted."""
        super().post_display_hook()
        if self.first_rows is None and any(grid.row_count for grid in self.screen.query(DeskGrid)):
            self.first_rows = time.process_time()

    async def make_room(self) -> None:
        """Goes back to the first row from the last ones."""
        for grid in self.screen.query(DeskGrid):
            if grid.cursor > grid.row_count - _SCREENFUL:
                await press(self, "home")

    @property
    def desk(self) -> DeskScreen | None:
        """The desk, when it is there."""
        return self.screen if isinstance(self.screen, DeskScreen) else None

    @property
    def is_lined_up(self) -> bool:
        """Whether the units are known."""
        return self.desk is not None and self.desk.session.is_lined_up

    @property
    def is_checked(self) -> bool:
        """Whether the findings are there; every text of this benchmark has some."""
        return self.desk is not None and not self.desk.checking and len(self.desk.session.board) > 0

    @property
    def panel(self) -> str:
        """What the panel says."""
        return str(self.screen.query_one(FindingPanel).content)

    @property
    def is_editing(self) -> bool:
        """Whether a cell is open."""
        return self.desk is not None and self.desk.is_editing


def measured(units: int, bound: float) -> dict[str, Any]:
    """The figures of a text of so many units: seconds and milliseconds, megabytes."""
    share()
    bare = asyncio.run(_bare())
    with tempfile.TemporaryDirectory() as folder:
        korean = str(write(Path(folder), units))
        open_workspace([korean])  # the shipped glossaries are compiled once for all runs
        started = time.process_time()
        workspace = open_workspace([korean])
        return {"bare": bare, **asyncio.run(_desk(workspace, started, bound))}


async def _bare() -> list[Pressed]:
    app = Bare()
    async with app.run_test(size=SIZE):
        return await press_all(app, ("down",), PRESSES)


async def _desk(workspace: Workspace, started: float, bound: float) -> dict[str, Any]:
    app = WatchedDesk(workspace)
    found: dict[str, Any] = {}
    keys: dict[str, list[Pressed]] = {}
    async with app.run_test(size=SIZE):
        await _until(lambda: app.first_rows is not None, bound)
        found["first rows"] = (app.first_rows or 0.0) - started
        await _until(lambda: app.desk is not None, bound)
        if app.desk is not None and not app.is_lined_up:
            keys["lining up: move"] = await _moves_while(app, lambda: not app.is_lined_up)
            await _edits(app, keys, "lining up: ", lambda: not app.is_lined_up)
        found["lined up"] = await _until(lambda: app.is_lined_up, bound) and time.process_time() - started
        if not app.is_lined_up:
            return {**found, "keys": keys, "checked": False, "memory": _memory()}
        keys["checking: move"] = await _moves_while(app, lambda: not app.is_checked)
        found["checked"] = await _until(lambda: app.is_checked, bound) and time.process_time() - started
        for name, pressed in KEYS.items():
            keys[name] = await press_all(app, pressed, PRESSES)
        await _edits(app, keys)
        keys["undo"] = await press_all(app, ("ctrl+z",), PRESSES)
    return {**found, "keys": keys, "memory": _memory()}


async def _moves_while(app: WatchedDesk, is_so: Callable[[], bool]) -> list[Pressed]:
    """Moves over rows while something goes on behind the screen."""
    found: list[Pressed] = []
    while is_so() and len(found) < PRESSES * len(MOVES):
        await app.make_room()
        found += [await press(app, key) for key in MOVES]
    return found[len(MOVES) :]


async def _edits(
    app: WatchedDesk, keys: dict[str, list[Pressed]], when: str = "", is_so: Callable[[], bool] = lambda: True
) -> None:
    """Opens a cell, writes a letter, accepts, as long as something is so; after it the whole text is checked behind."""
    steps: dict[str, list[Pressed]] = {"edit: open": [], "edit: letter": [], "edit: accept": []}
    for _ in range(PRESSES + 1):
        if not is_so():
            break
        steps["edit: open"].append(await press(app, "enter", lambda: app.is_editing))
        steps["edit: letter"].append(await press(app, "x", lambda before=app.panel: app.panel != before))  # type: ignore[misc]
        steps["edit: accept"].append(await press(app, "enter", lambda: not app.is_editing))
        await app.make_room()
        await press(app, "down")
    keys.update({when + name: pressed[1:] for name, pressed in steps.items()})


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def _until(is_so: Callable[[], bool], bound: float) -> bool:
    """Waits until something is so, and whether it is."""
    end = time.monotonic() + bound
    while not is_so() and time.monotonic() < end:
        await asyncio.sleep(0.02)
    return is_so()


if __name__ == "__main__":
    json.dump(measured(int(sys.argv[1]), float(sys.argv[2])), sys.stdout)
