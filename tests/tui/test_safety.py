"""What stands between a translator and the loss of a word: conflicts, read-only files, full disks, small terminals."""

import errno
import os
from pathlib import Path

import pytest
from textual.events import AppBlur, AppFocus
from textual.pilot import Pilot
from textual.widgets import Input, Label, Static

from tests.tui.test_app import KOREAN, VIETNAMESE, desk, fix_first, project, run, settle
from tests.tui.waiting import until
from transreview.review.journal import read_journal
from transreview.review.workspace import journal_path
from transreview.tui.app import DeskApp
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.clash import ClashScreen
from transreview.tui.widgets.banner import Banner
from transreview.tui.widgets.room_notice import RoomNotice

MENDED = KOREAN.replace("이제명", "이재명")


async def answer(pilot: Pilot[None], name: str) -> None:
    """Gives the answer of that name in the dialog that is open."""
    screen = pilot.app.screen
    assert isinstance(screen, ChoiceScreen | ClashScreen), screen
    from textual.widgets import OptionList

    options = screen.query_one(OptionList)
    options.highlighted = options.get_option_index(name)
    await pilot.press("enter")
    await settle(pilot)


async def save(pilot: Pilot[None]) -> None:
    await pilot.press("ctrl+s")
    await settle(pilot)


def question(app: DeskApp) -> str:
    return str(app.screen.query_one(Label).render())


def kept(folder: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in (folder / ".transreview/kept").iterdir()}


def test_changes_of_other_units_on_disk_are_taken_without_a_question(tmp_path: Path) -> None:
    folder = project(tmp_path)
    file = folder / "news/visit.ko.txt"

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        file.write_bytes(KOREAN.replace("만찬을 열었다", "만찬을 베풀었다").encode())
        await save(pilot)
        assert "news/visit.ko.txt" in question(app)
        await answer(pilot, "merge")
        opened = desk(app)
        assert opened.session.unsaved == 0
        assert opened.session.text.side(2, "ko") == "이재명 대통령은 만찬을 베풀었다."
        assert opened.session.text.side(1, "ko") == "이재명 대통령은 협력을 강조했다."
        assert opened.grid.cursor == 1

    run(folder, steps)
    assert file.read_bytes().decode() == MENDED.replace("만찬을 열었다", "만찬을 베풀었다")
    assert kept(folder)["news%2fvisit.ko.mine.txt"] == MENDED


@pytest.mark.parametrize("whose", ["mine", "theirs"])
def test_a_unit_that_both_have_changed_is_asked_about(tmp_path: Path, whose: str) -> None:
    folder = project(tmp_path)
    file = folder / "news/visit.ko.txt"
    theirs = KOREAN.replace("협력을 강조했다", "교류를 강조했다")

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        file.write_bytes(theirs.encode())
        await save(pilot)
        await answer(pilot, "merge")
        assert isinstance(app.screen, ClashScreen)
        shown = str(app.screen.query_one("#versions-compared Static", Static).render())
        assert "이제명 대통령은 교류를 강조했다." in shown
        assert "이재명 대통령은 협력을 강조했다." in shown
        await answer(pilot, whose)
        assert desk(app).session.unsaved == 0

    run(folder, steps)
    assert file.read_bytes().decode() == (MENDED if whose == "mine" else theirs)
    assert kept(folder)["news%2fvisit.ko.mine.txt"] == MENDED
    assert ("news%2fvisit.ko.theirs.txt" in kept(folder)) == (whose == "mine")


@pytest.mark.parametrize("whose", ["mine", "theirs", "stay"])
def test_one_version_can_be_taken_whole_and_the_other_is_kept_aside(tmp_path: Path, whose: str) -> None:
    folder = project(tmp_path)
    file = folder / "news/visit.ko.txt"

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        file.write_text("남이 고쳤다.")
        await save(pilot)
        await answer(pilot, whose)
        assert desk(app).session.unsaved == (1 if whose == "stay" else 0)

    run(folder, steps)
    assert file.read_bytes().decode() == (MENDED if whose == "mine" else "남이 고쳤다.")
    if whose != "stay":
        assert sorted(kept(folder).values()) == ["남이 고쳤다." if whose == "mine" else MENDED]
    assert journal_path(str(folder), "news/visit").exists() == (whose == "stay")


