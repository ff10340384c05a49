"""The desk under its keys: from finding to finding, fixing, editing, dismissing, undoing."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Event

import pytest
from textual.app import App
from textual.command import CommandList
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from tests.review.test_session import named_session, session
from tests.tui.waiting import until
from transreview.review.engine import Checked, CheckStoppedError
from transreview.review.session import COMMENT, SUPPRESSION, Session
from transreview.review.workspace import open_text, open_workspace, read_text
from transreview.tui import app as desk_module
from transreview.tui.actions import ALIGN, DESK, Action
from transreview.tui.grid.grid import HEAD, DeskGrid
from transreview.tui.grid.rows import MarkKind
from transreview.tui.screens.align import AlignScreen
from transreview.tui.screens.desk import DeskScreen
from transreview.tui.screens.dismiss import DismissScreen
from transreview.tui.screens.help import HelpScreen
from transreview.tui.screens.page import PageScreen
from transreview.tui.widgets.column_heads import ColumnHeads
from transreview.tui.widgets.finding_panel import FindingPanel
from transreview.tui.widgets.lines import StatusLine
from transreview.tui.widgets.side_pane import SidePane


class DeskOnly(App[None]):
    """The desk on a session that has no files."""

    CSS_PATH = Path(desk_module.__file__).parent / "desk.tcss"

    def __init__(self, opened: Callable[[], Session]) -> None:
        super().__init__()
        self._opened = opened

    def on_mount(self) -> None:
        self.push_screen(DeskScreen(self._opened()))


def run(
    steps: Callable[[Pilot[None], DeskScreen], Awaitable[None]],
    size: tuple[int, int] = (120, 40),
    opened: Callable[[], Session] = session,
) -> None:
    async def main() -> None:
        app = DeskOnly(opened)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            desk = app.screen
            assert isinstance(desk, DeskScreen)
            await steps(pilot, desk)

    asyncio.run(main())


async def settle(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: all(worker.is_finished for worker in pilot.app.workers))
    await pilot.pause()


def side(desk: DeskScreen, unit: int, language: str = "ko") -> str:
    return desk.session.text.side(unit, language)


def test_tab_goes_from_finding_to_finding_and_round() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        places = []
        for _ in range(3):
            await pilot.press("tab")
            assert desk.current is not None
            places.append((desk.grid.cursor, desk.grid.languages[desk.grid.column]))
        assert places == [(1, "ko"), (0, "ko"), (1, "ko")] or places == [(0, "ko"), (1, "ko"), (0, "ko")]

    run(steps)


def test_space_applies_the_fix_and_undo_takes_it_back() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        before = side(desk, 0)
        await pilot.press("home", "space")
        await settle(pilot)
        assert side(desk, 0) == "이재명 대통령이 말했다."
        assert len(desk.session.board) == 1
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert side(desk, 0) == before
        assert len(desk.session.board) == 2
        await pilot.press("ctrl+y")
        await settle(pilot)
        assert side(desk, 0) == "이재명 대통령이 말했다."

    run(steps)


def test_one_key_applies_the_fix_everywhere() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "ctrl+a")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert len(desk.session.board) == 0
        assert desk.session.unsaved == 1

    run(steps)


def test_editing_a_cell_is_one_step_and_checks_again() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("end", "right", "enter")
        await pilot.pause()
        await pilot.press("!", "enter")
        await until(pilot, lambda: not desk.is_editing)
        await settle(pilot)
        language = desk.grid.languages[desk.grid.column]
        assert side(desk, 2, language).endswith("!")
        assert desk.grid.has_focus
        await pilot.press("ctrl+z")
        assert not side(desk, 2, language).endswith("!")

    run(steps)


def test_a_draft_that_was_given_up_is_one_redo_away() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("end", "f2")
        await pilot.pause()
        await pilot.press("x", "y", "escape")
        await pilot.pause()
        language = desk.grid.languages[desk.grid.column]
        assert not side(desk, 2, language).endswith("xy")
        await pilot.press("ctrl+y")
        await settle(pilot)
        assert side(desk, 2, language).endswith("xy")

    run(steps)


def test_dismissing_asks_for_a_reason_and_goes_on() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "delete")
        await pilot.pause()
        assert isinstance(pilot.app.screen, DismissScreen)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert [target for target, _ in desk.session.values] == [SUPPRESSION]
        await pilot.press("ctrl+z")
        assert desk.session.values[next(iter(desk.session.values))] is None

    run(steps)


def test_a_dismissed_finding_is_out_of_sight_until_it_is_taken_back() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("shift+f6")
        await settle(pilot)
        assert isinstance(pilot.app.screen, DeskScreen)
        before = str(desk.query_one(StatusLine).render())
        await pilot.press("home", "delete")
        await pilot.pause()
        await pilot.press("down", "enter")
        await settle(pilot)
        dismissed = (desk.rows.head(0).status, str(desk.query_one(StatusLine).render()))
        assert dismissed[0] == "--"
        assert not [mark for mark in desk.rows.cell(0, "ko", current=False).marks if mark.kind.is_finding]
        await pilot.press("shift+f6")
        await pilot.pause()
        assert "Intended" in str(pilot.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
        await pilot.press("enter")
        await settle(pilot)
        assert desk.rows.head(0).status == "E1"
        assert desk.current is not None
        assert before.split("E")[1][0] != dismissed[1].split("E")[1][0]
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert desk.rows.head(0).status == "--"

    run(steps)


def test_the_keys_of_the_hand_move_the_cursor() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "down")
        assert desk.grid.cursor == 1
        await pilot.press("end")
        assert desk.grid.cursor == 2
        await pilot.press("up", "right")
        assert (desk.grid.cursor, desk.grid.column) == (1, 1)
        await pilot.press("pagedown")
        assert desk.grid.cursor == 2

    run(steps)


def test_marking_units_goes_to_the_next_open_one() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "f9", "f9")
        assert desk.grid.cursor == 2
        await pilot.press("f9")
        await pilot.press("home", "ctrl+down")
        assert desk.grid.cursor == 0

    run(steps)


def test_the_help_shows_every_action() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press("escape")
        assert pilot.app.screen_stack[-1] is desk

    run(steps)


def test_find_goes_to_the_next_cell_that_has_the_words() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "ctrl+f")
        await pilot.pause()
        await pilot.press(*"nhất", "enter")
        await settle(pilot)
        assert (desk.grid.cursor, desk.grid.languages[desk.grid.column]) == (1, "vi")

    run(steps)


@pytest.mark.parametrize(("number", "row"), [("#2", 1), ("#99", 2), ("#0", 0)])
def test_find_goes_to_a_unit_by_its_number(number: str, row: int) -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("ctrl+f")
        await pilot.pause()
        desk.app.screen.query_one(Input).value = number
        await pilot.press("enter")
        await settle(pilot)
        assert desk.grid.cursor == row

    run(steps)


def test_keys_that_leave_other_programs_say_how_to_leave_this_one() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("escape")
        await settle(pilot)
        assert desk.is_current
        assert any("^Q" in told.message for told in desk.app._notifications)

    run(steps)


def test_a_filter_leaves_out_what_does_not_match() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("f6")
        await pilot.pause()
        await pilot.press(*"number", "enter")
        await settle(pilot)
        await pilot.press("tab")
        assert desk.current is None
        await pilot.press("f6")
        await pilot.pause()
        await pilot.press(*["backspace"] * 6, *"name", "enter")
        await settle(pilot)
        await pilot.press("tab")
        assert desk.current is not None

    run(steps)


def test_a_comment_is_a_step_like_any_other() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("end", "f7")
        await pilot.pause()
        await pilot.press(*"ok?", "enter")
        await settle(pilot)
        [comment] = [value for (what, _), value in desk.session.values.items() if what == COMMENT]
        assert isinstance(comment, dict)
        assert comment["text"] == "ok?"
        assert comment["at"]
        await pilot.press("ctrl+z")
        assert not any(desk.session.values.values())

    run(steps)


def test_rows_are_lined_up_by_hand_and_taken_back() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        before = desk.session.text.alignment
        await pilot.press("home", "right", "f4")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AlignScreen)
        await pilot.press("backspace")
        await pilot.pause()
        units = desk.session.text.units
        assert units[0].sides["ko"] == (0, 1)
        assert units[0].by == "hand"
        await pilot.press("enter")
        assert desk.session.text.units[0].sides["ko"] == (0,)
        for _ in range(2):
            await pilot.press("ctrl+z")
        assert desk.session.text.alignment == before
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen_stack[-1] is desk

    run(steps)


@pytest.mark.parametrize("action", ALIGN, ids=lambda action: action.name)
def test_every_action_of_the_alignment_exists(action: Action) -> None:
    assert hasattr(AlignScreen, f"action_{action.name}")


@pytest.mark.parametrize("action", DESK, ids=lambda action: action.name)
def test_every_action_in_the_table_exists(action: Action) -> None:
    assert hasattr(DeskScreen, f"action_{action.name.split('(')[0]}")


def test_no_two_actions_share_a_key_and_none_needs_a_letter() -> None:
    keys = [key for action in DESK for key in action.keys]
    assert len(keys) == len(set(keys))
    for action in DESK:
        if action.label:
            assert len(action.keys[0]) > 1


def test_two_columns_in_a_narrow_terminal() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        assert len(desk.grid.languages) == 2

    run(steps, (80, 24))


def heads(desk: DeskScreen) -> str:
    return str(desk.query_one(ColumnHeads).render())


def test_a_narrow_terminal_shows_two_columns_and_the_arrows_bring_the_third() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        assert desk.grid.languages == ("vi", "ko")
        await pilot.press("right", "right")
        assert desk.grid.languages == ("vi", "en")
        assert desk.grid.column == 1
        await pilot.pause()
        assert "English" in heads(desk)
        await pilot.press("left")
        assert desk.grid.languages == ("vi", "ko")
        await pilot.press("left")
        assert desk.grid.column == 0

    run(steps, size=(80, 24))


def test_a_finding_brings_its_language_into_view_in_a_narrow_terminal() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("right", "right", "end", "tab")
        assert desk.current is not None
        assert desk.grid.languages[desk.grid.column] == desk.current.finding.location.language == "ko"

    run(steps, size=(80, 24))


def lit(desk: DeskScreen) -> dict[str, str]:
    """What is lit in each column of the current row."""
    row = desk.grid.cursor
    cells = {code: desk.rows.cell(row, code, current=True) for code in desk.grid.languages}
    return {
        code: " ".join(mark.span.of(cell.text) for mark in cell.marks if mark.kind is MarkKind.LIT)
        for code, cell in cells.items()
    }


def test_terms_and_values_are_lit_in_all_languages_together() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("ctrl+right")
        assert lit(desk) == {"vi": "Tổng Bí thư", "ko": "서기장", "en": "General Secretary"}
        assert "서기장" in str(desk.query_one(SidePane).render())
        await pilot.press("ctrl+right")
        assert lit(desk) == {"vi": "12 tỷ USD", "ko": "120억 달러", "en": "US$12 billion"}
        await pilot.press("ctrl+left")
        assert lit(desk)["ko"] == "서기장"
        await pilot.press("down")
        assert not any(lit(desk).values())

    run(steps, size=(200, 50), opened=named_session)


def test_a_click_on_a_term_lights_it() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.click(DeskGrid, offset=(HEAD + 2, 0))
        await pilot.pause()
        assert lit(desk)["en"] == "General Secretary"

    run(steps, size=(200, 50), opened=named_session)


def test_the_pane_can_be_shown_hidden_and_read_on_its_own_page() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        assert not desk.query_one(SidePane).display
        await pilot.press("f12")
        assert desk.query_one(SidePane).display
        await pilot.press("f12")
        assert not desk.query_one(SidePane).display
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.press("f12")
        assert isinstance(pilot.app.screen, PageScreen)
        await pilot.press("escape")

    run(steps)


def named_project(folder: Path) -> Session:
    """A session on a project whose glossary forbids a form that stands twice in the text."""
    (folder / "own.yaml").write_text(
        "transreview_glossary: 1\nconcepts:\n  - id: gs\n    terms:\n      vi: [Tổng Bí thư]\n"
        "      ko: [서기장, {term: 총서기, status: forbidden, scope: always}]\n    note: of Viet Nam\n",
        encoding="utf-8",
    )
    (folder / "transreview.yaml").write_text("languages: [vi, ko]\nglossaries: [own.yaml]\n", encoding="utf-8")
    (folder / "a.vi.txt").write_text("Tổng Bí thư đến.\n\nTổng Bí thư nói.\n\nHết.\n", encoding="utf-8")
    (folder / "a.ko.txt").write_text("총서기가 왔다.\n\n총서기는 말했다.\n\n끝.\n", encoding="utf-8")
    workspace = open_workspace([str(folder)])
    [files] = workspace.texts
    return open_text(workspace, read_text(files)).session


def panel(desk: DeskScreen) -> str:
    return str(desk.query_one(FindingPanel).render())


def test_a_form_is_accepted_in_the_whole_project_and_taken_back(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "tab")
        await pilot.pause()
        assert len(desk.board) == 2
        assert "서기장" in panel(desk)
        assert "of Viet Nam" in panel(desk)
        assert "keep “총서기”" in panel(desk)
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert len(desk.board) == 0
        assert desk.session.files is not None
        assert list(desk.session.files.changed) == ["own.yaml"]
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert len(desk.board) == 2
        assert not desk.session.files.changed

    run(steps, opened=lambda: named_project(tmp_path))


def test_the_dialog_that_dismisses_offers_to_accept_the_form(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "tab", "delete")
        await pilot.pause()
        await pilot.press("end", "up", "enter")
        await settle(pilot)
        assert len(desk.board) == 0
        assert desk.session.files is not None
        assert "admitted" in desk.session.files.text("own.yaml")

    run(steps, opened=lambda: named_project(tmp_path))


def test_all_that_a_filter_shows_is_fixed_or_dismissed_as_one_step() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("f6")
        await pilot.pause()
        await pilot.press(*"lang:ko", "enter")
        await settle(pilot)
        assert len(desk.board) == 2
        await pilot.press("ctrl+k")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert len(desk.session.board) == 0
        assert desk.session.unsaved == 1
        await pilot.press("ctrl+z")
        await settle(pilot)
        await pilot.press("ctrl+k")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert len(desk.session.board) == 2
        assert len(desk.board) == 0
        await pilot.press("ctrl+z", "escape")
        await settle(pilot)
        assert len(desk.board) == 2
        assert desk.filter == ""

    run(steps)


def test_the_unit_is_checked_while_one_writes() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home")
        desk.go_to(0, "ko")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("home", "right", "right", "backspace", "재")
        await until(pilot, lambda: "Nothing is found" in panel(desk))
        assert "이재명" in panel(desk)
        await pilot.press("backspace", "제")
        await until(pilot, lambda: "name-misspelled" in panel(desk))
        assert desk.session.unsaved == 0
        await pilot.press("escape")

    run(steps)


def test_the_particle_is_offered_after_an_edit_of_a_term(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        desk.go_to(0, "ko")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("home", "delete", "delete", "delete", *"서기장", "enter")
        await until(pilot, lambda: pilot.app.screen is not desk)
        assert side(desk, 0) == "서기장가 왔다."
        await pilot.press("enter")
        await settle(pilot)
        assert side(desk, 0) == "서기장이 왔다."
        await pilot.press("ctrl+z", "ctrl+z")
        await settle(pilot)
        assert side(desk, 0) == "총서기가 왔다."

    run(steps, opened=lambda: named_project(tmp_path))


def test_what_is_selected_becomes_a_term_of_a_concept_of_the_unit(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        desk.go_to(1, "vi")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("home", *["shift+right"] * 4, "ctrl+g")
        await pilot.pause()
        assert pilot.app.screen.query_one(Input).value == "Tổng"
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert desk.is_editing
        await pilot.press("escape")
        await settle(pilot)
        assert desk.session.files is not None
        assert "vi: [Tổng Bí thư, {term: Tổng, status: admitted}]" in desk.session.files.text("own.yaml")
        await pilot.press("ctrl+z")
        assert not desk.session.files.changed

    run(steps, opened=lambda: named_project(tmp_path))


def test_a_new_concept_is_written_and_found_at_once(tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        desk.go_to(2, "ko")
        await pilot.press("ctrl+g")
        await pilot.pause()
        await pilot.press("끝", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*"Hết", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        await settle(pilot)
        assert desk.session.text.glossary.concept("끝") is not None
        await pilot.press("ctrl+l")
        await pilot.pause()
        await pilot.press("끝")
        await pilot.pause()
        assert "Hết" in str(pilot.app.screen.query_one("#concept", Static).render())
        await pilot.press("escape")

    run(steps, opened=lambda: named_project(tmp_path))


def test_the_palette_finds_an_action_by_its_name() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"line up by")
        await until(pilot, lambda: pilot.app.screen.query_one(CommandList).option_count == 1)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, AlignScreen))
        await pilot.press("escape")

    run(steps)


def test_while_a_check_runs_one_more_waits_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    running, go_on, calls = Event(), Event(), list[int]()
    check_all = Session.check_all

    def slowly(checked: Session, is_wanted: Callable[[], bool]) -> Checked:
        calls.append(checked.revision)
        running.set()
        go_on.wait(10)
        return check_all(checked, is_wanted)

    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        monkeypatch.setattr(Session, "check_all", slowly)
        for number in range(5):
            desk.session.edit_side(0, "ko", f"이재명 대통령이 {number}번 말했다.", "edit")
            desk.changed([0])
            await asyncio.to_thread(running.wait, 10)
        assert desk.checking
        assert side(desk, 0) == "이재명 대통령이 4번 말했다."
        go_on.set()
        await settle(pilot)
        assert calls == [calls[0], desk.session.revision]
        assert calls[0] < calls[1]


def test_who_quits_does_not_wait_for_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, stopped = list[bool](), Event()
    check_all = Session.check_all

    def endless(checked: Session, is_wanted: Callable[[], bool]) -> Checked:
        def is_wanted_at_last() -> bool:
            while is_wanted():
                asked.append(True)
                stopped.wait(0.01)
            return False

        try:
            return check_all(checked, is_wanted_at_last)
        except CheckStoppedError:
            stopped.set()
            raise

    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        monkeypatch.setattr(Session, "check_all", endless)
        await pilot.press("f5")
        await until(pilot, lambda: bool(asked))
        pilot.app.exit()

    run(steps)
    assert stopped.wait(60)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_lining_up_by_hand_shows_its_keys_below_the_text(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("f4")
        await pilot.pause()
        keys, grid = pilot.app.screen.query_one("#keys", Static), pilot.app.screen.query_one("#grid", DeskGrid)
        assert keys.region.y == size[1] - 1
        assert not keys.region.overlaps(grid.region)
        assert not pilot.app.screen.query_one("#status", Static).region.overlaps(grid.region)
        assert "Esc back" in str(keys.render())
        await pilot.press("escape")

    run(steps, size)


def key_line(desk: DeskScreen) -> str:
    return str(desk.query_one("#keys", Static).render())


def test_the_key_line_always_shows_the_help_and_in_the_editor_the_editors_keys() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        assert "F1 help" in key_line(desk)
        assert "^S save" in key_line(desk)
        await pilot.press("enter")
        await pilot.pause()
        assert "Enter take" in key_line(desk)
        assert "Esc leave" in key_line(desk)
        await pilot.press("escape")
        await pilot.pause()
        assert "Space apply" in key_line(desk)

    run(steps, (80, 24))


def test_the_caret_begins_behind_what_the_finding_is_about() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home")
        desk.go_to(0, "ko")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("backspace", "backspace", "재", "명", "enter")
        await until(pilot, lambda: not desk.is_editing)
        await settle(pilot)
        assert side(desk, 0) == "이재명 대통령이 말했다."

    run(steps)


def test_space_without_a_finding_goes_to_the_next_one_and_changes_nothing() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("end", "space")
        assert desk.grid.cursor < 2
        assert desk.current is not None
        assert not desk.session.unsaved

    run(steps)
