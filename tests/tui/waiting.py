"""Waiting for what a busy machine does later, instead of for a time."""

from collections.abc import Callable
from time import monotonic

from textual.pilot import Pilot

PATIENCE = 60.0
"""Seconds after which what has not come about is taken as missing."""


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Waits until something is so."""
    end = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < end, "waited in vain"
        await pilot.pause(0.01)
