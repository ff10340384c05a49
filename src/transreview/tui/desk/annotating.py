"""What a reviewer says of findings: how grave and of what kind one is, and findings added by hand."""

from collections.abc import Callable

from textual import work

from transreview.findings.finding import Finding
from transreview.findings.mqm import CATEGORIES
from transreview.findings.severity import Severity
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import mark
from transreview.review.annotated_board import ADDED, ASSESSMENT, Added, added_entries
from transreview.review.annotations import Assessment, word_places
from transreview.review.board import Entry
from transreview.review.history import Change, Step
from transreview.review.signature import signature
from transreview.review.working_text import SegmentKey
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.choice import ChoiceScreen

_AS_FOUND = " as found"
"""An answer that is no severity: what the rule says."""

_SEVERITIES = (
    (Severity.ERROR, mark("error: it must be mended")),
    (Severity.WARNING, mark("warning: it should be mended")),
    (Severity.INFO, mark("info: worth a look")),
)


class AnnotationActions(DeskBase):
    """What is said of findings."""

    @work
    async def action_assess(self) -> None:
        """Gives the finding another severity and category."""
        entry = self.current
        if entry is None:
            self.tell_no_finding()
            return
        finding = entry.finding
        answers = self._severities()
        if self.session.value(ASSESSMENT, finding.fingerprint) is not None:
            answers.append((_AS_FOUND, _("as the rule says")))
        severity = await self.app.push_screen_wait(ChoiceScreen(_("How grave is it?"), answers, finding.severity.label))
        if severity is None:
            return
        mqm = None if severity == _AS_FOUND else await self._category(finding.mqm)
        if severity == _AS_FOUND:
            self._assess(entry, None)
        elif mqm is not None:
            self._assess(entry, Assessment(finding.rule, finding.fingerprint, severity, mqm, **signature()))

    @work
    async def action_add_finding(self) -> None:
        """Adds a finding on the words that are selected in the editor, else on words that are asked for."""
        row, language = self.grid.cursor, self.language
        if not len(self.rows) or not self.session.text.units[row].sides.get(language):
            self.notify(_("There is no text on this side."), severity="warning")
            return
        question = _("Which words of unit {number} is it about? (empty: the whole cell)", number=row + 1)
        words = await self.app.push_screen_wait(AskScreen(question, self.selected_text()))
        if words is None:
            return
        place = self._place_of(row, language, words)
        if place is None:
            self.notify(_("“{words}” does not stand in this cell.", words=words), severity="warning")
            return
        severity = await self.app.push_screen_wait(
            ChoiceScreen(_("How grave is it?"), self._severities(), Severity.WARNING.label)
        )
        mqm = await self._category("accuracy/mistranslation") if severity is not None else None
        if severity is None or mqm is None:
            return
        message = await self.app.push_screen_wait(AskScreen(_("What is wrong, and what would be right?")))
        if message:
            segment, start = place
            self._add_finding(Added(language, segment, start, words, severity, mqm, message, **signature()))

    def remove_added(self, entry: Entry) -> None:
        """Takes a finding away that was added by hand."""
        found = (key for key, each in added_entries(self.session.values, self.session.text) if _same(each, entry))
        key = next(found, None)
        if key is not None:
            change = Change(ADDED, key, self.session.value(ADDED, key), None)
            self.session.make(Step(_("finding taken away: {message}", message=entry.finding.message), (change,)))
            self._annotated(entry.unit)

    def _severities(self) -> list[tuple[str, str]]:
        return [(severity.label, _(title)) for severity, title in _SEVERITIES]

    async def _category(self, now: str) -> str | None:
        answers = [(category, _(title)) for category, title in CATEGORIES.items()]
        return await self.app.push_screen_wait(ChoiceScreen(_("Of what kind is it?"), answers, now))

    def _assess(self, entry: Entry, assessment: Assessment | None) -> None:
        finding = entry.finding
        value = assessment.texts if assessment is not None else None
        change = Change(ASSESSMENT, finding.fingerprint, self.session.value(ASSESSMENT, finding.fingerprint), value)
        severity = assessment.severity if assessment is not None else _("as the rule says")
        self.session.make(Step(_("{rule}: {severity}", rule=finding.rule, severity=severity), (change,)))
        self._annotated(entry.unit, lambda each: each.fingerprint == finding.fingerprint)

    def _add_finding(self, added: Added) -> None:
        taken = {key for target, key in self.session.values if target == ADDED}
        name = f"{added.language} {added.segment} {added.start} {added.text}"
        keys = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
        key = next(each for each in keys if each not in taken)
        title = _("finding added: {message}", message=added.message)
        self.session.make(Step(title, (Change(ADDED, key, None, added.value),)))
        self._annotated(self.grid.cursor, lambda each: each.message == added.message)

    def _annotated(self, unit: int, wanted: Callable[[Finding], bool] = lambda _: False) -> None:
        """Shows what is now said of the findings of a unit, and stands on the wanted one."""
        found = next((each for each in self.board.of_unit(unit) if wanted(each)), None)
        self.select(Entry(unit, found) if found is not None else None)
        self.reselect()
        self.grid.refresh_rows([unit] if unit >= 0 else None)
        self.show()

    def _place_of(self, row: int, language: str, words: str) -> tuple[int, int] | None:
        """The segment of a cell that has the words, and where they begin in it."""
        for segment in self.session.text.units[row].sides.get(language, ()):
            places = word_places(self.session.text.content(SegmentKey(language, segment)), words)
            if places:
                return segment, places[0].start
        return None


def _same(one: Entry, other: Entry) -> bool:
    same_place = one.finding.location == other.finding.location
    return same_place and one.finding.message == other.finding.message
