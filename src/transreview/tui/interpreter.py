"""How the screen and the work behind it share one interpreter."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN = 0.0005
"""Seconds that a thread may go on while another one waits. A key waits for several turns; Python's own are ten times
as long."""


_COLLECTIONS = (3_000, 20, 1_000)
"""After how many new objects the collector looks at the newest ones, how often at those that stayed, and at all.

Every painted line is a hundred of them. With Python's own figures one key in sixteen waits for a look at all objects,
and all keys together spend twice as long on the collector.
"""


def share() -> None:
    """Lets the screen have its turn quickly while something is checked or lined up behind it, and after it."""
    sys.setswitchinterval(_TURN)
    gc.set_threshold(*_COLLECTIONS)


@contextmanager
def uncollected() -> Iterator[None]:
    """Work that makes many objects, hardly any of them in cycles.

    Without it the collector goes through all of a large text again and again, for a tenth of a second each time.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def keep() -> None:
    """Says that what there is now, a text and what is known of it, stays: the collector need not look at it again."""
    gc.freeze()
