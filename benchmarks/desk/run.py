"""One measurement in a process of its own: `python -m benchmarks.desk.run UNITS` prints it as JSON; 0: an empty app."""

import asyncio
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from benchmarks.desk.texts import write
from transreview.review.workspace import Workspace, open_workspace
from transreview.tui import app as desk_module
from transreview.tui.app import DeskApp
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.screens.desk import DeskScreen

SIZE = (120, 40)
PRESSES = 20
KEYS: Mapping[str, Sequence[str]] = {
    "down": ("down",),
    "page": ("pagedown",),
    "ends": ("end", "home"),
    "finding": ("tab",),
    "reviewed": ("f9",),
    "filter": ("f6", "j", "o", "s", "a", "enter", "escape"),
    "edit": ("enter", "x", "enter"),
    "undo": ("ctrl+z",),
}
"""What is pressed, by what it does; every key counts by itself."""


class Bare(App[None]):
    """The least that answers a key."""

    def on_mount(self) -> None:
        self.mount(Static("0"))

    def on_key(self) -> None:
        self.query_one(Static).update(str(time.monotonic()))


class Watched(DeskApp):
    """The desk, noting when rows are first on the screen: CPU seconds of the process."""

    CSS_PATH = str(Path(desk_module.__file__).with_name("desk.tcss"))

    first_rows: float | None = None

    def post_display_hook(self) -> None:
        """Looks whether the grid has been painted."""
        if self.first_rows is None and any(grid.row_count for grid in self.screen.query(DeskGrid)):
            self.first_rows = time.process_time()


def measured(units: int) -> dict[str, Any]:
    """The figures of a text of so many units: seconds and milliseconds of CPU time, megabytes."""
    if not units:
        return asyncio.run(_keys_of_bare())
    with tempfile.TemporaryDirectory() as folder:
        korean = str(write(Path(folder), units))
        open_workspace([korean])  # the shipped glossaries are compiled once for all runs
        started = time.process_time()
        workspace = open_workspace([korean])
        return asyncio.run(_desk(workspace, started))


async def _desk(workspace: Workspace, started: float) -> dict[str, Any]:
    app = Watched(workspace)
    async with app.run_test(size=SIZE) as pilot:
        await _until(pilot, lambda: isinstance(app.screen, DeskScreen))
        opened = time.process_time()
        await _until(pilot, lambda: _is_checked(app))
        assert app.first_rows is not None
        return {
            "first rows": app.first_rows - started,
            "lined up": opened - started,
            "checked": time.process_time() - started,
            "keys": {name: await _pressed(pilot, keys) for name, keys in KEYS.items()},
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }


async def _keys_of_bare() -> dict[str, Any]:
    app = Bare()
    async with app.run_test(size=SIZE) as pilot:
        keys = {"any": await _pressed(pilot, ("down",))}
        return {"keys": keys, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


async def _pressed(pilot: Pilot[None], keys: Sequence[str]) -> list[float]:
    """The CPU milliseconds that the screen's own thread spends on each key until it is painted."""
    spent = []
    for number in range(PRESSES):
        for key in keys:
            before = time.thread_time()
            await pilot.press(key)
            await pilot.pause()
            if number:
                spent.append((time.thread_time() - before) * 1000)
        # an accepted edit waits for input methods, a change is checked behind the screen
        await _until(pilot, lambda: not _is_busy(pilot.app))
    return sorted(spent)


def _is_checked(app: App[Any]) -> bool:
    """Whether the findings are there; every text of this benchmark has some."""
    screen = app.screen
    return isinstance(screen, DeskScreen) and not screen.checking and len(screen.session.board) > 0


def _is_busy(app: App[Any]) -> bool:
    return isinstance(app.screen, DeskScreen) and app.screen.is_editing


async def _until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    while not is_so():
        await pilot.pause(0.02)


if __name__ == "__main__":
    json.dump(measured(int(sys.argv[1])), sys.stdout)
