"""Work behind the screen, its result brought back to it."""

from collections.abc import Callable
from typing import TypeVar

from textual.screen import Screen

from transreview.tui.interpreter import uncollected

T = TypeVar("T")


def in_thread(screen: Screen[None], work: Callable[[], T], then: Callable[[T], None], *, group: str) -> None:
    """Runs `work` in a thread and then `then` on the screen's own; earlier work of the same group gives way."""

    def run() -> None:
        with uncollected():
            result = work()
        screen.app.call_from_thread(then, result)

    screen.run_worker(run, thread=True, exclusive=True, group=group)
