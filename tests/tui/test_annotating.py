"""Severity, category and findings of one's own, under the keys of the desk."""

from textual.pilot import Pilot

from tests.tui.test_desk import panel, run, settle
from transreview.findings.severity import Severity
from transreview.review.annotations import REVIEWER_FINDING
from transreview.tui.screens.desk import DeskScreen


def test_a_finding_is_given_another_severity_and_category_and_back() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "ctrl+d")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        await pilot.press("home", "enter")
        await settle(pilot)
        assert desk.current is not None
        assert (desk.current.finding.severity, desk.current.finding.mqm) == (Severity.WARNING, "terminology")
        assert "Terminology" in panel(desk)
        assert "so said by" in panel(desk)
        assert desk.rows.head(0).status == "W1"
        await pilot.press("ctrl+d")
        await pilot.pause()
        await pilot.press("end", "enter")
        await settle(pilot)
        assert desk.current.finding.severity is Severity.ERROR
        await pilot.press("ctrl+z", "ctrl+z")
        await settle(pilot)
        assert desk.session.board.counts[Severity.ERROR] == 2

    run(steps)


def test_a_finding_is_added_on_selected_words_and_taken_away() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        desk.go_to(1, "vi")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("home", *["shift+right"] * 7, "ctrl+n")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*"no!", "enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        [finding] = [each for each in desk.board.of_unit(1) if each.rule == REVIEWER_FINDING]
        assert (finding.location.text, finding.message, finding.severity) == ("Hai bên", "no!", Severity.WARNING)
        assert desk.current is not None
        while desk.current.finding.rule != REVIEWER_FINDING:
            await pilot.press("tab")
        assert "no!" in panel(desk)
        await pilot.press("delete")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert len(desk.board) == 2
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert len(desk.board) == 3

    run(steps)


def test_words_that_do_not_stand_there_take_no_finding() -> None:
    async def steps(pilot: Pilot[None], desk: DeskScreen) -> None:
        await pilot.press("home", "ctrl+n")
        await pilot.pause()
        await pilot.press(*"xyz", "enter")
        await settle(pilot)
        assert not desk.session.unsaved

    run(steps)
