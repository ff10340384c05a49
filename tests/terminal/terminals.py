"""Terminals to run the program on: a pseudo-terminal of our own, and tmux where there is one."""

import fcntl
import os
import pty
import selectors
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from tests.terminal.emulator import Emulator

PATIENCE = 60.0
"""Seconds after which what does not appear is taken as missing, on a machine however busy."""

_KEYS = {
    "tab": "\t",
    "enter": "\r",
    "escape": "\x1b",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "down": "\x1b[B",
    "f9": "\x1b[20~",
}
_TMUX_KEYS = {
    "tab": "Tab",
    "enter": "Enter",
    "escape": "Escape",
    "home": "Home",
    "end": "End",
    "down": "Down",
    "f9": "F9",
}


class Terminal(Protocol):
    """A program on a terminal."""

    def press(self, key: str) -> None:
        """Presses a key: a name, `ctrl+x`, or letters as they are."""

    def screen(self) -> str:
        """The lines of the screen as they are now."""

    def kill(self) -> None:
        """Ends the program at once, as `kill -9` does."""

    def exit_status(self) -> int:
        """Waits for the program to end."""


def wait_for(terminal: Terminal, what: str | Callable[[str], bool]) -> str:
    """Waits until a text stands on the screen, or the screen is as it should be; returns the screen."""
    end = time.monotonic() + PATIENCE
    while True:
        screen = terminal.screen()
        if what in screen if isinstance(what, str) else what(screen):
            return screen
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what!r}:\n{screen}")
        time.sleep(0.02)


class PtyTerminal:
    """A pseudo-terminal whose screen is kept by an emulator."""

    def __init__(
        self, command: Sequence[str], folder: Path, size: tuple[int, int], environment: Mapping[str, str]
    ) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment, start_new_session=True
        )
        os.close(slave)
        self._emulator = Emulator(*size)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._master, selectors.EVENT_READ)
        self._undecoded = b""
        self.output = ""

    def press(self, key: str) -> None:
        """Presses a key."""
        letter = key.removeprefix("ctrl+")
        data = chr(ord(letter) & 0x1F) if letter != key else _KEYS.get(key, key)
        os.write(self._master, data.encode())

    def screen(self) -> str:
        """Reads what was written and returns the lines of the screen."""
        while self._selector.select(0):
            try:
                data = os.read(self._master, 65536)
            except OSError:
                break
            if not data:
                break
            self._take(data)
        return "\n".join(self._emulator.lines())

    def kill(self) -> None:
        """Ends the program at once."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def exit_status(self) -> int:
        """Waits for the program to end."""
        end = time.monotonic() + PATIENCE
        while self._process.poll() is None and time.monotonic() < end:
            self.screen()
            time.sleep(0.02)
        return self._process.wait(timeout=1)

    def close(self) -> None:
        """Ends the program if it still runs."""
        if self._process.poll() is None:
            self.kill()
        self._selector.close()
        os.close(self._master)

    def _take(self, data: bytes) -> None:
        data = self._undecoded + data
        text = data.decode("utf-8", "ignore")
        self._undecoded = data[len(text.encode()) :] if len(data) - len(text.encode()) < 4 else b""
        self.output += text
        self._emulator.feed(text)


class TmuxTerminal:
    """A window of a tmux server of its own."""

    def __init__(
        self, command: Sequence[str], folder: Path, size: tuple[int, int], environment: Mapping[str, str]
    ) -> None:
        self._name = f"transreview-{uuid.uuid4().hex}"
        said = [f"{key}={value}" for key, value in environment.items() if key not in ("TMUX", "TERM")]
        line = f"env {shlex.join([*said, *command])}; echo EXIT=$?; sleep 600"
        self._tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), "-c", str(folder), line
        )

    def press(self, key: str) -> None:
        """Presses a key."""
        letter = key.removeprefix("ctrl+")
        if letter != key:
            self._tmux("send-keys", f"C-{letter}")
        elif key in _TMUX_KEYS:
            self._tmux("send-keys", _TMUX_KEYS[key])
        else:
            self._tmux("send-keys", "-l", key)

    def screen(self) -> str:
        """The lines of the window."""
        return self._tmux("capture-pane", "-p")

    def kill(self) -> None:
        """Ends the program at once, and the server with it."""
        shell = int(self._tmux("display-message", "-p", "#{pane_pid}"))
        children = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        for child in children:
            os.kill(int(child), signal.SIGKILL)

    def exit_status(self) -> int:
        """Waits for the program to end."""
        screen = wait_for(self, "EXIT=")
        return int(screen.partition("EXIT=")[2].split()[0])

    def close(self) -> None:
        """Ends the server."""
        subprocess.run(["tmux", "-L", self._name, "kill-server"], check=False, capture_output=True)

    def _tmux(self, *arguments: str) -> str:
        return subprocess.run(
            ["tmux", "-u", "-L", self._name, *arguments], check=True, capture_output=True, text=True, timeout=PATIENCE
        ).stdout


HAS_TMUX = shutil.which("tmux") is not None
KINDS: Mapping[str, type[PtyTerminal] | type[TmuxTerminal]] = {"pty": PtyTerminal, "tmux": TmuxTerminal}


@contextmanager
def running(
    kind: str, folder: Path, *arguments: str, size: tuple[int, int] = (120, 40), **variables: str
) -> Iterator[PtyTerminal | TmuxTerminal]:
    """The program with these arguments on a terminal, in a folder; ended when the block is left."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("TEXTUAL", "TRANSREVIEW", "NO_COLOR"))
    }
    environment = {**kept, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(folder), **variables}
    command = [sys.executable, "-m", "transreview", *arguments]
    terminal = KINDS[kind](command, folder, size, environment)
    try:
        yield terminal
    finally:
        terminal.close()
