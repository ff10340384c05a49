"""Who has a text open: an advisory lock, so that two desks do not write one journal.

The lock is a small file that names the user, the machine and the process. It is gone when the desk closes the text; one
that a killed process left behind is known by its process not running any more. A desk that wants the text all the same
takes it over: the lock then names that desk, and the first one finds so before it writes the next time.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from platform import node
from uuid import uuid4

from transreview.named_tuple import NamedTuple
from transreview.review.processes import is_running, start_of
from transreview.review.signature import signature


class Holder(NamedTuple):
    """The desk that has a text open: its user and machine, the process there, and since when (ISO 8601)."""

    user: str = ""
    host: str = ""
    process: int = 0
    since: str = ""
    started: str = ""
    """When the process began, as far as the system tells: another process may get its number later."""
    token: str = ""

    @property
    def who(self) -> str:
        """`user@host`, or what of it is known."""
        return "@".join(part for part in (self.user, self.host) if part) or "?"

    @property
    def is_another_desk(self) -> bool:
        """Whether it is none of this process and runs, as far as can be known: of other machines it cannot."""
        if self.host != node() or not self.process:
            return True
        is_there = is_running(self.process) and start_of(self.process) == self.started
        return is_there and self.process != os.getpid()


class OpenElsewhereError(OSError):
    """A text that another desk has open now; `holder` is that desk."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(f"{holder.who} has the text open")
        self.holder = holder


class TextLock:
    """The lock on one text. A folder that cannot be written to has no locks: there nothing is journalled either."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own: bytes | None = None
        self._holder: Holder | None = None

    def take(self, *, over: bool = False) -> Holder | None:
        """Takes the lock where no other desk has it, with `over` in any case; returns who has it else."""
        other = _read(self._path)
        if other is not None and other.is_another_desk and not over:
            self._holder = other
            return other
        signed = signature()
        process = os.getpid()
        own = Holder(signed.get("by", ""), node(), process, signed["at"], start_of(process), uuid4().hex)
        self._holder = None
        with suppress(OSError):
            self._own = json.dumps(own._asdict()).encode()
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary = self._path.with_name(f"{self._path.name}.{process}.tmp")
            temporary.write_bytes(self._own)
            os.replace(temporary, self._path)
        return None

    @property
    def is_held_elsewhere(self) -> bool:
        """Whether another desk has the lock now."""
        other = _read(self._path)
        return other is not None and other.is_another_desk

    @property
    def holder(self) -> Holder | None:
        """Who has the text instead of this desk. It stays so until the text is opened anew: it may have changed."""
        if self._holder is None and self._own is not None:
            with suppress(OSError):
                if self._path.read_bytes() != self._own:
                    self._holder = _read(self._path) or Holder()
        return self._holder

    def check(self) -> None:
        """Raises `OpenElsewhereError` where another desk has the text."""
        holder = self.holder
        if holder is not None:
            raise OpenElsewhereError(holder)

    def release(self) -> None:
        """Gives the text free, where this desk has it."""
        own, self._own = self._own, None
        with suppress(OSError):
            if own is not None and self._path.read_bytes() == own:
                self._path.unlink()
                self._path.parent.rmdir()
                self._path.parent.parent.rmdir()


def _read(path: Path) -> Holder | None:
    """Who a lock names; somebody unknown where it cannot be read, None where there is no lock."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    try:
        return Holder(**json.loads(data))
    except (ValueError, TypeError):
        return Holder()
