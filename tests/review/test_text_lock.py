"""The lock on a text: one desk at a time, none held by the dead."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from transreview.review.history import Change, Step
from transreview.review.journal import Journal, read_journal
from transreview.review.session import STATUS
from transreview.review.text_lock import OpenElsewhereError, TextLock

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOLDING = """
import sys
from pathlib import Path
from transreview.review.text_lock import TextLock
print(TextLock(Path(sys.argv[1])).take(over=True), flush=True)
sys.stdin.read()
"""


@contextmanager
def other_desk(path: Path) -> "Iterator[subprocess.Popen[str]]":
    """Another process that has the lock."""
    command = [sys.executable, "-c", _HOLDING, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "None\n"
        yield process
        process.kill()


def step(key: str) -> Step:
    return Step("done", (Change(STATUS, key, None, "done"),))


def test_a_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / ".transreview" / "open" / "visit.json"
    lock = TextLock(path)
    assert lock.take() is None
    assert path.exists()
    assert lock.holder is None
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_another_desk_is_named_and_keeps_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSREVIEW_USER", "민수")
    path = tmp_path / "visit.json"
    with other_desk(path) as process:
        lock = TextLock(path)
        holder = lock.take()
        assert holder is not None
        assert holder.process == process.pid
        assert holder.user == "민수"
        assert lock.holder == holder
        assert lock.is_held_elsewhere
        lock.release()
        assert path.exists()
        with pytest.raises(OpenElsewhereError):
            lock.check()


def test_a_killed_desk_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "visit.json"
    with other_desk(path) as process:
        process.kill()
        process.wait()
        assert path.exists()
        assert not TextLock(path).is_held_elsewhere
        assert TextLock(path).take() is None


def test_a_number_that_another_process_has_now_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "visit.json"
    with other_desk(path) as process:
        said = path.read_text()
        assert TextLock(path).is_held_elsewhere
        path.write_text(said.replace(f'"process": {process.pid}', '"process": 1'))
        assert not TextLock(path).is_held_elsewhere


def test_of_a_desk_on_another_machine_nobody_knows_whether_it_runs(tmp_path: Path) -> None:
    path = tmp_path / "visit.json"
    path.write_text('{"user": "lan", "host": "elsewhere.example", "process": 1, "since": "2026-01-02T03:04+07:00"}')
    holder = TextLock(path).take()
    assert holder is not None
    assert holder.who == "lan@elsewhere.example"
    assert TextLock(path).take(over=True) is None


def test_a_lock_that_cannot_be_read_is_somebodys(tmp_path: Path) -> None:
    path = tmp_path / "visit.json"
    for spoilt in ("", "{", "[1]", '{"hosts": 1}'):
        path.write_text(spoilt)
        assert TextLock(path).take() is not None


def test_what_was_taken_over_is_neither_journalled_nor_cleared(tmp_path: Path) -> None:
    path, lock = tmp_path / "visit.jsonl", TextLock(tmp_path / "visit.json")
    assert lock.take() is None
    with Journal(path, {}, lock) as journal:
        journal.append(step("ko 0"))
        with other_desk(tmp_path / "visit.json"):
            with pytest.raises(OpenElsewhereError):
                journal.append(step("ko 1"))
            journal.clear({})
        assert journal.holder is not None
    recovered = read_journal(path)
    assert recovered is not None
    assert recovered.steps == (step("ko 0"),)


def test_a_folder_that_cannot_be_written_to_has_no_locks(tmp_path: Path) -> None:
    (tmp_path / "open").write_text("a file in the way")
    lock = TextLock(tmp_path / "open" / "visit.json")
    assert lock.take() is None
    assert lock.holder is None
    lock.release()
