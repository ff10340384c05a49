"""Findings: going from one to the next, mending, dismissing, filtering."""

from collections.abc import Iterable

from textual import work

from transreview.findings.finding import Fix
from transreview.review.board import Entry
from transreview.review.session import SUPPRESSION, FixOutdatedError
from transreview.text.edit import OverlappingEditsError
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.dismiss import DismissScreen


class FindingActions(DeskBase):
    """What is done with findings."""

    def action_next_finding(self) -> None:
        """Goes to the next finding."""
        self.step(1)

    def action_previous_finding(self) -> None:
        """Goes to the previous finding."""
        self.step(-1)

    def action_apply_fix(self) -> None:
        """Applies the first fix."""
        self.action_choose_fix(1)

    def action_choose_fix(self, number: int) -> None:
        """Applies a fix of the panel by its number and goes on."""
        finding = self.current.finding if self.current is not None else None
        if finding is None or number > len(finding.fixes):
            self.notify("There is no such fix here. Enter edits the text.", severity="warning")
            return
        self._apply([finding.fixes[number - 1]], finding.fixes[number - 1].title)

    def action_apply_everywhere(self) -> None:
        """Applies the first fix to every finding alike."""
        if self.current is not None and self.current.finding.fixes:
            fixes = self.session.fixes_like(self.current.finding)
            self._apply(fixes, f"{self.current.finding.fixes[0].title} ({len(fixes)}×)")

    @work
    async def action_dismiss_finding(self) -> None:
        """Dismisses the finding with a reason and goes on."""
        entry = self.current
        if entry is None:
            return
        reason = await self.app.push_screen_wait(DismissScreen(entry.finding.rule))
        if reason is None:
            return
        finding = entry.finding
        value = {"rule": finding.rule, "reason": reason}
        self.session.set_value(SUPPRESSION, finding.fingerprint, value, f"dismissed {finding.rule}: {reason}")
        self.grid.refresh_rows([entry.unit])
        self.select(self.board.step(None, max(entry.unit, 0), 1))
        self.show()

    @work
    async def action_filter(self) -> None:
        """Shows only findings whose rule, severity, language or text holds a word; nothing written shows all."""
        text = await self.app.push_screen_wait(
            AskScreen("Show findings with this in rule, severity, language or text", self.filter)
        )
        if text is not None:
            self.filter = text
            self.reselect()
            self.grid.refresh_rows()
            self.show()

    def action_check(self) -> None:
        """Checks the whole text behind the screen."""
        self.check()

    def _apply(self, fixes: Iterable[Fix], title: str) -> None:
        entry = self.current
        try:
            changed = self.session.apply_fixes(fixes, title)
        except (FixOutdatedError, OverlappingEditsError) as error:
            self.notify(str(error), severity="warning")
            return
        self.changed(changed)
        if entry is not None:
            self._go_on(entry)

    def _go_on(self, entry: Entry) -> None:
        """After a fix: the next finding of the same unit, else the next one."""
        here = self.board.of_unit(entry.unit)
        self.select(Entry(entry.unit, here[0]) if here else None)
        if here or not len(self.board):
            self.show()
        else:
            self.step(1)
