"""Two desks on one text: the second one reads, says who has it, and may take it over."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import OptionList

from tests.review.test_text_lock import other_desk
from tests.tui.test_app import KOREAN, desk, fix_first, project, run, settle
from tests.tui.test_safety import answer, question, save
from tests.tui.waiting import until
from transreview.review.journal import read_journal
from transreview.review.workspace import journal_path, lock_path
from transreview.tui.actions import CHANGING, DESK
from transreview.tui.app import DeskApp
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.desk import DeskScreen
from transreview.tui.widgets.banner import Banner
from transreview.tui.widgets.segment_editor import SegmentEditor


def test_what_changes_is_in_the_table_of_actions() -> None:
    assert {action.name.partition("(")[0] for action in DESK} >= CHANGING


def test_a_text_that_another_desk_has_is_shown_to_be_read(tmp_path: Path) -> None:
    folder = project(tmp_path)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.pause()
        opened = desk(app)
        assert str(process.pid) in str(opened.query_one(Banner).render())
        for key in ("space", "enter", "f9", "ctrl+z", "ctrl+r", "f4"):
            await pilot.press("tab", key)
            await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
            assert str(process.pid) in question(app)
            await answer(pilot, "read")
        assert opened.session.unsaved == 0
        assert "이제명" in opened.session.text.side(1, "ko")

    with other_desk(lock_path(str(folder), "news/visit")) as process:
        run(folder, steps)
        assert lock_path(str(folder), "news/visit").exists()


def test_a_text_can_be_taken_over_with_what_is_in_its_journal(tmp_path: Path) -> None:
    folder = project(tmp_path)

    async def first(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)

    async def second(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await answer(pilot, "over")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await answer(pilot, "restore")
        opened = desk(app)
        assert opened.session.holder is None
        assert opened.session.unsaved == 1
        assert not opened.query_one(Banner).display
        await save(pilot)

    run(folder, first)
    with other_desk(lock_path(str(folder), "news/visit")):
        run(folder, second)
    assert "이제명" not in (folder / "news/visit.ko.txt").read_bytes().decode()
    assert not lock_path(str(folder), "news/visit").exists()


def test_a_desk_whose_text_was_taken_over_loses_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path)
    lock, journal = lock_path(str(folder), "news/visit"), journal_path(str(folder), "news/visit")

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        opened = desk(app)
        await pilot.press("enter", "!")
        with other_desk(lock):
            await pilot.press("enter")
            await until(pilot, lambda: bool(app.screen.query(OptionList)))
            assert isinstance(app.screen, ChoiceScreen)
            assert app.screen.query_one(OptionList).option_count == 1
            await answer(pilot, "read")
            assert "!" in opened.query_one(SegmentEditor).text
            await pilot.press("escape")
            await save(pilot)
            assert isinstance(app.screen, ChoiceScreen)
            await answer(pilot, "elsewhere")
            await pilot.press("enter")
            await settle(pilot)
        assert desk(app).session.text.name == "news/visit-copy"

    run(folder, steps)
    assert "이제명" not in (folder / "news/visit-copy.ko.txt").read_bytes().decode()
    assert (folder / "news/visit.ko.txt").read_bytes().decode() == KOREAN
    recovered = read_journal(journal)
    assert recovered is not None
    assert len(recovered.steps) == 1


def test_a_desk_that_is_left_gives_the_text_free(tmp_path: Path) -> None:
    folder = project(tmp_path)
    lock = lock_path(str(folder), "news/visit")

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        assert lock.exists()
        await pilot.press("ctrl+t")
        await until(pilot, lambda: not isinstance(app.screen, DeskScreen))
        await until(pilot, lambda: not lock.exists())
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DeskScreen))
        assert lock.exists()

    run(folder, steps)
    assert not lock.exists()
