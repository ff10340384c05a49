"""Working on a large text while it is lined up: nothing that is written is lost or comes into another sentence."""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from tests.tui.test_app import desk, project, run
from tests.tui.waiting import until
from transreview.alignment.unit import Alignment
from transreview.analysis.segment import DocumentAnalysis
from transreview.review.workspace import ReadText, aligned
from transreview.tui.app import DeskApp
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.desk import DeskScreen

KOREAN = "양측은 서울에서 만났다. 이재명 대통령은 환영했다.\n\n만찬은 저녁에 열렸다.\n\n회담은 두 시간 걸렸다.\n"
VIETNAMESE = (
    "Hai bên gặp nhau tại Seoul.\n\nTổng thống Lee Jae Myung hoan nghênh.\n\nHọ ở lại ba ngày.\n\n"
    "Tiệc chiêu đãi diễn ra vào buổi tối.\n\nHội đàm kéo dài hai giờ.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A text that counts as large, of which the Korean lacks the third Vietnamese sentence."""
    monkeypatch.setattr("transreview.review.preview.LARGE", 100)
    project(tmp_path)
    (tmp_path / "news/visit.ko.txt").write_text(KOREAN, encoding="utf-8")
    (tmp_path / "news/visit.vi.txt").write_text(VIETNAMESE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> Event:
    """What the aligner waits for."""
    event = Event()

    def slowly(
        text: ReadText, documents: Mapping[str, DocumentAnalysis], progress: Callable[[int, int], None]
    ) -> Alignment:
        while not event.wait(0.02):
            progress(1, 4)
        return aligned(text, documents, progress)

    monkeypatch.setattr("transreview.tui.app.aligned", slowly)
    return event


async def opened(pilot: Pilot[None], app: DeskApp) -> DeskScreen:
    await until(pilot, lambda: isinstance(app.screen, DeskScreen) and app.screen.is_mounted)
    assert not desk(app).session.is_lined_up
    return desk(app)


async def edited(pilot: Pilot[None], here: DeskScreen, letters: str) -> None:
    await pilot.press("enter")
    await until(pilot, lambda: here.is_editing)
    await pilot.press("end", *letters, "enter")
    await until(pilot, lambda: not here.is_editing)


def row_of(here: DeskScreen, code: str, words: str) -> int:
    return next(row for row in range(len(here.rows)) if words in here.session.text.side(row, code))


def test_edits_made_meanwhile_stay_in_their_sentence_and_can_be_undone(folder: Path, go_on: Event) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        here = await opened(pilot, app)
        here.go_to(2, "ko")
        assert here.session.text.side(2, "vi") == "Họ ở lại ba ngày."
        await edited(pilot, here, "!")
        assert here.session.text.side(2, "ko") == "만찬은 저녁에 열렸다.!"
        go_on.set()
        await until(pilot, lambda: here.session.is_lined_up and not here.checking)
        row = row_of(here, "ko", "만찬")
        assert here.session.text.side(row, "vi") == "Tiệc chiêu đãi diễn ra vào buổi tối."
        assert here.session.text.side(row, "ko") == "만찬은 저녁에 열렸다.!"
        assert here.grid.cursor == row
        assert any("만찬" in here.grid.render_line(y).text for y in range(here.grid.size.height))
        await pilot.press("ctrl+z")
        assert here.session.text.side(row, "ko") == "만찬은 저녁에 열렸다."
        await pilot.press("ctrl+y", "ctrl+s")
        await until(pilot, lambda: not here.session.unsaved)

    run(folder, steps)
    assert (folder / "news/visit.ko.txt").read_text(encoding="utf-8") == KOREAN.replace("열렸다.", "열렸다.!")


def test_an_open_editor_keeps_its_sentence_when_the_units_arrive(folder: Path, go_on: Event) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        here = await opened(pilot, app)
        here.go_to(3, "vi")
        await pilot.press("enter")
        await until(pilot, lambda: here.is_editing)
        await pilot.press("end", *"ab")
        go_on.set()
        await app.workers.wait_for_complete([each for each in app.workers if each.group == "alignment"])
        await pilot.press(*"cd")
        assert not here.session.is_lined_up
        await pilot.press("enter")
        await until(pilot, lambda: here.session.is_lined_up and not here.checking)
        row = row_of(here, "vi", "chiêu đãi")
        assert here.session.text.side(row, "vi") == "Tiệc chiêu đãi diễn ra vào buổi tối.abcd"
        assert here.session.text.side(row, "ko") == "만찬은 저녁에 열렸다."
        assert (here.grid.cursor, here.language) == (row, "vi")

    run(folder, steps)


def test_units_are_not_marked_before_they_are_known(folder: Path, go_on: Event) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        here = await opened(pilot, app)
        await until(pilot, lambda: here.lining_up == "25%")
        await pilot.press("f9", "f4", "ctrl+s", "tab")
        await pilot.pause()
        assert app.screen is here
        assert not here.session.history.done
        go_on.set()
        await until(pilot, lambda: here.session.is_lined_up and not here.checking)
        await pilot.press("f9")
        assert here.rows.done_count() == 1

    run(folder, steps)


def test_only_rules_on_one_language_have_a_say_meanwhile(folder: Path, go_on: Event) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        here = await opened(pilot, app)
        here.go_to(0, "vi")
        await edited(pilot, here, " nay , 35 km")
        assert here.session.text.side(0, "vi").endswith(" nay , 35 km")
        assert {finding.rule for finding in here.session.board.of_unit(0)} == {"punctuation-spacing"}
        go_on.set()
        await until(pilot, lambda: here.session.is_lined_up and not here.checking)
        rules = {finding.rule for finding in here.session.board.of_unit(0)}
        assert "punctuation-spacing" in rules
        assert len(rules) > 1

    run(folder, steps)


def test_who_leaves_does_not_wait_and_finds_the_edit_again(folder: Path, go_on: Event) -> None:
    async def leave(pilot: Pilot[None], app: DeskApp) -> None:
        here = await opened(pilot, app)
        await edited(pilot, here, "!")
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("enter")
        await until(pilot, lambda: not app.screen_stack[-1].query(DeskScreen) and app.screen is not here)
        await until(pilot, lambda: not [each for each in app.workers if each.group == "alignment" and each.is_running])

    async def come_back(pilot: Pilot[None], app: DeskApp) -> None:
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DeskScreen))
        assert desk(app).session.is_lined_up
        assert desk(app).session.unsaved == 1

    run(folder, leave)
    run(folder, come_back)
