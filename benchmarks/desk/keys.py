"""Pressing keys as a terminal does, and what the screen spends on them."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from textual.app import App
from textual.events import Key

_QUIET = 0.05
"""Seconds without a painting after which a key is answered wholly."""

_PATIENCE = 3.0
"""Seconds after which a key is taken to change nothing that is painted."""


class Pressed(NamedTuple):
    """What a key cost: CPU of the screen's own thread, the time to its first painting and until it was done.

    Milliseconds.
    """

    cpu: float
    painted: float
    done: float


class Watched(App[Any]):
    """An app that notes when it is painted."""

    paintings = 0
    painted_at = 0.0

    async def make_room(self) -> None:
        """Makes sure that there is something that keys can go on to."""

    def post_display_hook(self) -> None:
        """Counts."""
        self.paintings += 1
        self.painted_at = time.perf_counter()


async def press(app: Watched, key: str, is_done: Callable[[], bool] = lambda: True) -> Pressed:
    """Presses a key and waits until it is answered: something was painted, it `is_done`, and nothing more follows."""
    paintings, cpu, started = app.paintings, time.thread_time(), time.perf_counter()
    painted = 0.0
    app.post_message(Key(key, key if len(key) == 1 else None))
    while time.perf_counter() < started + _PATIENCE:
        await asyncio.sleep(0.005)
        if app.paintings > paintings:
            painted = painted or app.painted_at - started
            if is_done():
                break
    done = time.perf_counter() - started
    seen = -1
    while seen != app.paintings:
        seen = app.paintings
        await asyncio.sleep(_QUIET)
    return Pressed(*(each * 1000 for each in (time.thread_time() - cpu, painted, done)))


async def press_all(app: Watched, keys: Sequence[str], times: int) -> list[Pressed]:
    """Presses some keys so many times; every key counts by itself, those of the first time do not."""
    found = []
    for _ in range(times + 1):
        await app.make_room()
        found += [await press(app, key) for key in keys]
    return found[len(keys) :]
