"""The start screen, starting a text, and large texts that are read while they are lined up."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static

from tests.tui.test_app import KOREAN, VIETNAMESE, desk, project, run, settle
from transreview.review.discovery import TextFiles
from transreview.review.history import Change, Step
from transreview.review.journal import Journal
from transreview.review.workspace import ReadText, journal_path, read_text
from transreview.tui.app import DeskApp
from transreview.tui.grid.grid import DeskGrid
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.new_text import NewTextScreen
from transreview.tui.screens.preview import PreviewScreen
from transreview.tui.screens.start import StartScreen
from transreview.tui.widgets.version_box import VersionBox


def several(folder: Path) -> Path:
    project(folder)
    (folder / "news/arrival.ko.txt").write_text("이재명 대통령이 도착했다.")
    return folder


async def listed(pilot: Pilot[None]) -> list[str]:
    await pilot.app.workers.wait_for_complete([worker for worker in pilot.app.workers if worker.group == "overviews"])
    await pilot.pause()
    return [str(option.prompt) for option in pilot.app.screen.query_one(OptionList).options]


def test_every_text_is_listed_with_findings_progress_and_unsaved_work(tmp_path: Path) -> None:
    folder = several(tmp_path)
    with Journal(journal_path(str(folder), "news/arrival"), {}) as journal:
        journal.append(Step("a comment", (Change("comment", "ko 0", None, {"text": "!"}),)))

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        arrival, visit = await listed(pilot)
        assert "news/arrival" in arrival
        assert "unsaved" in arrival
        assert "E0" in arrival
        assert "ko vi" in visit
        assert "E1" in visit
        assert "0%" in visit
        await pilot.press("f6")
        assert [line.split()[0] for line in await listed(pilot)] == ["news/visit", "news/arrival"]
        await pilot.press("f6", "f6", "down", "enter")
        await settle(pilot)
        await pilot.press("home", "f9", "f9", "f9", "ctrl+s")
        await settle(pilot)
        await pilot.press("ctrl+t")
        await pilot.pause()
        _, visit = await listed(pilot)
        assert "100%" in visit
        assert "reviewed" in visit

    run(folder, steps)


def test_texts_are_found_by_letters_of_their_names(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("ctrl+f")
        await pilot.pause()
        await pilot.press(*"arr", "enter")
        await pilot.pause()
        assert len(await listed(pilot)) == 1

    run(several(tmp_path), steps)


def test_a_folder_without_texts_says_how_to_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from transreview.review.workspace import open_workspace

    monkeypatch.chdir(tmp_path)
    (tmp_path / "transreview.yaml").write_text("languages: [ko, vi, en]\n")
    assert open_workspace(()).texts == ()


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "transreview.yaml").write_text("languages: [ko, vi, en]\n")
    return tmp_path


async def paste(pilot: Pilot[None], box: VersionBox, text: str) -> None:
    box.area.focus()
    await pilot.pause()
    box.area.post_message(Paste(text))
    await pilot.pause()


def heads(app: DeskApp) -> list[str]:
    return [str(head.render()) for head in app.screen.query(".version-head").results(Static)]


def test_a_text_is_pasted_written_and_opened(empty: Path) -> None:
    article = "\n\n".join([KOREAN.replace("\r\n", "\n")] * 40) + "\n기자 hong@example.com\n무단 전재 및 재배포 금지\n"

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        assert isinstance(app.screen, StartScreen)
        assert "^N" in str(app.screen.query_one("#said", Static).render())
        await pilot.press("ctrl+n")
        await pilot.pause()
        await pilot.press(*"news/visit", "enter")
        boxes = list(app.screen.query(VersionBox))
        await paste(pilot, boxes[0], article.replace("\n", "\r"))
        await paste(pilot, boxes[1], VIETNAMESE)
        assert "한국어 (detected)" in heads(app)[0]
        assert "Tiếng Việt (detected)" in heads(app)[1]
        assert heads(app)[2].strip().startswith("3")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert desk(app).session.text.languages == ("ko", "vi")

    run(empty, steps, ())
    pasted = (empty / "news/visit.ko.txt").read_text()
    assert pasted == article
    assert (empty / "news/visit.vi.txt").read_text() == VIETNAMESE


def test_the_language_can_be_changed_and_nothing_is_replaced_unasked(empty: Path) -> None:
    (empty / "visit.vi.txt").write_text("mine")

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        app.start_text("visit")
        await pilot.pause()
        await paste(pilot, next(iter(app.screen.query(VersionBox))), "12345")
        assert "which language" in heads(app)[0]
        await pilot.press("f2", "f2")
        assert "Tiếng Việt" in heads(app)[0]
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert (empty / "visit.vi.txt").read_text() == "mine"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, NewTextScreen)
        assert app.screen.query_one("#name", Input).value == "visit"

    run(empty, steps, ())


def shows(app: DeskApp, kind: type[Screen[None]]) -> bool:
    return any(isinstance(screen, kind) for screen in app.screen_stack)


def slowly_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Event]:
    """A project whose texts count as large and are not read before the event is set."""
    monkeypatch.setattr("transreview.review.preview.LARGE", 100)
    folder = project(tmp_path)
    (folder / "news/other.ko.txt").write_text("다른 기사다.")
    go_on = Event()

    def slowly(text: TextFiles, **options: Any) -> ReadText:
        assert go_on.wait(60)
        return read_text(text, **options)

    monkeypatch.setattr("transreview.tui.app.read_text", slowly)
    return folder, go_on


def test_a_large_text_is_shown_before_it_is_lined_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, go_on = slowly_opened(tmp_path, monkeypatch)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        app.open(app.workspace.texts[1])
        await pilot.pause()
        assert app.screen.query_one(DeskGrid).row_count == 3
        await pilot.press("down")
        go_on.set()
        await app.workers.wait_for_complete([each for each in app.workers if each.group == "open"])
        await settle(pilot)
        assert desk(app).grid.cursor == 1
        assert not shows(app, PreviewScreen)

    run(folder, steps)


def test_nobody_has_to_wait_for_a_large_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, go_on = slowly_opened(tmp_path, monkeypatch)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        app.open(app.workspace.texts[1])
        await pilot.pause()
        await pilot.press("escape")
        go_on.set()
        await pilot.app.workers.wait_for_complete([each for each in app.workers if each.group == "open"])
        await pilot.pause()
        assert isinstance(app.screen, StartScreen)

    run(folder, steps)


def test_escape_lists_all_texts_again_and_never_quits(tmp_path: Path) -> None:
    folder = several(tmp_path)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("ctrl+f")
        await pilot.pause()
        await pilot.press(*"arr", "enter")
        await pilot.pause()
        assert len(await listed(pilot)) == 1
        await pilot.press("escape")
        assert len(await listed(pilot)) == 2
        await pilot.press("escape", "ctrl+c")
        await pilot.pause()
        assert app.is_running
        assert any("^Q" in told.message for told in app._notifications)

    run(folder, steps)
