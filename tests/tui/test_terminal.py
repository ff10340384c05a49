"""Asking a terminal how wide it draws characters of ambiguous width."""

import os
import pty
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from transreview.tui.terminal import VARIABLE, draws_ambiguous_wide


@contextmanager
def terminal(reply: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A terminal on standard input and output that answers a question for its cursor."""
    master, slave = pty.openpty()

    def answer() -> None:
        asked = b""
        while b"\x1b[6n" not in asked:
            asked += os.read(master, 100)
        os.write(master, reply)

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    with os.fdopen(slave, "r+b", buffering=0) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        monkeypatch.setattr(sys, "stdout", stream)
        yield
    thread.join()
    os.close(master)


@pytest.mark.parametrize(
    ("reply", "wide"), [(b"\x1b[24;3R", True), (b"\x1b[24;2R", False), (b"typed\x1b[1;3R", True), (b"", False)]
)
def test_the_terminal_is_measured(reply: bytes, wide: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    with terminal(reply, monkeypatch):
        assert draws_ambiguous_wide({}) is wide


def test_the_variable_says_it_without_asking() -> None:
    assert draws_ambiguous_wide({VARIABLE: "wide"})
    assert not draws_ambiguous_wide({VARIABLE: "narrow"})
