"""The panel below the grid: the finding one stands on, why it is one, and what would mend it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar
from unicodedata import category

from rich.style import Style
from rich.text import Text
from textual.widgets import Static

from transreview.findings.finding import Finding, Fix, Safety
from transreview.findings.message import localised
from transreview.findings.mqm import title
from transreview.findings.severity import Severity
from transreview.localization.gettext import gettext as _
from transreview.review.annotated_board import ASSESSMENT
from transreview.review.editing import around, changed_part
from transreview.review.session import FixOutdatedError, Session
from transreview.text.display import shown
from transreview.text.edit import OverlappingEditsError
from transreview.text.span import Span

_AROUND = 18


class FindingPanel(Static):
    """Shows one finding with its evidence and numbered fixes, or what there is to say without one.

    A click on a fix applies it.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"panel--error", "panel--warning", "panel--info"}

    def tell(self, session: Session, finding: Finding, number: int, total: int, form: str | None = None) -> None:
        """Shows a finding, the `number`th of `total`; `form` is one that the glossary could accept."""
        text = Text()
        text.append(f" {_(finding.severity.label)} ", self._style(finding.severity))
        kind = f" · {_(title(finding.mqm))}" if finding.mqm else ""
        text.append(f"{finding.rule} · {finding.location.language} · {_place(number, total)}{kind}", "dim")
        text.append(f"{_said_by(session, finding)}\n", "italic dim")
        text.append(f" {shown(localised(finding.message, _))}\n")
        for related in finding.related[:3]:
            text.append(f"   {related.location.language}  ", "dim")
            text.append(shown(related.location.text))
            text.append(f"  {shown(localised(related.message, _))}\n", "dim")
        text.append_text(_glossary(session, finding))
        if not finding.fixes and form is None:
            text.append("   " + _("no fix is proposed: Enter edits, Delete dismisses") + "\n", "dim")
        for line in self._fixes(session, finding):
            text.append_text(line)
        if form is not None:
            start = len(text)
            text.append(f"   {len(finding.fixes) + 1}  ", "bold")
            text.append(_("keep “{form}” and accept it in the whole project (^O)", form=shown(form)) + "\n", "dim")
            text.apply_meta({"@click": "screen.accept_form"}, start)
        self.update(text)

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
        self.update(text)

    def say(self, sentence: str) -> None:
        """Shows a sentence instead of a finding."""
        self.update(Text(f" {sentence}", "dim"))

    def _style(self, severity: Severity) -> Style:
        return self.get_component_rich_style(f"panel--{severity.label}", partial=True)

    def _fixes(self, session: Session, finding: Finding) -> Iterator[Text]:
        alike = len(session.fixes_like(finding)) if finding.fixes else 0
        for number, fix in enumerate(finding.fixes[:9], start=1):
            line = Text(f"   {number}  ", "bold")
            line.append_text(_before_after(session, fix))
            if fix.safety is Safety.UNSAFE:
                line.append("  " + _("look first"), "italic")
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


def _before_after(session: Session, fix: Fix) -> Text:
    """What a fix changes, in its surroundings: the old words struck out, the new ones behind them."""
    try:
        changes = session.fixed([fix])
    except (FixOutdatedError, OverlappingEditsError):
        return Text(shown(localised(fix.title, _)) + " " + _("(the text has changed; F5 checks again)"))
    line = Text()
    for key, after in changes.items():
        before = session.text.content(key)
        span, replacement = changed_part(before, after)
        # whole words read better than the letters that differ
        start = before.rfind(" ", 0, span.start) + 1
        end = before.find(" ", span.end) if " " in before[span.end :] else len(before)
        line.append(shown("…" * (start > _AROUND) + before[max(0, start - _AROUND) : start]), "dim")
        line.append(_told_apart(before[start:end]), "strike")
        line.append(" → ")
        line.append(_told_apart(before[start : span.start] + replacement + before[span.end : end]), "bold underline")
        line.append(shown(before[end : end + _AROUND] + "…" * (len(before) > end + _AROUND)), "dim")
        line.append("  ")
    return line


def _told_apart(text: str) -> str:
    """Text as it is shown, its uncommon spaces marked ⍽: what differs in a space alone must look different."""
    return "".join("⍽" if letter != " " and category(letter) == "Zs" else letter for letter in shown(text))
