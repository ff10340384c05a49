"""A review session on one text: every change is journalled, can be undone, and is checked again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from transreview.alignment.unit import Alignment, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.documents.document import Document
from transreview.findings.finding import Finding, Fix
from transreview.findings.fingerprint import fingerprinted
from transreview.findings.severity import Severity
from transreview.glossary.glossary import Glossary
from transreview.review.alignment_json import alignment_json, alignment_value
from transreview.review.annotated_board import annotated
from transreview.review.board import OUTSIDE, Board, Entry
from transreview.review.engine import Checked, check, check_unit
from transreview.review.history import Change, History, Json, Step
from transreview.review.journal import Journal
from transreview.review.other_texts import OTHER, OtherTexts
from transreview.review.particle_repair import repaired
from transreview.review.places import Place
from transreview.review.project_files import FILE, OutdatedFileError, ProjectFiles
from transreview.review.text_lock import Holder
from transreview.review.working_text import JOINT, SegmentKey, WorkingText, parse_key
from transreview.rules.rule import Context, Rule, SegmentRule
from transreview.text.edit import Edit, apply_edits
from transreview.text.span import Span

SEGMENT = "segment"
LINKS = "links"
"""Targets of changes that the session itself knows how to make; all others are values that it keeps."""

STATUS = "status"
COMMENT = "comment"
SUPPRESSION = "suppression"


class Checks(NamedTuple):
    """What a text is checked with."""

    rules: Sequence[Rule]
    context: Context
    severities: Mapping[str, Severity] = {}


class FixOutdatedError(ValueError):
    """A fix whose place no longer reads as it did when the fix was proposed."""


class Session:
    """The text, what was found in it, and what was done to it.

    `revision` counts every change, so that a check that ran in the background knows whether it is still of the text.
    Until it `is_lined_up`, its units are provisional: only the rules that look at a segment by itself have a say.
    `journal_problem` says why the journal could not be written; the steps since are in memory alone until it can.
    """

    def __init__(
        self,
        text: WorkingText,
        checks: Checks,
        journal: Journal | None = None,
        files: ProjectFiles | None = None,
        others: OtherTexts | None = None,
        *,
        lined_up: bool = True,
    ) -> None:
        self.text = text
        self.is_lined_up = lined_up
        self.checks = checks
        self.history = History()
        self._found = Board()
        self._annotated: tuple[object, Board] | None = None
        self._open: tuple[object, Board] | None = None
        self._alike: tuple[object, dict[tuple[str, str, str], tuple[Fix, ...]]] = (None, {})
        self.values: dict[tuple[str, str], Json] = {}
        self.revision = 0
        self.files = files
        self.others = others
        self._glossary_revision = 0
        self._saved: tuple[Step, ...] = ()
        self._journal = journal
        self.journal_problem: OSError | None = None

    @property
    def unjournalled(self) -> int:
        """How many steps are in memory alone, because the journal cannot be written."""
        return self._journal.waiting if self._journal is not None and self.journal_problem is not None else 0

    @property
    def holder(self) -> Holder | None:
        """The other desk that has the text, so that nothing is to be changed here; None where this one has it."""
        return self._journal.holder if self._journal is not None else None

    @property
    def unsaved(self) -> int:
        """How many steps lie between the files and what is shown."""
        done = self.history.done
        common = next(
            (place for place, (saved, step) in enumerate(zip(self._saved, done, strict=False)) if saved is not step),
            min(len(self._saved), len(done)),
        )
        return len(self._saved) - common + len(done) - common

    @property
    def board(self) -> Board:
        """What is found in the text as it stands, with what reviewers say of it; dismissed findings too."""
        state = (self._found, self.revision)
        if self._annotated is None or self._annotated[0] != state:
            self._annotated = (state, annotated(self._found, self.values, self.text))
        return self._annotated[1]

    @property
    def open_board(self) -> Board:
        """What is found in the text and nobody has dismissed."""
        state = (self.board, self.revision)
        if self._open is None or self._open[0] != state:
            self._open = (state, self.board.filtered(lambda finding: not self.is_dismissed(finding)))
        return self._open[1]

    def is_dismissed(self, finding: Finding) -> bool:
        """Whether somebody has dismissed a finding."""
        return bool(finding.fingerprint) and self.value(SUPPRESSION, finding.fingerprint) is not None

    def value(self, target: str, key: str) -> Json:
        """A value that a change has set (a status, a comment), None where none has."""
        return self.values.get((target, key))

    def edit_side(self, unit: int, code: str, text: str, title: str, reason: str = "") -> frozenset[int]:
        """Makes one side of a unit read `text`; returns the units that changed."""
        contents = self.text.side_changes(unit, code, text)
        return self.edit_segments(contents, title, dict.fromkeys(contents, reason))

    def repair(self, unit: int, code: str, before: str) -> Mapping[SegmentKey, str]:
        """The segments of a side whose particles no longer fit since it read `before`, and how they should read."""
        now = self.text.side(unit, code).split(JOINT)
        keys = [SegmentKey(code, index) for index in self.text.units[unit].sides.get(code, ())]
        was = before.split(JOINT)
        if not len(keys) == len(now) == len(was):
            return {}
        speech, glossary = self.text.analyses[code].language, self.text.glossary
        fitted = ((key, repaired(speech, glossary, old, new)) for key, old, new in zip(keys, was, now, strict=True))
        return {key: text for key, text in fitted if text is not None}

    def draft_findings(self, unit: int, code: str, text: str) -> tuple[Finding, ...]:
        """What the rules that look at one unit would say if one side of it read `text`."""
        changes = {key.segment: content for key, content in self.text.side_changes(unit, code, text).items()}
        analysis = UnitAnalysis(unit, self.text.units[unit], self.text.analyses)
        side = analysis.sides.get(code, ())
        drafted = tuple(_drafted(each, changes.get(each.segment.index)) for each in side)
        analysis.sides = {**analysis.sides, code: drafted}
        return check_unit(analysis, self._unit_rules, self.checks.context, severities=self.checks.severities)

    def edit_segments(
        self, contents: Mapping[SegmentKey, str], title: str, reasons: Mapping[SegmentKey, str] | None = None
    ) -> frozenset[int]:
        """Gives segments new content as one step, each for a reason; returns the units that changed."""
        changed = tuple(
            self.segment_change(key, content, (reasons or {}).get(key, ""))
            for key, content in contents.items()
            if self.text.content(key) != content
        )
        return self.make(Step(title, changed)) if changed else frozenset()

    def segment_change(self, key: SegmentKey, content: str, reason: str = "") -> Change:
        """The change that gives a segment new content."""
        return Change(SEGMENT, str(key), self.text.content(key), content, reason)

    def apply_fixes(
        self, fixes: Iterable[Fix], title: str, reasons: Mapping[SegmentKey, str] | None = None
    ) -> frozenset[int]:
        """Applies fixes as one step, each segment's for a reason; returns the units that changed.

        Raises `FixOutdatedError` where an edit lies in no segment, `OverlappingEditsError` where two fixes collide.
        """
        return self.edit_segments(self.fixed(fixes), title, reasons)

    def fixed(self, fixes: Iterable[Fix]) -> Mapping[SegmentKey, str]:
        """The segments that fixes change and how they then read, for showing it first. Raises as `apply_fixes`."""
        edits: dict[SegmentKey, list[Edit]] = {}
        for fix in fixes:
            for edit in fix.edits:
                code, place = self._located(edit.path, edit.span.start, edit.span.end, fix)
                edits.setdefault(SegmentKey(code, place.segment), []).append(Edit(place.span, edit.replacement))
        return {key: apply_edits(self.text.content(key), made) for key, made in edits.items()}

    def fixes_like(self, finding: Finding) -> tuple[Fix, ...]:
        """The first fixes of all findings that repeat this one: same rule, same form found, same form proposed."""
        wanted, board = _proposal(finding), self.open_board
        if wanted is None:
            return ()
        if self._alike[0] != (board, self.revision):
            self._alike = ((board, self.revision), {})
        known = self._alike[1]
        if wanted not in known:
            alike = (entry.finding.fixes[0] for entry in board.entries if _proposal(entry.finding) == wanted)
            known[wanted] = self.compatible(alike)[0]
        return known[wanted]

    def compatible(self, fixes: Iterable[Fix]) -> tuple[tuple[Fix, ...], int]:
        """As many of the fixes as can be made together, the first ones first, and how many are left over."""
        taken: list[Fix] = []
        spans: dict[tuple[str, int], list[Span]] = {}
        left = 0
        for fix in fixes:
            try:
                places = [(edit, *self._located(edit.path, edit.span.start, edit.span.end, fix)) for edit in fix.edits]
            except FixOutdatedError:
                left += 1
                continue
            touched = [((code, place.segment), place.span) for _, code, place in places]
            if any(_adjoin(span, other) for key, span in touched for other in spans.get(key, ())):
                left += 1
                continue
            taken.append(fix)
            for key, span in touched:
                spans.setdefault(key, []).append(span)
        return tuple(taken), left

    def keep_draft(self, unit: int, code: str, text: str, title: str) -> None:
        """Keeps in the journal how one side of a unit would read, so that a crash does not lose what is being written.

        Where it cannot be written nothing is said: the step that follows says it.
        """
        contents = self.text.side_changes(unit, code, text)
        changes = [
            self.segment_change(key, content) for key, content in contents.items() if self.text.content(key) != content
        ]
        self._draft(Step(title, tuple(changes)) if changes else None)

    def drop_draft(self) -> None:
        """Forgets the draft in the journal: it was taken, or given up."""
        self._draft(None)

    def _draft(self, draft: Step | None) -> None:
        if self._journal is not None:
            with suppress(OSError):
                self._journal.keep_draft(draft)

    def set_value(self, target: str, key: str, value: Json, title: str) -> frozenset[int]:
        """Sets a status, comment or suppression as one step."""
        return self.make(Step(title, (Change(target, key, self.value(target, key), value),)))

    def relink(self, alignment: Alignment, title: str) -> frozenset[int]:
        """Puts another alignment in place of the present one as one step."""
        before, after = alignment_json(self.text.alignment), alignment_json(alignment)
        return self.make(Step(title, (Change(LINKS, "", before, after),)))

    def line_up(self, alignment: Alignment) -> None:
        """Takes the units that were found in place of provisional ones.

        This is no step: edits name segments, so that those made meanwhile stay where they are and can be undone.
        """
        self.text.alignment = alignment
        self.is_lined_up = True
        self._found = Board()
        self.revision += 1

    def make(self, step: Step) -> frozenset[int]:
        """Makes a step: on disk first, then in the text.

        Where the journal cannot be written the step is made all the same: what somebody wrote is not thrown away.
        """
        changed = self._make(step)
        self.history.record(step)
        return changed

    def undo(self) -> tuple[Step, frozenset[int]] | None:
        """Takes the last step back; returns it with the units that changed, None when there is nothing."""
        step = self.history.undo()
        return None if step is None else (step, self._make(step))

    def redo(self) -> tuple[Step, frozenset[int]] | None:
        """Makes the last undone step again; returns it with the units that changed, None when there is nothing."""
        step = self.history.redo()
        return None if step is None else (step, self._make(step))

    def recover(self, steps: Iterable[Step]) -> tuple[str, ...]:
        """Makes the steps of a journal again, without writing them a second time.

        Returns why changes of the project's files could not be made again: somebody else has changed those since.
        """
        problems: list[str] = []
        for step in steps:
            try:
                self._change(step)
            except OutdatedFileError as error:
                problems.append(str(error))
                continue
            self.history.record(step)
        return tuple(problems)

    def check_all(self, is_wanted: Callable[[], bool] = lambda: True) -> Checked:
        """What the rules say of the whole text as it stands; may run in another thread on a text of its own.

        Raises `CheckStoppedError` where the result is no longer wanted.
        """
        text = self.text.parallel()
        checks = self.checks
        return check(
            text.name,
            text.documents,
            checks.rules,
            checks.context,
            severities=checks.severities,
            align=lambda _: text.alignment,
            is_wanted=is_wanted,
        )

    def take(self, checked: Checked, revision: int) -> bool:
        """Shows the findings of a whole check, unless the text has changed since it began."""
        if revision != self.revision:
            return False
        found = fingerprinted(checked.findings)
        self._found = Board(Entry(self._unit(finding), finding) for finding in found)
        return True

    def recheck(self, units: Iterable[int]) -> None:
        """Checks units anew by the rules that look at one segment or unit; what other rules found elsewhere stays."""
        for unit in units:
            if 0 <= unit < len(self.text.units):
                self._found = self._found.replaced(unit, self.check_unit(unit))

    def check_unit(self, unit: int) -> tuple[Finding, ...]:
        """What the rules that look at one segment or unit say of this one."""
        analysis = UnitAnalysis(unit, self.text.units[unit], self.text.analyses)
        found = check_unit(analysis, self._unit_rules, self.checks.context, severities=self.checks.severities)
        return tuple(fingerprinted(found))

    @property
    def _unit_rules(self) -> Sequence[Rule]:
        rules = self.checks.rules
        return rules if self.is_lined_up else [rule for rule in rules if isinstance(rule, SegmentRule)]

    @property
    def is_glossary_outdated(self) -> bool:
        """Whether the glossary's files were changed since the glossary in use was made of them."""
        return self.files is not None and self.files.revision != self._glossary_revision

    def use_glossary(self, glossary: Glossary, revision: int) -> None:
        """Looks at the text with another glossary, made of the project's files at that revision of theirs."""
        self.text.use_glossary(glossary)
        self._glossary_revision = revision
        self.revision += 1

    def saved(self, documents: Mapping[str, Document]) -> None:
        """Takes note that the files now hold everything; the history stays, so that undo still works."""
        self.text.saved(documents)
        self._saved = self.history.done
        self.journal_problem = None

    def retry_journal(self) -> None:
        """Tries once more to write the steps that the journal does not have."""
        if self._journal is not None:
            self._journalled(self._journal.flush)

    def _make(self, step: Step) -> frozenset[int]:
        if self._journal is not None:
            self._journalled(partial(self._journal.append, step))
        return self._change(step)

    def _journalled(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            self.journal_problem = error
        else:
            self.journal_problem = None

    def _change(self, step: Step) -> frozenset[int]:
        contents: dict[SegmentKey, str] = {}
        units: set[int] = set()
        for change in step.changes:
            if change.target == SEGMENT:
                contents[parse_key(change.key)] = str(change.after)
            elif change.target == FILE:
                if self.files is not None:
                    self.files.put(change.key, change.before, change.after)
            elif change.target == OTHER:
                if self.others is not None:
                    self.others.put(change.key, change.before, change.after)
            elif change.target == LINKS:
                self.text.alignment = alignment_value(change.after)
                units.update(range(len(self.text.units)))
            else:
                self.values[change.target, change.key] = change.after
        if contents:
            self.text.put(contents)
            units.update(self._units_of(contents))
        self.revision += 1
        return frozenset(units)

    def _units_of(self, keys: Iterable[SegmentKey]) -> Iterable[int]:
        return {unit for unit in map(self.text.unit_of, keys) if unit is not None}

    def _unit(self, finding: Finding) -> int:
        unit = finding.unit if finding.unit is not None else self.text.unit_at(finding.location)
        return OUTSIDE if unit is None else unit

    def _located(self, path: str, start: int, end: int, fix: Fix) -> tuple[str, Place]:
        for code, document in self.text.documents.items():
            if document.path == path:
                place = self.text.places(code).find(Span(start, end))
                if place is not None:
                    return code, place
        raise FixOutdatedError(f"{fix.title}: the text has changed there since; check it again")


def _adjoin(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _drafted(analysis: SegmentAnalysis, content: str | None) -> SegmentAnalysis:
    if content is None or content == analysis.segment.text:
        return analysis
    segment = analysis.segment._replace(text=content, offsets=None, ends=None, protected=())
    return SegmentAnalysis(analysis.document, segment, analysis.language, analysis.glossary)


def _proposal(finding: Finding) -> tuple[str, str, str] | None:
    if not finding.fixes or len(finding.fixes[0].edits) != 1:
        return None
    return finding.rule, finding.location.text, finding.fixes[0].edits[0].replacement
