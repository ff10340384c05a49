"""The whole desk on files: open, fix, save, conflict, recovery."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from tests.tui.waiting import until
from transreview.review.journal import read_journal
from transreview.review.workspace import journal_path, open_workspace
from transreview.tui.app import DeskApp
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.desk import DeskScreen
from transreview.tui.screens.start import StartScreen
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.side_pane import SidePane, pane_text

KOREAN = (
    "이재명 대통령은 서울에서 또럼 서기장을 만났다.\r\n\r\n"
    "이제명 대통령은 협력을 강조했다.\r\n\r\n이재명 대통령은 만찬을 열었다.\r\n"
)
VIETNAMESE = (
    "Tổng thống Lee Jae Myung gặp Tổng Bí thư Tô Lâm tại Seoul.\n\n"
    "Tổng thống Lee Jae Myung nhấn mạnh hợp tác.\n\nTổng thống Lee Jae Myung mở tiệc chiêu đãi.\n"
)


def project(folder: Path) -> Path:
    (folder / "transreview.yaml").write_text("languages: [ko, vi, en]\n")
    news = folder / "news"
    news.mkdir()
    (news / "visit.ko.txt").write_bytes(KOREAN.encode())
    (news / "visit.vi.txt").write_bytes(VIETNAMESE.encode())
    return folder


def run(
    folder: Path, steps: Callable[[Pilot[None], DeskApp], Awaitable[None]], paths: tuple[str, ...] | None = None
) -> None:
    async def main() -> None:
        app = DeskApp(open_workspace([str(folder)] if paths is None else paths))
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await steps(pilot, app)

    asyncio.run(main())


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(4):
        await pilot.pause()
        running = [worker for worker in pilot.app.workers if worker.group == "checks"]
        if running:
            await pilot.app.workers.wait_for_complete(running)
    await pilot.pause(0.1)


def desk(app: DeskApp) -> DeskScreen:
    screen = app.screen
    assert isinstance(screen, DeskScreen)
    return screen


async def fix_first(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, DeskScreen) and not pilot.app.screen.checking)
    await pilot.press("tab", "space")
    await settle(pilot)


def test_the_only_text_opens_and_a_fix_is_saved_with_its_line_ends(tmp_path: Path) -> None:
    folder = project(tmp_path)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        assert desk(app).session.text.languages == ("ko", "vi")
        assert len(desk(app).session.text.units) == 3
        await fix_first(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert desk(app).session.unsaved == 0

    run(folder, steps)
    assert (folder / "news/visit.ko.txt").read_bytes().decode() == KOREAN.replace("이제명", "이재명")
    assert (folder / "news/visit.vi.txt").read_bytes().decode() == VIETNAMESE
    assert not journal_path(str(folder), "news/visit").exists()


def test_what_was_not_saved_is_offered_again(tmp_path: Path) -> None:
    folder = project(tmp_path)

    async def broken_off(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)

    async def again(pilot: Pilot[None], app: DeskApp) -> None:
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press("enter")
        await settle(pilot)
        assert "이재명 대통령은 협력을" in desk(app).session.text.side(1, "ko")
        await pilot.press("ctrl+s")
        await settle(pilot)

    run(folder, broken_off)
    recovered = read_journal(journal_path(str(folder), "news/visit"))
    assert recovered is not None
    assert (folder / "news/visit.ko.txt").read_bytes().decode() == KOREAN
    run(folder, again)
    assert "이제명" not in (folder / "news/visit.ko.txt").read_text()


def test_a_dismissed_finding_stays_dismissed_and_a_reviewed_unit_reviewed(tmp_path: Path) -> None:
    folder = project(tmp_path)

    async def first(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("tab", "delete")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("home", "f9", "ctrl+s")
        await settle(pilot)

    async def second(pilot: Pilot[None], app: DeskApp) -> None:
        assert desk(app).current is None
        assert desk(app).grid._rows.head(0).status == "ok"

    run(folder, first)
    review = (folder / "news/visit.review.yaml").read_text()
    assert "suppressions:" in review
    assert "Not an error" in review
    run(folder, second)


def test_several_texts_are_listed_and_one_is_opened(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "news/other.ko.txt").write_text("다른 기사다.")

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        assert isinstance(app.screen, StartScreen)
        assert app.screen.query_one(OptionList).option_count == 2
        await pilot.press("down", "enter")
        await settle(pilot)
        assert desk(app).session.text.name == "news/visit"
        await pilot.press("ctrl+t")
        await settle(pilot)
        assert isinstance(app.screen, StartScreen)

    run(folder, steps)


def test_leaving_with_unsaved_changes_asks_and_saves(tmp_path: Path) -> None:
    folder = project(tmp_path)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await fix_first(pilot)
        await pilot.press("ctrl+q")
        await settle(pilot)
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press("enter")
        await settle(pilot)

    run(folder, steps)
    assert "이제명" not in (folder / "news/visit.ko.txt").read_text()


def test_the_last_finding_leads_to_the_next_text_and_back(tmp_path: Path) -> None:
    project(tmp_path)
    for code in ("ko", "vi"):
        text = (tmp_path / "news" / f"visit.{code}.txt").read_bytes()
        (tmp_path / "news" / f"zoo.{code}.txt").write_bytes(text)

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        first = desk(app).session.text.name
        while desk(app).current != desk(app).board.entries[-1]:
            await pilot.press("tab")
        await pilot.press("tab")
        assert desk(app).session.text.name == first
        await pilot.press("tab")
        await settle(pilot)
        assert desk(app).session.text.name != first
        assert desk(app).current == desk(app).board.entries[0]
        await pilot.press("shift+tab", "shift+tab")
        await settle(pilot)
        assert desk(app).session.text.name == first
        assert desk(app).current == desk(app).board.entries[-1]

    run(tmp_path, steps)


def test_an_earlier_rendering_is_taken_over_and_the_next_one_after_it(tmp_path: Path) -> None:
    news = project(tmp_path) / "news"
    sentence = "Hai bên ký {} văn kiện hợp tác về khoa học.\n"
    for name, number, korean in (
        ("a", 10, "새 글."),
        ("b", 11, "문서 11건에 서명했다."),
        ("c", 12, "문건 12개를 맺었다."),
    ):
        (news / f"{name}.vi.txt").write_text(sentence.format(number), encoding="utf-8")
        (news / f"{name}.ko.txt").write_text(f"{korean}\n", encoding="utf-8")

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        await app.workers.wait_for_complete([each for each in app.workers if each.group == "memory"])
        opened = desk(app)
        assert opened.session.text.name == "news/a"
        opened.go_to(0, "ko")
        await pilot.press("ctrl+e")
        await settle(pilot)
        first = opened.session.text.side(0, "ko")
        await pilot.press("ctrl+e")
        await settle(pilot)
        second = opened.session.text.side(0, "ko")
        assert {first, second} == {"문서 11건에 서명했다.", "문건 12개를 맺었다."}
        assert opened.session.unsaved == 1
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert opened.session.text.side(0, "ko") == "새 글."
        await pilot.press("f12")
        assert "문서 11건에" in str(opened.query_one(SidePane).render())

    run(tmp_path, steps)


def test_a_form_accepted_in_one_text_is_accepted_in_the_next(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "transreview_glossary: 1\nconcepts:\n  - id: gs\n    terms:\n"
        "      vi: [Tổng Bí thư]\n      ko: [서기장, {term: 총서기, status: forbidden, scope: always}]\n",
        encoding="utf-8",
    )
    (tmp_path / "transreview.yaml").write_text("languages: [vi, ko]\nglossaries: [own.yaml]\n", encoding="utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.vi.txt").write_text("Tổng Bí thư đến.\n", encoding="utf-8")
        (tmp_path / f"{name}.ko.txt").write_text("총서기가 왔다.\n", encoding="utf-8")

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("enter")
        await settle(pilot)
        assert len(desk(app).board) == 1
        await pilot.press("tab", "ctrl+o")
        await settle(pilot)
        await settle(pilot)
        assert len(desk(app).board) == 0
        await pilot.press("ctrl+s", "tab", "tab")
        await settle(pilot)
        await settle(pilot)
        assert desk(app).session.text.name == "b"
        assert len(desk(app).board) == 0

    run(tmp_path, steps)
    assert "status: admitted" in (tmp_path / "own.yaml").read_text(encoding="utf-8")


def test_marks_comments_and_dismissals_say_who_and_when(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project(tmp_path)
    monkeypatch.setenv("TRANSREVIEW_USER", "mai")

    async def first(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("end", "f9", "end", "f7")
        await pilot.pause()
        await pilot.press(*"hm", "enter")
        await settle(pilot)
        await pilot.press("tab", "delete")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)

    async def second(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("end")
        await pilot.pause()
        assert "Comment (mai 20" in str(desk(app).query_one(FindingPanel).render())

    run(folder, first)
    said = (folder / "news/visit.review.yaml").read_text(encoding="utf-8")
    assert re.search(r'status: "done", by: "mai", at: "20[^"]+", comment: "hm", comment-by: "mai", comment-at', said)
    assert re.search(r'author: "mai", date: "20\d\d-\d\d-\d\d"', said)
    run(folder, second)


def test_the_notes_of_a_catalog_are_shown_with_its_message(tmp_path: Path) -> None:
    (tmp_path / "vi.po").write_text(
        'msgid ""\nmsgstr "Language: vi\\n"\n\n# hỏi \x1b[2J ban thư ký\n'
        "#. shown on the front page\n#: desk.c:12 desk.c:40\n"
        'msgid "News of the day"\nmsgstr "Tin trong ngày"\n',
        encoding="utf-8",
    )

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        panel = str(desk(app).query_one(FindingPanel).render())
        assert "Notes: hỏi ␛[2J ban thư ký · shown on the front page · desk.c:12 desk.c:40" in panel
        pane = pane_text(desk(app).pane_sections()).plain
        assert "shown on the front page" in pane
        assert "desk.c:12" in pane

    run(tmp_path, steps, (str(tmp_path / "vi.po"),))
