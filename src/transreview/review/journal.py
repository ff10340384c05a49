"""The journal: every step of a session on disk before it is shown as done, so that a crash loses nothing.

One JSON object a line. The first line names the files the session began with and the hash of their bytes; each further
line is a step that was made, in order (an undo is written as the inverse step), or a draft: the step that an edit would
be which is not taken yet. A line that a crash cut short is left out when reading; everything before it counts.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from transreview.review.history import Change, Json, Step
from transreview.review.text_lock import Holder, TextLock

SCHEMA = "transreview.journal/1"


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a journal holds: the hash of each file as the session began with it, and the steps made since.

    `draft` is the step that an edit would have been which was not taken yet.
    """

    files: Mapping[str, str]
    steps: tuple[Step, ...]
    draft: Step | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be made again."""
        return not self.steps and self.draft is None


def digest(data: bytes) -> str:
    """The hash by which a journal knows a file's bytes again."""
    return blake2b(data, digest_size=16).hexdigest()


class Journal:
    """An open journal. Nothing is written before the first step, so that looking at a text leaves no trace.

    What could not be written (no space, a folder that is read-only) waits and is written, in order, before the next
    step or by `flush`. While another desk has the `lock` on the text, nothing of this journal is written or removed.
    """

    def __init__(self, path: Path, files: Mapping[str, str], lock: TextLock | None = None) -> None:
        self._path = path
        self._lock = lock
        self._files = dict(files)
        self._file: FileIO | None = None
        self._waiting: list[bytes] = []
        self._is_drafted = False
        self._has_steps = path.exists()

    @property
    def holder(self) -> Holder | None:
        """The other desk that has the text now, None where this one has it."""
        return self._lock.holder if self._lock is not None else None

    def check_lock(self) -> None:
        """Raises `OpenElsewhereError` where another desk has the text."""
        if self._lock is not None:
            self._lock.check()

    @property
    def waiting(self) -> int:
        """How many steps are not on disk."""
        return len(self._waiting)

    def append(self, step: Step) -> None:
        """Writes a step and waits until the disk has it. Raises `OSError` when it cannot: then the step waits."""
        self._waiting.append(_line(_step_to_json(step)))
        self.flush()
        self._has_steps, self._is_drafted = True, False

    def keep_draft(self, draft: Step | None) -> None:
        """Writes what an edit would be if it were taken now; None: there is none. Raises `OSError` when it cannot.

        While steps wait nothing is written: a draft belongs behind them.
        """
        if self._waiting or (draft is None and not self._is_drafted):
            return
        self.check_lock()
        if draft is None and not self._has_steps:
            self.clear(self._files)
        else:
            if self._file is None:
                self._file = self._open()
            _write(self._file, _line({"draft": None if draft is None else _step_to_json(draft)}))
        self._is_drafted = draft is not None

    def flush(self) -> None:
        """Writes the steps that wait. Raises `OSError` when it cannot: then they go on waiting."""
        self.check_lock()
        while self._waiting:
            if self._file is None:
                self._file = self._open()
            _write(self._file, self._waiting[0])
            del self._waiting[0]

    def content(self) -> bytes:
        """The bytes of the journal as it is on disk; none where there is none."""
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return b""

    def clear(self, files: Mapping[str, str]) -> None:
        """Forgets the steps, after they were saved into the files whose new hashes are given."""
        self.close()
        self._waiting.clear()
        self._files = dict(files)
        self._has_steps = self._is_drafted = False
        if self.holder is None:
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Closes the file and keeps what it holds."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def leave(self) -> None:
        """Closes the file and gives the text free for other desks."""
        self.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> FileIO:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        _end_last_line(self._path)
        file = FileIO(self._path, "a")
        try:
            if file.seek(0, os.SEEK_END) == 0:
                _write(file, _line({"schema": SCHEMA, "files": self._files}))
        except OSError:
            file.close()
            raise
        return file


def read_journal(path: Path) -> Recovered | None:
    """What the journal at `path` holds; None when there is none, or nothing in it can be read as one."""
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return None
    entries = [_parse(line) for line in lines if line]
    head = entries[0] if entries else None
    if head is None or head.get("schema") != SCHEMA:
        return None
    files = head.get("files")
    steps = []
    draft = None
    for entry in entries[1:]:
        if entry is not None and "draft" in entry:
            drafted = entry["draft"]
            draft = _step_from_json(drafted) if isinstance(drafted, dict) else None
            continue
        step = _step_from_json(entry) if entry is not None else None
        if step is None:
            break
        steps.append(step)
        draft = None
    return Recovered(dict(files) if isinstance(files, dict) else {}, tuple(steps), draft)


def _line(entry: Mapping[str, object]) -> bytes:
    return (json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8", "surrogatepass")


def _write(file: FileIO, line: bytes) -> None:
    """Writes a line wholly or not at all: half a line would spoil those behind it."""
    size = file.seek(0, os.SEEK_END)
    try:
        rest = memoryview(line)
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            file.truncate(size)
        raise


def _end_last_line(path: Path) -> None:
    """Cuts off a last line that a crash left without its end: a step that was never shown as done."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return
    if data and not data.endswith(b"\n"):
        with path.open("r+b") as stream:
            stream.truncate(data.rfind(b"\n") + 1)


def _parse(line: bytes) -> dict[str, object] | None:
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None


def _step_to_json(step: Step) -> Mapping[str, object]:
    return {"title": step.title, "changes": list(map(_change_to_json, step.changes))}


def _change_to_json(change: Change) -> Sequence[object]:
    values = (change.target, change.key, change.before, change.after)
    return (*values, change.reason) if change.reason else values


def _step_from_json(entry: Mapping[str, object]) -> Step | None:
    title, changes = entry.get("title"), entry.get("changes")
    if not isinstance(title, str) or not isinstance(changes, list):
        return None
    if not all(isinstance(change, list) and len(change) in (4, 5) for change in changes):
        return None
    return Step(title, tuple(map(_change_from_json, changes)))


def _change_from_json(values: Sequence[Json]) -> Change:
    target, key, before, after, *reason = values
    return Change(str(target), str(key), before, after, *map(str, reason))