def test_a_file_that_was_removed_can_be_written_again(tmp_path: Path) -> None:
    folder = project(tmp_path)
    file = folder / "news/visit.ko.txt"

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        file.unlink()
        await save(pilot)
        await answer(pilot, "mine")

    run(folder, steps)
    assert file.read_bytes().decode() == MENDED


def test_a_text_that_changed_beside_the_edited_one_is_opened_anew(tmp_path: Path) -> None:
    folder = project(tmp_path)
    review = "transreview_review: 1\nsuppressions:\n  - {rule: a-rule, fingerprint: 0123456789abcdef}\n"

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        (folder / "news/visit.vi.txt").write_text(VIETNAMESE.replace("hợp tác", "giao lưu"))
        (folder / "news/visit.review.yaml").write_text(review)
        await pilot.press("f9")
        await save(pilot)
        assert "giao lưu" in desk(app).session.text.side(1, "vi")

    run(folder, steps)
    said = (folder / "news/visit.review.yaml").read_text()
    assert "0123456789abcdef" in said
    assert 'status: "done"' in said
    assert "giao lưu" in (folder / "news/visit.vi.txt").read_text()


def test_a_full_disk_loses_nothing_and_saving_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project(tmp_path)
    file = folder / "news/visit.ko.txt"

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        with monkeypatch.context() as full:
            full.setattr(os, "fsync", _no_space)
            await save(pilot)
            assert "No space left on device" in question(app)
            assert file.read_bytes().decode() == KOREAN
            await answer(pilot, "again")
            assert "No space left on device" in question(app)
            recovered = read_journal(journal_path(str(folder), "news/visit"))
            assert recovered is not None
            assert len(recovered.steps) == 1
        await answer(pilot, "again")
        assert desk(app).session.unsaved == 0

    run(folder, steps)
    assert file.read_bytes().decode() == MENDED


def test_a_journal_that_cannot_be_written_is_said_and_keeps_the_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(tmp_path)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        opened = desk(app)
        with monkeypatch.context() as full:
            full.setattr(os, "fsync", _no_space)
            await fix_first(pilot)
            assert "No space left on device" in question(app)
            assert opened.session.text.side(1, "ko") == "이재명 대통령은 협력을 강조했다."
            await answer(pilot, "on")
            assert "in memory only" in str(opened.query_one(Banner).render())
            await pilot.press("home", "f9")
            assert opened.session.unjournalled == 2
        await pilot.press("f9")
        await settle(pilot)
        assert not opened.query_one(Banner).display
        recovered = read_journal(journal_path(str(folder), "news/visit"))
        assert recovered is not None
        assert len(recovered.steps) == 3

    run(folder, steps)


def test_a_file_that_may_only_be_read_is_saved_under_another_name(tmp_path: Path) -> None:
    folder = project(tmp_path)
    file = folder / "news/visit.ko.txt"
    file.chmod(0o444)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        assert "news/visit.ko.txt" in str(desk(app).query_one(Banner).render())
        await fix_first(pilot)
        await save(pilot)
        await answer(pilot, "elsewhere")
        assert isinstance(app.screen, AskScreen)
        app.screen.query_one(Input).value = "news/visit"
        await pilot.press("enter")
        await settle(pilot)
        assert "there already" in question(app)
        app.screen.query_one(Input).value = "news/copy"
        await pilot.press("enter")
        await settle(pilot)
        assert desk(app).session.text.name == "news/copy"
        assert not desk(app).query_one(Banner).display

    run(folder, steps)
    assert file.read_bytes().decode() == KOREAN
    assert (folder / "news/copy.ko.txt").read_bytes().decode() == MENDED
    assert (folder / "news/copy.vi.txt").read_bytes().decode() == VIETNAMESE
    assert not journal_path(str(folder), "news/visit").exists()


