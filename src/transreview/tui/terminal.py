"""What the desk has to know of the terminal that it is drawn on."""

import os
import re
import select
import sys
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic

from textual.driver import Driver

from transreview.text.stand_ins import StandIns

VARIABLE = "TRANSREVIEW_AMBIGUOUS"
"""The environment variable that says `wide` or `narrow` of characters of ambiguous width, so that none is measured."""

_PATIENCE = 0.3
"""Seconds in which a terminal has to say where its cursor is; one that does not is taken as narrow."""

_REPLY = re.compile(rb"\x1b\[(\d+);(\d+)R")


def draws_ambiguous_wide(environment: Mapping[str, str]) -> bool:
    """Whether the terminal gives characters of ambiguous width two cells: as the variable says, else as measured."""
    said = environment.get(VARIABLE, "").strip().lower()
    if said in ("wide", "narrow"):
        return said == "wide"
    if "TEXTUAL_DRIVER" in environment or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return _measured(sys.stdin.fileno(), sys.stdout.fileno()) == 2


def narrowed(driver: type[Driver]) -> type[Driver]:
    """A driver that writes narrow stand-ins in place of characters of ambiguous width."""

    class NarrowDriver(driver):  # type: ignore[valid-type, misc]
        """Replaces them in everything that is written."""

        _stand_ins = StandIns()

        def write(self, data: str) -> None:
            """Writes what the terminal draws as wide as it is counted."""
            super().write(data.translate(self._stand_ins))

    return NarrowDriver


def _measured(source: int, target: int) -> int | None:
    """The cells that the cursor moves over an ellipsis; None where the terminal does not say."""
    try:
        import termios
        import tty
    except ImportError:  # Windows, where consoles count as Unicode says
        return None
    try:
        before = termios.tcgetattr(source)
    except termios.error:
        return None
    try:
        tty.setcbreak(source, termios.TCSANOW)
        os.write(target, "\x1b7\r…\x1b[6n\r\x1b[K\x1b8".encode())
        reply = _REPLY.search(_read_reply(source))
    finally:
        with suppress(termios.error):
            termios.tcsetattr(source, termios.TCSANOW, before)
    return int(reply.group(2)) - 1 if reply else None


def _read_reply(source: int) -> bytes:
    data = b""
    end = monotonic() + _PATIENCE
    while not _REPLY.search(data) and (left := end - monotonic()) > 0:
        if not select.select([source], [], [], left)[0]:
            break
        read = os.read(source, 64)
        if not read:
            break
        data += read
    return data
