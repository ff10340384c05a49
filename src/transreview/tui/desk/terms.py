"""The glossary at hand: looking up, and adding a term from the text."""

from collections.abc import Callable

from textual import work

from transreview.glossary.concept import ConceptKind, Status
from transreview.glossary.editing import GlossaryEditError, NewConcept, NewTerm
from transreview.languages.registry import language as language_of
from transreview.localization.gettext import gettext as _
from transreview.review.glossary_additions import concept_changes, new_id, term_changes
from transreview.review.history import Change, Step
from transreview.text.files import UnreadableFileError
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.glossary_search import GlossaryScreen

_NEW, _SEARCH = " new", " search"
"""Answers that no id can be: ids have no spaces."""


class TermActions(DeskBase):
    """What is done with the glossary."""

    @work
    async def action_look_up(self) -> None:
        """Looks something up in the glossary."""
        screen = GlossaryScreen(self.session.text.glossary, self.columns.languages, self.selected_text())
        await self.app.push_screen_wait(screen)

    @work
    async def action_add_term(self) -> None:
        """Adds what is selected to the glossary: to a concept of this unit, to any other, or as a new one."""
        files, language = self.session.files, self.language
        if files is None or not len(self.rows):
            self.notify(_("There is no project here whose glossary could take a term."), severity="warning")
            return
        name = language_of(language).own_name
        form = await self.app.push_screen_wait(
            AskScreen(_("The term ({language})").format(language=name), self._form())
        )
        concept = await self._concept_for(form) if form else None
        if not form or concept is None:
            return
        if concept == _NEW:
            await self._add_concept(form)
            return
        known = self.session.text.glossary.concept(concept)
        status = await self._status() if known is not None else None
        if known is None or status is None:
            return
        note = None
        if not status.usable:
            note = await self.app.push_screen_wait(AskScreen(_("Why, for those who meet it (may stay empty)"))) or None
        term = NewTerm(language, form, status, note)
        self._add(lambda: term_changes(files, known, term), f"“{form}” {status.value}: {known.id}")

    async def _concept_for(self, form: str) -> str | None:
        """Which concept the term names: one of the unit, those without a form in this language first."""
        groups = [group for group in self.rows.counterparts(self.grid.cursor) if group.concept is not None]
        groups.sort(key=lambda group: self.language in group.places)
        answers = []
        for group in groups:
            if group.concept is not None:
                forms = (group.concept.preferred(code) for code in self.columns.languages)
                title = " · ".join(term.form for term in forms if term is not None)
                answers.append((group.concept.id, f"{title}  ({group.concept.id})"))
        answers += [(_NEW, _("A new concept…")), (_SEARCH, _("Another concept of the glossary…"))]
        question = _("What does “{form}” name?").format(form=form)
        answer = await self.app.push_screen_wait(ChoiceScreen(question, answers))
        if answer != _SEARCH:
            return answer
        return await self.app.push_screen_wait(GlossaryScreen(self.session.text.glossary, self.columns.languages))

    async def _status(self) -> Status | None:
        answers = (
            (Status.ADMITTED.value, _("admitted: may be used")),
            (Status.PREFERRED.value, _("preferred: the form to use")),
            (Status.DEPRECATED.value, _("deprecated: no longer to be used")),
            (Status.FORBIDDEN.value, _("forbidden: wrong as the translation of this concept")),
        )
        answer = await self.app.push_screen_wait(ChoiceScreen(_("Its status?"), answers))
        return None if answer is None else Status(answer)

    async def _add_concept(self, form: str) -> None:
        terms = [NewTerm(self.language, form)]
        for code in self.columns.languages:
            if code != self.language:
                question = _("The same in {language} (may stay empty)").format(language=language_of(code).own_name)
                other = await self.app.push_screen_wait(AskScreen(question))
                if other is None:
                    return
                terms += [NewTerm(code, other)] if other else []
        kinds = [(kind.value, kind.value) for kind in (ConceptKind.TERM, *ConceptKind) if kind.value]
        kind = await self.app.push_screen_wait(ChoiceScreen(_("What kind of thing is it?"), list(dict.fromkeys(kinds))))
        files = self.session.files
        if kind is None or files is None:
            return
        taken = frozenset(concept.id for concept in self.session.text.glossary.concepts())
        concept = NewConcept(new_id([term.form for term in terms], taken), ConceptKind(kind), tuple(terms))
        self._add(lambda: concept_changes(files, concept), f"“{form}”: {concept.id}")

    def _add(self, changes: Callable[[], tuple[Change, ...]], title: str) -> None:
        """Makes an addition as one step and looks at everything again."""
        try:
            made = changes()
        except (GlossaryEditError, UnreadableFileError) as error:
            self.notify(str(error), severity="error", timeout=20)
            return
        self.session.make(Step(title, made))
        self.notify(_("Added; {save} writes {path}.", path=made[-1].key, **self.key_words("save")))
        self.check()

    def _form(self) -> str:
        """What is most likely to be added: the selection, else what the finding is about."""
        finding = self.current.finding if self.current is not None else None
        here = finding is not None and finding.location.language == self.language
        return self.selected_text() or (finding.location.text.strip() if finding is not None and here else "")
