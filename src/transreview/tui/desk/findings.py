"""Findings: going from one to the next, mending, dismissing, filtering."""

from collections.abc import Iterable, Mapping, Sequence

from textual import work

from transreview.findings.finding import Finding, Fix, Safety
from transreview.findings.message import localised
from transreview.glossary.concept import Status
from transreview.glossary.editing import GlossaryEditError, NewTerm
from transreview.localization.gettext import gettext as _
from transreview.review.annotations import REVIEWER_FINDING
from transreview.review.board import OUTSIDE, Entry
from transreview.review.changed_segments import reasons_of
from transreview.review.finding_filter import FIELDS
from transreview.review.glossary_additions import term_changes
from transreview.review.history import Change, Step
from transreview.review.session import SUPPRESSION, FixOutdatedError
from transreview.review.signature import signature
from transreview.text.display import shown
from transreview.text.edit import OverlappingEditsError
from transreview.text.files import UnreadableFileError
from transreview.tui.accepting import acceptable
from transreview.tui.desk.annotating import AnnotationActions
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.dismiss import ACCEPT, REMOVE, DismissScreen


class FindingActions(AnnotationActions):
    """What is done with findings."""

    def action_next_finding(self) -> None:
        """Goes to the next finding."""
        self.step(1)

    def action_previous_finding(self) -> None:
        """Goes to the previous finding."""
        self.step(-1)

    def action_go_to_finding(self, place: int) -> None:
        """Goes to a finding by its place among those shown."""
        if place < len(self.board.entries):
            self.stand_on(self.board.entries[place])

    def action_apply_fix(self) -> None:
        """Applies the first fix; where no finding is stood on, goes to the next one."""
        if self.current is None:
            self.step(1)
        else:
            self.action_choose_fix(1)

    def action_choose_fix(self, number: int) -> None:
        """Applies a fix of the panel by its number and goes on."""
        finding = self.current.finding if self.current is not None else None
        if finding is not None and number == len(finding.fixes) + 1 and acceptable(self.session, self.current):
            self.action_accept_form()
            return
        if finding is None or number > len(finding.fixes):
            said = _("There is no such fix here. {edit} edits the text.", **self.key_words("edit"))
            self.notify(said, severity="warning")
            return
        self._apply([finding.fixes[number - 1]], finding.fixes[number - 1].title, [finding])

    @work
    async def action_apply_everywhere(self) -> None:
        """Applies the first fix to every finding alike, after saying how many there are."""
        entry = self.current
        if entry is None or not entry.finding.fixes:
            self.notify(_("There is no fix here that could be applied."), severity="warning")
            return
        fixes = self.session.fixes_like(entry.finding)
        title = entry.finding.fixes[0].title
        question = _("{title}: apply it in all {count} places?", title=title, count=len(fixes))
        if len(fixes) > 1 and not await self._agreed(question, _("Apply it")):
            return
        self._apply(fixes, f"{title} ({len(fixes)}×)", self._fixed_by(fixes))

    @work
    async def action_dismiss_finding(self) -> None:
        """Dismisses the finding with a reason and goes on; or accepts its form in the whole project."""
        entry = self.current
        if entry is None:
            self.tell_no_finding()
            return
        is_added = entry.finding.rule == REVIEWER_FINDING
        screen = DismissScreen(entry.finding.rule, acceptable(self.session, entry), added=is_added)
        reason = await self.app.push_screen_wait(screen)
        if reason == ACCEPT:
            self.action_accept_form()
        elif reason == REMOVE:
            self.remove_added(entry)
        elif reason is not None:
            self._dismiss([entry], reason)

    @work
    async def action_dismissed(self) -> None:
        """Lists the dismissed findings of the text with their reasons, and takes a dismissal back."""
        dismissed = {
            entry.finding.fingerprint: entry
            for entry in self.session.board.entries
            if self.session.is_dismissed(entry.finding)
        }
        if not dismissed:
            self.notify(_("No finding of this text is dismissed."))
            return
        answers = [(mark, self._dismissal(entry.finding)) for mark, entry in dismissed.items()]
        question = _("Dismissed. Enter takes a finding back.")
        mark = await self.app.push_screen_wait(ChoiceScreen(question, answers))
        if mark is None or not self.may_change():
            return
        title = _("{rule} taken back", rule=dismissed[mark].finding.rule)
        self.session.set_value(SUPPRESSION, mark, None, title)
        self.grid.refresh_rows()
        self.stand_on(dismissed[mark])
        self.show()

    def _dismissal(self, finding: Finding) -> str:
        said = self.session.value(SUPPRESSION, finding.fingerprint)
        texts = said if isinstance(said, Mapping) else {}
        who = " ".join(str(texts[name]) for name in ("author", "date") if texts.get(name))
        reason = f"{texts.get('reason') or '?'}{f' ({who})' if who else ''}"
        return f"{shown(finding.location.text)}  {finding.rule}: {shown(reason)}"

    def action_accept_form(self) -> None:
        """Accepts the form in the whole project: it becomes an admitted term of its concept, in the glossary's file."""
        entry, files = self.current, self.session.files
        form = acceptable(self.session, entry) if entry is not None else None
        concept = self.session.text.glossary.concept(entry.finding.concept or "") if entry is not None else None
        if entry is None or files is None or form is None or concept is None:
            self.notify(_("This finding is not about a form that the glossary could accept."), severity="warning")
            return
        term = NewTerm(entry.finding.location.language, form, Status.ADMITTED)
        try:
            changes = term_changes(files, concept, term)
        except (GlossaryEditError, UnreadableFileError) as error:
            self.notify(str(error), severity="error", timeout=20)
            return
        self.session.make(Step(_("“{form}” accepted for {concept}", form=form, concept=concept.id), changes))
        self.notify(
            _(
                "“{form}” is an admitted term of {concept}; {save} writes {path}.",
                form=form,
                concept=concept.id,
                path=changes[-1].key,
                **self.key_words("save"),
            )
        )
        self.check()

    @work
    async def action_bulk(self) -> None:
        """Does the same with all findings shown: applies their first fixes, or dismisses them."""
        entries = self.board.entries
        safe = [entry.finding.fixes[0] for entry in entries if _is_safe(entry)]
        fixable = [entry.finding.fixes[0] for entry in entries if entry.finding.fixes]
        answers = [("dismiss", _("Dismiss all {count} with one reason", count=len(entries)))]
        if safe:
            answers.insert(0, ("safe", _("Apply the first fix of {count} that need no second look", count=len(safe))))
        if len(fixable) > len(safe):
            answers.append(("all", _("Apply the first fix of all {count} that have one", count=len(fixable))))
        if not entries:
            self.notify(_("No finding is shown."))
            return
        what = _(" that match “{filter}”", filter=self.filter) if self.filter else ""
        answer = await self.app.push_screen_wait(
            ChoiceScreen(_("{count} findings are shown{what}.", count=len(entries), what=what), answers)
        )
        if answer == "dismiss":
            reason = await self.app.push_screen_wait(DismissScreen(_("{entries} findings", entries=len(entries))))
            if reason is not None:
                self._dismiss(entries, reason)
        elif answer is not None:
            fixes, left = self.session.compatible(safe if answer == "safe" else fixable)
            self._apply(fixes, _("{count} fixes", count=len(fixes)), self._fixed_by(fixes))
            if left:
                self.notify(_("{left} touch text that another one changes; they remain for a second time.", left=left))

    @work
    async def action_filter(self) -> None:
        """Shows only findings that have some words, as `review.finding_filter` reads them; nothing shows all."""
        fields = ", ".join(f"{name}:" for name in FIELDS[:4])
        question = _("Show findings that have these words; {fields} before a word say where", fields=fields)
        text = await self.app.push_screen_wait(AskScreen(question, self.filter))
        if text is not None:
            self._filter(text)

    def action_clear_filter(self) -> None:
        """Shows all findings again; where all are shown, says how to leave."""
        if self.filter:
            self._filter("")
        else:
            said = _("{close} goes back to the list of texts, {leave} quits.", **self.key_words("close", "leave"))
            self.notify(said)

    def _filter(self, text: str) -> None:
        self.filter = text
        self.reselect()
        self.grid.repaint()
        self.show()

    def action_check(self) -> None:
        """Checks the whole text behind the screen."""
        self.check()

    async def _agreed(self, question: str, yes: str) -> bool:
        answers = (("yes", yes), ("no", _("Leave it")))
        return await self.app.push_screen_wait(ChoiceScreen(question, answers)) == "yes"

    def _dismiss(self, entries: Sequence[Entry], reason: str) -> None:
        """Dismisses findings as one step and goes on to the next one."""
        signed = signature()
        said = {"reason": reason, "author": signed.get("by", ""), "date": signed["at"][:10]}
        changes = [
            Change(SUPPRESSION, entry.finding.fingerprint, None, {"rule": entry.finding.rule, **said})
            for entry in entries
        ]
        what = entries[0].finding.rule if len(entries) == 1 else f"{len(entries)} findings"
        self.session.make(Step(_("dismissed {what}: {reason}", what=what, reason=reason), tuple(changes)))
        self.grid.repaint()
        self.select(self.board.step(None, max(entries[0].unit, 0), 1))
        if self.current is not None and self.current.unit != OUTSIDE:
            self.go_to(self.current.unit, self.current.finding.location.language)
        self.show()

    def _fixed_by(self, fixes: Sequence[Fix]) -> list[Finding]:
        return [
            entry.finding for entry in self.board.entries if entry.finding.fixes[:1] and entry.finding.fixes[0] in fixes
        ]

    def _apply(self, fixes: Iterable[Fix], title: str, findings: Iterable[Finding]) -> None:
        entry = self.current
        reasons = reasons_of(findings, self.session.text, lambda finding: localised(finding.message, _))
        try:
            changed = self.session.apply_fixes(fixes, title, reasons)
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


def _is_safe(entry: Entry) -> bool:
    fixes = entry.finding.fixes
    return bool(fixes) and fixes[0].safety is Safety.SAFE
