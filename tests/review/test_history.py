"""Undo and redo over every kind of change, and the journal that survives a crash."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.review.history import Change, History, Step
from transreview.review.journal import Journal, digest, read_journal


def _apply(state: dict[tuple[str, str], object], step: Step | None) -> None:
    assert step is not None
    for change in step.changes:
        assert state.get((change.target, change.key)) == change.before
        state[change.target, change.key] = change.after


@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(["ko 1", "vi 2"]), st.text(max_size=5)), min_size=1, max_size=3), max_size=8
    )
)
def test_undoing_everything_gives_the_beginning_and_redoing_gives_the_end(plan: list[list[tuple[str, str]]]) -> None:
    state: dict[tuple[str, str], object] = {("segment", "ko 1"): "가", ("segment", "vi 2"): "ă"}
    beginning = dict(state)
    history = History()
    for values in plan:
        changes = []
        running = dict(state)
        for key, after in values:
            changes.append(Change("segment", key, running["segment", key], after))  # type: ignore[arg-type]
            running["segment", key] = after
        step = Step("edit", tuple(changes))
        _apply(state, step)
        history.record(step)
    end = dict(state)
    while history.next_undo:
        _apply(state, history.undo())
    assert state == beginning
    while history.next_redo:
        _apply(state, history.redo())
    assert state == end


def test_a_new_step_ends_what_could_be_redone() -> None:
    history = History()
    history.record(Step("one", (Change("segment", "ko 1", "a", "b"),)))
    history.undo()
    history.record(Step("two", (Change("segment", "ko 1", "a", "c"),)))
    assert history.next_redo is None
    assert [step.title for step in history.done] == ["two"]


STEP = Step(
    "이제명 → 이재명", (Change("segment", "ko 3", "이제명", "이재명"), Change("status", "5", None, ["done", 1]))
)


def test_a_journal_gives_back_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "visit.jsonl"
    with Journal(path, {"visit.ko.txt": digest(b"x")}) as journal:
        assert not path.exists()
        journal.append(STEP)
        journal.append(STEP.inverse)
    recovered = read_journal(path)
    assert recovered is not None
    assert recovered.files == {"visit.ko.txt": digest(b"x")}
    assert [step.title for step in recovered.steps] == [STEP.title, STEP.title]
    assert recovered.steps[1].changes[1].before == STEP.changes[0].after


def test_a_line_cut_short_by_a_crash_is_left_out_and_writing_goes_on_after_it(tmp_path: Path) -> None:
    path = tmp_path / "visit.jsonl"
    with Journal(path, {}) as journal:
        journal.append(STEP)
        journal.append(STEP.inverse)
    whole = path.read_bytes()
    for cut in range(len(whole)):
        path.write_bytes(whole[:cut])
        recovered = read_journal(path)
        assert recovered is None or len(recovered.steps) <= 1 or cut >= len(whole) - 1
    path.write_bytes(whole[:-20])
    with Journal(path, {}) as journal:
        journal.append(STEP)
    recovered = read_journal(path)
    assert recovered is not None
    assert recovered.steps == (STEP, STEP)


def test_a_saved_session_leaves_no_journal(tmp_path: Path) -> None:
    path = tmp_path / "visit.jsonl"
    with Journal(path, {}) as journal:
        journal.append(STEP)
        journal.clear({"visit.ko.txt": digest(b"y")})
        assert not path.exists()
        journal.append(STEP)
    recovered = read_journal(path)
    assert recovered is not None
    assert recovered.files == {"visit.ko.txt": digest(b"y")}


def test_what_is_no_journal_is_no_recovery(tmp_path: Path) -> None:
    path = tmp_path / "visit.jsonl"
    assert read_journal(path) is None
    path.write_bytes(b"\xff\xfe nonsense\n[]\n")
    assert read_journal(path) is None


def test_a_step_that_could_not_be_written_waits_and_comes_before_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "visit.jsonl"
    with Journal(path, {}) as journal:
        journal.append(STEP)
        with monkeypatch.context() as disk:
            disk.setattr(os, "fsync", full)
            with pytest.raises(OSError, match="No space left"):
                journal.append(STEP.inverse)
        assert journal.waiting == 1
        recovered = read_journal(path)
        assert recovered is not None
        assert recovered.steps == (STEP,)
        journal.append(STEP)
        assert journal.waiting == 0
    recovered = read_journal(path)
    assert recovered is not None
    assert recovered.steps == (STEP, STEP.inverse, STEP)
