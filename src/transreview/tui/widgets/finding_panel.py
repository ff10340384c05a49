"""The panel below the grid: the finding one stands on, why it is one, and what would mend it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text

from transreview.findings.finding import Finding, Safety
from transreview.findings.message import localised
from transreview.findings.mqm import title
from transreview.findings.severity import Severity
from transreview.localization.gettext import gettext as _
from transreview.review.annotated_board import ASSESSMENT
from transreview.review.editing import around, changed_part
from transreview.review.session import Session
from transreview.text.display import shown
from transreview.text.span import Span
from transreview.text.width import cell_width
from transreview.tui.actions import DESK
from transreview.tui.keymap import key_words
from transreview.tui.widgets.fix_line import before_after
from transreview.tui.widgets.hanging import hung
from transreview.tui.widgets.steady import Steady

_HEAD = re.compile(r" +(?:\w{1,5}  )?")
"""What stands before the words of a line: its margin, and the number of a fix or the language of evidence."""

_INDENT = 6
"""Cells before the words of a fix."""


class FindingPanel(Steady):
    """Shows one finding with its evidence and numbered fixes, or what there is to say without one.

    A click on a fix applies it.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"panel--error", "panel--warning", "panel--info"}

    def tell(self, session: Session, finding: Finding, number: int, total: int, form: str | None = None) -> None:
        """Shows a finding, the `number`th of `total`; `form` is one that the glossary could accept.

        What can be done stands before the evidence: what has no room is at the end.
        """
        text = Text()
        text.append(f" {_(finding.severity.label)} ", self._style(finding.severity))
        kind = f" · {_(title(finding.mqm))}" if finding.mqm else ""
        text.append(f"{finding.rule} · {finding.location.language} · {_place(number, total)}{kind}", "dim")
        text.append(f"{_said_by(session, finding)}\n", "italic dim")
        text.append(f" {shown(localised(finding.message, _))}\n")
        if not finding.fixes and form is None:
            said = _("no fix is proposed: {edit} edits, {dismiss_finding} dismisses", **self._keys)
            text.append(f"   {said}\n", "dim")
        for line in self._fixes(session, finding):
            text.append_text(line)
        if form is not None:
            start = len(text)
            text.append(f"   {len(finding.fixes) + 1}  ", "bold")
            kept = _("keep “{form}” and accept it in the whole project ({accept_form})", form=shown(form), **self._keys)
            text.append(f"{kept}\n", "dim")
            text.apply_meta({"@click": "screen.accept_form"}, start)
        for related in finding.related[:3]:
            text.append(f"   {related.location.language}  ", "dim")
            text.append(shown(related.location.text))
            text.append(f"  {shown(localised(related.message, _))}\n", "dim")
        text.append_text(_glossary(session, finding))
        self._show(text)

    def tell_draft(self, findings: Sequence[Finding], before: str, after: str) -> None:
        """Shows what an edit changes so far, and what would be found in the unit."""
        text = Text()
        span, written = changed_part(before, after)
        text.append(" " + _("was → is") + "  ", "dim")
        text.append(shown(around(before, span)), "strike")
        text.append(" → ")
        text.append(shown(around(after, Span(span.start, span.start + len(written)))) + "\n", "bold underline")
        for finding in findings[:4]:
            text.append(f" {_(finding.severity.label)} ", self._style(finding.severity))
            text.append(f"{finding.rule} · {finding.location.language}  ", "dim")
            text.append(f"{shown(localised(finding.message, _))}\n")
        if not findings:
            text.append(" " + _("Nothing is found in this unit as it reads now.") + "\n", "dim")
        self._show(text)

    def say(self, sentence: str) -> None:
        """Shows a sentence instead of a finding."""
        self._show(Text(f" {sentence}", "dim"))

    def _show(self, text: Text) -> None:
        """Shows lines; what does not fit one goes on below its words, not below its margin."""
        console, width = self.app.console, self.app.size.width
        shown_lines = Text()
        for line in text.split("\n", allow_blank=True):
            head = _HEAD.match(line.plain)
            shown_lines.append_text(hung(line, width, head.end() if head is not None else 0, console)).append("\n")
        shown_lines.rstrip()
        self.put(shown_lines)

    @property
    def _keys(self) -> Mapping[str, str]:
        return key_words(self.app, DESK, "edit", "dismiss_finding", "accept_form", "check")

    def _style(self, severity: Severity) -> Style:
        return self.get_component_rich_style(f"panel--{severity.label}", partial=True)

    def _fixes(self, session: Session, finding: Finding) -> Iterator[Text]:
        alike = len(session.fixes_like(finding)) if finding.fixes else 0
        for number, fix in enumerate(finding.fixes[:9], start=1):
            line = Text().append(f"   {number}  ", "bold")
            warning = "  " + _("look first") if fix.safety is Safety.UNSAFE else ""
            room = self.app.size.width - _INDENT - cell_width(warning)
            shown_fix = before_after(session, fix, room)
            if shown_fix is None:
                outdated = _("(the text has changed; {check} checks again)", **self._keys)
                shown_fix = Text(f"{shown(localised(fix.title, _))} {outdated}")
            line.append_text(shown_fix).append(warning, "italic")
            line.apply_meta({"@click": f"screen.choose_fix({number})"})
            yield line.append("\n")
        if alike > 1:
            line = Text("   A  " + _("the same in all {count} places", count=alike), "dim")
            line.apply_meta({"@click": "screen.apply_everywhere"})
            yield line.append("\n")


def _glossary(session: Session, finding: Finding) -> Text:
    """The concept: what to write in each language, what the form found is, and the notes."""
    concept = session.text.glossary.concept(finding.concept) if finding.concept else None
    if concept is None:
        return Text()
    line = Text("   " + _("glossary:") + " ", "dim")
    preferred = (concept.preferred(code) for code in session.text.languages)
    line.append(shown(" = ".join(term.form for term in preferred if term is not None)))
    line.append(f"  {concept.kind} {shown(concept.id)}", "dim")
    found = [term for term in concept.terms if term.form == finding.location.text]
    for term in found[:1]:
        line.append("  " + _("“{form}” is {status}", form=shown(term.form), status=_(term.status)), "dim")
    if concept.note:
        line.append("\n   " + _("note: {note}", note=shown(concept.note)), "italic dim")
    return line.append("\n")


def _said_by(session: Session, finding: Finding) -> str:
    """Who gave the finding its severity and category, where that was not the rule."""
    said = session.value(ASSESSMENT, finding.fingerprint)
    if not isinstance(said, Mapping):
        return ""
    return " · " + _("so said by {who}", who=shown(" ".join(str(said[name]) for name in ("by", "at") if name in said)))


def _place(number: int, total: int) -> str:
    return _("{number} of {total}", number=number, total=total)