async def write(pilot: Pilot[None], words: str) -> None:
    """Opens the editor on the first cell and writes at the end of it."""
    await pilot.press("home", "enter", "ctrl+end", *words)
    await pilot.pause()


def test_what_is_being_written_is_offered_after_a_crash(tmp_path: Path) -> None:
    folder = project(tmp_path)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await write(pilot, "xyz")
        await until(pilot, lambda: _draft(folder) is not None)
        await pilot.press("f9")
        await settle(pilot)
        assert _draft(folder) is None
        await write(pilot, "!")
        await until(pilot, lambda: _draft(folder) is not None)

    async def again(pilot: Pilot[None], app: DeskApp) -> None:
        assert "3 steps" in question(app)
        await answer(pilot, "restore")
        opened = desk(app)
        assert opened.session.text.side(0, opened.language).endswith("xyz!")
        await pilot.press("ctrl+z")
        assert opened.session.text.side(0, opened.language).endswith("xyz")

    run(folder, steps)
    run(folder, again)


def test_an_edit_that_is_given_up_leaves_no_draft(tmp_path: Path) -> None:
    folder = project(tmp_path)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await write(pilot, "x")
        await until(pilot, lambda: _draft(folder) is not None)
        await pilot.press("backspace", "escape")
        await settle(pilot)
        assert not journal_path(str(folder), "news/visit").exists()

    run(folder, steps)


@pytest.mark.parametrize("leaving", ["f4", "ctrl+t", "ctrl+q", "f5", "click"])
def test_nothing_that_leads_away_from_a_cell_loses_what_was_written_in_it(tmp_path: Path, leaving: str) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        opened = desk(app)
        language = opened.language
        await write(pilot, "xyz")
        if leaving == "click":
            await pilot.click(opened.grid, offset=(20, 6))
        else:
            await pilot.press(leaving)
        await settle(pilot)
        assert not opened.is_editing
        assert opened.session.text.side(0, language).endswith("xyz")
        assert opened.session.unsaved == 1
        assert app.is_running

    run(project(tmp_path), steps)


def test_nothing_is_left_through_a_dialog_on_top_of_it(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        for key in ("f7", "f1", "f4", "ctrl+u"):
            await pilot.press(key)
            await settle(pilot)
            await pilot.press("ctrl+q")
            await settle(pilot)
            assert app.is_running
            await pilot.press("escape")
            await settle(pilot)
        assert desk(app).session.unsaved == 1

    run(project(tmp_path), steps)


def test_a_dialog_that_opened_while_the_terminal_was_not_in_use_takes_keys_then(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        app.post_message(AppBlur())
        await pilot.pause()
        await pilot.press("ctrl+q")
        await pilot.pause()
        app.screen.set_focus(None)
        app.post_message(AppFocus())
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert desk(app).session.unsaved == 0

    folder = project(tmp_path)
    run(folder, steps)
    assert (folder / "news/visit.ko.txt").read_bytes().decode() == MENDED


def _draft(folder: Path) -> object:
    recovered = read_journal(journal_path(str(folder), "news/visit"))
    return recovered.draft if recovered is not None else None


def test_a_terminal_that_is_too_small_says_so_and_recovers(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        opened = desk(app)
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        notice = opened.query_one(RoomNotice)
        assert notice.region.size == (40, 10)
        assert "40×10" in str(notice.query_one(Static).render())
        await pilot.press("f1")
        await pilot.pause()
        assert len(app.screen.query(RoomNotice)) == 1
        await pilot.press("escape")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not app.screen.query(RoomNotice)
        assert opened.grid.has_focus

    run(project(tmp_path), steps)


def _no_space(handle: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
